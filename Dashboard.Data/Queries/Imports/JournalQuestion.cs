using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Imports;

public enum JournalState
{
    Applied = 1,
    Undone = 2,
    Refused = 3,
}

/// <summary>A line of the journal.</summary>
/// <param name="Id">Number of the run.</param>
/// <param name="When">Applied or refused, UTC.</param>
/// <param name="UndoneAt">Taken back, UTC.</param>
/// <param name="Person">Who.</param>
/// <param name="State">Applied, undone, refused.</param>
/// <param name="Reason">Why a value was corrected by hand.</param>
/// <param name="Files">The files of the run.</param>
public sealed record JournalRun(int Id, DateTime When, DateTime? UndoneAt, string Person, JournalState State, string? Reason, IReadOnlyList<JournalFile> Files)
{
    public int New => Files.Sum(file => file.New);

    public int Changed => Files.Sum(file => file.Changed);

    public int Errors => Files.Sum(file => file.Errors);
}

/// <summary>A file of a run, with what became of its values.</summary>
/// <param name="Name">As the user knows it.</param>
/// <param name="Hash">SHA-256.</param>
/// <param name="Form">Form in Russian words.</param>
/// <param name="New">Values not known before.</param>
/// <param name="Changed">Values replaced.</param>
/// <param name="Unchanged">Values known already.</param>
/// <param name="Duplicate">Said twice.</param>
/// <param name="Errors">Rows left out.</param>
/// <param name="ProblemCount">All problems.</param>
/// <param name="ProblemsJson">The first problems as the journal keeps them.</param>
public sealed record JournalFile(
    string Name, string Hash, string Form, int New, int Changed, int Unchanged, int Duplicate, int Errors, int ProblemCount, string ProblemsJson);

/// <summary>Who loaded what, when, and what became of it.</summary>
public sealed class JournalQuestion(IDbContextFactory<DashboardDbContext> contexts)
{
    /// <summary>The newest runs.</summary>
    /// <param name="scope">The journal names files of the whole installation and is shown to whoever may load.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="token"></param>
    public async Task<IReadOnlyList<JournalRun>> AskAsync(AccessScope scope, int limit, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = await contexts.CreateDbContextAsync(token);
        var runs = await context.ImportRuns.AsNoTracking().Include(run => run.Files).OrderByDescending(run => run.Id).Take(limit).ToListAsync(token);
        return runs.ConvertAll(View);
    }

    public async Task<JournalRun?> FindAsync(AccessScope scope, int id, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = await contexts.CreateDbContextAsync(token);
        var run = await context.ImportRuns.AsNoTracking().Include(row => row.Files).FirstOrDefaultAsync(row => row.Id == id, token);
        return run is null ? null : View(run);
    }

    private static JournalRun View(ImportRun run) => new(
        run.Id, run.AppliedAt, run.UndoneAt, run.Person, (JournalState)run.State, run.Reason,
        [.. run.Files.OrderBy(file => file.Id).Select(file => new JournalFile(
            file.FileName, file.Hash, file.Form, file.NewCount, file.ChangedCount, file.UnchangedCount, file.DuplicateCount, file.ErrorCount, file.ProblemCount, file.Problems))]);
}
