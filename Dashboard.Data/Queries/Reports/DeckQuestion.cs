using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Puts a deck together out of what the pages answer, so that a slide cannot differ from its page.</summary>
public sealed class DeckQuestion(DeckGrounds grounds, IEnumerable<IDeckSlide> slides)
{
    private readonly Dictionary<SlideKind, IDeckSlide> _slides = slides.ToDictionary(slide => slide.Kind);

    /// <summary>Null where the territory is unknown or not for this person to see; an installation without data has a deck that says so.</summary>
    public async Task<DeckView?> AskAsync(DeckFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await grounds.OfAsync(filter, scope, token) is not { } ground)
        {
            return null;
        }

        var shown = new List<SlideView>();
        foreach (var kind in ground.Kinds)
        {
            shown.AddRange((await _slides[kind].AskAsync(ground, scope, token)).Select(slide => Own(slide, filter.Words.GetValueOrDefault(kind))));
        }

        return new DeckView(
            Russian.Bind($"{ground.Name}: {Russian.Capitalised(DeckOccasion.Of(filter.Preset).Name)}, {ground.Year}"), shown, filter.IsForWiderAudience,
            ground.Facts.Installation.DataVersion, ground.DataDate) { Filter = filter };
    }

    private static SlideView Own(SlideView slide, OwnWords? words) => slide with
    {
        Title = string.IsNullOrWhiteSpace(words?.Title) ? slide.Title : words.Title.Trim(),
        Notes = string.IsNullOrWhiteSpace(words?.Notes) ? slide.Notes : words.Notes.Trim(),
    };
}
