using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Statements;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>What a curator found of one factor of a profile.</summary>
/// <param name="Topic">Source and factor, as in the statement.</param>
/// <param name="Decision">Confirmed, corrected, rejected.</param>
/// <param name="CorrectedLevel">Needed by a correction, and only there.</param>
/// <param name="Note">What was seen.</param>
public sealed record VerificationDraft(string Topic, VerificationDecision Decision, RiskLevel? CorrectedLevel, string? Note);

/// <param name="Step">Which step of the chain.</param>
/// <param name="MadeOn">Null takes the step back.</param>
/// <param name="Documents">Names or links, one a line.</param>
/// <param name="Note">Null for none.</param>
public sealed record StepDraft(ProfileStep Step, DateOnly? MadeOn, string? Documents, string? Note);

/// <summary>Keeps what curators found of profiles, and the steps that schools made. Findings are added, never changed: the last one holds.</summary>
public sealed class ProfileRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string NotYours = "Верифицировать профиль можно только у своих школ.";

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Writes what a curator found at one visit.</summary>
    public async Task<SupportOutcome> VerifyAsync(int schoolId, int year, DateOnly? visitedOn, string? curator, IReadOnlyList<VerificationDraft> found, AccessScope scope, CancellationToken token = default)
    {
        if (found.Count == 0)
        {
            return SupportOutcome.Refused("Отметьте хотя бы один фактор.");
        }

        if (visitedOn is not { } day || !SupportChecks.IsPlausible(day) || day > Today)
        {
            return SupportOutcome.Refused("Укажите день посещения: он уже наступил.");
        }

        if (SupportChecks.Clean(curator) is not { } who)
        {
            return SupportOutcome.Refused("Укажите, кто проверял.");
        }

        if (found.FirstOrDefault(each => each.Decision == VerificationDecision.Corrected && each.CorrectedLevel is null) is not null)
        {
            return SupportOutcome.Refused("Уточнённому фактору нужна значимость, которую увидел куратор.");
        }

        if ((SupportChecks.Length(SupportChecks.TextLimit, found.Select(each => each.Note)) ?? SupportChecks.Length(SupportChecks.LineLimit, who)) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (!await SeesAsync(context, schoolId, scope, token))
        {
            return SupportOutcome.Refused(NotYours);
        }

        var stated = await context.Statements.AsNoTracking().Where(statement => statement.SchoolId == schoolId && statement.Kind == StatementKind.RiskLevel && statement.Year == year)
            .Select(statement => statement.Topic).ToListAsync(token);
        if (found.Any(each => !stated.Contains(each.Topic)))
        {
            return SupportOutcome.Refused("Профиль изменили: обновите страницу и отметьте факторы заново.");
        }

        var visit = await context.Visits.AsNoTracking().Where(visit => visit.SchoolId == schoolId && visit.Date == day).Select(visit => (int?)visit.Id).FirstOrDefaultAsync(token);
        var (person, now) = (await PersonAsync(context, token), clock.GetUtcNow().UtcDateTime);
        context.RiskVerifications.AddRange(found.Select(each => new RiskVerification
        {
            SchoolId = schoolId, Year = year, Topic = each.Topic, Decision = each.Decision,
            CorrectedLevel = each.Decision == VerificationDecision.Corrected ? each.CorrectedLevel : null,
            VisitedOn = day, VisitId = visit, Curator = who, Note = SupportChecks.Clean(each.Note), Person = person, RecordedAt = now,
        }));
        await context.SaveChangesAsync(token);
        return new SupportOutcome(schoolId, null);
    }

    /// <summary>Writes a step of the chain, or takes it back.</summary>
    public async Task<SupportOutcome> StepAsync(int schoolId, int year, StepDraft draft, AccessScope scope, CancellationToken token = default)
    {
        if (draft.MadeOn is { } day && (!SupportChecks.IsPlausible(day) || day > Today))
        {
            return SupportOutcome.Refused("День шага уже наступил: проверьте дату.");
        }

        if (SupportChecks.Length(SupportChecks.TextLimit, draft.Documents, draft.Note) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (!await SeesAsync(context, schoolId, scope, token))
        {
            return SupportOutcome.Refused("Отмечать шаги можно только у своих школ.");
        }

        var step = await context.ProfileSteps.SingleOrDefaultAsync(each => each.SchoolId == schoolId && each.Year == year && each.Step == draft.Step, token);
        if (draft.MadeOn is not { } madeOn)
        {
            if (step is not null)
            {
                context.ProfileSteps.Remove(step);
            }
        }
        else
        {
            step ??= context.ProfileSteps.Add(new ProfileStepRecord { SchoolId = schoolId, Year = year, Step = draft.Step, Person = string.Empty }).Entity;
            (step.MadeOn, step.Documents, step.Note) = (madeOn, SupportChecks.Clean(draft.Documents), SupportChecks.Clean(draft.Note));
            (step.Person, step.RecordedAt) = (await PersonAsync(context, token), clock.GetUtcNow().UtcDateTime);
        }

        await context.SaveChangesAsync(token);
        return new SupportOutcome(schoolId, null);
    }

    private static async Task<bool> SeesAsync(DashboardDbContext context, int schoolId, AccessScope scope, CancellationToken token) =>
        await context.Schools.AsNoTracking().Where(school => school.Id == schoolId).Select(school => (int?)school.MunicipalityId).SingleOrDefaultAsync(token) is { } municipality
        && scope.SeesSchool(schoolId, municipality);

    private static Task<string> PersonAsync(DashboardDbContext context, CancellationToken token) =>
        context.Installations.AsNoTracking().Select(installation => installation.NominalPerson).SingleAsync(token);
}
