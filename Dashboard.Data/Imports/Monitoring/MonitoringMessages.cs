using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>Every sentence about a returned monitoring form.</summary>
public static class MonitoringMessages
{
    private const string FileLeftOut = "Файл не загрузится";
    private const string RowLeftOut = "Строка не загрузится", RowLoads = "Строка загрузится";

    public static ImportProblem NoHead(string file) => new(
        file, null, null, "monitoring-no-head",
        "В файле не найдена таблица мониторинга: нужна строка заголовков со столбцами «Мероприятие» и «Статус» или «Факт». Выгрузите форму на странице дорожной карты и заполните её.",
        ProblemSeverity.Error, FileLeftOut);

    public static ImportProblem PlanIsUnknown(string file, FormPlan plan) => new(
        file, null, null, "monitoring-plan-unknown",
        $"Дорожной карты этой формы здесь нет: {Named(plan)}. Сначала загрузите её приказ; если карту переименовали или ей дали другой номер, выгрузите форму заново.",
        ProblemSeverity.Error, FileLeftOut);

    public static ImportProblem PlanIsNotNamed(string file) => new(
        file, null, null, "monitoring-plan-not-named",
        "Не видно, из какой дорожной карты эта форма: загрузите её на странице карты, кнопкой «Загрузить мониторинг».", ProblemSeverity.Error, FileLeftOut);

    public static ImportProblem PlanIsAssumed(string file, FormPlan plan, string title) => new(
        file, null, null, "monitoring-plan-assumed",
        (plan.IsNamed ? $"Форма называет другую карту: {Named(plan)}." : "В форме не сказано, чья она.") + $" Строки найдены в карте «{title}», на странице которой её загрузили. Проверьте их перед записью.",
        ProblemSeverity.Question);

    public static ImportProblem KeysAreForeign(string file) => new(
        file, null, null, "monitoring-keys-foreign",
        "Форма выгружена до того, как карту загрузили заново, или в другой установке: строки найдены по номеру, названию, сроку и школе. Проверьте их перед записью.",
        ProblemSeverity.Note, RowLoads);

    public static ImportProblem PlanIsAnother(string file, string sheet, int rows) => new(
        file, sheet, null, "monitoring-other-plan",
        $"Из другой дорожной карты {Russian.Count(rows, "строка", "строки", "строк")}: загрузите форму той карты отдельным файлом.", ProblemSeverity.Error, "Эти строки не загрузятся");

    public static ImportProblem RowIsGone(RowPlace place, string title) => Row(
        place, MonitoringColumn.Activity, "monitoring-row-gone",
        $"После выгрузки формы карту изменили: мероприятия «{Short(title)}» с таким сроком и школой в ней больше нет, или оно не ваше. Выгрузите форму заново и перенесите отметку.", ProblemSeverity.Error);

    public static ImportProblem RowIsUnknown(RowPlace place, string title) => Row(
        place, MonitoringColumn.Activity, "monitoring-row-unknown",
        $"В этой дорожной карте нет мероприятия «{Short(title)}» с таким номером, сроком и школой, или оно не ваше.", ProblemSeverity.Error);

    public static ImportProblem KeyIsLost(string file, string sheet, int rows) => new(
        file, sheet, null, "monitoring-key-lost",
        $"Без скрытого ключа {Russian.Count(rows, "строка", "строки", "строк")}: место ищется по номеру, названию, сроку и школе. Проверьте их перед записью.",
        ProblemSeverity.Note, RowLoads);

    public static ImportProblem KeyDisagrees(RowPlace place) => Row(
        place, MonitoringColumn.Activity, "monitoring-key-moved",
        "Ключ строки не от этого мероприятия или не от этой школы: строка найдена по номеру, названию, сроку и школе. Проверьте её.", ProblemSeverity.Question);

    /// <param name="place">Where it stands.</param>
    /// <param name="title">Of the activity.</param>
    /// <param name="other">Another file of the same import that holds the row; null where it is the same file.</param>
    public static ImportProblem RowRepeats(RowPlace place, string title, string? other) => Row(
        place, MonitoringColumn.Activity, "monitoring-row-repeated",
        $"«{Short(title)}» для той же школы и того же срока есть {(other is null ? "в файле ещё раз" : $"и в файле «{other}»,")} с другими словами. Оставьте одну строку.", ProblemSeverity.Error);

    public static ImportProblem StatusIsUnknown(RowPlace place, string text) => Row(
        place, MonitoringColumn.Status, "monitoring-status-unknown", $"Статус «{Short(text)}» не понят. Выберите слово из списка.", ProblemSeverity.Error);

    public static ImportProblem DayIsUnread(RowPlace place, string text) => Row(
        place, MonitoringColumn.Fact, "monitoring-date-unread", $"Дата «{Short(text)}» не понята. Напишите её в виде 15.05.2025.", ProblemSeverity.Error);

    public static ImportProblem Refused(RowPlace place, MonitoringColumn column, string why) => Row(place, column, "monitoring-refused", why, ProblemSeverity.Error);

    public static ImportProblem DayWithoutStatus(RowPlace place, DateOnly day) => Row(
        place, MonitoringColumn.Status, "monitoring-date-without-status", $"Дата {Russian.Date(day)} указана, а статус не изменён: мероприятие считается выполненным.", ProblemSeverity.Question);

    public static ImportProblem DayNotUsed(RowPlace place, ActivityStatus status) => Row(
        place, MonitoringColumn.Fact, "monitoring-date-unused", $"При статусе «{RoadmapWords.Name(status)}» дата факта не записывается.", ProblemSeverity.Question);

    public static ImportProblem LinkIsBroken(RowPlace place, MonitoringColumn column, string text) => Row(
        place, column, "monitoring-link-broken", $"«{Short(text)}» не похоже на адрес страницы. Исправьте ссылку: она начинается с http:// или https://.", ProblemSeverity.Error);

    public static ImportProblem NotYours(RowPlace place) => Row(
        place, MonitoringColumn.Territory, "monitoring-not-yours", "Отмечать выполнение можно только по своим школам.", ProblemSeverity.Error);

    public static ImportProblem ChangedOnSite(RowPlace place, DateTime? at) => Row(
        place, MonitoringColumn.Status, "monitoring-conflict",
        at is { } moment
            ? $"На сайте эту строку изменили позже выгрузки формы, {Russian.DateAndTime(new DateTimeOffset(moment, TimeSpan.Zero))} (UTC). Выберите, что верно."
            : "Неизвестно, когда выгружена форма, а на сайте уже есть другая запись. Выберите, что верно.",
        ProblemSeverity.Question, "Останется запись сайта, если не выбрать строку файла");

    private static ImportProblem Row(RowPlace place, MonitoringColumn column, string code, string message, ProblemSeverity severity, string? consequence = null) => new(
        place.File, place.Sheet, place.Cell(column), code, message, severity, consequence ?? (severity == ProblemSeverity.Error ? RowLeftOut : RowLoads));

    private static string Named(FormPlan plan) => string.Join(
        ", ", new[] { plan.Title is { } title ? $"«{title}»" : null, RoadmapWords.Order(null, plan.OrderNumber, plan.OrderDate), plan.IsNamed ? null : "в форме есть только её номер в программе" }.OfType<string>());

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 80 ? line[..79] + "…" : line;
    }
}
