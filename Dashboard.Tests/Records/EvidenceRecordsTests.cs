using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class EvidenceRecordsTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 invented"), Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    public static TheoryData<string, byte[], string?, string> Kinds => new()
    {
        { "отчёт.exe", Pdf, "отчёт.pdf", "the content is a PDF, whatever the name says" },
        { "фото.pdf", Png, "фото.png", "a picture that calls itself a PDF gets its own ending" },
        { "снимок.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "снимок.jpg", "a photograph" },
        { "справка.docx", Package(word: true), "справка.docx", "a document of Word" },
        { "таблица.docx", Package(word: false), "таблица.xlsx", "a book of Excel that calls itself a document" },
        { "отчёт.pdf", "MZ\u0090 program"u8.ToArray(), null, "a program that calls itself a PDF" },
        { "страница.html", "<html><script>"u8.ToArray(), null, "a page could run on the site" },
        { "рисунок.svg", "<svg onload='x'/>"u8.ToArray(), null, "a drawing that may hold a script" },
        { "архив.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], null, "a broken archive" },
        { "пусто.pdf", [], null, "no bytes at all" },
        { "коротко.pdf", "%PD"u8.ToArray(), null, "shorter than any sign of a kind" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_kind_of_a_file_is_told_by_its_content(string name, byte[] bytes, string? kept, string reason)
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        using var content = new MemoryStream(bytes);
        var outcome = await plans.Evidence.AddFileAsync(units, name, content, AccessScope.Region);
        Assert.True((outcome.Refusal is null) == (kept is not null), $"{reason}: {outcome.Refusal}");
        await using var context = plans.Database.CreateDbContext();
        Assert.Equal(kept, (await context.Evidence.SingleOrDefaultAsync())?.Title);
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf", "a way up out of the folder")]
    [InlineData("C:\\Users\\me\\Приказ.pdf", "Приказ.pdf", "a whole path of another system")]
    [InlineData("..", "..pdf", "nothing but a way up")]
    public async Task A_name_never_leads_out_of_the_folder_of_evidence(string name, string title, string reason)
    {
        using var plans = await StoredPlans.Create();
        using var content = new MemoryStream(Pdf);
        await plans.Evidence.AddFileAsync(await Units(plans), name, content, AccessScope.Region);
        await using var context = plans.Database.CreateDbContext();
        var evidence = await context.Evidence.SingleAsync();
        Assert.True(evidence.Title == title, $"{reason}: {evidence.Title}");
        Assert.Equal([evidence.Key.ToString("N")], Files(plans));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_while_it_is_read()
    {
        using var plans = await StoredPlans.Create();
        await using var endless = new EndlessPdf();
        var outcome = await plans.Evidence.AddFileAsync(await Units(plans), "большой.pdf", endless, AccessScope.Region);
        Assert.Contains("больше 20", outcome.Refusal, StringComparison.Ordinal);
        Assert.True(endless.Given < EvidenceRecords.FileLimit + 1_000_000, "the rest of it is not read");
        Assert.Empty(Files(plans));
    }

    [Fact]
    public async Task One_document_proves_many_and_lies_on_disk_once()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        var outcome = await Add(plans, units, "Протокол.pdf");
        Assert.Equal(3, outcome.Changed);
        Assert.Equal(0, (await Add(plans, units, "Протокол.pdf")).Changed);
        Assert.Single(Files(plans));

        // A document before any word: something is being done.
        var activity = (await plans.Store.AllAsync(null, AccessScope.Region)).Single().Activities.Single();
        Assert.All(activity.Units, unit => Assert.Equal((ActivityStatus.InProgress, 1), (unit.Standing.Status, unit.EvidenceCount)));
    }

    [Fact]
    public async Task A_document_is_read_only_by_those_who_see_what_it_proves()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        var key = (await Add(plans, units[..1], "Протокол.pdf")).Attached!.Key;
        foreach (var (scope, reads) in new[]
        {
            (AccessScope.Region, true), (AccessScope.Municipality(plans.Municipalities[0]), true), (AccessScope.Municipality(plans.Municipalities[1]), false),
            (AccessScope.Schools(new HashSet<int> { plans.Schools[0][0] }), true), (AccessScope.Schools(new HashSet<int> { plans.Schools[0][1] }), false),
        })
        {
            var file = await plans.Evidence.OpenAsync(key, scope);
            Assert.Equal(reads, file is not null);
            if (file is not null)
            {
                await using var content = file.Content;
                Assert.Equal(("application/pdf", "Протокол.pdf", Pdf.Length), (file.ContentType, file.Name, (int)content.Length));
            }
        }

        Assert.Null(await plans.Evidence.OpenAsync(Guid.NewGuid(), AccessScope.Region));
    }

    [Fact]
    public async Task A_school_attaches_nothing_to_another_school()
    {
        using var plans = await StoredPlans.Create();
        using var content = new MemoryStream(Pdf);
        var outcome = await plans.Evidence.AddFileAsync(await Units(plans), "Протокол.pdf", content, AccessScope.Schools(new HashSet<int> { plans.Schools[0][0] }));
        Assert.NotNull(outcome.Refusal);
        Assert.Empty(Files(plans));
    }

    [Fact]
    public async Task A_document_goes_when_the_last_that_needs_it_lets_it_go()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        var key = (await Add(plans, units, "Протокол.pdf")).Attached!.Key;
        Assert.Equal(1, (await plans.Evidence.RemoveAsync(key, units[..1], AccessScope.Region)).Changed);
        Assert.Single(Files(plans));
        Assert.NotNull((await plans.Evidence.RemoveAsync(key, units[1..], AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
        Assert.Equal(2, (await plans.Evidence.RemoveAsync(key, units[1..], AccessScope.Region)).Changed);
        Assert.Empty(Files(plans));
        Assert.NotNull((await plans.Evidence.RemoveAsync(key, units, AccessScope.Region)).Refusal);
    }

    [Fact]
    public async Task An_attached_document_is_taken_back_with_the_marks_that_it_made()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        var outcome = await Add(plans, units, "Протокол.pdf");
        await plans.Evidence.RemoveAsync(outcome.Attached!.Key, outcome.Attached.Units, AccessScope.Region);
        Assert.Equal(3, (await plans.Records.RestoreAsync(outcome.Before, AccessScope.Region)).Changed);
        Assert.All((await plans.Store.AllAsync(null, AccessScope.Region)).Single().Activities.Single().Units, unit => Assert.Equal((ActivityStatus.NotStarted, 0), (unit.Standing.Status, unit.EvidenceCount)));
    }

    [Theory]
    [InlineData("https://school.example/news/1", true, "a page of a school")]
    [InlineData(" http://school.example ", true, "blanks around it")]
    [InlineData("javascript:alert(1)", false, "a script")]
    [InlineData("file:///etc/passwd", false, "a file of the server")]
    [InlineData("school.example", false, "no scheme: a browser would take it for a page of this site")]
    public async Task Only_an_address_of_a_page_is_kept(string address, bool kept, string reason)
    {
        using var plans = await StoredPlans.Create();
        var outcome = await plans.Evidence.AddAddressAsync(await Units(plans), "", address, AccessScope.Region);
        Assert.True((outcome.Refusal is null) == kept, reason);
        await using var context = plans.Database.CreateDbContext();
        Assert.Equal(kept ? "school.example" : null, (await context.Evidence.SingleOrDefaultAsync())?.Title);
    }

    private static async Task<UnitKey[]> Units(StoredPlans plans)
    {
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", new DateOnly(2025, 6, 25))));
        return [.. (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities.Single().Units.Select(unit => unit.Key)];
    }

    private static async Task<RecordOutcome> Add(StoredPlans plans, UnitKey[] units, string name)
    {
        using var content = new MemoryStream(Pdf);
        return await plans.Evidence.AddFileAsync(units, name, content, AccessScope.Region);
    }

    private static IEnumerable<string?> Files(StoredPlans plans)
    {
        var folder = plans.Database.Folder.EvidenceOf(InstallationKind.Own);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(plans.Database.Folder.Root, "*", SearchOption.AllDirectories).Where(file => file.Contains("evidence", StringComparison.Ordinal)).Select(Path.GetFileName)] : [];
    }

    private static byte[] Package(bool word)
    {
        using var stream = new MemoryStream();
        if (word)
        {
            using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
            document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new DocumentFormat.OpenXml.Wordprocessing.Body());
        }
        else
        {
            using var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
            book.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
        }

        return stream.ToArray();
    }

    /// <summary>Begins as a PDF and never ends.</summary>
    private sealed class EndlessPdf : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given == 0)
            {
                Pdf.CopyTo(buffer, offset);
            }

            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
