using Dashboard.Data.Domain.Access;

namespace Dashboard.Data.Imports.Desk;

public enum ImportJobState
{
    /// <summary>Being read in the background.</summary>
    Reading,

    /// <summary>Read and compared; waits for a person.</summary>
    Ready,

    Applying,

    Applied,

    /// <summary>Nothing in it could be read.</summary>
    Refused,

    /// <summary>Stopped by a person; nothing was written.</summary>
    Cancelled,

    /// <summary>Stopped by a fault of the program; nothing was written.</summary>
    Failed,
}

/// <summary>
/// An import on its way from upload to journal. It lives on the server: closing the tab neither stops nor loses it.
/// A page watches <see cref="Changed"/>, which comes from a background thread.
/// </summary>
public sealed class ImportJob : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _deciding = new();
    private readonly IReadOnlyList<SpooledFile> _uploads;

    internal ImportJob(IReadOnlyList<SpooledFile> uploads, IReadOnlyList<ImportProblem> refused, AccessScope scope, DateTime startedAt)
    {
        _uploads = uploads;
        Sources = [.. uploads.Select(upload => new ImportSource(upload.Name, upload.Open))];
        RefusedUploads = refused;
        Scope = scope;
        StartedAt = startedAt;
    }

    public event EventHandler? Changed;

    /// <summary>Part of the address of the import's page.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    public DateTime StartedAt { get; }

    public IReadOnlyList<ImportSource> Sources { get; }

    /// <summary>Uploads that were refused before reading: too large.</summary>
    public IReadOnlyList<ImportProblem> RefusedUploads { get; }

    /// <summary>Who uploaded.</summary>
    internal AccessScope Scope { get; }

    public ImportJobState State { get; private set; } = ImportJobState.Reading;

    public ImportProgress? Progress { get; private set; }

    public IReadOnlyList<ReadFile> Files { get; internal set; } = [];

    /// <summary>What applying would do; null while reading.</summary>
    public ImportPlan? Plan { get; internal set; }

    public ImportAnswers Answers { get; internal set; } = new();

    /// <summary>True when the data changed under a shown plan, so that it was made anew and must be looked at again.</summary>
    public bool PlannedAnew { get; internal set; }

    /// <summary>The run in the journal, once applied.</summary>
    public int? RunId { get; internal set; }

    public bool IsBusy => State is ImportJobState.Reading or ImportJobState.Applying;

    internal CancellationToken Token => _cancellation.Token;

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    /// <summary>Begins a piece of work unless another is under way or the job is over: two tabs may press at once.</summary>
    internal bool TryBegin(ImportJobState state, params ReadOnlySpan<ImportJobState> from)
    {
        lock (_deciding)
        {
            if (!from.Contains(State) || _cancellation.IsCancellationRequested)
            {
                return false;
            }

            State = state;
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Takes the uploads off the disk; a job that is gone opens them no more.</summary>
    internal void ForgetUploads()
    {
        foreach (var upload in _uploads)
        {
            upload.Forget();
        }
    }

    internal void Become(ImportJobState state)
    {
        State = state;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    internal void Report(ImportProgress progress)
    {
        Progress = progress;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
