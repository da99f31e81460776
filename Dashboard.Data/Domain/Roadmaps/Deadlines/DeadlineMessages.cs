namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Every doubt that the reading of a deadline can have.</summary>
public static class DeadlineMessages
{
    public static DeadlineWarning Empty { get; } = new("deadline-empty", "Срок не указан: впишите его или оставьте без даты.");

    public static DeadlineWarning NotUnderstood { get; } = new("deadline-not-understood", "Срок не понят: впишите даты.");

    public static DeadlineWarning PartlyUnderstood { get; } = new("deadline-partly-understood", "В тексте срока есть слова, которые не поняты: проверьте даты.");

    public static DeadlineWarning YearGuessed { get; } = new("deadline-year-guessed", "Год в сроке не указан: взят из периода карты.");

    public static DeadlineWarning YearUnknown { get; } = new("deadline-year-unknown", "Год в сроке не указан, и периода у карты нет: укажите год.");

    public static DeadlineWarning EveryYear { get; } = new("deadline-every-year", "Год не указан, а карта рассчитана на несколько лет: срок повторён в каждом году.");

    public static DeadlineWarning BeforeOrder { get; } = new("deadline-before-order", "Срок раньше даты приказа.");

    public static DeadlineWarning OutsidePeriod { get; } = new("deadline-outside-period", "Срок выходит за период карты.");

    public static DeadlineWarning Swapped { get; } = new("deadline-swapped", "Начало стояло позже конца: даты переставлены, проверьте их.");

    public static DeadlineWarning PairWithoutSign { get; } = new("deadline-pair-without-sign", "Два срока стоят рядом без запятой и тире: прочитаны как два отдельных срока.");

    public static DeadlineWarning RangeWithoutDash { get; } = new("deadline-range-without-dash", "Между соседними месяцами нет тире: прочитаны как один промежуток.");

    public static DeadlineWarning NoDate { get; } = new("deadline-without-date", "Даты стоят в другом документе или зависят от события: уточните их, когда станут известны.");

    public static DeadlineWarning UntilMonth { get; } = new("deadline-until-month", "«До» с месяцем или годом можно понять по-разному: взят последний день.");

    /// <summary>All of them, for the docs under test.</summary>
    public static IReadOnlyList<DeadlineWarning> All { get; } =
        [Empty, NotUnderstood, PartlyUnderstood, YearGuessed, YearUnknown, EveryYear, BeforeOrder, OutsidePeriod, Swapped, PairWithoutSign, RangeWithoutDash, NoDate, UntilMonth];
}
