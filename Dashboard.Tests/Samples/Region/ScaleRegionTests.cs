using System.Text;
using Dashboard.Samples.Region;
using ExcelDataReader;
using Xunit;

namespace Dashboard.Tests.Samples.Region;

public sealed class ScaleRegionTests
{
    private static readonly ScalePlan Small = new(Schools: 60, Municipalities: 7, Rows: 2_500, Times: 3);

    static ScaleRegionTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Two_runs_give_equal_bytes()
    {
        Assert.Equal(Csv(Small, 0), Csv(Small, 0));
        Assert.Equal(Xlsx(Small, 0), Xlsx(Small, 0));
    }

    [Fact]
    public void A_file_has_exactly_the_wanted_rows_and_no_fact_twice()
    {
        var facts = new HashSet<string>();
        for (var file = 0; file < Small.Times; file++)
        {
            var rows = ScaleRegion.Rows(Small, file).Select(row => string.Join('|', row[..6])).ToList();
            Assert.Equal(Small.Rows, rows.Count);
            Assert.All(rows, row => Assert.True(facts.Add(row), row));
        }
    }

    [Fact]
    public void Marks_of_a_row_add_up_to_hundred_percent()
    {
        foreach (var row in ScaleRegion.Rows(Small, 1))
        {
            Assert.InRange(row[8..].Sum(share => (double)share!), 99.97, 100.03);
        }
    }

    [Theory]
    [InlineData(1, 7, "one file holds seven years")]
    [InlineData(10, 2, "ten files hold two years each, from 2006 on")]
    public void Ten_times_the_region_stays_within_plausible_years(int times, int years, string reason)
    {
        var plan = new ScalePlan(Times: times);
        var all = Enumerable.Range(0, times).SelectMany(plan.YearsOf).ToList();
        Assert.Equal(times * years, all.Distinct().Count());
        Assert.True(all.Min() >= 2006 && all.Max() == 2025, reason);
        Assert.True(ScaleRegion.Rows(plan, times - 1).Take(1).Any(), reason);
    }

    [Fact]
    public void The_workbook_and_the_text_hold_the_same_rows()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Xlsx(Small, 2)));
        var lines = Encoding.UTF8.GetString(Csv(Small, 2)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Small.Rows + 1, lines.Length);
        foreach (var line in lines)
        {
            Assert.True(reader.Read());
            var cells = Enumerable.Range(0, 12).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(line, string.Join(',', cells));
        }
    }

    [Fact]
    public void Profiles_and_context_are_of_every_school_and_the_list_of_some()
    {
        var logins = ScaleRegion.Rows(Small, 0).Select(row => (string)row[5]!).ToHashSet();
        var books = ScaleSupport.Books(Small).ToDictionary(book => book.Name, book => book.Book.Sheets[0]);
        Assert.Equal(logins, Texts(books["scale-profiles.xlsx"], 0, 3).ToHashSet());
        Assert.Equal(logins, Texts(books["scale-context.xlsx"], 0, 3).ToHashSet());
        Assert.Equal(13, Enumerable.Range(3, 20).Count(column => !books["scale-profiles.xlsx"].At(3, column).IsAbsent));
        var listed = Texts(books["scale-list.xlsx"], 2, 4).ToList();
        Assert.InRange(listed.Count, 1, Small.Schools / 3);
        Assert.Subset(logins, listed.ToHashSet());

        static IEnumerable<string> Texts(Dashboard.Samples.Books.BookSheet sheet, int column, int from) =>
            Enumerable.Range(from, sheet.RowCount - from).Select(row => sheet.At(row, column).Text!);
    }

    private static byte[] Csv(ScalePlan plan, int file)
    {
        using var memory = new MemoryStream();
        ScaleRegion.WriteCsv(plan, file, memory);
        return memory.ToArray();
    }

    private static byte[] Xlsx(ScalePlan plan, int file)
    {
        using var memory = new MemoryStream();
        ScaleRegion.WriteXlsx(plan, file, memory);
        return memory.ToArray();
    }
}
