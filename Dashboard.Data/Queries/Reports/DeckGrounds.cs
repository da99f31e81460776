using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>What a deck and a report of the same territory both stand on.</summary>
public sealed class DeckGrounds(FactsSource source, SeriesChoices choices, TimeProvider clock)
{
    internal DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Null where the territory is unknown or not for this person to see.</summary>
    internal async Task<DeckGround?> OfAsync(DeckFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var territory = filter.TerritoryId is { } id ? facts.Territory(id) : TerritoryMap.RegionOf(facts);
        if (filter.TerritoryId is not null && (territory is null || !SeriesQuestion.Sees(scope, territory)))
        {
            return null;
        }

        var offered = territory is null ? [] : await choices.AskAsync(territory.Id, scope, token);
        var year = filter.Year ?? (offered.Count > 0 ? offered.Max(choice => choice.Years[^1]) : SchoolYear.Of(Today));
        var asked = filter.Entries.Count > 0 ? filter.Entries : DeckEntry.Of(DeckOccasion.Of(filter.Preset).Kinds);
        List<DeckEntry> entries = [.. asked.DistinctBy(entry => (entry.Kind, entry.TrayItemId)).Where(entry => !filter.IsForWiderAudience || SlideOffer.MayBeShownWider(entry.Kind))];
        return new DeckGround(facts, territory, year, offered, filter, entries, facts.Installation.FreshAt is { } fresh ? DateOnly.FromDateTime(fresh) : Today);
    }
}
