using Dashboard.Data.Archives;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Persistence;
using Dashboard.Tests.Imports;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Archives;

/// <summary>An archive on its way: it needs no page, is made one at a time, may be stopped, and a stop of the program is said.</summary>
public sealed class ArchiveDeskTests : IAsyncLifetime, IDisposable
{
    private static readonly SchoolYear Year = new(2024);
    private readonly HeldEntry _entry = new();
    private readonly List<(MadeArchive Made, long Size)> _kept = [];
    private StoredPlans _stored = null!;
    private ArchiveDesk _desk = null!;
    private bool _isKeepingBroken;

    public async Task InitializeAsync()
    {
        _stored = await StoredPlans.Create();
        _desk = Desk();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _stored.Dispose();
    }

    [Fact]
    public async Task It_is_made_without_a_page_one_at_a_time_and_kept_once_it_is_whole()
    {
        Assert.True(_desk.Start(Year, "Координатор", AccessScope.Region));
        await _entry.Reached.Task;
        Assert.Equal((ArchiveState.Working, 0, 2), (_desk.Progress!.State, _desk.Progress.Step!.Done, _desk.Progress.Step.OutOf));
        Assert.False(_desk.Start(Year, "Другой", AccessScope.Region));
        Assert.Equal("Координатор", _desk.Progress.Person);

        _entry.Go.SetResult();
        await ReachedAsync(ArchiveState.Done);
        var (made, size) = Assert.Single(_kept);
        Assert.Equal((Year, "Координатор", 2), (made.Year, made.Person, made.Municipalities));
        Assert.True(size > 100);
        Assert.NotNull(_desk.Progress!.Document);
        Assert.Empty(Left());
        Assert.True(_desk.Start(Year, "Другой", AccessScope.Region));
        await ReachedAsync(ArchiveState.Done);
    }

    [Fact]
    public async Task A_cancelled_one_leaves_nothing()
    {
        _desk.Start(Year, "Координатор", AccessScope.Region);
        await _entry.Reached.Task;
        _desk.Cancel();
        await ReachedAsync(ArchiveState.Cancelled);
        Assert.Empty(_kept);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_fault_is_said_and_leaves_nothing()
    {
        _isKeepingBroken = true;
        _entry.Go.SetResult();
        _desk.Start(Year, "Координатор", AccessScope.Region);
        await ReachedAsync(ArchiveState.Failed);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_a_stop_of_the_program_took_away_is_said_once_at_the_next_start()
    {
        _desk.Start(Year, "Координатор", AccessScope.Region);
        await _entry.Reached.Task;
        _desk.Dispose();
        await _entry.Stopped.Task;

        using var next = Desk();
        Assert.Equal((ArchiveState.Lost, "Координатор", Year), (next.Progress!.State, next.Progress.Person, next.Progress.Year));
        Assert.Empty(Left());
        using var later = Desk();
        Assert.Null(later.Progress);
    }

    private ArchiveDesk Desk() => new(new YearArchive(_stored.Source, [_entry], _stored.Clock), _stored.Source, _stored.Database, KeepAsync, _stored.Clock, new LogLines<ArchiveDesk>());

    private Task<Guid> KeepAsync(MadeArchive made, Stream content, CancellationToken token)
    {
        if (_isKeepingBroken)
        {
            throw new IOException("the disk is full");
        }

        _kept.Add((made, content.Length - content.Position));
        return Task.FromResult(Guid.NewGuid());
    }

    private string[] Left()
    {
        var folder = _stored.Database.Folder.DocumentsOf(InstallationKind.Own);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    private async Task ReachedAsync(ArchiveState state)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs e)
        {
            if (_desk.Progress!.State == state)
            {
                reached.TrySetResult();
            }
            else if (_desk.Progress.State != ArchiveState.Working)
            {
                reached.TrySetException(new InvalidOperationException($"the archive became {_desk.Progress.State}, not {state}"));
            }
        }

        _desk.Changed += Look;
        Look(null, EventArgs.Empty);
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1));
        _desk.Changed -= Look;
    }

    /// <summary>Waits at the first file until the test lets it go on.</summary>
    private sealed class HeldEntry : IArchiveEntry
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string FileName => "Файл.txt";

        public async Task<bool> WriteAsync(ArchivePlace place, Stream stream, CancellationToken token)
        {
            Reached.TrySetResult();
            try
            {
                await Go.Task.WaitAsync(token);
            }
            catch (OperationCanceledException)
            {
                Stopped.TrySetResult();
                throw;
            }

            stream.Write("слово"u8);
            return true;
        }
    }
}
