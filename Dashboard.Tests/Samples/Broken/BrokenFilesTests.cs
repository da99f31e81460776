using System.IO.Compression;
using System.Text;
using System.Xml;
using Dashboard.Samples.Broken;
using Dashboard.Tests.Support;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Xunit;

namespace Dashboard.Tests.Samples.Broken;

/// <summary>The broken files are what the generator writes, small, and broken in the way that their page says.</summary>
public sealed class BrokenFilesTests
{
    private const int SmallEnough = 1 << 20;

    private static readonly string Folder = Repository.PathOf("data-samples/broken");
    private static readonly Lazy<IReadOnlyList<BrokenFile>> Made = new(() => [.. BrokenCommand.Files()]);

    static BrokenFilesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void The_folder_holds_what_the_generator_writes_and_nothing_else()
    {
        Assert.Equal(
            Made.Value.Select(f => f.Name).Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal(BrokenCommand.Page(Made.Value), File.ReadAllText(Path.Combine(Folder, "README.md")));
        foreach (var file in Made.Value.Where(f => !f.Name.StartsWith("bomb", StringComparison.Ordinal) && !f.Name.StartsWith("truncated", StringComparison.Ordinal)))
        {
            Assert.True(PackedFile.Same(file.Bytes.ToArray(), Committed(file.Name)), file.Name + " is not what the generator writes");
        }
    }

    [Fact]
    public void Two_runs_give_equal_bytes()
    {
        foreach (var (first, second) in Made.Value.Zip(BrokenCommand.Files()))
        {
            Assert.True(first.Bytes.Span.SequenceEqual(second.Bytes.Span), first.Name);
        }
    }

    [Fact]
    public void Every_file_is_small_and_all_samples_together_stay_under_four_megabytes()
    {
        var broken = new DirectoryInfo(Folder).EnumerateFiles().ToList();
        Assert.All(broken, f => Assert.InRange(f.Length, 0, SmallEnough));
        var corpus = new DirectoryInfo(Repository.PathOf("Dashboard.Tests/Imports/Corpus")).EnumerateFiles();
        Assert.InRange(broken.Concat(corpus).Sum(f => f.Length), 1, 4 * SmallEnough);
    }

    [Fact]
    public void A_bomb_is_a_thousand_times_larger_inside()
    {
        using var zip = new ZipArchive(new MemoryStream(Committed("bomb.xlsx")));
        var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        Assert.True(sheet.Length > 400_000_000);
        Assert.True(sheet.Length / sheet.CompressedLength > 900);
    }

    [Fact]
    public void Archives_are_nested_six_deep()
    {
        var bytes = Committed("bomb-of-archives.zip");
        var depth = 0;
        while (true)
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            if (zip.Entries.Count != 10)
            {
                break;
            }

            using var stream = zip.Entries[3].Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            bytes = memory.ToArray();
            depth++;
        }

        Assert.Equal(6, depth);
    }

    [Theory]
    [InlineData("truncated.xlsx")]
    [InlineData("truncated.xls")]
    [InlineData("without-sheet-part.xlsx")]
    [InlineData("binary-noise.csv")]
    [InlineData("picture-named.xlsx")]
    [InlineData("word-document-named.xlsx")]
    [InlineData("empty.xlsx")]
    public void A_file_with_a_broken_container_gives_a_plain_reader_no_table(string name)
    {
        var texts = 0;
        var fault = Record.Exception(() =>
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Committed(name)));
            while (reader.Read())
            {
                texts += Enumerable.Range(0, reader.FieldCount).Count(i => reader.GetValue(i) is string);
            }
        });
        Assert.True(fault is not null || texts == 0, name + " can be read");
    }

    [Theory]
    [InlineData("password-protected.xls")]
    [InlineData("password-protected.xlsx")]
    public void A_protected_file_asks_for_its_password(string name) =>
        Assert.Throws<InvalidPasswordException>(() => ExcelReaderFactory.CreateReader(new MemoryStream(Committed(name))).Dispose());

    [Fact]
    public void With_its_password_the_protected_file_opens()
    {
        using var reader = ExcelReaderFactory.CreateReader(
            new MemoryStream(Committed("password-protected.xlsx")),
            new ExcelReaderConfiguration { Password = "опора" });
        Assert.True(reader.Read());
        Assert.Equal("ВПР 2023. 5 класс", reader.GetString(0));
    }

    [Theory]
    [InlineData("external-entity.xls")]
    [InlineData("billion-laughs.xls")]
    public void A_parser_that_allows_no_declarations_refuses_a_file_with_entities(string name)
    {
        var fault = Assert.Throws<XmlException>(() => Walk(Committed(name), DtdProcessing.Prohibit));
        Assert.Contains("DTD", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parser_that_allows_declarations_meets_more_laughs_than_it_will_hear()
    {
        var fault = Assert.Throws<XmlException>(() => Walk(Committed("billion-laughs.xls"), DtdProcessing.Parse));
        Assert.Contains("MaxCharactersFromEntities", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("undeclared-prefix.xls")]
    [InlineData("stray-control-character.xls")]
    public void A_strict_parser_refuses_what_old_exporters_wrote(string name) =>
        Assert.Throws<XmlException>(() => Walk(Committed(name), DtdProcessing.Prohibit));

    [Fact]
    public void Every_cell_that_must_be_named_holds_something_or_a_formula()
    {
        foreach (var file in Made.Value.Where(f => f.Expect == BrokenAnswer.Report))
        {
            Assert.NotEmpty(file.At);
            using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
            using var stream = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
            var sheet = stream.ReadToEnd();
            Assert.All(file.At, at => Assert.Contains("<c r=\"" + at.Split('!')[1] + "\"", sheet, StringComparison.Ordinal));
        }
    }

    private static byte[] Committed(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static void Walk(byte[] bytes, DtdProcessing declarations)
    {
        var settings = new XmlReaderSettings { DtdProcessing = declarations, MaxCharactersFromEntities = 1_000_000, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
            _ = reader.Value;
        }
    }
}
