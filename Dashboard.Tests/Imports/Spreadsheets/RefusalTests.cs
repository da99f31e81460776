using System.IO.Compression;
using System.Text;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Samples.Books;
using NPOI.POIFS.FileSystem;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

/// <summary>Each kind of bad file has its own answer, in bounded time and memory.</summary>
public sealed class RefusalTests
{
    private const string Laughs =
        """<!DOCTYPE lol [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""";

    private const string Outside = """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>""";

    private static readonly string Wide = string.Concat(Enumerable.Range(3, 200).Select(row => $"<row r='{row}'><c r='NTP{row}'><v>1</v></c></row>"));

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "file-empty", [], "no bytes" },
        { "file-wrong-kind", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "a picture named .xlsx" },
        { "file-wrong-kind", "%PDF-1.7 ..."u8.ToArray(), "a document for print" },
        { "file-wrong-kind", Reading.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", """<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"""), ("word/document.xml", "<w:document/>")), "a Word document" },
        { "file-wrong-kind", Compound("WordDocument"), "an old Word document" },
        { "file-wrong-kind", Reading.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "a text of OpenDocument" },
        { "file-wrong-kind", Reading.Utf8.GetBytes("<?xml version='1.0'?><rss><channel/></rss>"), "XML of another kind" },
        { "file-is-archive", Reading.Zip(("отчёт.csv", "а;б")), "an archive of sheets" },
        { "file-password", Compound("EncryptedPackage"), "a workbook with a password" },
        { "file-password", Reading.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<manifest:encryption-data/>"), ("content.xml", "...")), "an OpenDocument with a password" },
        { "file-truncated", XlsxWriter.Write(Small())[..^40], "a workbook without its end" },
        { "file-truncated", XlsWriter.Write(Small())[..1024], "an old workbook without its end" },
        { "file-truncated", [.. SpreadsheetMlWriter.Write(Small())[..^60]], "SpreadsheetML without its end" },
        { "file-truncated", Reading.Xlsx("</sheetData><row>")[..100], "the first bytes of a workbook" },
        { "file-unreadable", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "an empty compound file" },
        { "file-not-spreadsheet", [1, 2, 3, 0, 0, 0, 5, 7, 0, 200, 13], "bytes of no kind" },
        { "xml-dtd", Reading.Utf8.GetBytes(Laughs + Reading.SpreadsheetMl("<Row/>")), "entities that multiply, before a sheet" },
        { "xml-dtd", Reading.Utf8.GetBytes("<?xml version='1.0'?>\n" + Outside + "<Workbook><Worksheet><Table><Row><Cell><Data>&e;</Data></Cell></Row></Table></Worksheet></Workbook>"), "an entity from outside" },
        { "xml-dtd", Reading.Xlsx("<row r='1'/>", workbook: Laughs), "entities inside a workbook" },
        { "no-sheets", Reading.Xlsx("<row r='1'/>"), "nothing but an empty sheet" },
        { "file-empty", "\r\n\r\n"u8.ToArray(), "nothing but line ends" },
        { "file-empty", [0xEF, 0xBB, 0xBF], "nothing but a byte order mark" },
        { "too-many-columns", Reading.Xlsx(Wide), "ten thousand columns" },
        { "text-missing", Reading.Xlsx("<row r='1'><c r='A1' t='s'><v>99</v></c></row>"), "a text that is not in the table" },
        { "too-many-columns", Encoding.ASCII.GetBytes(string.Join(';', Enumerable.Repeat("а", 3000).Select(_ => "1"))), "three thousand fields" },
        { "too-many-rows", Reading.Xlsx("<row r='3000000'><c r='A3000000'><v>1</v></c></row>"), "a row beyond any sheet" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_gets_its_own_answer(string code, byte[] file, string reason) =>
        Assert.True(Reading.RefusalOf(file) == code, reason + ": " + Reading.RefusalOf(file));

    [Theory]
    [InlineData(4, "half a thousand million rows")]
    [InlineData(10, "thousands of columns")]
    public void An_old_workbook_that_announces_what_no_sheet_has_is_refused_at_once(int field, string reason)
    {
        // DIMENSIONS: its number, its length of 14, then first and last row (4 bytes each), first and last column (2 each).
        var file = XlsWriter.Write(Small());
        var record = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 14, 0]) + 4;
        file.AsSpan(record + field, 2).Clear();
        file[record + field + (field == 4 ? 3 : 1)] = 0x20;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(Reading.RefusalOf(file) == "file-unreadable", reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void A_cell_beyond_the_columns_is_named()
    {
        var problem = Assert.Single(Reading.Read(Reading.Xlsx(Wide)).Problems);
        Assert.Equal(("Лист1", "NTP3"), (problem.Sheet, problem.Cell));
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_even_opened()
    {
        using var stream = new UntouchableStream(200L << 20);
        var problem = Assert.Single(SpreadsheetReader.Read(stream, "большой.xlsx", SpreadsheetLimits.Default, null, CancellationToken.None).Problems);
        Assert.Equal("file-too-large", problem.Code);
        Assert.Contains("200\u00A0МБ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "the sheet is the bomb")]
    [InlineData("xl/media/image1.png", "a part that nobody would read is the bomb")]
    public void A_zip_bomb_is_refused_before_it_is_unpacked(string part, string reason)
    {
        var file = Bomb(part, 64 << 20);
        Assert.True(file.Length < 1 << 20, reason);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("unpack-ratio", Reading.RefusalOf(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void A_file_that_unpacks_beyond_the_limit_is_refused_by_its_total() =>
        Assert.Equal("unpacks-too-large", Reading.RefusalOf(Bomb("xl/worksheets/sheet1.xml", 12 << 20), new SpreadsheetLimits(UnpackedBytes: 4 << 20)));

    [Fact]
    public void Repeats_of_OpenDocument_count_as_cells()
    {
        var file = Reading.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", """<x><table:table table:name="Л"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/></table:table-row></table:table></x>"""));
        Assert.Equal("too-many-cells", Reading.RefusalOf(file));
    }

    [Fact]
    public void Reading_stops_when_the_user_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1;2;3\n", 500_000))));
        var progress = new CancelOnReport(cancellation);
        Assert.Throws<OperationCanceledException>(() => SpreadsheetReader.Read(stream, "файл", SpreadsheetLimits.Default, progress, cancellation.Token));
        Assert.InRange(progress.Reports, 1, 3);
    }

    [Fact]
    public void Reading_stops_when_its_time_is_over() =>
        Assert.Equal("read-too-long", Reading.RefusalOf(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1;2;3\n", 500_000))), new SpreadsheetLimits(Time: TimeSpan.Zero)));

    [Fact]
    public void The_stream_stays_open_for_its_owner()
    {
        using var stream = new MemoryStream(XlsxWriter.Write(Small()));
        SpreadsheetReader.Read(stream, "файл", SpreadsheetLimits.Default, null, CancellationToken.None);
        Assert.True(SpreadsheetReader.Read(stream, "файл", SpreadsheetLimits.Default, null, CancellationToken.None).Success);
    }

    private static Book Small()
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        for (var row = 0; row < 200; row++)
        {
            sheet.Row(row, "Школа № " + row, row, row / 7.0);
        }

        return book;
    }

    private static byte[] Compound(string stream)
    {
        using var memory = new MemoryStream();
        var file = new POIFSFileSystem();
        using var content = new MemoryStream(new byte[5000]);
        file.Root.CreateDocument(stream, content);
        file.WriteFileSystem(memory);
        return memory.ToArray();
    }

    private static byte[] Bomb(string part, int bytes)
    {
        using var memory = new MemoryStream();
        memory.Write(Reading.Xlsx("<row r='1'><c r='A1'><v>1</v></c></row>"));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var content = zip.CreateEntry(part, CompressionLevel.Optimal).Open();
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)' ');
            for (var written = 0; written < bytes; written += block.Length)
            {
                content.Write(block);
            }
        }

        return memory.ToArray();
    }

    private sealed class CancelOnReport(CancellationTokenSource cancellation) : IProgress<ReadProgress>
    {
        public int Reports { get; private set; }

        public void Report(ReadProgress value)
        {
            Reports++;
            cancellation.Cancel();
        }
    }

    private sealed class UntouchableStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("nobody should read this");

        public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException("nobody should seek this");

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
