using System.Collections.Concurrent;
using Dashboard.Data.Domain.Access;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Imports.Desk;

/// <summary>
/// Where imports lie while they are read, questioned and decided. One for the site: a job goes on when its tab is closed and is
/// found again in «Загрузка данных».
/// </summary>
public sealed class ImportDesk(ImportPipeline pipeline, UploadSpool spool, TimeProvider clock, ILogger<ImportDesk> logger) : IDisposable
{
    /// <summary>Jobs kept; the oldest finished ones go first.</summary>
    private const int Kept = 12;

    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();

    /// <summary>Raised when a job is added, changes its state or goes.</summary>
    public event EventHandler? Changed;

    /// <summary>Jobs, newest first.</summary>
    public IReadOnlyList<ImportJob> Jobs => [.. _jobs.Values.OrderByDescending(job => job.StartedAt)];

    /// <summary>Jobs that wait for a person.</summary>
    public int Waiting => _jobs.Values.Count(job => job.State == ImportJobState.Ready);

    public ImportJob? Find(Guid key) => _jobs.GetValueOrDefault(key);

    /// <summary>Takes an upload into the spool.</summary>
    public Task<ParseResult<SpooledFile>> UploadAsync(string name, Stream content, IProgress<long>? progress, CancellationToken token) =>
        spool.SaveAsync(name, content, progress, token);

    /// <summary>Begins to read uploads in the background, for whoever uploaded them.</summary>
    public ImportJob Start(IReadOnlyList<SpooledFile> uploads, IReadOnlyList<ImportProblem> refused, AccessScope scope, ImportAnswers? answers = null)
    {
        var job = new ImportJob(uploads, refused, scope, clock.GetUtcNow().UtcDateTime) { Answers = answers ?? new ImportAnswers() };
        _jobs[job.Key] = job;
        DropOldest();
        _ = Task.Run(() => RunAsync(job, ReadAndPlanAsync));
        Changed?.Invoke(this, EventArgs.Empty);
        return job;
    }

    /// <summary>Takes answers about schools and files; what an answer about a file changes is read again.</summary>
    public void Answer(ImportJob job, ImportAnswers answers)
    {
        var reread = !ReferenceEquals(answers.Overrides, job.Answers.Overrides);
        if (!job.TryBegin(ImportJobState.Reading, ImportJobState.Ready, ImportJobState.Refused))
        {
            return;
        }

        job.Answers = answers;
        _ = Task.Run(() => RunAsync(job, reread ? ReadAndPlanAsync : PlanAsync));
    }

    /// <summary>Reads the job's files again, for example after a mapping was saved.</summary>
    public void ReadAgain(ImportJob job)
    {
        if (job.TryBegin(ImportJobState.Reading, ImportJobState.Ready, ImportJobState.Refused, ImportJobState.Failed))
        {
            _ = Task.Run(() => RunAsync(job, ReadAndPlanAsync));
        }
    }

    /// <summary>Writes the plan that the person saw, in the background.</summary>
    public void Apply(ImportJob job)
    {
        if (job.Plan is not null && job.TryBegin(ImportJobState.Applying, ImportJobState.Ready))
        {
            _ = Task.Run(() => RunAsync(job, ApplyAsync));
        }
    }

    /// <summary>Forgets a job; what it had not written is never written.</summary>
    public void Discard(ImportJob job)
    {
        job.Cancel();
        Drop(job);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose()
    {
        foreach (var job in _jobs.Values)
        {
            job.Cancel();
            job.Dispose();
        }
    }

    private async Task ReadAndPlanAsync(ImportJob job)
    {
        if (job.Files.Count == 0 && !await pipeline.HasSchoolsAsync(job.Token))
        {
            // Where no register exists the sheet's own schools are offered; the person sees it and may say no.
            job.Answers = job.Answers with { CreateMissing = true };
        }

        job.Files = await pipeline.ReadAsync(job.Sources, job.Answers, new Throttled(job, clock), job.Token);
        await PlanAsync(job);
    }

    private async Task PlanAsync(ImportJob job)
    {
        var plan = await pipeline.PlanAsync(job.Files, job.Answers, job.Scope, job.Token);
        job.Plan = plan;
        var nothing = plan.Files.All(file => file.TakesNothing);
        if (nothing && plan.Files.Count > 0)
        {
            await pipeline.RefuseAsync(plan, job.Token);
        }

        job.Become(nothing ? ImportJobState.Refused : ImportJobState.Ready);
    }

    private async Task ApplyAsync(ImportJob job)
    {
        var outcome = await pipeline.ApplyAsync(job.Plan!, job.Answers, null, job.Token);
        job.PlannedAnew = outcome.Replanned is not null;
        job.Plan = outcome.Replanned ?? job.Plan;
        job.RunId = outcome.Run?.Id;
        job.Become(outcome.Run is null ? ImportJobState.Ready : ImportJobState.Applied);
    }

    private async Task RunAsync(ImportJob job, Func<ImportJob, Task> work)
    {
        try
        {
            await work(job);
        }
        catch (OperationCanceledException)
        {
            job.Become(ImportJobState.Cancelled);
        }
        catch (Exception fault)
        {
            // The kind only: a message may quote a cell.
            logger.LogError("Import {Job} failed with {Kind}", job.Key, fault.GetType().Name);
            job.Become(ImportJobState.Failed);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void DropOldest()
    {
        foreach (var job in Jobs.Where(job => !job.IsBusy && job.State != ImportJobState.Ready).Skip(Kept))
        {
            Drop(job);
        }
    }

    private void Drop(ImportJob job)
    {
        _jobs.TryRemove(job.Key, out _);
        job.ForgetUploads();
    }

    /// <summary>A page repaints a few times a second, however many rows a second are read.</summary>
    private sealed class Throttled(ImportJob job, TimeProvider clock) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
        private long _last;

        public void Report(ImportProgress value)
        {
            if (_last == 0 || clock.GetElapsedTime(_last) >= Pause)
            {
                _last = clock.GetTimestamp();
                job.Report(value);
            }
        }
    }
}
