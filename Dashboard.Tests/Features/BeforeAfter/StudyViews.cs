using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Tests.Features.BeforeAfter;

/// <summary>Answers written by hand: three schools of an invented municipality before and after courses of 2023/2024.</summary>
internal static class StudyViews
{
    public static readonly AssessmentSeries Mathematics = new(Procedure.Vpr, "Математика", 5, TestProfile.None);

    public static readonly PooledWindows OneYear = new("по\u00a0одному году", ["2023"], ["2025"], true), TwoYears = new("по\u00a0два года", ["2022", "2023"], ["2025", "2026"], false);

    public static BeforeAfterView Answered { get; } = new(
        new BeforeAfterFilter { PlanId = 4, ActivityId = 11, Schools = [21, 22, 23], Before = ["2023"], After = ["2025"] },
        Indicator.LowResults,
        Mathematics,
        Choices,
        Courses,
        Works,
        [
            new Remark(RemarkKind.Caution, "состав", "В\u00a0одной школе классы слили."),
            new Remark(RemarkKind.Fine, "форма работы", "Обе работы на\u00a0бумаге."),
            new Remark(RemarkKind.Fine, "сезон", "Обе весной."),
        ],
        null,
        false,
        Answer,
        [new NoticeableRow("три школы вместе", 0.138), new NoticeableRow("школа, 22\u00a0участника", 0.36)],
        [
            new FurtherLook(LookKind.PooledYears, "по\u00a0два года на\u00a0каждой стороне", Windows: TwoYears),
            new FurtherLook(LookKind.Deficits, "задания №\u00a06 и\u00a0№\u00a09: дефициты по\u00a0годам", 21, Mathematics),
            new FurtherLook(LookKind.LoadOwnWork, "загрузить свою диагностику"),
            new FurtherLook(LookKind.OtherChildren, "те\u00a0же дети годом старше"),
            new FurtherLook(LookKind.Plan, "что из\u00a0карты выполнено"),
        ]);

    public static BeforeAfterView Refused { get; } = Answered with
    {
        Answer = null,
        Refusal = "После 2022 года работа пишется на\u00a0компьютере: доли несопоставимы. Выберите другую работу.",
        CanInsist = true,
        Noticeable = [],
        Remarks = [new Remark(RemarkKind.Break, "форма работы", "Одну работу писали на\u00a0бумаге, другую на\u00a0компьютере.")],
    };

    public static BeforeAfterView Future { get; } = Answered with
    {
        Answer = null,
        Refusal = "Мероприятие длится до\u00a031.05.2027: работы после него ещё не\u00a0было.",
        Works = [.. Works.Where(work => work.Part != WorkPart.After)],
    };

    public static BeforeAfterView Nothing { get; } = new(new BeforeAfterFilter(), Indicator.LowResults, null, Choices with { Series = [], Schools = [], Pooled = [] }, null, [], [], null, false, null, [], []);

    public static BeforeAfterView With(Func<StudyAnswer, StudyAnswer> change) => Answered with { Answer = change(Answer) };

    private static BeforeAfterChoices Choices => new(
        [new PlanChoice(4, "Ольховецкий МО, 2023–2025: математика в\u00a05–6 классах", [new PlanActivityChoice(11, "1.2 Курсы для\u00a0учителей"), new PlanActivityChoice(12, "1.3 Школа-партнёр")])],
        [new SeriesChoice(Mathematics, [new SchoolYear(2022), new SchoolYear(2024)])],
        [Indicator.LowResults, Indicator.Quality],
        [new SchoolChoice(21, "Еловская СОШ", "Ольховецкий МО", true), new SchoolChoice(22, "Кедровская СОШ №\u00a02", "Ольховецкий МО", true), new SchoolChoice(23, "Брусничная ООШ", "Ольховецкий МО", true)],
        [OneYear, TwoYears]);

    private static InterventionView Courses => new(
        "1.2 Курсы для\u00a0учителей", Span(2023, 9, 2024, 12), 4, 11, 3, [new StartGroup(Span(2023, 9, 2024, 12), 3, "весна\u00a02023", "весна\u00a02025")]);

    private static IReadOnlyList<AxisWork> Works =>
    [
        new("2021", "весна\u00a02021", 2021, WorkPart.Earlier, 3, null, ["2021"], null),
        new("2022a", "осень\u00a02022", 2022.45, WorkPart.Aside, 3, "осеннюю работу писал следующий класс", null, null),
        new("2023", "весна\u00a02023", 2023, WorkPart.Before, 3, null, ["2023"], null),
        new("2024", "весна\u00a02024", 2024, WorkPart.During, 3, null, null, ["2024"]),
        new("2025", "весна\u00a02025", 2025, WorkPart.After, 3, null, null, ["2025"]),
    ];

    private static StudyAnswer Answer => new(
        new MeasuredChange(
            new Reading(40.0 / 132, 132, 40), new Reading(23.0 / 132, 132, 23), new Interval(-0.231, -0.027),
            new ChangeParts(-0.004, -0.055, -0.07, new Interval(-0.13, -0.01), 0.03, 0.02, 0.138), StudyVerdict.Better),
        StudyVerdict.Better,
        "изменение больше ожидаемого",
        "После мероприятия доля «2» в\u00a03\u00a0школах снизилась с\u00a030,3 до\u00a017,4\u00a0%.",
        "Вместе школы изменились заметно, каждая по\u00a0отдельности — нет",
        "доля «2», %; ВПР, математика, 5\u00a0класс, весна\u00a02023 и\u00a0весна\u00a02025; работы сопоставимы",
        [
            Row(ChangeRowKind.Together, "Три школы вместе", null, (40, 132), (23, 132), new Interval(-0.231, -0.027), StudyVerdict.Better, "изменение"),
            Row(ChangeRowKind.School, "Еловская СОШ", 21, (26, 70), (16, 71), new Interval(-0.29, 0.008), StudyVerdict.Indistinguishable, "неотличимо"),
            Row(ChangeRowKind.School, "Кедровская СОШ №\u00a02", 22, (11, 54), (5, 52), new Interval(-0.244, 0.032), StudyVerdict.Indistinguishable, "неотличимо") with { HasSign = true },
            Row(ChangeRowKind.School, "Брусничная ООШ", 23, (3, 8), (2, 9), new Interval(-0.51, 0.25), StudyVerdict.TooFew, "малая выборка"),
            Row(ChangeRowKind.Municipality, "Ольховецкий МО, остальные", 2, (32, 270), (43, 266), new Interval(-0.02, 0.1), StudyVerdict.Indistinguishable, "неотличимо"),
            Row(ChangeRowKind.Sample, "Вся выборка", null, (170800, 1400000), (167800, 1410000), new Interval(-0.004, -0.002), StudyVerdict.AsExpected, "ожидалось"),
        ],
        ["Доля «2» до\u00a0— 40\u00a0из\u00a0132, после\u00a0— 23\u00a0из\u00a0132."],
        ["Что помогли именно курсы.", "Какая из\u00a0школ изменилась сильнее."],
        [
            new PartRow("у\u00a0остальных", -0.004, null, "так изменилась доля в\u00a0крае"),
            new PartRow("возврат к\u00a0обычному уровню", -0.055, null, "школы отбирали по\u00a0неудачному году"),
            new PartRow("сверх ожидаемого", -0.07, new Interval(-0.13, -0.01), ""),
        ],
        new ComparisonView(
            [new ComparedSchool(31, "Боровая СОШ", "Заречный МО", new Reading(0.31, 40, 12), new Reading(0.29, 41, 12))],
            [
                new BalanceRow("доля «2», 2022\u00a0год", 0.28, 0.27, 0.04, BalanceBound.Alike),
                new BalanceRow("участников", 44, 51, -0.31, BalanceBound.NotComparable) { Unit = BalanceUnit.Number },
                new BalanceRow("село", 0.66, null, null, BalanceBound.Unknown) { Unit = BalanceUnit.Share },
            ],
            -0.13, -0.02, new SchoolEstimate(-0.11, 0.05, new Interval(-0.21, -0.01), 8, 0.03), null, "Более ранней работы нет: проверить сравнение нечем.", "Похожих школ нашлось 6."),
        [new MethodLine("Интервал", "По углам, с\u00a0обычными колебаниями."), new MethodLine("Регрессия к\u00a0среднему", "Известна по\u00a0прежним годам.")]);

    public static ChangeRow Row(ChangeRowKind kind, string name, int? territory, (int Count, int Of)? before, (int Count, int Of)? after, Interval? interval, StudyVerdict verdict, string word)
    {
        var (was, now) = (Read(before), Read(after));
        return new ChangeRow(
            kind, name, territory, was, now, Band(before), Band(after), now?.Value - was?.Value, interval, kind == ChangeRowKind.School ? -0.05 : null, kind == ChangeRowKind.School ? new Interval(-0.2, 0.1) : null,
            verdict, word, name + ": " + word + ".", false, null);
    }

    private static Reading? Read((int Count, int Of)? counts) => counts is var (count, of) ? new Reading((double)count / of, of, count) : null;

    private static Interval? Band((int Count, int Of)? counts) => counts is var (count, of) ? Wilson.Of(count, of) : null;

    private static DateSpan Span(int year, int month, int lastYear, int lastMonth) => new(new DateOnly(year, month, 1), new DateOnly(lastYear, lastMonth, 28));
}
