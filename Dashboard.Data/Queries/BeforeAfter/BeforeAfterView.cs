using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>What changed after an intervention, and what may be concluded.</summary>
/// <param name="Filter">As asked, with what was proposed filled in.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Series">Work before the intervention; null where there is none.</param>
/// <param name="Choices">What may be chosen instead.</param>
/// <param name="Intervention">What was done; null where nothing is named yet.</param>
/// <param name="Works">Works of the series in order, each with its part; empty where there is no series.</param>
/// <param name="Remarks">What was checked of comparability, refusals first; the fine ones are in it too.</param>
/// <param name="Refusal">Why there is no answer, a sentence with what to do; null where there is one.</param>
/// <param name="CanInsist">The refusal is of a kind that the asker may overrule.</param>
/// <param name="Answer">Null where there is none.</param>
/// <param name="Noticeable">What could be noticed at all; also of an intervention that has not ended.</param>
/// <param name="LookAt">What to look at besides or instead.</param>
public sealed record BeforeAfterView(
    BeforeAfterFilter Filter,
    Indicator Indicator,
    AssessmentSeries? Series,
    BeforeAfterChoices Choices,
    InterventionView? Intervention,
    IReadOnlyList<AxisWork> Works,
    IReadOnlyList<Remark> Remarks,
    string? Refusal,
    bool CanInsist,
    StudyAnswer? Answer,
    IReadOnlyList<NoticeableRow> Noticeable,
    IReadOnlyList<FurtherLook> LookAt);

/// <param name="Plans">Plans that the asker sees, the newest first, with their activities.</param>
/// <param name="Series">Works that the chosen schools wrote.</param>
/// <param name="Indicators">Indicators that this work has.</param>
/// <param name="Schools">Schools that may be chosen: the addressees, or all of the territory.</param>
/// <param name="Pooled">One, two or three years on each side where there are so many.</param>
public sealed record BeforeAfterChoices(
    IReadOnlyList<PlanChoice> Plans,
    IReadOnlyList<SeriesChoice> Series,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<SchoolChoice> Schools,
    IReadOnlyList<PooledWindows> Pooled);

/// <param name="Id">The plan.</param>
/// <param name="Title">With its territory and period.</param>
/// <param name="Activities">In order; those with dates.</param>
public sealed record PlanChoice(int Id, string Title, IReadOnlyList<PlanActivityChoice> Activities);

public sealed record PlanActivityChoice(int Id, string Title);

/// <param name="Id">The school.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Municipality">Name of its municipality.</param>
/// <param name="IsChosen">It is in the study.</param>
public sealed record SchoolChoice(int Id, string Name, string? Municipality, bool IsChosen);

/// <param name="Words">«по одному году», «по два года».</param>
/// <param name="Before">Keys of the works before.</param>
/// <param name="After">Keys of the works after.</param>
/// <param name="IsChosen">These are the windows of the answer.</param>
public sealed record PooledWindows(string Words, IReadOnlyList<string> Before, IReadOnlyList<string> After, bool IsChosen);

/// <param name="Title">«Курсы по функциональной грамотности», «Дорожная карта …», «с 01.09.2023 по 31.05.2024».</param>
/// <param name="Days">From the first to the last day over all schools.</param>
/// <param name="PlanId">Null where dates were given.</param>
/// <param name="ActivityId">Null for a whole plan.</param>
/// <param name="Schools">Schools that took part and that the asker sees.</param>
/// <param name="Groups">Schools by the time at which they began; one group where all began together.</param>
public sealed record InterventionView(string Title, DateSpan Days, int? PlanId, int? ActivityId, int Schools, IReadOnlyList<StartGroup> Groups)
{
    /// <summary>Where it lies on the axis of years.</summary>
    public (double From, double To) Place => (TimeAxis.PositionOf(Days.Start), TimeAxis.PositionOf(Days.End));
}

/// <param name="Days">When these schools took part.</param>
/// <param name="Schools">How many.</param>
/// <param name="BeforeLabel">«весна 2023».</param>
/// <param name="AfterLabel">«весна 2025».</param>
public sealed record StartGroup(DateSpan Days, int Schools, string BeforeLabel, string AfterLabel)
{
    /// <summary>Where it lies on the axis of years.</summary>
    public (double From, double To) Place => (TimeAxis.PositionOf(Days.Start), TimeAxis.PositionOf(Days.End));
}

/// <summary>What a work is in the study.</summary>
public enum WorkPart
{
    /// <summary>Before the windows: tells how schools usually stand.</summary>
    Earlier,
    Before,

    /// <summary>Written while the activity went on.</summary>
    During,
    After,

    /// <summary>After the window «после», or of a kind that the windows are not.</summary>
    Aside,
}

/// <param name="Key">As it stands in addresses.</param>
/// <param name="Label">«2023», «осень 2020».</param>
/// <param name="Position">Calendar years, as on every axis of time.</param>
/// <param name="Part">What it is in the study.</param>
/// <param name="Schools">Chosen schools that wrote it.</param>
/// <param name="Note">«осеннюю работу писал следующий класс»; null where there is nothing to say.</param>
/// <param name="AsBefore">Window «до» moved here; null where it may not be.</param>
/// <param name="AsAfter">Window «после» moved here; null where it may not be.</param>
public sealed record AxisWork(string Key, string Label, double Position, WorkPart Part, int Schools, string? Note, IReadOnlyList<string>? AsBefore, IReadOnlyList<string>? AsAfter);

public enum RemarkKind
{
    /// <summary>The answer is refused unless the asker insists.</summary>
    Break,

    /// <summary>The answer stands, with this in mind.</summary>
    Caution,

    /// <summary>Checked, nothing found.</summary>
    Fine,
}

/// <param name="Kind">How grave.</param>
/// <param name="About">What was checked: «форма работы», «сезон», «состав».</param>
/// <param name="Sentence">What was found.</param>
public sealed record Remark(RemarkKind Kind, string About, string Sentence);

/// <summary>The answer: one verdict, one number, one reason; the rest says how it was counted.</summary>
/// <param name="Together">All schools added up, or the one school.</param>
/// <param name="Verdict">Of all schools together.</param>
/// <param name="VerdictWord">«изменение», «неотличимо от обычных колебаний» …</param>
/// <param name="Sentence">What a person may tell the chief.</param>
/// <param name="Title">Heading of the chart: «Вместе школы изменились заметно, каждая по отдельности — нет».</param>
/// <param name="Subtitle">Indicator, work, years, comparability.</param>
/// <param name="Rows">All together, each school, then the others and what is published.</param>
/// <param name="CanSay">What may be said.</param>
/// <param name="CannotSay">What may not.</param>
/// <param name="Parts">The parts of the change of all together, in the order of the sum; empty where they are not known.</param>
/// <param name="Comparison">Comparable schools; null where a region's data are not there, with the reason in <paramref name="Method"/>.</param>
/// <param name="Method">«Как посчитано», a line each.</param>
public sealed record StudyAnswer(
    MeasuredChange Together,
    StudyVerdict Verdict,
    string VerdictWord,
    string Sentence,
    string Title,
    string Subtitle,
    IReadOnlyList<ChangeRow> Rows,
    IReadOnlyList<string> CanSay,
    IReadOnlyList<string> CannotSay,
    IReadOnlyList<PartRow> Parts,
    ComparisonView? Comparison,
    IReadOnlyList<MethodLine> Method);

public enum ChangeRowKind
{
    Together,
    School,

    /// <summary>The rest of the municipality.</summary>
    Municipality,

    /// <summary>The rest of the region.</summary>
    Region,

    /// <summary>«Вся выборка».</summary>
    Sample,
}

/// <param name="Kind">Whose row.</param>
/// <param name="Name">«Пять школ вместе», «Еловская СОШ», «Ольховецкий МО, остальные».</param>
/// <param name="TerritoryId">The territory; null for several.</param>
/// <param name="Before">Window «до»; null where there is no result.</param>
/// <param name="After">Window «после»; null where there is no result.</param>
/// <param name="BeforeInterval">95 % interval of the value; null for means.</param>
/// <param name="AfterInterval">The same after.</param>
/// <param name="Change">In the indicator's unit; null where one side is missing.</param>
/// <param name="Interval">95 % interval of the change; null where none is known.</param>
/// <param name="Beyond">Beyond the expected change, with its interval; null where it is not known and for published rows.</param>
/// <param name="BeyondInterval">Its interval.</param>
/// <param name="Verdict">What may be said.</param>
/// <param name="VerdictWord">The verdict in few words, for a row.</param>
/// <param name="Sentence">The row in one sentence.</param>
/// <param name="HasSign">A work of it has signs that ask for a second look.</param>
/// <param name="Begun">When it began, where schools began at different times.</param>
public sealed record ChangeRow(
    ChangeRowKind Kind,
    string Name,
    int? TerritoryId,
    Reading? Before,
    Reading? After,
    Interval? BeforeInterval,
    Interval? AfterInterval,
    double? Change,
    Interval? Interval,
    double? Beyond,
    Interval? BeyondInterval,
    StudyVerdict Verdict,
    string VerdictWord,
    string Sentence,
    bool HasSign,
    string? Begun);

/// <param name="Name">«у остальных», «возврат к обычному уровню», «сверх ожидаемого».</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Interval">Null for the parts that are not judged.</param>
/// <param name="Words">What it means.</param>
public sealed record PartRow(string Name, double Value, Interval? Interval, string Words);

/// <param name="Name">«пять школ вместе», «школа, 22 участника».</param>
/// <param name="Least">The least change beyond the expected one that is noticed in four cases of five, in the indicator's unit.</param>
public sealed record NoticeableRow(string Name, double Least);

/// <param name="Schools">Comparable schools, the nearest first, with how they changed.</param>
/// <param name="Balance">How alike the groups were before.</param>
/// <param name="Participants">Mean change of the participants, school by school.</param>
/// <param name="Others">Mean change of the comparable schools.</param>
/// <param name="Difference">Difference in differences with its interval by schools; null where the schools are too few.</param>
/// <param name="Placebo">The same a year before the intervention, when there was nothing to find; null where no earlier work is known.</param>
/// <param name="PlaceboSentence">What it says.</param>
/// <param name="Sentence">The comparison in one sentence.</param>
public sealed record ComparisonView(
    IReadOnlyList<ComparedSchool> Schools,
    IReadOnlyList<BalanceRow> Balance,
    double Participants,
    double Others,
    SchoolEstimate? Difference,
    SchoolEstimate? Placebo,
    string PlaceboSentence,
    string Sentence);

public sealed record ComparedSchool(int Id, string Name, string? Municipality, Reading Before, Reading After);

/// <param name="Trait">«доля «2», 2022 год», «участников», «село».</param>
/// <param name="Participants">Mean of the participants; null where unknown.</param>
/// <param name="Others">Mean of the comparable schools.</param>
/// <param name="Deviations">Difference in standard deviations; null where it cannot be told.</param>
/// <param name="Bound">What it means by the bounds of the What Works Clearinghouse.</param>
public sealed record BalanceRow(string Trait, double? Participants, double? Others, double? Deviations, BalanceBound Bound)
{
    /// <summary>What the means are counted in.</summary>
    public BalanceUnit Unit { get; init; }
}

public enum BalanceUnit
{
    /// <summary>As the indicator of the study.</summary>
    Indicator,

    /// <summary>A share of schools, 0..1.</summary>
    Share,

    /// <summary>A count or an index.</summary>
    Number,
}

/// <param name="Name">«Интервал», «Остальные школы», «Регрессия к среднему» …</param>
/// <param name="Text">How it was done here, with the figures.</param>
public sealed record MethodLine(string Name, string Text);

public enum LookKind
{
    /// <summary>More years on a side: <see cref="FurtherLook.Windows"/>.</summary>
    PooledYears,

    /// <summary>Deficits by task of the work.</summary>
    Deficits,

    /// <summary>An own assessment in the same subject, inside the year.</summary>
    OwnWork,

    /// <summary>No own assessment is known: one may be loaded.</summary>
    LoadOwnWork,

    /// <summary>The same children a grade later, or the same grade.</summary>
    OtherChildren,

    /// <summary>The plan with what is done and what is not.</summary>
    Plan,
}

/// <param name="Kind">What it leads to.</param>
/// <param name="Text">In words.</param>
/// <param name="SchoolId">A school, where it is of one.</param>
/// <param name="Series">The work, where it is of one.</param>
/// <param name="Windows">For pooled years.</param>
public sealed record FurtherLook(LookKind Kind, string Text, int? SchoolId = null, AssessmentSeries? Series = null, PooledWindows? Windows = null);
