namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>Parts of the reports; those of a roadmap's report begin with Plan.</summary>
public enum BriefingPart
{
    Grounds,
    Goals,
    Schools,
    Indicators,
    Sources,
    Staff,
    Conditions,
    Risks,
    Vpr,
    Exams,
    Objectivity,
    Progress,
    Conclusions,
    Recommendations,
    Measures,
    Partners,
    Effect,
    ListFlow,
    SchoolsAppendix,
    ActivitiesAppendix,
    PlanGrounds,
    PlanGoals,
    PlanIndicators,
    PlanSources,
    PlanProgress,
    PlanOverdue,
    PlanConclusions,
    PlanRecommendations,
    PlanMeasures,
    PlanEffect,
    PlanAppendix,
}

/// <summary>A step of the «управленческий цикл» with its parts.</summary>
/// <param name="Title">Heading of the step; null for what stands before the first one.</param>
/// <param name="Parts">In order, each with its heading; one alone may go without.</param>
/// <param name="IsAppendix">On a page of its own, without a number.</param>
public sealed record BriefingStep(string? Title, IReadOnlyList<(BriefingPart Part, string? Title)> Parts, bool IsAppendix = false);

/// <summary>
/// The outline: the seven steps of the cycle by which work with schools is assessed (domain reference §5.1), and in them what a справка about
/// schools with low results has (§5.2), without places and ratings.
/// </summary>
public static class BriefingOutline
{
    public static IReadOnlyList<BriefingStep> Briefing { get; } =
    [
        new("Основание", [(BriefingPart.Grounds, null)]),
        new("Цели", [(BriefingPart.Goals, "Цели и задачи поддержки школ"), (BriefingPart.Schools, "Перечень школ и критерий")]),
        new("Показатели", [(BriefingPart.Indicators, null)]),
        new("Методы сбора и обработки информации", [(BriefingPart.Sources, null)]),
        new("Мониторинг",
        [
            (BriefingPart.Staff, "Кадры"), (BriefingPart.Conditions, "Контингент и условия"), (BriefingPart.Risks, "Рисковые профили"), (BriefingPart.Vpr, "Результаты ВПР"),
            (BriefingPart.Exams, "Результаты ОГЭ и ЕГЭ"), (BriefingPart.Objectivity, "Объективность оценивания"), (BriefingPart.Progress, "Выполнение дорожной карты"),
        ]),
        new("Анализ и адресные рекомендации", [(BriefingPart.Conclusions, "Выводы"), (BriefingPart.Recommendations, "Адресные рекомендации")]),
        new("Меры и управленческие решения", [(BriefingPart.Measures, "Управленческие решения и сроки"), (BriefingPart.Partners, "Школы-партнёры")]),
        new("Анализ эффективности мер", [(BriefingPart.Effect, "Результаты до и после мер"), (BriefingPart.ListFlow, "Изменения в перечне школ")]),
        new("Приложение А. Результаты по работам", [(BriefingPart.SchoolsAppendix, null)], IsAppendix: true),
        new("Приложение Б. Мероприятия дорожных карт", [(BriefingPart.ActivitiesAppendix, null)], IsAppendix: true),
    ];

    public static IReadOnlyList<BriefingStep> Roadmap { get; } =
    [
        new("Основание", [(BriefingPart.PlanGrounds, null)]),
        new("Цели", [(BriefingPart.PlanGoals, null)]),
        new("Показатели", [(BriefingPart.PlanIndicators, null)]),
        new("Методы сбора и обработки информации", [(BriefingPart.PlanSources, null)]),
        new("Мониторинг", [(BriefingPart.PlanProgress, "Ход выполнения"), (BriefingPart.PlanOverdue, "Просроченное и невыполненное")]),
        new("Анализ и адресные рекомендации", [(BriefingPart.PlanConclusions, "Выводы"), (BriefingPart.PlanRecommendations, "Адресные рекомендации")]),
        new("Меры и управленческие решения", [(BriefingPart.PlanMeasures, null)]),
        new("Анализ эффективности мер", [(BriefingPart.PlanEffect, null)]),
        new("Приложение А. Мероприятия дорожной карты", [(BriefingPart.PlanAppendix, null)], IsAppendix: true),
    ];
}
