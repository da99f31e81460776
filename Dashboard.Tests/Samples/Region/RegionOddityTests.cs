using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Samples.Region;
using Dashboard.Tests.Support;
using ExcelDataReader;
using Xunit;

namespace Dashboard.Tests.Samples.Region;

/// <summary>What the README promises to be odd is odd in the files.</summary>
public sealed partial class RegionOddityTests
{
    private const string Nbsp = "\u00a0";

    static RegionOddityTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly Lazy<IReadOnlyList<Cell>> Cells = new(() => [.. ReadAll(MadeRegion.Files)]);

    private static readonly Dictionary<string, Func<IReadOnlyList<Cell>, bool>> Oddities = new()
    {
        ["decimal comma as text"] = cells => cells.Any(cell => DecimalComma().IsMatch(cell.Text) && cell.Path.EndsWith("МА 4.xlsx", StringComparison.Ordinal)),
        ["no-break space in a number"] = cells => cells.Any(cell => NbspNumber().IsMatch(cell.Text)),
        ["comma as a thousands separator"] = cells => cells.Any(cell => ThousandsComma().IsMatch(cell.Text)),
        ["percent sign after a no-break space"] = cells => cells.Any(cell => cell.Text.EndsWith(Nbsp + "%", StringComparison.Ordinal)),
        ["sch and edu for one school"] = cells => cells.Any(cell => Has(cell, "sch990203")) && cells.Any(cell => Has(cell, "edu990203")),
        ["Cyrillic К and Latin K in task codes"] = cells => cells.Any(cell => cell.Text == "1К1") && cells.Any(cell => cell.Text == "1K1"),
        ["points in the task code"] = cells => cells.Any(cell => cell.Text == "1К1 (4б)"),
        ["decimal comma in a task code"] = cells => cells.Any(cell => cell.Text == "9,1"),
        ["X and – for no data"] = cells => cells.Any(cell => cell.Text == "X") && cells.Any(cell => cell.Text == "–"),
        ["written by the next grade"] = cells => cells.Any(cell => Has(cell, "5 класс (по программе 4 класса)")),
        ["one school spelled three ways"] = cells => cells.Any(cell => Has(cell, "«Верхнеольховская СОШ»"))
            && cells.Any(cell => Has(cell, "В-Ольховская СШ")) && cells.Any(cell => Has(cell, "Верхне-Ольховская средняя общеобразовательная школа")),
        ["a school known only by name and municipality"] = cells =>
        {
            var name = cells.Single(cell => Has(cell, "Верхнеольховская СОШ") && cell.Path.Contains("Диагностическая", StringComparison.Ordinal));
            return !cells.Any(cell => cell.Path == name.Path && cell.Sheet == name.Sheet && cell.Row == name.Row && cell.Text.StartsWith("14", StringComparison.Ordinal));
        },
        ["город X, г. X and X"] = cells => new[] { "город Озёрогорск", "г. Озёрогорск", "Озёрогорск" }.All(name => cells.Any(cell => cell.Text.Trim() == name)),
        ["blanks around names"] = cells => cells.Any(cell => cell.Text.EndsWith(' ') && cell.Path.EndsWith("marks.xlsx", StringComparison.Ordinal)),
        ["totals row"] = cells => cells.Any(cell => cell.Text == "Итого по краю"),
        ["footnote"] = cells => cells.Any(cell => cell.Text.StartsWith("* ", StringComparison.Ordinal)),
        ["АТЕ once for all its schools"] = cells => cells.Count(cell => cell is { Path: "2023-2024/ОГЭ 2024.xls", Sheet: 0, Column: 0 } && Has(cell, "Озёрогорск")) == 1,
        ["a school with nobody"] = _ => MadeRegion.Region.Outcomes.Any(outcome => outcome.Schools.Any(school => outcome.Of(school)!.Participants == 0)),
        ["leading zero in a code"] = cells => cells.Any(cell => cell.Text == "050001"),
    };

    public static TheoryData<string> Names => [.. Oddities.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_oddity_occurs(string name) => Assert.True(Oddities[name](Cells.Value), name);

    [Fact]
    public void The_readme_names_exactly_these_oddities()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "data-samples", "region.md"));
        Assert.Equal(Oddities.Keys.Order(StringComparer.Ordinal), ReadmeTable.FirstCells(readme, "## Oddities").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_plain_table_has_no_oddity_that_is_looked_for_in_cells()
    {
        Cell[] plain = [new("plain.xlsx", 0, 0, 0, "Школа"), new("plain.xlsx", 0, 0, 1, "12.5"), new("plain.xlsx", 0, 0, 2, "7")];
        var byCells = Oddities.Where(oddity => oddity.Key is not ("a school with nobody" or "a school known only by name and municipality"));
        Assert.All(byCells, oddity => Assert.False(oddity.Value(plain), oddity.Key));
    }

    private static bool Has(Cell cell, string text) => cell.Text.Contains(text, StringComparison.Ordinal);

    private static IEnumerable<Cell> ReadAll(IEnumerable<SampleFile> files)
    {
        foreach (var file in files)
        {
            if (file.Path.EndsWith(".zip", StringComparison.Ordinal))
            {
                using var zip = new ZipArchive(new MemoryStream(file.Content));
                foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal)))
                {
                    using var memory = new MemoryStream();
                    using (var stream = entry.Open())
                    {
                        stream.CopyTo(memory);
                    }

                    foreach (var cell in ReadBook(file.Path + "/" + entry.FullName, memory))
                    {
                        yield return cell;
                    }
                }
            }
            else if (!file.Path.EndsWith(".csv", StringComparison.Ordinal))
            {
                foreach (var cell in ReadBook(file.Path, new MemoryStream(file.Content)))
                {
                    yield return cell;
                }
            }
        }
    }

    private static IEnumerable<Cell> ReadBook(string path, MemoryStream content)
    {
        content.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(content);
        var sheet = 0;
        do
        {
            for (var row = 0; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value)
                    {
                        yield return new Cell(path, sheet, row, column, Convert.ToString(value, CultureInfo.InvariantCulture)!);
                    }
                }
            }

            sheet++;
        }
        while (reader.NextResult());
    }

    [GeneratedRegex(@"^\d+,\d\d?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^\d+\u00a0\d{3}", RegexOptions.CultureInvariant)]
    private static partial Regex NbspNumber();

    [GeneratedRegex(@"^\d{1,3},\d{3}(,\d{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsComma();

    private sealed record Cell(string Path, int Sheet, int Row, int Column, string Text);
}
