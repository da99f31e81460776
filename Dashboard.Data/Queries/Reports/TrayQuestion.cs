using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Reports;

/// <summary>A chart of the tray.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Slide">As it was put aside; null where a newer program wrote it.</param>
/// <param name="Address">Of the page it was taken from.</param>
/// <param name="Territory">Whose numbers; null for the whole region.</param>
/// <param name="IsOutdated">The data have changed since.</param>
/// <param name="Person">Who put it there.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record TrayLine(int Id, SlideView? Slide, string Address, TerritoryFact? Territory, bool IsOutdated, string Person, DateTime AddedAt);

/// <summary>The charts that were put aside for slides, as they were seen.</summary>
public sealed class TrayQuestion(FactsSource source, InstallationDatabase database)
{
    /// <summary>In the order of the tray.</summary>
    public async Task<IReadOnlyList<TrayLine>> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var items = await context.TrayItems.AsNoTracking().OrderBy(item => item.Position).ThenBy(item => item.Id).ToListAsync(token);
        return
        [
            .. items.Select(item => new TrayLine(
                    item.Id, Read(item.Slide), item.Address, item.TerritoryId is { } id ? facts.Territory(id) : null, item.DataVersion != facts.Installation.DataVersion, item.Person, item.AddedAt))
                .Where(line => DocumentReach.Sees(scope, line.Territory)),
        ];
    }

    /// <summary>How many the frame of every page speaks of.</summary>
    public async Task<int> CountAsync(AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var territories = await context.TrayItems.AsNoTracking().Select(item => item.TerritoryId).ToListAsync(token);
        return territories.Count(territory => DocumentReach.Sees(scope, territory is { } id ? facts.Territory(id) : null));
    }

    // A slide that an older or newer program wrote is said to be unreadable; it breaks neither the tray nor the deck.
    private static SlideView? Read(string slide)
    {
        try
        {
            return JsonSerializer.Deserialize<SlideView>(slide, SlideJson.Options) is { Body: not null, Title: not null } read ? read : null;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
