using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Domain.Wording;

/// <summary>How plans and activities are written for the reader.</summary>
public static class RoadmapWords
{
    /// <summary>Stored statuses, in the order in which they are offered.</summary>
    public static IReadOnlyList<ActivityStatus> Statuses { get; } =
    [
        ActivityStatus.NotStarted, ActivityStatus.InProgress, ActivityStatus.Done, ActivityStatus.DonePartly,
        ActivityStatus.NotDone, ActivityStatus.Moved, ActivityStatus.Cancelled, ActivityStatus.Ongoing,
    ];

    public static string Name(ActivityStatus status) => status switch
    {
        ActivityStatus.NotStarted => "Не начато",
        ActivityStatus.InProgress => "В работе",
        ActivityStatus.Done => "Выполнено",
        ActivityStatus.DonePartly => "Выполнено частично",
        ActivityStatus.NotDone => "Не выполнено",
        ActivityStatus.Moved => "Перенесено",
        ActivityStatus.Cancelled => "Отменено",
        ActivityStatus.Ongoing => "Выполняется постоянно",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>The status as a reader meets it: what is computed goes before what was said.</summary>
    public static string Name(Standing standing) => standing.Timing switch
    {
        Timing.Overdue => "Просрочено",
        Timing.Late => "Выполнено с опозданием",
        _ => Name(standing.Status),
    };

    /// <summary>The same in a chip: «Частично», «Постоянно», «С опозданием».</summary>
    public static string ShortName(Standing standing) => standing switch
    {
        { Timing: Timing.Late } => "С\u00a0опозданием",
        { Timing: not Timing.Overdue, Status: ActivityStatus.DonePartly } => "Частично",
        { Timing: not Timing.Overdue, Status: ActivityStatus.Ongoing } => "Постоянно",
        _ => Name(standing),
    };

    /// <summary>The sign before the word: colour never stands alone.</summary>
    public static string Sign(Standing standing) => standing.Timing == Timing.Overdue ? "!" : Sign(standing.Status);

    public static string Sign(ActivityStatus status) => status switch
    {
        ActivityStatus.NotStarted => "○",
        ActivityStatus.InProgress => "▶",
        ActivityStatus.Done => "✓",
        ActivityStatus.DonePartly => "½",
        ActivityStatus.NotDone => "✕",
        ActivityStatus.Moved => "→",
        ActivityStatus.Cancelled => "–",
        ActivityStatus.Ongoing => "↻",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    public static string Name(RoadmapState state) => state switch
    {
        RoadmapState.Draft => "Черновик",
        RoadmapState.Expertise => "На экспертизе",
        RoadmapState.Approved => "Утверждена",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    public static string Name(PlanStage stage) => stage == PlanStage.Over ? "Завершена" : Name((RoadmapState)stage);

    public static string Name(RoadmapLevel level) => level switch
    {
        RoadmapLevel.Regional => "Региональная",
        RoadmapLevel.Municipal => "Муниципальная",
        RoadmapLevel.School => "Школьная",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    public static string Name(Addressee addressee) => addressee switch
    {
        Addressee.PlanSchools => "все школы карты",
        Addressee.ChosenSchools => "выбранные школы",
        Addressee.Territory => "сама территория",
        _ => throw new ArgumentOutOfRangeException(nameof(addressee), addressee, "No such addressee."),
    };

    /// <summary>«приказ № 87 от 03.03.2025»; null where the order has neither number nor date.</summary>
    public static string? Order(string? kind, string? number, DateOnly? date) => (number, date) switch
    {
        (null, null) => null,
        (null, { } day) => $"{kind ?? "приказ"} от{Russian.NoBreakSpace}{Russian.Date(day)}",
        ({ } text, null) => $"{kind ?? "приказ"} №{Russian.NoBreakSpace}{text}",
        ({ } text, { } day) => $"{kind ?? "приказ"} №{Russian.NoBreakSpace}{text} от{Russian.NoBreakSpace}{Russian.Date(day)}",
    };
}
