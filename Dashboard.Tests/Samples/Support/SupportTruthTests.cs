using System.Globalization;
using Dashboard.Data.Persistence;
using Dashboard.Samples.Region;
using Dashboard.Samples.Support;
using Dashboard.Tests.Samples.Region;
using Xunit;

namespace Dashboard.Tests.Samples.Support;

/// <summary>The truths judged by themselves: sound rows, and a story that agrees with the results of the region.</summary>
public sealed class SupportTruthTests
{
    private static readonly Lazy<Dictionary<string, List<Dictionary<string, string>>>> Tables = new(() => SupportFolder.Of(MadeRegion.Region).Truths.ToDictionary(
        truth => Path.GetFileNameWithoutExtension(truth.Name),
        truth =>
        {
            var lines = truth.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
            Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
            return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second)).ToList();
        }));

    public static TheoryData<string> Names => [.. SupportTruth.Heads.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_names_a_school_of_the_register(string table)
    {
        var schools = SampleRegion.Schools.Select(school => (school.Code, school.Name)).ToHashSet();
        Assert.NotEmpty(Tables.Value[table]);
        Assert.All(Tables.Value[table], row => Assert.Contains((row["school_code"], row["school"]), schools));
    }

    [Fact]
    public void Factors_are_those_of_the_dictionary_of_the_product_or_own_ones()
    {
        var names = ReferenceData.RiskFactors().Select(factor => (factor.Code, factor.Name)).ToList();
        Assert.Equal(names, RiskFactors.All.Select(factor => (factor.Code, factor.Name)));
        Assert.All(Tables.Value["profiles"], row => Assert.True(names.Any(name => name.Code == row["factor"]) || row["factor"].StartsWith("own:", StringComparison.Ordinal), row["factor"]));
    }

    [Fact]
    public void A_level_stands_once_for_a_school_a_year_a_source_and_a_factor_but_where_the_note_says_so()
    {
        var twice = Tables.Value["profiles"].GroupBy(row => (row["school"], row["year"], row["source"], row["factor"])).Where(group => group.Count() > 1).ToList();
        Assert.Contains(Assert.Single(twice), row => row["note"] == "twice with the same level");
        Assert.Single(twice[0].Select(row => row["level"]).Distinct());
    }

    [Fact]
    public void The_sum_of_markers_is_what_the_row_says() =>
        Assert.All(Tables.Value["markers"], row => Assert.Equal(row["markers"], new[] { "ru4", "ma4", "ru5", "ma5" }.Sum(work => Number(row[work])).ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Shares_are_shares_and_nobody_is_trained_twice()
    {
        Assert.All(Tables.Value["context"].Where(row => row["unit"] == "share"), row => Assert.InRange(double.Parse(row["value"], CultureInfo.InvariantCulture), 0, 1));
        Assert.All(Tables.Value["staff"], row => Assert.True(Number(row["trained"]) <= Number(row["number"]) && Number(row["with_deficits"]) <= Number(row["number"]), row["school"]));
    }

    [Fact]
    public void A_school_stays_only_where_it_stood_and_leaves_only_then()
    {
        var listed = Tables.Value["lists"].Where(row => row["category"] == "ШНОР").Select(row => (row["list_year"], row["school"])).ToHashSet();
        foreach (var row in Tables.Value["transitions"])
        {
            var year = Number(row["list_year"][..4]);
            var before = listed.Contains((FormattableString.Invariant($"{year - 1}/{year}"), row["school"]));
            var now = listed.Contains((row["list_year"], row["school"]));
            Assert.Equal(now, row["listed"] == "yes");
            Assert.Equal((now, before) switch { (true, true) => "stayed", (true, false) => year == 2021 ? "first" : "entered", (false, true) => "left", _ => "" }, row["change"]);
        }
    }

    [Theory]
    [InlineData("2021/2022", "the first list")]
    [InlineData("2022/2023", "a year of few works")]
    [InlineData("2023/2024", "both seasons")]
    [InlineData("2024/2025", "spring alone")]
    public void Lists_and_the_rule_differ_but_not_in_the_main(string year, string reason)
    {
        var rows = Tables.Value["transitions"].Where(row => row["list_year"] == year).ToList();
        Assert.True(rows.Any(row => row["listed"] == "yes" && row["by_rule"] == "no"), "listed, not found; " + reason);
        Assert.True(rows.Any(row => row["listed"] == "yes" && row["by_rule"] == "yes"), "listed and found; " + reason);
        // In the year of few works the rule finds nobody whom the list forgot.
        Assert.Equal(year != "2022/2023", rows.Any(row => row["listed"] == "no" && row["by_rule"] == "yes"));
    }

    [Fact]
    public void The_school_too_good_to_be_true_has_markers_in_every_year()
    {
        var school = SampleRegion.Schools.Single(school => school.Drift == Drift.TooGood).Name;
        var years = Tables.Value["markers"].Where(row => row["school"] == school && Number(row["markers"]) >= 3).Select(row => row["year"]);
        Assert.Equal(["2021", "2022", "2023", "2024", "2025"], years.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_resilient_school_has_hard_conditions_and_good_results()
    {
        var needs = new Needs(MadeRegion.Region);
        foreach (var school in new[] { "Ольховецкая СОШ № 2", "Перелесковская СОШ" }.Select(SupportFolder.School))
        {
            Assert.True(Hardship.Of(school) > SampleRegion.Schools.Average(Hardship.Of) + 0.2, school.Name);
            Assert.True(needs.ShareOfTwos(school, 2024) < 0.05, school.Name);
        }
    }

    [Fact]
    public void Profiles_of_a_school_that_improved_fall_and_of_one_that_did_not_rise()
    {
        Assert.True(High("Еловская СОШ", "2025") < High("Еловская СОШ", "2021"));
        Assert.True(High("Малобродская ООШ", "2025") > High("Малобродская ООШ", "2021"));
    }

    private static int High(string school, string year) =>
        Tables.Value["profiles"].Count(row => row["school"] == school && row["year"] == year && row["level"] == "high" && !row["factor"].StartsWith("own:", StringComparison.Ordinal));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
