using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>What slides say, as paragraphs, tables and charts of a report: the takeaway, the object with its caption, the caveat with the source.</summary>
public sealed class BriefingSlides(IEnumerable<IDeckSlide> slides)
{
    private const string Cannot = "Нельзя сказать: ", SmallSample = "Звёздочкой отмечена малая выборка, меньше 10 участников.";
    private readonly Dictionary<SlideKind, IDeckSlide> _slides = slides.ToDictionary(slide => slide.Kind);

    internal Task<IReadOnlyList<SlideView>> OfAsync(SlideKind kind, BriefingGround ground, AccessScope scope, CancellationToken token = default) => _slides[kind].AskAsync(ground.Deck, scope, token);

    /// <param name="kind">Which slide.</param>
    /// <param name="caption">Of its table or chart.</param>
    /// <param name="ground">What the report stands on.</param>
    /// <param name="scope">Who asks.</param>
    /// <param name="token">Cancels.</param>
    internal async Task<IReadOnlyList<BriefingBlock>> BlocksAsync(SlideKind kind, Func<SlideView, string> caption, BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
        ground.IsForWiderAudience && !SlideOffer.Of(kind).MayBeWider ? [] : [.. (await OfAsync(kind, ground, scope, token)).SelectMany(slide => Blocks(slide, caption(slide), ground))];

    internal static IEnumerable<BriefingBlock> Blocks(SlideView slide, string caption, BriefingGround ground) => slide.Body switch
    {
        TableBody table when table.Rows.Any(row => row.Any(cell => cell.IsSmall)) => [Takeaway(slide), new TableBlock(caption, Starred(table)), Note(slide, SmallSample)],
        TableBody table => [Takeaway(slide), new TableBlock(caption, table), Note(slide)],
        ChartBody chart => [Takeaway(slide), new ChartBlock(caption, chart), Note(slide)],
        // Hidden is not absent: the title alone would say that there are no results.
        PointsBody { IsNothing: true, Points: [var why, ..] } when ground.IsForWiderAudience && why.Contains("широкой", StringComparison.Ordinal) => [Hidden(slide)],
        PointsBody { IsNothing: true } => [Takeaway(slide)],
        PointsBody points => [Takeaway(slide), new ListBlock([.. points.Points.Select(BriefingGround.Sentence)]), .. slide.Caveat is { } caveat ? [new NoteBlock(BriefingGround.Sentence(caveat))] : Array.Empty<BriefingBlock>()],
        _ => [Takeaway(slide)],
    };

    private static TextBlock Hidden(SlideView slide) =>
        BriefingGround.Say((slide.Title.EndsWith("нет", StringComparison.Ordinal) ? slide.Title[..^3] : slide.Title + ": ") + "не показано: их нет, или группы слишком малы для широкой аудитории.");

    internal static TextBlock Takeaway(SlideView slide) => new(BriefingGround.Sentence(slide.Title));

    /// <summary>«Примечание. …» with the caveat first, the source after it.</summary>
    internal static NoteBlock Note(SlideView slide, string? also = null)
    {
        string[] said = [.. new[] { slide.Caveat is { } caveat ? Told(caveat) : null, also }.OfType<string>().Select(BriefingGround.Sentence)];
        return new NoteBlock($"{(said.Length > 0 ? "Примечание. " + string.Join(" ", said) + " " : "")}Источник: {string.Join("; ", slide.Source.Split(" · ").Where(part => !part.StartsWith("предметов", StringComparison.Ordinal)))}.");
    }

    /// <summary>A slide lists «чем вызвано изменение; сравнивать с осенью» after a colon; on paper it is a sentence.</summary>
    private static string Told(string caveat) => PlainStart(caveat)
        ? "Нельзя сказать, " + caveat[Cannot.Length..].Replace("; сравнивать", "; нельзя сравнивать", StringComparison.Ordinal).Replace("; судить", "; нельзя судить", StringComparison.Ordinal) : caveat;

    private static bool PlainStart(string caveat) => caveat.Replace(Russian.NoBreakSpace, ' ').StartsWith(Cannot, StringComparison.Ordinal);

    /// <summary>A small group is hatched on a slide and starred on paper.</summary>
    private static TableBody Starred(TableBody table) => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<SlideCell>)[.. row.Select(cell => cell.IsSmall ? cell with { Text = cell.Text + "*" } : cell)])] };
}
