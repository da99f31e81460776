using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Queries.Reports;

/// <summary>A deck as it is written to a file and shown in small: pages and files ask the same questions, so its numbers are the page's.</summary>
/// <param name="Title">«Результаты школ Ольховецкого МО, 2024/2025».</param>
/// <param name="Slides">In order.</param>
/// <param name="IsForWiderAudience">Made through the engine of hidden cells and without names of officials.</param>
/// <param name="DataVersion">Version of the data it was made from.</param>
/// <param name="DataDate">Day of the newest data.</param>
public sealed record DeckView(string Title, IReadOnlyList<SlideView> Slides, bool IsForWiderAudience, int DataVersion, DateOnly DataDate)
{
    /// <summary>The question that it answers: with it the deck can be made again.</summary>
    public DeckFilter Filter { get; init; } = new();

    /// <summary>School year that the slides speak of, also where nobody chose one.</summary>
    public SchoolYear Year { get; init; }
}

/// <summary>The standard slides, and what a person has chosen beside them. Names are kept in the database and stay.</summary>
public enum SlideKind
{
    Cover,
    AboutData,
    LowResultSchools,
    ListFlow,
    Marks,
    Dynamics,
    Scores,
    Journal,
    Oge,
    Ege,
    Risks,
    RoadmapProgress,
    BeforeAfter,
    Partners,
    Practices,
    Tasks,

    /// <summary>A chart that a person put into the tray.</summary>
    Chosen,
}

/// <param name="Kind">Which of the standard slides.</param>
/// <param name="Title">The takeaway, a whole sentence of what is seen; a person may change it.</param>
/// <param name="Body">What fills the slide.</param>
/// <param name="Source">n, period, source and day of the data, in one line.</param>
/// <param name="Caveat">What may not be concluded; null where there is nothing to warn of.</param>
/// <param name="Notes">For the speaker: the definition and how it was computed.</param>
public sealed partial record SlideView(SlideKind Kind, string Title, SlideBody Body, string Source, string? Caveat, string Notes)
{
    /// <summary>The title without the count that slides of one long table carry.</summary>
    [JsonIgnore]
    public string Head => Count().Replace(Title, "");

    [GeneratedRegex(@" \(\d+\s\S+\s\d+\)$")]
    private static partial Regex Count();
}

/// <summary>What fills a slide; one of the records below. The words are what a kept slide calls them: they stay.</summary>
/// <param name="AltText">Read out where the object cannot be seen.</param>
[JsonDerivedType(typeof(CoverBody), "cover")]
[JsonDerivedType(typeof(PointsBody), "points")]
[JsonDerivedType(typeof(TableBody), "table")]
[JsonDerivedType(typeof(ChartBody), "chart")]
[JsonDerivedType(typeof(ScatterBody), "scatter")]
[JsonDerivedType(typeof(DumbbellBody), "dumbbell")]
[JsonDerivedType(typeof(TimelineBody), "timeline")]
public abstract record SlideBody(string AltText);

/// <param name="Subtitle">Territory, year, occasion.</param>
/// <param name="Author">Office; null where not named.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
public sealed record CoverBody(string Subtitle, string? Author, string AltText = "") : SlideBody(AltText);

/// <param name="Points">Sentences, one a line.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
/// <param name="IsNothing">There are no data, and the points say where they would come from.</param>
public sealed record PointsBody(IReadOnlyList<string> Points, string AltText, bool IsNothing = false) : SlideBody(AltText);

/// <param name="Columns">Heads with their alignment.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
public sealed record TableBody(IReadOnlyList<SlideColumn> Columns, IReadOnlyList<IReadOnlyList<SlideCell>> Rows, string AltText) : SlideBody(AltText);

/// <param name="Head">Text of the head.</param>
/// <param name="IsNumber">Cells stand at the right.</param>
public sealed record SlideColumn(string Head, bool IsNumber = false);

/// <param name="Text">As written.</param>
/// <param name="Number">The number behind it; null for words.</param>
/// <param name="Step">Shade 0..5 of a heatmap's cell; null for none.</param>
/// <param name="IsSmall">Under ten pupils: hatched or marked.</param>
public sealed record SlideCell(string Text, double? Number = null, int? Step = null, bool IsSmall = false);

public enum ChartKind
{
    /// <summary>Bars that add up to 100 %, one a category: marks 2–5.</summary>
    StackedBars,
    Columns,
    Bars,

    /// <summary>Lines over years; a null is a gap, never drawn through.</summary>
    Lines,
}

/// <param name="Kind">How it is drawn, as a native chart with its workbook.</param>
/// <param name="Categories">Names along the axis.</param>
/// <param name="Series">Values in the order of the categories.</param>
/// <param name="IsShare">Values are shares 0..1, shown as percent.</param>
/// <param name="Bands">Activities under a chart of years: from and to in places between categories; empty for none.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
public sealed record ChartBody(
    ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<SlideSeries> Series, bool IsShare, IReadOnlyList<SlideBand> Bands, string AltText) : SlideBody(AltText);

/// <param name="Name">Of the legend.</param>
/// <param name="Values">Null for a gap.</param>
/// <param name="Intervals">95 % intervals, shown as error bars; null for none.</param>
/// <param name="Mark">2–5 where the series is a mark: it has its own colour; null otherwise.</param>
public sealed record SlideSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<Interval?>? Intervals = null, int? Mark = null);

/// <param name="Name">Of the activity.</param>
/// <param name="From">Place on the axis of categories: 0 is the first category.</param>
/// <param name="To">Place on the same axis.</param>
public sealed record SlideBand(string Name, double From, double To);

/// <summary>Points over two values, as in a funnel plot or in level × change.</summary>
/// <param name="XTitle">What stands along, with its unit.</param>
/// <param name="YTitle">What stands upward, with its unit.</param>
/// <param name="IsShareX">Values along are shares 0..1, shown as percent.</param>
/// <param name="IsShareY">Values upward are shares 0..1, shown as percent.</param>
/// <param name="Series">Clouds and lines.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
public sealed record ScatterBody(string XTitle, string YTitle, bool IsShareX, bool IsShareY, IReadOnlyList<ScatterSeries> Series, string AltText) : SlideBody(AltText);

/// <param name="Name">Of the legend.</param>
/// <param name="Points">In order; a line is drawn through them in it.</param>
/// <param name="IsLine">A limit: drawn as a line without marks.</param>
public sealed record ScatterSeries(string Name, IReadOnlyList<ScatterPoint> Points, bool IsLine = false);

/// <param name="X">Along.</param>
/// <param name="Y">Upward.</param>
/// <param name="Label">Whose point, written beside it; null for none.</param>
public readonly record struct ScatterPoint(double X, double Y, string? Label = null);

/// <param name="Unit">«%», or null for marks and scores.</param>
/// <param name="IsShare">Values are shares 0..1, shown as percent.</param>
/// <param name="Rows">All together, schools, others.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
public sealed record DumbbellBody(string? Unit, bool IsShare, IReadOnlyList<DumbbellRow> Rows, string AltText) : SlideBody(AltText);

/// <param name="Name">Whose.</param>
/// <param name="Base">«23 и 22 участника».</param>
/// <param name="Before">Value of the first period.</param>
/// <param name="After">Value of the second period.</param>
/// <param name="BeforeInterval">95 % interval; null for none.</param>
/// <param name="AfterInterval">95 % interval; null for none.</param>
/// <param name="Change">«−21 п.п. [−44; +7]».</param>
/// <param name="Verdict">In a word.</param>
/// <param name="IsReference">Published rows, drawn in grey.</param>
public sealed record DumbbellRow(string Name, string Base, double Before, double After, Interval? BeforeInterval, Interval? AfterInterval, string Change, string Verdict, bool IsReference);

/// <param name="From">First day of the axis.</param>
/// <param name="To">Last day.</param>
/// <param name="Lanes">From top to bottom.</param>
/// <param name="AltText">Read out where the object cannot be seen.</param>
/// <param name="Today">Shown as a line; null where it does not lie on the axis.</param>
public sealed record TimelineBody(DateOnly From, DateOnly To, IReadOnlyList<TimelineLane> Lanes, string AltText, DateOnly? Today = null) : SlideBody(AltText);

/// <param name="Name">Activity or section.</param>
/// <param name="Spans">Days.</param>
/// <param name="Standing">«выполнено», «просрочено 12 дней».</param>
/// <param name="IsLate">Overdue.</param>
public sealed record TimelineLane(string Name, IReadOnlyList<(DateOnly From, DateOnly To)> Spans, string Standing, bool IsLate);
