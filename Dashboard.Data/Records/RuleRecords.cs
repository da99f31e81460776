using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Saves versions of the installation's rules. A version is added, never changed: a past year is judged by the rule of its time.</summary>
public sealed class RuleRecords(InstallationDatabase database, TimeProvider clock)
{
    /// <summary>The rule is checked by whoever knows it; here it is kept.</summary>
    public async Task<SupportOutcome> SaveAsync(RuleKind kind, int fromYear, string payload, string? reason, AccessScope scope, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            return SupportOutcome.Refused("Правила меняет министерство.");
        }

        if (SupportChecks.Length(SupportChecks.LineLimit, reason) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        var version = context.RuleVersions.Add(new RuleVersion
        {
            Kind = kind, FromYear = fromYear, Payload = payload, Reason = SupportChecks.Clean(reason),
            Person = await context.Installations.AsNoTracking().Select(installation => installation.NominalPerson).SingleAsync(token), SavedAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;
        await context.SaveChangesAsync(token);
        return new SupportOutcome(version.Id, null);
    }
}
