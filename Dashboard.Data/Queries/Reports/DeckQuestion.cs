using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Puts a deck together out of what the pages answer, so that a slide cannot differ from its page.</summary>
public sealed class DeckQuestion(FactsSource source, SeriesChoices choices, IEnumerable<IDeckSlide> slides, TimeProvider clock)
{
    private readonly Dictionary<SlideKind, IDeckSlide> _slides = slides.ToDictionary(slide => slide.Kind);

    /// <summary>Null where the territory is unknown or not for this person to see; an installation without data has a deck that says so.</summary>
    public async Task<DeckView?> AskAsync(DeckFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var territory = filter.TerritoryId is { } id ? facts.Territory(id) : TerritoryMap.RegionOf(facts);
        if (filter.TerritoryId is not null && (territory is null || !SeriesQuestion.Sees(scope, territory)))
        {
            return null;
        }

        var offered = territory is null ? [] : await choices.AskAsync(territory.Id, scope, token);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var year = filter.Year ?? (offered.Count > 0 ? offered.Max(choice => choice.Years[^1]) : SchoolYear.Of(today));
        var asked = filter.Kinds.Count > 0 ? filter.Kinds.Distinct() : DeckOccasion.Of(filter.Preset).Kinds;
        List<SlideKind> kinds = [.. asked.Where(kind => !filter.IsForWiderAudience || SlideOffer.Of(kind).MayBeWider)];
        var date = facts.Installation.FreshAt is { } fresh ? DateOnly.FromDateTime(fresh) : today;
        var ground = new DeckGround(facts, territory, year, offered, filter, kinds, date);
        var shown = new List<SlideView>();
        foreach (var kind in kinds)
        {
            shown.AddRange((await _slides[kind].AskAsync(ground, scope, token)).Select(slide => Own(slide, filter.Words.GetValueOrDefault(kind))));
        }

        return new DeckView(Russian.Bind($"{ground.Name}: {Russian.Capitalised(DeckOccasion.Of(filter.Preset).Name)}, {year}"), shown, filter.IsForWiderAudience, facts.Installation.DataVersion, date) { Filter = filter };
    }

    private static SlideView Own(SlideView slide, OwnWords? words) => slide with
    {
        Title = string.IsNullOrWhiteSpace(words?.Title) ? slide.Title : words.Title.Trim(),
        Notes = string.IsNullOrWhiteSpace(words?.Notes) ? slide.Notes : words.Notes.Trim(),
    };
}
