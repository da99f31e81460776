using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Persistence;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Desk;

/// <summary>Imports on their way: they need no page, may be stopped, and leave nothing readable on the disk.</summary>
public sealed class ImportDeskTests : IAsyncLifetime, IDisposable
{
    private const string Row = "Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2";

    private OwnInstallation _installation = null!;
    private UploadSpool _spool = null!;
    private ImportDesk _desk = null!;

    public async Task InitializeAsync()
    {
        _installation = await OwnInstallation.OpenAsync();
        _spool = new UploadSpool(_installation.Folder);
        _desk = new ImportDesk(_installation.Pipeline, _spool, _installation.Clock, new LogLines<ImportDesk>());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _spool.Dispose();
        _installation.Dispose();
    }

    [Fact]
    public async Task A_job_goes_on_without_a_page_and_is_found_by_its_key()
    {
        var key = _desk.Start([await UploadAsync(Sheets.Oge("огэ.csv", Row))], [], AccessScope.Region).Key;
        var job = _desk.Find(key)!;
        await DeskWait.ForAsync(job, ImportJobState.Ready);
        Assert.Equal(1, _desk.Waiting);
        Assert.Equal(1, job.Plan!.Counts.New);
        Assert.Equal(0, _installation.Facts.Current.Count);

        _desk.Apply(job);
        await DeskWait.ForAsync(job, ImportJobState.Applied);
        Assert.NotNull(job.RunId);
        Assert.Equal((1, 0), (_installation.Facts.Current.Count, _desk.Waiting));
    }

    [Fact]
    public async Task Two_tabs_that_press_apply_write_once()
    {
        var job = _desk.Start([await UploadAsync(Sheets.Oge("огэ.csv", Row))], [], AccessScope.Region);
        await DeskWait.ForAsync(job, ImportJobState.Ready);
        _desk.Apply(job);
        _desk.Apply(job);
        _desk.Answer(job, new ImportAnswers());
        await DeskWait.ForAsync(job, ImportJobState.Applied);
        await using var context = _installation.Database.CreateDbContext();
        Assert.Single(context.ImportRuns);
    }

    [Fact]
    public async Task An_answer_is_planned_again_and_a_plan_that_the_data_outran_is_shown_anew()
    {
        await _installation.ImportAsync(Sheets.Register("реестр.csv", "020001;sch990201;Верхнеольховская СОШ;Ольховецкий МО;СОШ;100"));
        var first = _desk.Start([await UploadAsync(Sheets.Oge("огэ.csv", Row))], [], AccessScope.Region);
        var second = _desk.Start([await UploadAsync(Sheets.Oge("огэ.csv", Row.Replace("1;4;3;2", "0;5;3;2", StringComparison.Ordinal)))], [], AccessScope.Region);
        await DeskWait.ForAsync(first, ImportJobState.Ready);
        await DeskWait.ForAsync(second, ImportJobState.Ready);
        Assert.Equal(1, second.Plan!.Counts.New);
        _desk.Apply(first);
        await DeskWait.ForAsync(first, ImportJobState.Applied);

        _desk.Apply(second);
        await DeskWait.ForAsync(second, ImportJobState.Ready);
        Assert.True(second.PlannedAnew);
        Assert.Equal((0, 1), (second.Plan!.Counts.New, second.Plan.Counts.Changed));
        Assert.Null(second.RunId);
    }

    [Fact]
    public async Task A_discarded_job_is_gone_and_so_is_its_upload()
    {
        var job = _desk.Start([await UploadAsync(Sheets.Oge("огэ.csv", Row))], [], AccessScope.Region);
        await DeskWait.ForAsync(job, ImportJobState.Ready);
        Assert.Single(Directory.EnumerateFiles(_installation.Folder.Spool));
        _desk.Discard(job);
        Assert.Null(_desk.Find(job.Key));
        Assert.Empty(Directory.EnumerateFiles(_installation.Folder.Spool));
        _desk.Apply(job);
        Assert.Equal(ImportJobState.Ready, job.State);
        Assert.Equal(0, _installation.Facts.Current.Count);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_the_journal_and_names_the_reason()
    {
        var job = _desk.Start([await UploadAsync(Sheets.Bytes("пустой.xlsx", []))], [], AccessScope.Region);
        await DeskWait.ForAsync(job, ImportJobState.Refused);
        Assert.NotEmpty(job.Plan!.Problems);
        await using var context = _installation.Database.CreateDbContext();
        Assert.Equal(ImportRunState.Refused, Assert.Single(context.ImportRuns).State);
    }

    [Fact]
    public async Task An_upload_cannot_be_read_on_the_disk_and_comes_back_whole()
    {
        var content = string.Join('\n', Enumerable.Repeat("Верхнеольховская СОШ;10", 5000));
        var upload = await UploadAsync(Sheets.Text("школы.csv", content));
        var stored = await File.ReadAllBytesAsync(Assert.Single(Directory.EnumerateFiles(_installation.Folder.Spool)));

        Assert.DoesNotContain("ольховская", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        // Noise: every value of a byte is about as frequent as every other.
        Assert.All(stored.GroupBy(value => value), group => Assert.InRange(group.Count(), stored.Length / 512, stored.Length / 128));
        using var opened = new StreamReader(upload.Open(), Encoding.UTF8);
        Assert.Equal(content, await opened.ReadToEndAsync());
    }

    [Fact]
    public async Task What_an_earlier_process_left_is_deleted_and_the_folder_goes_with_the_spool()
    {
        using var folder = new TemporaryFolder();
        var data = new DataFolder(folder.Root);
        Directory.CreateDirectory(data.Spool);
        await File.WriteAllTextAsync(Path.Combine(data.Spool, "old"), "left by a crash");
        using (new UploadSpool(data))
        {
            Assert.Empty(Directory.EnumerateFiles(data.Spool));
        }

        Assert.False(Directory.Exists(data.Spool));
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_refused_and_not_kept()
    {
        await using var endless = new Noughts(SpreadsheetLimits.Default.FileBytes + 1);
        var saved = await _desk.UploadAsync("большой.xlsx", endless, null, CancellationToken.None);
        Assert.Null(saved.Value);
        Assert.Single(saved.Problems);
        Assert.Empty(Directory.EnumerateFiles(_installation.Folder.Spool));
    }

    private async Task<SpooledFile> UploadAsync(ImportSource source)
    {
        await using var content = source.Open!();
        return (await _desk.UploadAsync(source.Name, content, null, CancellationToken.None)).Value!;
    }

    /// <summary>So many noughts, made as they are read.</summary>
    private sealed class Noughts(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
