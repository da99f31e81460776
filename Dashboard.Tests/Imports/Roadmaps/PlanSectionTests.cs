using Dashboard.Data.Imports.Documents;
using Xunit;
using static Dashboard.Tests.Imports.Roadmaps.WrittenOrder;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>What names the sections of a plan: rows, lines over tables, columns; and what a section says of its rows.</summary>
public sealed class PlanSectionTests
{
    public static TheoryData<string[], string[], string> Sections => new()
    {
        { ["Раздел 1. Кадры | < | < | <", "1 | Курсы | май | ИМЦ"], ["Раздел 1. Кадры"], "one merged cell" },
        { ["Работа с кадрами | < | < | <", "1 | Курсы | май | ИМЦ"], ["Работа с кадрами"], "one merged cell without any word" },
        { ["Раздел 1. Кадры", "1 | Курсы | май | ИМЦ"], ["Раздел 1. Кадры"], "one cell of a text" },
        { ["1. | Работа с кадрами |  | ", "1.1 | Курсы | май | ИМЦ"], ["1. Работа с кадрами"], "a number with the numbers under it inside" },
        { ["II | Работа с кадрами |  | ", "1 | Курсы | май | ИМЦ"], ["II. Работа с кадрами"], "a Roman number" },
        { ["2 | Работа с кадрами | < | <", "1 | Курсы | май | ИМЦ"], ["2. Работа с кадрами"], "a number and a merged cell" },
        { [" | РАБОТА С КАДРАМИ |  | ", "1 | Курсы | май | ИМЦ"], ["РАБОТА С КАДРАМИ"], "capitals" },
        { ["Задача 1: развить кадры |  |  | ", "1 | Курсы | май | ИМЦ"], ["Задача 1: развить кадры"], "a task as a section" },
        { ["Блок «Кадры» | Блок «Кадры» | Блок «Кадры» | Блок «Кадры»", "1 | Курсы | май | ИМЦ"], ["Блок «Кадры»"], "a merged cell copied into each of its columns" },
        { [" | Работа с кадрами |  | ", "1 | Курсы | май | ИМЦ"], ["Работа с кадрами"], "a short line over numbered rows" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Rows_that_name_a_section_are_no_activities(string[] rows, string[] sections, string reason)
    {
        var roadmap = With(Table(["№ | Мероприятие | Срок | Ответственный", .. rows]));
        Assert.True(sections.SequenceEqual(roadmap.Sections), reason + ": " + string.Join(" / ", roadmap.Sections));
        Assert.Equal(sections[0], Assert.Single(roadmap.Activities).Section);
    }

    [Fact]
    public void A_table_for_each_section_takes_the_line_above_it()
    {
        var roadmap = With(
            new DocumentParagraph("1. Работа с кадрами", IsHeading: true),
            Table("№ | Мероприятие | Срок | Ответственный", "1 | Курсы | май | ИМЦ"),
            new DocumentParagraph("2. Работа с семьями", IsHeading: true),
            Table("№ | Мероприятие | Срок | Ответственный", "1 | Собрания | май | Школы"));
        Assert.Equal(["1. Работа с кадрами", "2. Работа с семьями"], roadmap.Sections);
        Assert.Equal(roadmap.Sections, roadmap.Activities.Select(activity => activity.Section));
        Assert.Empty(roadmap.Doubts);
    }

    [Fact]
    public void Without_any_numbers_a_short_line_over_a_whole_row_is_a_section()
    {
        var roadmap = With(Table("№ | Мероприятие | Срок | Ответственный", " | Работа с кадрами |  | ", " | Курсы | май | ИМЦ", " | Стажировки | июнь | ИМЦ", " | Работа с семьями |  | ", " | Собрания | май | Школы"));
        Assert.Equal(["Работа с кадрами", "Работа с семьями"], roadmap.Sections);
        Assert.Equal(["Курсы | май | ИМЦ", "Стажировки | июнь | ИМЦ", "Собрания | май | Школы"], roadmap.Lines());
        Assert.Equal(["roadmap-no-numbers"], roadmap.Codes());
    }

    [Fact]
    public void Lines_between_the_rows_of_a_text_are_sections_and_a_single_row_under_one_is_not_lost()
    {
        var roadmap = With(
            Table("Мероприятие | Сроки | Ответственный", "Курсы | май | ИМЦ"),
            new DocumentParagraph("Этап 2. Итоги", IsHeading: false),
            Table("Анализ за год | декабрь | Отдел"));
        Assert.Equal(["Курсы | май | ИМЦ", "Анализ за год | декабрь | Отдел"], roadmap.Lines());
        Assert.Equal([null, "Этап 2. Итоги"], roadmap.Activities.Select(activity => activity.Section));
    }

    [Fact]
    public void A_column_of_directions_is_the_section_of_its_rows()
    {
        var roadmap = With(Table(
            "Направление | Мероприятия | Сроки | Исполнитель",
            "Кадры | 1. Курсы | май | ИМЦ",
            "^ | 2. Стажировки | июнь | ИМЦ",
            "Семьи | 3. Собрания | июль | Школы"));
        Assert.Equal(["1 Курсы | май | ИМЦ", "2 Стажировки | июнь | ИМЦ", "3 Собрания | июль | Школы"], roadmap.Lines());
        Assert.Equal(["Кадры", "Кадры", "Семьи"], roadmap.Activities.Select(activity => activity.Section));
    }

    public static TheoryData<string[], string[], string[], string> TimesOfSections => new()
    {
        {
            ["№ | Содержание работы | Ответственные", "Сентябрь | < | <", "1 | Курсы | ИМЦ", "Октябрь – ноябрь | < | <", "2 | Отчёт | Школы", "В течение года | < | <", "3 | Сайт | ИМЦ"],
            ["1 Курсы | Сентябрь | ИМЦ", "2 Отчёт | Октябрь – ноябрь | Школы", "3 Сайт | В течение года | ИМЦ"],
            ["roadmap-due-by-section"],
            "no column of deadlines: one doubt for the plan"
        },
        {
            ["№ | Мероприятие | Срок | Ответственный", "I. Март 2024 года | < | < | <", "1 | Курсы |  | ИМЦ", "2 | Отчёт | до 20 марта | Школы", "II. Итоги года | < | < | <", "3 | Сайт |  | ИМЦ"],
            ["1 Курсы | Март 2024 года | ИМЦ", "2 Отчёт | до 20 марта | Школы", "3 Сайт |  | ИМЦ"],
            ["roadmap-due-by-section", "roadmap-deadline-empty"],
            "an empty cell takes the month, a filled one keeps its own, and a section without a month gives nothing"
        },
        {
            ["№ | Мероприятие | Ответственный", "Подготовительный этап (август – сентябрь 2024 г.) | < | <", "1 | Курсы | ИМЦ"],
            ["1 Курсы | август – сентябрь 2024 г. | ИМЦ"],
            ["roadmap-due-by-section"],
            "the time of a stage in brackets"
        },
        {
            ["№ | Мероприятие | Ответственный", "Майские встречи | < | <", "1 | Курсы | ИМЦ", "Работа в каникулы | < | <", "2 | Отчёт | ИМЦ"],
            ["1 Курсы |  | ИМЦ", "2 Отчёт |  | ИМЦ"],
            ["roadmap-no-deadline-column"],
            "words beside a time make no deadline"
        },
    };

    [Theory]
    [MemberData(nameof(TimesOfSections))]
    public void A_section_that_names_a_time_is_the_deadline_of_rows_without_one(string[] rows, string[] lines, string[] codes, string reason)
    {
        var roadmap = With(Table(rows));
        Assert.True(lines.SequenceEqual(roadmap.Lines()), reason + ": " + string.Join(" / ", roadmap.Lines()));
        Assert.True(codes.SequenceEqual(roadmap.Codes()), reason + ": " + string.Join(' ', roadmap.Codes()));
    }

    [Fact]
    public void Sections_between_the_tables_of_a_text_stay_sections_beside_a_column_of_directions()
    {
        var roadmap = With(
            new DocumentParagraph("Раздел I. Кадры", IsHeading: false),
            Table("№ | Мероприятие | Фактор риска | Срок | Ответственный", "1 | Курсы | дефицит кадров | май | ИМЦ"),
            new DocumentParagraph("Раздел II. Контроль", IsHeading: false),
            Table("2 | Отчёт | все факторы | июнь | ИМЦ"));
        Assert.Equal(["Раздел I. Кадры", "Раздел II. Контроль"], roadmap.Activities.Select(activity => activity.Section));
    }

    [Fact]
    public void Numbers_that_begin_again_in_each_section_are_no_repetition_and_others_are()
    {
        string[] head = ["№ | Мероприятие | Срок | Ответственный"];
        var sound = With(Table([.. head, "Раздел 1. А | < | < | <", "1 | Курсы | май | ИМЦ", "Раздел 2. Б | < | < | <", "1 | Отчёт | май | ИМЦ"]));
        Assert.Empty(sound.Doubts);
        var repeated = With(Table([.. head, "1 | Курсы | май | ИМЦ", "1 | Отчёт | май | ИМЦ"]));
        Assert.Equal(("roadmap-number-repeats", 1), (repeated.Doubts[0].Code, repeated.Doubts[0].Activity));
    }
}
