using Dashboard.Data.Domain.Access;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>What slides say, as paragraphs, tables and charts of a report: the takeaway, the object with its caption, the caveat with the source.</summary>
public sealed class BriefingSlides(IEnumerable<IDeckSlide> slides)
{
    private readonly Dictionary<SlideKind, IDeckSlide> _slides = slides.ToDictionary(slide => slide.Kind);

    internal Task<IReadOnlyList<SlideView>> OfAsync(SlideKind kind, BriefingGround ground, AccessScope scope, CancellationToken token = default) => _slides[kind].AskAsync(ground.Deck, scope, token);

    /// <param name="kind">Which slide.</param>
    /// <param name="caption">Of its table or chart.</param>
    /// <param name="ground">What the report stands on.</param>
    /// <param name="scope">Who asks.</param>
    /// <param name="token">Cancels.</param>
    internal async Task<IReadOnlyList<BriefingBlock>> BlocksAsync(SlideKind kind, Func<SlideView, string> caption, BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
        ground.IsForWiderAudience && !SlideOffer.Of(kind).MayBeWider ? [] : [.. (await OfAsync(kind, ground, scope, token)).SelectMany(slide => Blocks(slide, caption(slide)))];

    internal static IEnumerable<BriefingBlock> Blocks(SlideView slide, string caption) => slide.Body switch
    {
        TableBody table => [Takeaway(slide), new TableBlock(caption, table), Note(slide)],
        ChartBody chart => [Takeaway(slide), new ChartBlock(caption, chart), Note(slide)],
        PointsBody { IsNothing: true } => [Takeaway(slide)],
        PointsBody points => [Takeaway(slide), .. points.Points.Select(point => new TextBlock(BriefingGround.Sentence(point))), .. slide.Caveat is { } caveat ? [new NoteBlock(BriefingGround.Sentence(caveat))] : Array.Empty<BriefingBlock>()],
        _ => [Takeaway(slide)],
    };

    internal static TextBlock Takeaway(SlideView slide) => new(BriefingGround.Sentence(slide.Title));

    /// <summary>«Примечание: …» with the caveat first, the source after it.</summary>
    internal static NoteBlock Note(SlideView slide) => new($"{(slide.Caveat is { } caveat ? "Примечание. " + BriefingGround.Sentence(caveat) + " " : "")}Источник: {slide.Source.Replace(" · ", "; ", StringComparison.Ordinal)}.");
}
