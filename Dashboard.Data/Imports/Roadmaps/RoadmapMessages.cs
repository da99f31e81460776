using System.Globalization;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Every sentence that the reader of roadmaps can say.</summary>
internal static class RoadmapMessages
{
    /// <summary>The document was read and holds no plan.</summary>
    public const string WithoutPlan = "roadmap-no-plan";

    public static ImportProblem NoPlan(string file, int tables) => new(
        file, null, null, WithoutPlan,
        (tables == 0 ? "В документе нет таблиц, и нумерованного перечня мероприятий со сроками в нём тоже нет. "
            : string.Create(CultureInfo.InvariantCulture, $"В документе есть таблицы ({tables}), но ни одна не похожа на план, и нумерованного перечня мероприятий со сроками в нём нет. "))
        + "Искали таблицу со столбцами «Мероприятие», «Срок», «Ответственный» или пункты вида «1. … Срок: … Ответственный: …». "
        + "Проверьте, что загружен приказ вместе с приложением, в котором стоит сам план.");

    public static RoadmapDoubt NoOrderNumber() => new(
        "roadmap-no-order-number", "Номер документа не найден: впишите его.", null);

    public static RoadmapDoubt NoOrderDate() => new(
        "roadmap-no-order-date", "Дата документа не найдена: впишите её, от неё зависят сроки без начала.", null);

    public static RoadmapDoubt NoTerritory() => new(
        "roadmap-no-territory", "Территория не найдена: укажите муниципалитет или регион, чей это план.", null);

    public static RoadmapDoubt NoLevel() => new(
        "roadmap-no-level", "Не понятно, региональный это план, муниципальный или школьный: укажите уровень.", null);

    public static RoadmapDoubt NoIssuer() => new(
        "roadmap-no-issuer", "Не найдено, кто издал документ: впишите орган или организацию.", null);

    public static RoadmapDoubt NoTitle() => new(
        "roadmap-no-title", "Название плана не найдено: впишите его.", null);

    public static RoadmapDoubt NoPeriod() => new(
        "roadmap-no-period", "В названии плана нет периода: укажите, на какие годы он рассчитан.", null);

    public static RoadmapDoubt PeriodsDiffer(string taken, string other) => new(
        "roadmap-periods-differ", $"Период в утверждённом названии ({taken}) не совпадает с заголовком над таблицей ({other}): взят период из названия. Проверьте, какой верен.", null);

    public static RoadmapDoubt ColumnsGuessed() => new(
        "roadmap-columns-guessed", "У таблицы плана нет строки заголовков: столбцы определены по содержанию. Проверьте, что сроки и ответственные стоят на своих местах.", null);

    public static RoadmapDoubt NoDeadlineColumn() => new(
        "roadmap-no-deadline-column", "В таблице плана нет столбца сроков: мероприятия прочитаны без них. Впишите сроки.", null);

    public static RoadmapDoubt PlanIsList() => new(
        "roadmap-plan-is-list", "План записан не таблицей, а пунктами текста: проверьте, что каждый пункт – это мероприятие.", null);

    public static RoadmapDoubt NoNumbers() => new(
        "roadmap-no-numbers", "Номера мероприятий в документе не указаны: мероприятия стоят в том же порядке, что и в нём.", null);

    public static RoadmapDoubt NumberRepeats(int activity, string number) => new(
        "roadmap-number-repeats", $"Номер {number} в этом разделе встречается второй раз: проверьте, не одно ли это мероприятие.", activity);

    public static RoadmapDoubt Inherited(int activity, ColumnRole role, string text) => new(
        "roadmap-cell-merged", $"{Name(role)} взят из объединённой ячейки выше: «{Short(text)}». Проверьте, что он относится и к этому мероприятию.", activity);

    public static RoadmapDoubt DueBySections() => new(
        "roadmap-due-by-section", "В таблице плана нет столбца сроков, а разделы названы временем: сроком взято название раздела. Проверьте, что это так.", null);

    public static RoadmapDoubt DueBySection(int activity, string section) => new(
        "roadmap-due-by-section", $"Срок не указан: взят из названия раздела «{Short(section)}». Проверьте, что он относится и к этому мероприятию.", activity);

    public static RoadmapDoubt EmptyDeadline(int activity, string? near) => new(
        "roadmap-deadline-empty", near is null
            ? "Срок не указан: впишите его."
            : $"Срок не указан. Если ячейка была объединена с соседней, впишите тот же срок: «{Short(near)}».", activity);

    public static RoadmapDoubt EmptyResponsible(int activity, string? near) => new(
        "roadmap-responsible-empty", near is null
            ? "Ответственный не указан: впишите его."
            : $"Ответственный не указан. Если ячейка была объединена с соседней, впишите того же: «{Short(near)}».", activity);

    public static RoadmapDoubt Joined(int activity) => new(
        "roadmap-row-joined", "К мероприятию присоединена строка без номера: похоже, она его продолжает (край страницы или объединённая ячейка). Проверьте текст.", activity);

    public static RoadmapDoubt Bare(int activity) => new(
        "roadmap-row-bare", "В строке только текст, без номера, срока и ответственного: проверьте, мероприятие это, заголовок или продолжение строки выше.", activity);

    private static string Name(ColumnRole role) => role switch
    {
        ColumnRole.Deadline => "Срок",
        ColumnRole.Responsible => "Ответственный",
        ColumnRole.Result => "Ожидаемый результат",
        ColumnRole.Audience => "Адресат",
        _ => "Текст",
    };

    private static string Short(string text) => text.Length <= 80 ? text : text[..79].TrimEnd() + "…";
}
