using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Saves versions of the installation's rules. A version is added, never changed: a past list is computed with the rule of its time.</summary>
public sealed class RuleRecords(InstallationDatabase database, TimeProvider clock)
{
    /// <summary>Saves a rule for the school years from <paramref name="fromYear"/> on.</summary>
    /// <param name="kind">Which rule.</param>
    /// <param name="fromYear">Start year of the first school year for which it holds.</param>
    /// <param name="payload">The rule as JSON, by <see cref="JsonSerializerOptions.Web"/>.</param>
    /// <param name="reason">Why it was changed; null for no word.</param>
    /// <param name="scope">Who saves: a rule concerns the region as a whole.</param>
    /// <param name="token">Cancels.</param>
    /// <returns>The version's key, or why it was not saved.</returns>
    public async Task<SupportOutcome> SaveAsync(RuleKind kind, int fromYear, string payload, string? reason, AccessScope scope, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            return SupportOutcome.Refused("Правила меняет региональный координатор: они одни для всего региона.");
        }

        if ((YearFault(fromYear) ?? RuleFault(kind, payload) ?? SupportChecks.Length(SupportChecks.LineLimit, reason)) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        var last = await context.RuleVersions.AsNoTracking().Where(version => version.Kind == kind && version.FromYear == fromYear).OrderByDescending(version => version.Id).FirstOrDefaultAsync(token);
        if (last?.Payload == payload)
        {
            return SupportOutcome.Refused("Правило не изменено.");
        }

        var version = new RuleVersion
        {
            Kind = kind, FromYear = fromYear, Payload = payload, Reason = SupportChecks.Clean(reason),
            Person = await context.Installations.AsNoTracking().Select(installation => installation.NominalPerson).SingleAsync(token),
            SavedAt = clock.GetUtcNow().UtcDateTime,
        };
        context.RuleVersions.Add(version);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(version.Id, null);
    }

    private static string? YearFault(int fromYear) => new SchoolYear(fromYear).IsPlausible ? null : "Проверьте учебный год, с которого действует правило.";

    /// <summary>A rule must be readable; what makes it usable its own kind knows.</summary>
    private static string? RuleFault(RuleKind kind, string payload)
    {
        try
        {
            var problems = kind switch
            {
                RuleKind.Watch => JsonSerializer.Deserialize<WatchRule>(payload, JsonSerializerOptions.Web)?.Problems(),
                RuleKind.Markers => JsonSerializer.Deserialize<MarkerRule>(payload, JsonSerializerOptions.Web)?.Problems(),
                RuleKind.StatusChange => JsonSerializer.Deserialize<StatusChangeRule>(payload, JsonSerializerOptions.Web)?.Problems(),
                RuleKind.SocialIndex => JsonSerializer.Deserialize<SocialIndexRule>(payload, JsonSerializerOptions.Web)?.Problems(),
                _ => JsonSerializer.Deserialize<JsonElement>(payload).ValueKind == JsonValueKind.Object ? [] : null,
            };
            return problems is null ? Unreadable : problems.Count == 0 ? null : string.Join(' ', problems);
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    private const string Unreadable = "Правило не прочитано: обновите страницу и заполните его заново.";
}
