using Dashboard.Data.Imports.Statements;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

/// <summary>
/// data-samples/support against what their generator says they mean (Dashboard.Tests/Imports/Profiles/Truth), written by someone who had
/// not seen the readers. How many were right at first contact: docs/imports.md.
/// </summary>
public sealed class SupportTruthTests
{
    private static readonly Dictionary<string, string> Measures = new()
    {
        ["pupils"] = "pupils", ["teachers"] = "staff", ["teachers-with-category"] = "high-category", ["both-parents-higher-education"] = "higher-education", ["one-parent"] = "one-parent",
        ["many-children"] = "many-children", ["low-income"] = "low-income", ["on-records"] = "on-records", ["poor-housing"] = "poor-housing", ["other-language"] = "other-language",
        ["unemployed-parents"] = "unemployed-parents", ["with-disabilities"] = "special-needs", ["distance"] = "distance-to-centre",
    };

    [Theory]
    [InlineData("profiles", "the levels of factors")]
    [InlineData("lists", "places in lists")]
    [InlineData("markers", "published signs")]
    [InlineData("context", "conditions")]
    [InlineData("staff", "staff without names")]
    public void What_the_files_say_is_read_and_nothing_else(string table, string what)
    {
        var truth = Truth(table).ToHashSet();
        var files = Rows(table).Select(row => row["file"]).Distinct().ToList();
        var read = files.SelectMany(SupportReading.Lines).ToList();
        Assert.True(
            truth.SetEquals(read) && read.Count == read.Distinct().Count(),
            $"{what}: {truth.Intersect(read).Count()} of {truth.Count} in {files.Count} files\nnot read:\n{string.Join('\n', truth.Except(read).Take(40))}\nread, not written:\n{string.Join('\n', read.Except(truth).Take(40))}");
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string table)
    {
        var lines = Repository.Read($"Dashboard.Tests/Imports/Profiles/Truth/{table}.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static IEnumerable<string> Truth(string table) => table switch
    {
        "profiles" => Rows(table).Where(row => row["level"] != "blank").Select(row =>
            $"{row["file"]} {row["school_code"]} {row["year"]} {row["source"] switch { "ФИОКО" => 1, "регион" => 2, _ => 3 }}/{Factor(row["factor"])}: {row["level"]} {row["percent"]}"),
        "lists" => Rows(table).Select(row =>
            $"{row["file"]} {row["school_code"]} {row["list_year"][..4]} {row["category"] switch { "ШНОР" => "low-results", "ШССУ" => "disadvantaged", _ => "non-objective" }}: {row["order"]} {row["order_date"]} {row["from"]}–{row["to"]} {row["reason"]}"),
        // A work of a calendar year was written in its spring.
        "markers" => Rows(table).SelectMany(row => new[] { ("ru4", "Русский язык/4"), ("ma4", "Математика/4"), ("ru5", "Русский язык/5"), ("ma5", "Математика/5") }.Select(work =>
            $"{row["file"]} {row["school_code"]} {int.Parse(row["year"], System.Globalization.CultureInfo.InvariantCulture) - 1} {work.Item2}: {row[work.Item1]}")),
        "context" => Rows(table).Where(row => Measures.ContainsKey(row["measure"])).GroupBy(row => (row["file"], row["school_code"], row["measure"])).Select(ContextLine),
        _ => Rows(table).Select(row =>
            $"{row["file"]} {row["school_code"]} {row["school_year"][..4]} {row["post"]}: {row["number"]} {row["with_deficits"]} {row["level"]} {row["trained"]} {row["course"]} {row["valid_until"]}"),
    };

    private static string Factor(string factor) => factor.StartsWith("own:", StringComparison.Ordinal) ? FactorNames.Own(factor["own:".Length..]).Code : factor;

    /// <summary>A measure in people is a share of the pupils or of the staff.</summary>
    private static string ContextLine(IEnumerable<Dictionary<string, string>> rows)
    {
        var row = rows.OrderBy(row => row["unit"] == "share").First();
        var whole = row["measure"].StartsWith("teachers-", StringComparison.Ordinal) ? "teachers" : "pupils";
        var value = double.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture);
        if (row["unit"] == "count" && row["measure"] is not ("pupils" or "teachers"))
        {
            value /= Rows("context").Where(other => other["file"] == row["file"] && other["school_code"] == row["school_code"] && other["measure"] == whole)
                .Select(other => double.Parse(other["value"], System.Globalization.CultureInfo.InvariantCulture)).First();
        }

        return $"{row["file"]} {row["school_code"]} {row["school_year"][..4]} {Measures[row["measure"]]}: {SupportReading.Number(Math.Round(value, 3))}";
    }
}
