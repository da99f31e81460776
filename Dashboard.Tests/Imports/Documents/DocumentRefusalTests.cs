using System.Text;
using Dashboard.Data.Imports.Documents;
using Dashboard.Samples.Books;
using Dashboard.Tests.Support;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;
using static Dashboard.Tests.Imports.Documents.WordFile;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Each kind of file that cannot be read has its own answer, which says what to do.</summary>
public sealed class DocumentRefusalTests
{
    private const string Laughs = """<!DOCTYPE lol [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>""";

    private static readonly byte[] Sound = WordFile.Of(P("Приказ") + Table(Texts("1", "май")));

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "file-empty", [], "no bytes" },
        { "document-old-word", Compound("WordDocument"), "a document of old Word" },
        { "file-password", Compound("EncryptedPackage"), "a document with a password" },
        { "document-wrong-kind", Compound("PowerPoint Document"), "slides" },
        { "document-damaged", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "an empty compound file" },
        { "document-rtf", """{\rtf1\ansi Приказ}"""u8.ToArray(), "a document of the old common format, also named .doc" },
        { "document-pdf", "%PDF-1.7 ..."u8.ToArray(), "a document for print" },
        { "document-picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "a picture" },
        { "document-picture", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "a photograph of an order" },
        { "document-odt", Spreadsheets.Reading.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "a text of OpenDocument" },
        { "document-wrong-kind", Spreadsheets.Reading.Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")), "new slides" },
        { "document-word-xml", Encoding.UTF8.GetBytes("""<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>"""), "XML of Word 2003" },
        { "document-word-xml", Encoding.UTF8.GetBytes("""<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="x"/>"""), "XML of Word 2007" },
        { "document-wrong-kind", "<?xml version='1.0'?><rss><channel/></rss>"u8.ToArray(), "XML of another kind" },
        { "document-unknown", [1, 2, 3, 0, 0, 0, 5, 7, 0, 200, 13], "bytes of no kind" },
        { "file-is-archive", Spreadsheets.Reading.Zip(("приказ.txt", "текст")), "an archive" },
        { "file-is-archive", "Rar!\u001A\u0007 и ещё"u8.ToArray(), "an archive of another kind" },
        { "file-truncated", Sound[..^40], "a document without its end" },
        { "file-truncated", Sound[..200], "the first bytes of a document" },
        { "document-damaged", PackageEdits.Remove(Sound, "word/document.xml"), "a package without its text" },
        { "document-xml-broken", PackageEdits.Put(Sound, "[Content_Types].xml", "<Types>"), "a package whose list of parts breaks off" },
        { "document-xml-broken", PackageEdits.Replace(Sound, "word/document.xml", "</w:tbl>", ""), "text that breaks the rules of XML" },
        { "document-xml-broken", PackageEdits.Put(Sound, "word/document.xml", ""), "text of no bytes" },
        { "xml-dtd", PackageEdits.Replace(Sound, "word/document.xml", "<w:document", Laughs + "<w:document"), "entities that multiply" },
        { "xml-dtd", Encoding.UTF8.GetBytes("""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>"""), "an entity from outside" },
        { "document-without-text", WordFile.Of("<w:p/>"), "an empty document" },
        { "file-empty", " \r\n\t\r\n"u8.ToArray(), "a text of blanks" },
        { "document-without-text", "<html><body><img src=x></body></html>"u8.ToArray(), "a page with a picture" },
        { "no-sheets", XlsxWriter.Write(EmptyBook()), "a workbook with an empty sheet" },
        { "document-too-deep", WordFile.Of(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + P("x") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000))), "elements nested without end" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_gets_its_own_answer(string code, byte[] file, string reason)
    {
        var answer = RefusalOf(file);
        Assert.True(answer == code, $"{reason}: {answer}");
    }

    public static TheoryData<string, DocumentLimits, string> Limits => new()
    {
        { "file-too-large", new DocumentLimits(FileBytes: 100), "bytes" },
        { "too-many-paragraphs", new DocumentLimits(Paragraphs: 2), "paragraphs, also those of cells" },
        { "too-many-tables", new DocumentLimits(Tables: 0), "tables" },
        { "too-many-document-cells", new DocumentLimits(Cells: 1), "cells" },
        { "document-too-long", new DocumentLimits(TextBytes: 100), "characters of the text" },
        { "document-too-deep", new DocumentLimits(Nesting: 3), "elements in elements" },
        { "unpacks-too-large", new DocumentLimits(UnpackedBytes: 100), "bytes once unpacked" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_document_beyond_a_limit_is_refused(string code, DocumentLimits limits, string reason)
    {
        var answer = RefusalOf(Sound, limits);
        Assert.True(answer == code, $"{reason}: {answer}");
    }

    [Theory]
    [InlineData("word/document.xml", "the text is the bomb")]
    [InlineData("word/media/image1.png", "a part that nobody would read is the bomb")]
    public void A_zip_bomb_is_refused_before_it_is_unpacked(string part, string reason)
    {
        var file = PackageEdits.Put(Sound, part, new string(' ', 64 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(RefusalOf(file) == "unpack-ratio", reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void A_bomb_of_span_is_no_table_without_end()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td rowspan=65000>а</tr>", 2000));
        Assert.Equal("too-many-document-cells", RefusalOf(Encoding.UTF8.GetBytes("<html><table>" + rows + "</table>")));
    }

    [Fact]
    public void Reading_stops_when_the_user_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new CancellingStream(Sound, cancellation);
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read(stream, FileName, DocumentLimits.Default, cancellation.Token));
    }

    [Fact]
    public void The_stream_stays_open_for_its_owner()
    {
        using var stream = new MemoryStream(Sound);
        DocumentReader.Read(stream, FileName, DocumentLimits.Default, CancellationToken.None);
        Assert.True(DocumentReader.Read(stream, FileName, DocumentLimits.Default, CancellationToken.None).Success);
    }

    [Fact]
    public void The_name_of_a_file_says_nothing()
    {
        using var stream = new MemoryStream(Sound);
        Assert.Equal(DocumentKind.Docx, DocumentReader.Read(stream, "приказ.pdf", DocumentLimits.Default, CancellationToken.None).Value!.Kind);
    }

    public static TheoryData<string> BrokenFiles => [.. Directory.EnumerateFiles(Repository.PathOf("data-samples/broken")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void Every_broken_file_of_the_samples_gets_an_answer(string path)
    {
        var result = Read(File.ReadAllBytes(path));
        Assert.True(result.Success || result.Problems.Count > 0);
    }

    private static byte[] Compound(string entry)
    {
        using var file = new MemoryStream();
        var system = new NPOI.POIFS.FileSystem.POIFSFileSystem();
        using var content = new MemoryStream(new byte[5000]);
        system.CreateDocument(content, entry);
        system.WriteFileSystem(file);
        return file.ToArray();
    }

    private static Book EmptyBook()
    {
        var book = new Book();
        book.Add("Лист1");
        return book;
    }

    /// <summary>Cancels at the first read.</summary>
    private sealed class CancellingStream(byte[] content, CancellationTokenSource cancellation) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer)
        {
            cancellation.Cancel();
            return base.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            cancellation.Cancel();
            return base.Read(buffer, offset, count);
        }
    }
}
