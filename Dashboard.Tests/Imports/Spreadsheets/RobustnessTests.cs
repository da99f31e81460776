using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Samples.Books;
using Dashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

/// <summary>Whatever the bytes, the answer is a value; and every file that we know opens.</summary>
public sealed class RobustnessTests
{
    private static readonly byte[][] Sound =
    [
        XlsxWriter.Write(Small()),
        XlsWriter.Write(Small()),
        SpreadsheetMlWriter.Write(Small()),
        OdsWriter.Write(Small()),
        HtmlTableWriter.Write(Small()),
        CsvWriter.Write(Small()),
        Reading.Utf8.GetBytes("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<table><tr><td>1</td></tr></table>\n--x--"),
    ];

    public static TheoryData<string> KnownFiles => [.. SharedFolder.Files("real"), .. CorpusFiles()];

    public static TheoryData<string> BrokenFiles => [.. Directory.EnumerateFiles(Repository.PathOf("data-samples/broken")).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Random_bytes_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Answers(bytes)));

    [Fact]
    public void Damaged_files_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(600),
        Prop.ForAll(Damage().ToArbitrary(), Answers));

    [Fact]
    public void Text_put_into_a_separated_file_comes_back()
    {
        var field = Gen.Elements("Школа", "а;б", "4,5", "12", "007", "\"", "в \"кавычках\"", "две\nстроки", "\t", " ", "0.10", "№ 1", "'", "-").ToArbitrary();
        var rows = Gen.ListOf(Gen.NonEmptyListOf(field.Generator)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(rows, table =>
        {
            // The head keeps the separator beyond doubt, as the columns of a real sheet do.
            var text = "первый;второй;третий\n" + string.Concat(table.Select(row => string.Join(';', row.Select(Quoted)) + "\n"));
            var sheet = Reading.Sheet(text);
            return table.Index().All(row => row.Item.Index().All(cell => sheet[row.Index + 1, cell.Index].Text == cell.Item));
        }));
    }

    [Fact]
    public void Numbers_keep_their_value_in_a_workbook() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            var written = number.Item.ToString("R", CultureInfo.InvariantCulture);
            return Reading.Sheet(Reading.Xlsx($"<row r='1'><c r='A1'><v>{written}</v></c></row>"))[0, 0].Number.Equals(number.Item);
        }));

    [Theory]
    [MemberData(nameof(KnownFiles))]
    public void Every_known_file_opens(string path)
    {
        using var stream = File.OpenRead(path);
        if (!ArchiveReader.IsArchive(stream))
        {
            Opens(stream, path);
            return;
        }

        foreach (var inner in ArchiveReader.Read(stream, Path.GetFileName(path), new ArchiveLimits(), CancellationToken.None))
        {
            Assert.True(inner.Success, path);
            using var file = inner.Value!;
            Opens(file.Content, file.Path);
        }
    }

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void Every_broken_file_gets_an_answer(string path)
    {
        using var stream = File.OpenRead(path);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = SpreadsheetReader.Read(stream, Path.GetFileName(path), SpreadsheetLimits.Default, null, CancellationToken.None);
        Assert.True(result.Success || result.Problems.Count > 0);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    private static void Opens(Stream stream, string path)
    {
        var result = SpreadsheetReader.Read(stream, Path.GetFileName(path), SpreadsheetLimits.Default, null, CancellationToken.None);
        Assert.True(result.Success, string.Join(' ', result.Problems.Select(problem => problem.Message)));
        Assert.Contains(result.Value!.Sheets, sheet => sheet.RowCount > 0);
    }

    private static IEnumerable<string> CorpusFiles()
    {
        var folder = Repository.PathOf("Dashboard.Tests/Imports/Corpus");
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is not (".json" or ".md" or ".cs"))
            .Order(StringComparer.Ordinal);
    }

    private static bool Answers(byte[] bytes)
    {
        var result = Reading.Read(bytes, new SpreadsheetLimits(Time: TimeSpan.FromSeconds(20)));
        return result.Success || result.Problems.Count > 0;
    }

    private static Gen<byte[]> Damage() =>
        from file in Gen.Elements(Sound)
        from places in Gen.NonEmptyListOf(Gen.Choose(0, file.Length - 1))
        from values in Gen.ArrayOf(Gen.Choose(0, 255), places.Count)
        from keep in Gen.Choose(file.Length / 2, file.Length * 2)
        select Damaged(file, places, values, Math.Min(keep, file.Length));

    private static byte[] Damaged(byte[] file, IList<int> places, int[] values, int keep)
    {
        var damaged = file.ToArray();
        foreach (var (index, place) in places.Index())
        {
            damaged[place] = (byte)values[index];
        }

        return damaged[..keep];
    }

    private static string Quoted(string field) => "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static Book Small()
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        sheet.Merge(0, 0, 0, 2);
        for (var row = 0; row < 30; row++)
        {
            sheet.Row(row, "Школа № " + row, row, row / 7.0);
        }

        return book;
    }
}
