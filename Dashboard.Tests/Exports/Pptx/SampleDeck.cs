using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>A deck with every kind of body, its texts as long as offices write them.</summary>
internal static class SampleDeck
{
    public const string LongName = "Муниципальное бюджетное общеобразовательное учреждение «Верхнеберёзовская средняя школа имени первооткрывателей Севера»";
    private const string Source = "n = 1 204 участника, 2024/2025, ВПР, данные на 12.06.2025";
    private const string Caveat = "Разница может быть случайной: в школах с небольшим числом участников доли меняются от года к году.";

    public static DeckView Everything() => Of(
        new SlideView(SlideKind.Cover, "Результаты школ Ольховецкого муниципального округа", new CoverBody("Августовская конференция, 2025 год", "Муниципальный координатор"), "Данные на 12.06.2025", null, ""),
        Slide("Данные охватывают все школы округа, но не все предметы", new PointsBody(["ВПР писали 28 школ из 30.", "Отметки журнала есть у 24 школ.", "Сравнивать можно только одинаковые классы и предметы; школы с числом участников меньше десяти помечены."], "Что это за данные")),
        Slide("Доля «2» по математике выше региональной в трёх школах из шести", Marks(6)),
        Slide("Средний балл растёт третий год, за 2022 год данных нет", Years()),
        Slide("Пик первичных баллов стоит на границе отметки «3»", Scores()),
        Slide("В двух школах доля неудовлетворительных отметок отличается от региональной", Bars()),
        Slide("Риск по трём предметам сразу — в одной школе", Heat(5)),
        Slide("После курсов доля «2» в школах проекта снизилась сильнее, чем в остальных", Dumbbells()),
        Slide("Два мероприятия дорожной карты просрочены", Timeline(6)),
        Slide("За пределами обычных колебаний — две школы из шестидесяти", Funnel(60)));

    /// <summary>Two hundred schools with names and titles of 120 letters and more.</summary>
    public static DeckView Crowded()
    {
        var title = "В школах округа доля неудовлетворительных результатов по математике в шестых классах за три года почти не изменилась";
        return Of(
            new SlideView(SlideKind.Cover, title, new CoverBody(LongName, LongName), Source, null, ""),
            Slide(title, new PointsBody([.. Enumerable.Repeat(LongName + ": " + Caveat, 14)], "Тезисы")),
            Slide(title, Marks(200)),
            Slide(title, Heat(200)),
            Slide(title, Dumbbells(40)),
            Slide(title, Timeline(40)),
            Slide(title, Funnel(1100)));
    }

    public static DeckView Empty() => Of(
        Slide("Данных нет", new TableBody([new SlideColumn("Школа"), new SlideColumn("Доля «2»", true)], [], "Пустая таблица")),
        Slide("Данных нет", new ChartBody(ChartKind.StackedBars, [], [], true, [], "Пустая диаграмма")),
        Slide("Данных нет", new ChartBody(ChartKind.Lines, [], [new SlideSeries("Регион", [])], true, [], "Пустая диаграмма")),
        Slide("Данных нет", new PointsBody([], "Нет тезисов")),
        Slide("Данных нет", new ScatterBody("Участников", "Доля «2», %", false, true, [], "Нет точек")),
        Slide("Данных нет", new DumbbellBody("%", true, [], "Нет пар")),
        Slide("Данных нет", new TimelineBody(new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 1), [], "Нет мероприятий")));

    public static DeckView Of(params SlideView[] slides) => new("Результаты школ Ольховецкого МО, 2024/2025", slides, false, 17, new DateOnly(2025, 6, 12));

    public static SlideView Slide(string title, SlideBody body) => new(SlideKind.Marks, title, body, Source, Caveat, "Доля отметок «2» — число отметок «2», делённое на число участников.\nИнтервал — Уилсона, 95 %.");

    private static ChartBody Marks(int schools) => new(
        ChartKind.StackedBars, [.. Enumerable.Range(1, schools).Select(Name)],
        [.. Enumerable.Range(2, 4).Select(mark => new SlideSeries($"«{mark}»", [.. Enumerable.Range(1, schools).Select(school => (double?)Share(mark, school))], Mark: mark))],
        true, [], "Доли отметок по школам");

    private static ChartBody Years() => new(
        ChartKind.Lines, ["2020/21", "2021/22", "2022/23", "2023/24", "2024/25"],
        [
            new SlideSeries("Округ", [0.21, null, 0.19, 0.17, 0.14], [new Interval(0.18, 0.24), null, new Interval(0.16, 0.22), new Interval(0.14, 0.2), new Interval(0.11, 0.17)]),
            new SlideSeries("Регион", [0.18, 0.18, 0.175, 0.17, 0.165]),
        ],
        true, [new SlideBand("Курсы учителей математики", 1.2, 2.6), new SlideBand("Наставничество школ-партнёров", 2.8, 4)], "Доля «2» по годам");

    private static ChartBody Scores() => new(
        ChartKind.Columns, [.. Enumerable.Range(0, 20).Select(score => $"{score}")], [new SlideSeries("Участников", [.. Enumerable.Range(0, 20).Select(score => (double?)Math.Round(90 * Math.Exp(-Math.Pow(score - 9, 2) / 18)))])], false, [], "Первичные баллы");

    private static ChartBody Bars() => new(
        ChartKind.Bars, [.. Enumerable.Range(1, 5).Select(Name)],
        [new SlideSeries("Доля «2»", [.. Enumerable.Range(1, 5).Select(school => (double?)(0.04 * school))], [.. Enumerable.Range(1, 5).Select(school => (Interval?)new Interval(0.02 * school, 0.07 * school))])],
        true, [], "Доля «2» по школам с интервалами");

    private static ScatterBody Funnel(int schools) => new(
        "Участников", "Доля «2», %", false, true,
        [
            new ScatterSeries("Школы", [.. Enumerable.Range(1, schools).Select(school => new ScatterPoint(20 + (school * 7 % 160), school is 7 or 31 ? 0.6 : 0.2 + (school * 13 % 17 / 100.0), school is 7 or 31 ? Name(school == 7 ? 9 : school) : null))]),
            new ScatterSeries("Граница 95 %", [.. Enumerable.Range(1, 18).Select(step => new ScatterPoint(step * 10, 0.28 + (1.2 / Math.Sqrt(step * 10))))], IsLine: true),
            new ScatterSeries("Регион", [new ScatterPoint(10, 0.28), new ScatterPoint(180, 0.28)], IsLine: true),
        ],
        "Доля «2» по школам против числа участников");

    private static TableBody Heat(int schools) => new(
        [new SlideColumn("Школа"), .. new[] { "Русский язык", "Математика", "Биология", "История", "Обществознание" }.Select(subject => new SlideColumn(subject, true))],
        [.. Enumerable.Range(1, schools).Select(school => (IReadOnlyList<SlideCell>)[new SlideCell(Name(school)), .. Enumerable.Range(1, 5).Select(subject => new SlideCell($"{school * subject % 40} %", school * subject % 40 / 100.0, school * subject % 6, school % 7 == 3))])],
        "Доля «2» по школам и предметам");

    private static DumbbellBody Dumbbells(int rows = 4) => new(
        "%", true,
        [.. Enumerable.Range(1, rows).Select(row => new DumbbellRow(row == 1 ? "Школы проекта" : Name(row), "23 и 22 участника", 0.42 - (row % 5 * 0.02), 0.21 + (row % 5 * 0.03), new Interval(0.25, 0.61), new Interval(0.1, 0.41), "−21 п.п. [−44; +7]", "не отличается", row % 3 == 0))],
        "Доля «2» до и после курсов");

    private static TimelineBody Timeline(int lanes) => new(
        new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31),
        [.. Enumerable.Range(1, lanes).Select(lane => new TimelineLane(lane % 4 == 3 ? "Курсы повышения квалификации учителей математики школ с низкими образовательными результатами по программе «Формирующее оценивание»" : $"Мероприятие {lane}", [(new DateOnly(2024, 9, 1).AddDays(lane * 23 % 200), new DateOnly(2024, 11, 15).AddDays(lane * 23 % 200))], lane % 5 == 2 ? "просрочено 12 дней" : "выполнено", lane % 5 == 2))],
        "Мероприятия дорожной карты");

    private static string Name(int school) => school % 5 == 4 ? $"{school}. {LongName}" : $"МБОУ Ольховецкая СОШ № {school}";

    private static double Share(int mark, int school) => mark switch { 2 => 0.05 + (school % 4 * 0.04), 3 => 0.35, 4 => 0.4 - (school % 4 * 0.03), _ => 0.2 - (school % 4 * 0.01) };
}
