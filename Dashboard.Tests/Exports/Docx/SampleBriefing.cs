using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;

namespace Dashboard.Tests.Exports.Docx;

/// <summary>Reports with every kind of block, with two hundred schools, and with nothing.</summary>
internal static class SampleBriefing
{
    /// <summary>Two hundred letters.</summary>
    public static readonly string LongName = "Муниципальное бюджетное общеобразовательное учреждение «" + new string('Я', 60) + " " + string.Concat(Enumerable.Repeat("длинная ", 10)) + "»";

    public static BriefingView Everything() => Of(
        new HeadingBlock(1, "1\u00a0Цели"), new TextBlock("Цели поддержки школ заданы дорожной картой."), new ListBlock(["нормативная работа;", "работа с педагогами."]),
        new HeadingBlock(1, "2\u00a0Мониторинг"), new HeadingBlock(2, "2.1\u00a0Результаты"), new TableBlock("Результаты школ", Table(3)), new NoteBlock("Источник: ВПР."),
        new ChartBlock("Доли отметок", Marks(4)), new ChartBlock("Доля «2» по годам", Years()), new NoteBlock("Источник: ВПР."),
        new HeadingBlock(1, "3\u00a0Анализ"), new ConclusionBlock("schools", "В поддержке нуждаются 3 школы.", "приказ № 1", "как работают учителя."), new ConclusionBlock("moves", "Изменений нет.", "сравнено 10 пар.", "что их не будет."),
        new SignatureBlock(), new AppendixBlock("Приложение А. Школы"), new TableBlock("Школы", Table(2), [70, 15, 15]));

    public static BriefingView Crowded() => Of(
        new HeadingBlock(1, "1\u00a0" + LongName), new TextBlock(LongName), new ListBlock([.. Enumerable.Repeat(LongName, 30)]), new TableBlock(LongName, Table(200, LongName)), new ChartBlock(LongName, Marks(200, LongName)),
        new TableBlock("Много столбцов", new TableBody([.. Enumerable.Range(1, 9).Select(place => new SlideColumn("Средняя отметка " + place, true))], [[.. Enumerable.Range(1, 9).Select(_ => new SlideCell("1 204"))]], "Широкая таблица")),
        new ConclusionBlock("long", LongName, LongName, LongName), new SignatureBlock(), new AppendixBlock("Приложение А. " + LongName), new TableBlock("Школы", Table(200)));

    public static BriefingView Empty() => Of(new HeadingBlock(1, "1\u00a0Основание"), new TextBlock("Данных нет."), new SignatureBlock());

    /// <summary>Texts from strangers' files: signs that no XML may hold, formulas, halves of pairs.</summary>
    public static BriefingView Strange() => Of(
        new HeadingBlock(1, "1\u00a0<Цели> & \u0000\u0001"), new TextBlock("=1+1\n\ud800 ]]>"), new ListBlock([""]),
        new TableBlock("", new TableBody([new("=СУММ(А1)")], [[new("\u0008")], [new("a\nb")]], "")), new ChartBlock("\u0002", new ChartBody(ChartKind.Bars, ["\u0003", "<>"], [new SlideSeries("&", [double.Epsilon, null])], true, [], "\u0004")),
        new ConclusionBlock("<key>", "", "", ""), new SignatureBlock());

    public static BriefingView Of(params BriefingBlock[] blocks) => new(
        "Аналитическая справка", "о результатах обучения", "Ольховецкий муниципальный округ", "2024/2025 учебный год", "Комитет образования", blocks, false, new DateOnly(2025, 6, 20), 17, new DateOnly(2025, 6, 12),
        "территория: Ольховецкий МО; версия данных 17");

    public static MemoryStream Written(BriefingView report, BriefingTemplate? template = null)
    {
        var stream = new MemoryStream();
        BriefingWriter.Write(report, stream, template);
        stream.Position = 0;
        return stream;
    }

    private static TableBody Table(int rows, string? name = null) => new(
        [new("Школа"), new("Участников", true), new("Доля «2», %", true)],
        [.. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<SlideCell>)[new(name ?? $"Школа № {row}"), new("21", 21), new("9,5", 0.095)])], "Результаты школ");

    private static ChartBody Marks(int schools, string? name = null) => new(
        ChartKind.StackedBars, [.. Enumerable.Range(1, schools).Select(school => name ?? $"Школа № {school}")],
        [.. Enumerable.Range(2, 4).Select(mark => new SlideSeries($"«{mark}»", [.. Enumerable.Range(1, schools).Select(school => (double?)(0.1 + (0.05 * mark) + (0.001 * school)))], Mark: mark))], true, [], "Доли отметок 2–5 по школам");

    private static ChartBody Years() => new(
        ChartKind.Lines, ["2022", "2023", "2024"], [new SlideSeries("Округ", [0.21, null, 0.19], [new Interval(0.18, 0.24), null, new Interval(0.16, 0.22)]), new SlideSeries("Регион", [0.18, 0.17, 0.16])], true, [], "Доля «2» по годам");
}
