using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Archives;

public enum ArchiveState
{
    /// <summary>Being written in the background.</summary>
    Working,

    /// <summary>Kept among the documents.</summary>
    Done,

    /// <summary>Stopped by a person; nothing is left of it.</summary>
    Cancelled,

    /// <summary>Stopped by a fault of the program.</summary>
    Failed,

    /// <summary>The program was stopped while it was being written: nothing is left of it.</summary>
    Lost,
}

/// <param name="Year">School year of the results.</param>
/// <param name="Person">Who asked.</param>
/// <param name="StartedAt">When, UTC.</param>
/// <param name="State">How it stands.</param>
/// <param name="Step">How many of how many municipalities; null before the first.</param>
/// <param name="Document">Key of the kept document, once it is done.</param>
public sealed record ArchiveProgress(SchoolYear Year, string Person, DateTime StartedAt, ArchiveState State, ArchiveStep? Step = null, Guid? Document = null);

/// <summary>What is known of a finished archive where it is kept.</summary>
/// <param name="Year">School year of the results.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Municipalities">How many are in it.</param>
/// <param name="DataVersion">Version of the data when it was begun.</param>
/// <param name="DataDate">Day of the newest data then; null where unknown.</param>
public sealed record MadeArchive(SchoolYear Year, string Person, int Municipalities, int DataVersion, DateOnly? DataDate);

/// <summary>Keeps a finished archive among the made documents, and says under which key.</summary>
/// <param name="made">What is known of it.</param>
/// <param name="content">The whole file, at its beginning.</param>
/// <param name="token">Stops it.</param>
public delegate Task<Guid> KeepArchive(MadeArchive made, Stream content, CancellationToken token);

/// <summary>
/// Where the archive of a year is made, one at a time and in the background: it goes on when the page is left, and a page that is opened
/// later finds it. What a stop of the program took away is said at the next start.
/// </summary>
public sealed class ArchiveDesk : IDisposable
{
    private const string PartFile = "archive.part", NoteFile = "archive.json";
    private readonly YearArchive _archive;
    private readonly FactsSource _source;
    private readonly KeepArchive _keep;
    private readonly TimeProvider _clock;
    private readonly ILogger<ArchiveDesk> _logger;
    private readonly InstallationDatabase _database;
    private readonly Lock _deciding = new();
    private CancellationTokenSource? _cancellation;
    private bool _isStopping;

    public ArchiveDesk(YearArchive archive, FactsSource source, InstallationDatabase database, KeepArchive keep, TimeProvider clock, ILogger<ArchiveDesk> logger)
    {
        (_archive, _source, _database, _keep, _clock, _logger) = (archive, source, database, keep, clock, logger);
        Progress = Lost();
    }

    /// <summary>Raised by a background thread, at every step.</summary>
    public event EventHandler? Changed;

    /// <summary>The archive that is being made, else the last one since the start; null for none.</summary>
    public ArchiveProgress? Progress { get; private set; }

    private string Folder => _database.Folder.DocumentsOf(_database.Kind);

    /// <returns>False while another is being made: <see cref="Progress"/> says whose.</returns>
    public bool Start(SchoolYear year, string person, AccessScope scope)
    {
        lock (_deciding)
        {
            if (Progress is { State: ArchiveState.Working })
            {
                return false;
            }

            _cancellation?.Dispose();
            _cancellation = new CancellationTokenSource();
            Progress = new ArchiveProgress(year, person, _clock.GetUtcNow().UtcDateTime, ArchiveState.Working);
        }

        var token = _cancellation.Token;
        _ = Task.Run(() => RunAsync(Progress, scope, token), CancellationToken.None);
        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Stops between two files of a municipality.</summary>
    public void Cancel() => _cancellation?.Cancel();

    public void Dispose()
    {
        if (_isStopping)
        {
            return;
        }

        _isStopping = true;
        _cancellation?.Cancel();
        _cancellation?.Dispose();
    }

    private async Task RunAsync(ArchiveProgress asked, AccessScope scope, CancellationToken token)
    {
        var folder = Folder;
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, NoteFile), JsonSerializer.Serialize(new Note(asked.Year.StartYear, asked.Person, asked.StartedAt)), token);
            var installation = (await _source.GetAsync(token)).Installation;
            await using var file = new FileStream(Path.Combine(folder, PartFile), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            await _archive.WriteAsync(asked.Year, scope, file, step => Become(asked with { Step = step }), token);
            file.Position = 0;
            var made = new MadeArchive(
                asked.Year, asked.Person, Progress!.Step!.OutOf, installation.DataVersion, installation.FreshAt is { } fresh ? DateOnly.FromDateTime(fresh) : null);
            var key = await _keep(made, file, token);
            Forget(folder);
            Become(Progress with { State = ArchiveState.Done, Document = key });
        }
        catch (OperationCanceledException) when (_isStopping)
        {
            // The note stays: the next start says what was lost.
        }
        catch (OperationCanceledException)
        {
            Forget(folder);
            Become(Progress! with { State = ArchiveState.Cancelled });
        }
        catch (Exception fault)
        {
            _logger.LogError(fault, "The archive of {Year} failed", asked.Year);
            Forget(folder);
            Become(Progress! with { State = ArchiveState.Failed });
        }
    }

    private void Become(ArchiveProgress progress)
    {
        Progress = progress;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private static void Forget(string folder)
    {
        File.Delete(Path.Combine(folder, PartFile));
        File.Delete(Path.Combine(folder, NoteFile));
    }

    /// <summary>A note of an archive that nobody is making any more; said once.</summary>
    private ArchiveProgress? Lost()
    {
        var file = Path.Combine(Folder, NoteFile);
        if (!File.Exists(file))
        {
            return null;
        }

        Note? note;
        try
        {
            note = JsonSerializer.Deserialize<Note>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            // The program was stopped while it wrote the note itself.
            note = null;
        }

        Forget(Folder);
        return note is null ? null : new ArchiveProgress(new SchoolYear(note.StartYear), note.Person, note.StartedAt, ArchiveState.Lost);
    }

    private sealed record Note(int StartYear, string Person, DateTime StartedAt);
}
