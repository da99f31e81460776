namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Every sentence about a deadline that a person should look at; the codes stand in docs/deadlines.md.</summary>
public static class DeadlineMessages
{
    public static DeadlineWarning EmptyText { get; } = new("deadline-empty", "Срок не указан: впишите его.");

    public static DeadlineWarning NotUnderstood { get; } = new("deadline-not-understood", "Срок не удалось прочитать: укажите даты.");

    public static DeadlineWarning TextTooLong { get; } = new("deadline-text-long", "Текст срока слишком длинный, прочитано только его начало: проверьте даты.");

    public static DeadlineWarning YearOfEvery { get; } = new("deadline-every-year", "Год не назван, а план рассчитан на несколько лет: срок отнесён к каждому году плана. Проверьте, так ли это.");

    public static DeadlineWarning YearInferred { get; } = new("deadline-year-inferred", "Год не назван и определён по дате документа или соседним строкам: проверьте его.");

    public static DeadlineWarning YearUnknown { get; } = new("deadline-year-unknown", "Год не назван, и определить его не по чему: укажите дату.");

    public static DeadlineWarning BeforeDocument { get; } = new("deadline-before-document", "Срок раньше даты документа: проверьте год.");

    public static DeadlineWarning OutsidePeriod { get; } = new("deadline-outside-period", "Срок выходит за период плана: проверьте даты.");

    public static DeadlineWarning DashLost { get; } = new("deadline-dash-lost", "Между соседними месяцами нет тире: прочитано как промежуток.");

    public static DeadlineWarning CommaLost { get; } = new("deadline-comma-lost", "Между датами нет запятой или тире: прочитано как отдельные сроки. Если это промежуток, исправьте.");

    public static DeadlineWarning Reversed { get; } = new("deadline-reversed", "Начало срока позже его конца: даты исправлены по смыслу, проверьте их.");

    public static DeadlineWarning DayDoesNotExist { get; } = new("deadline-no-such-day", "Такого дня в месяце нет: взят последний день месяца.");

    public static DeadlineWarning HalfYearGuessed { get; } = new("deadline-half-year-kind", "Не сказано, учебное это полугодие или календарное: проверьте даты.");

    public static DeadlineWarning PeriodUnknown { get; } = new("deadline-period-unknown", "Период плана неизвестен, поэтому даты не определены: укажите период.");

    public static DeadlineWarning DatesElsewhere { get; } = new("deadline-dates-elsewhere", "Даты стоят в другом документе (графике, плане): впишите их, чтобы срок отслеживался.");

    public static DeadlineWarning AfterEvent { get; } = new("deadline-after-event", "Срок отсчитывается от события: впишите дату, когда она станет известна.");

    public static DeadlineWarning Misspelt { get; } = new("deadline-misspelt", "В тексте срока опечатка: проверьте, верно ли он понят.");

    public static DeadlineWarning SecondRecurrence { get; } = new("deadline-two-recurrences", "Названо несколько периодичностей: взята первая.");

    public static DeadlineWarning FrequencyGuessed { get; } = new("deadline-frequency-guessed", "Периодичность передана приблизительно: проверьте сроки.");

    public static DeadlineWarning MonthExcluded { get; } = new("deadline-until-month", "«До» месяца, квартала или года прочитано как «до его начала»: если он входит в срок, исправьте.");

    public static DeadlineWarning Overlapping { get; } = new("deadline-overlap", "Названные сроки пересекаются и объединены: проверьте даты.");

    public static DeadlineWarning WordsUnread(IEnumerable<string> words) =>
        new("deadline-words-unread", $"Не все слова поняты ({string.Join(", ", words)}): проверьте срок.");
}
