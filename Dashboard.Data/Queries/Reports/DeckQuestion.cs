using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Puts a deck together out of what the pages answer, so that a slide cannot differ from its page.</summary>
public sealed class DeckQuestion(DeckGrounds grounds, IEnumerable<IDeckSlide> slides, TrayQuestion tray)
{
    private readonly Dictionary<SlideKind, IDeckSlide> _slides = slides.ToDictionary(slide => slide.Kind);

    /// <summary>Null where the territory is unknown or not for this person to see; an installation without data has a deck that says so.</summary>
    public async Task<DeckView?> AskAsync(DeckFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await grounds.OfAsync(filter, scope, token) is not { } ground)
        {
            return null;
        }

        var kept = ground.Entries.Any(entry => entry.TrayItemId is not null) ? await tray.AskAsync(scope, token) : [];
        var shown = new List<SlideView>();
        foreach (var entry in ground.Entries)
        {
            shown.AddRange(entry.TrayItemId is null
                ? Own(await _slides[entry.Kind].AskAsync(ground, scope, token), entry.Words)
                : kept.Where(line => line.Id == entry.TrayItemId).Select(line => line.Slide).OfType<SlideView>().SelectMany(slide => Kept(ground, slide)));
        }

        return new DeckView(
            Russian.Bind($"{ground.Name}: {Russian.Capitalised(DeckOccasion.Of(filter.Preset).Name)}, {ground.Year}"), shown, filter.IsForWiderAudience,
            ground.Facts.Installation.DataVersion, ground.DataDate) { Filter = filter, Year = ground.Year };
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
