using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Puts a deck together out of what the pages answer, so that a slide cannot differ from its page.</summary>
public sealed class DeckQuestion(FactsSource source, SeriesChoices choices, IEnumerable<IDeckSlide> slides, TrayQuestion tray, TimeProvider clock)
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
        var asked = filter.Entries.Count > 0 ? filter.Entries : DeckEntry.Of(DeckOccasion.Of(filter.Preset).Kinds);
        List<DeckEntry> entries = [.. asked.DistinctBy(entry => (entry.Kind, entry.TrayItemId)).Where(entry => !filter.IsForWiderAudience || SlideOffer.MayBeShownWider(entry.Kind))];
        var date = facts.Installation.FreshAt is { } fresh ? DateOnly.FromDateTime(fresh) : today;
        var ground = new DeckGround(facts, territory, year, offered, filter, [.. entries.Select(entry => entry.Kind)], date);
        var kept = entries.Exists(entry => entry.TrayItemId is not null) ? await tray.AskAsync(scope, token) : [];
        var shown = new List<SlideView>();
        foreach (var entry in entries)
        {
            shown.AddRange(entry.TrayItemId is null
                ? Own(await _slides[entry.Kind].AskAsync(ground, scope, token), entry.Words)
                : kept.Where(line => line.Id == entry.TrayItemId).Select(line => line.Slide).OfType<SlideView>().SelectMany(slide => Kept(ground, slide)));
        }

        return new DeckView(Russian.Bind($"{ground.Name}: {Russian.Capitalised(DeckOccasion.Of(filter.Preset).Name)}, {year}"), shown, filter.IsForWiderAudience, facts.Installation.DataVersion, date) { Year = year };
    }

    // A table of the page may be longer than a slide.
    private static IReadOnlyList<SlideView> Kept(DeckGround ground, SlideView slide) => slide.Body is TableBody table ? ground.Pages(slide, table) : [slide];

    // They belong to the first slide and to those on which its table goes on; another subject or indicator of the same kind speaks for itself.
    private static IEnumerable<SlideView> Own(IReadOnlyList<SlideView> slides, OwnWords? words)
    {
        var (title, notes) = (words?.Title?.Trim(), words?.Notes?.Trim());
        return slides.Select(slide => slide.Head != slides[0].Head ? slide : slide with
        {
            Title = string.IsNullOrEmpty(title) ? slide.Title : title + slide.Title[slide.Head.Length..],
            Notes = string.IsNullOrEmpty(notes) ? slide.Notes : notes,
        });
    }
}
