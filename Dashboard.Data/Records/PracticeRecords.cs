using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Reports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A practice as a person writes it.</summary>
/// <param name="SchoolId">The school where it was done; 0 while none is chosen.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Problem">What was wrong.</param>
/// <param name="Steps">What was done, one step a line.</param>
/// <param name="RiskFactorId">The risk that it answers; null where none of the list fits.</param>
/// <param name="Study">The question of before and after, as JSON; null where nothing is compared.</param>
public sealed record PracticeDraft(int SchoolId, string? Title, string? Problem, string? Steps, int? RiskFactorId, string? Study);

/// <summary>A document that describes a practice, on its way in.</summary>
public sealed record PracticeFile(string Name, Stream Content);

/// <summary>Keeps the bank of practices. Whoever sees a school writes its practices.</summary>
public sealed class PracticeRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string Gone = "Этой практики уже нет: её удалили.", NotYours = "Записывать практики можно только своих школ.";

    private readonly EvidenceFolder _folder = new(database, clock);

    /// <summary>Writes a new practice (<paramref name="id"/> null) or changes a stored one; without a file the document that it has stays.</summary>
    public async Task<SupportOutcome> SaveAsync(int? id, PracticeDraft draft, PracticeFile? file, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (await context.Schools.AsNoTracking().SingleOrDefaultAsync(school => school.Id == draft.SchoolId, token) is not { } found || !WriteAccess.MayWrite(scope, found))
        {
            return SupportOutcome.Refused(NotYours);
        }

        if (draft.RiskFactorId is { } risk && !await context.RiskFactors.AnyAsync(factor => factor.Id == risk, token))
        {
            return SupportOutcome.Refused("Такого риска в справочнике уже нет: выберите другой.");
        }

        var stored = id is { } key
            ? await context.Practices.Include(practice => practice.School).Include(practice => practice.Evidence).SingleOrDefaultAsync(practice => practice.Id == key, token)
            : context.Practices.Add(new Practice { Title = "", Problem = "", Steps = "", Person = "" }).Entity;
        if (stored is null || (stored.School is { } earlier && !WriteAccess.MayWrite(scope, earlier)))
        {
            return SupportOutcome.Refused(Gone);
        }

        var replaced = stored.Evidence;
        if (file is not null)
        {
            var (read, refusal) = await _folder.ReadAsync(file.Name, file.Content, "описанием", token);
            if (read is null)
            {
                return SupportOutcome.Refused(refusal!);
            }

            stored.Evidence = await _folder.KeepAsync(context, read, token);
        }

        (stored.SchoolId, stored.Title, stored.Problem, stored.RiskFactorId, stored.Study) = (draft.SchoolId, draft.Title!.Trim(), draft.Problem!.Trim(), draft.RiskFactorId, draft.Study);
        stored.Steps = string.Join('\n', Lines(draft.Steps));
        (stored.Person, stored.ChangedAt) = (await ActivityRecords.NominalPersonAsync(context, token), clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(token);
        await ForgetAsync(context, replaced?.Id, token);
        return new SupportOutcome(stored.Id, null);
    }

    /// <summary>Takes the document off a practice; where nothing else needs it, it is deleted.</summary>
    public Task<SupportOutcome> RemoveFileAsync(int id, AccessScope scope, CancellationToken token = default) =>
        ChangeAsync(id, static (_, practice) => practice.EvidenceId = null, scope, token);

    /// <summary>Deletes a practice with its document.</summary>
    public Task<SupportOutcome> DeleteAsync(int id, AccessScope scope, CancellationToken token = default) =>
        ChangeAsync(id, static (context, practice) => context.Practices.Remove(practice), scope, token);

    /// <summary>What keeps a practice from being written: a sentence; null for nothing.</summary>
    public static string? Fault(PracticeDraft draft) => draft switch
    {
        { SchoolId: 0 } => "Выберите школу.",
        { Title: var title } when string.IsNullOrWhiteSpace(title) => "Напишите название практики.",
        { Problem: var problem } when string.IsNullOrWhiteSpace(problem) => "Напишите, что мешало: без этого практику не к чему приложить.",
        { Steps: var steps } when Lines(steps).Length == 0 => "Напишите, что сделали: по одному шагу в строке.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, draft.Title) ?? SupportChecks.Length(SupportChecks.TextLimit, draft.Problem, draft.Steps),
    };

    private static string[] Lines(string? steps) => (steps ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private async Task<SupportOutcome> ChangeAsync(int id, Action<DashboardDbContext, Practice> change, AccessScope scope, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        if (await context.Practices.Include(practice => practice.School).SingleOrDefaultAsync(practice => practice.Id == id, token) is not { } stored || !WriteAccess.MayWrite(scope, stored.School!))
        {
            return SupportOutcome.Refused(Gone);
        }

        var document = stored.EvidenceId;
        change(context, stored);
        await context.SaveChangesAsync(token);
        await ForgetAsync(context, document, token);
        return new SupportOutcome(id, null);
    }

    /// <summary>Deletes a document that neither a practice nor a unit of a plan needs any more.</summary>
    private async Task ForgetAsync(DashboardDbContext context, int? evidenceId, CancellationToken token)
    {
        if (evidenceId is not { } id || await context.Practices.AnyAsync(practice => practice.EvidenceId == id, token) || await context.RecordEvidence.AnyAsync(link => link.EvidenceId == id, token))
        {
            return;
        }

        if (await context.Evidence.SingleOrDefaultAsync(known => known.Id == id, token) is { } evidence)
        {
            context.Evidence.Remove(evidence);
            await context.SaveChangesAsync(token);
            _folder.Delete(evidence.Key);
        }
    }
}
