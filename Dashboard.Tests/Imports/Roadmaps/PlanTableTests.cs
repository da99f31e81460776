using Dashboard.Data.Imports.Documents;
using Xunit;
using static Dashboard.Tests.Imports.Roadmaps.WrittenOrder;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Shapes of plan tables: heads, columns, merged cells, rows cut by a page.</summary>
public sealed class PlanTableTests
{
    public static TheoryData<string, string, string> Heads => new()
    {
        { "№ | Мероприятие | Срок | Ответственный", "1 | Анализ ВПР | март | Отдел", "the plainest" },
        { "№ п/п | Содержание деятельности | Исполнители | Сроки проведения", "1 | Анализ ВПР | Отдел | март", "another order, synonyms" },
        { "Срок реализации | Ответственные исполнители | № | Наименование мероприятия", "март | Отдел | 1 | Анализ ВПР", "the number in the middle" },
        { "П/п | Перечень мероприятий | Дата | Кто отвечает", "1. | Анализ ВПР | март | Отдел", "words of a small office" },
        { "№ | Направление | Период (срок) | Ответственные", "1) | Анализ ВПР | март | Отдел", "a direction where nothing else names activities" },
        { "№ | Что делаем | Когда | Кто", "п. 1 | Анализ ВПР | март | Отдел", "plain words" },
        { "№ | Ответственный за мероприятие | Сроки мероприятия | Мероприятие", "1 | Отдел | март | Анализ ВПР", "the first word of a caption decides" },
        { "№ | Мероприятие | Примечание | Отметка о выполнении | Срок | Ответственный", "1 | Анализ ВПР | нет | нет | март | Отдел", "columns that no roadmap keeps" },
        { "№ | Мероприятие | Плановый срок | Фактический срок | Ответственный", "1 | Анализ ВПР | март | апрель | Отдел", "the planned deadline counts" },
        { " | Мероприятия | Сроки | Ответственные", "1 | Анализ ВПР | март | Отдел", "the number column without a caption" },
        { "Сроки | Исполнители | Содержание деятельности | № п/п", "март | Отдел | Анализ ВПР | 1", "the deadline first, the number last" },
        { "№ | Месяц | Что проводится | Ответственный", "1 | март | Анализ ВПР | Отдел", "a month is a deadline, and the column that no word names holds the activities" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Columns_are_found_by_their_captions(string head, string row, string reason)
    {
        var roadmap = With(Table(head, row));
        Assert.True(roadmap.Lines() is ["1 Анализ ВПР | март | Отдел"], reason + ": " + string.Join(" / ", roadmap.Lines()));
        Assert.Empty(roadmap.Doubts);
    }

    [Fact]
    public void Seven_columns_keep_audience_task_and_result()
    {
        var roadmap = With(Table(
            "№ п/п | Мероприятие | Задача | Адресность мероприятия | Период (срок реализации) | Ответственные | Ожидаемые результаты",
            "1 | 2 | 3 | 4 | 5 | 6 | 7",
            "1 | Семинар | Научить планировать | Завучи | май | ИМЦ | Планы школ"));
        var activity = Assert.Single(roadmap.Activities);
        Assert.Equal(("Научить планировать", "Завучи", "Планы школ"), (activity.Task, activity.Audience, activity.ExpectedResult));
        Assert.Equal((0, 3), (activity.Table, activity.Row));
    }

    public static TheoryData<string[], string[], string> Deadlines => new()
    {
        {
            ["№ | Мероприятие | Срок | < | Ответственный", "^ | ^ | начало | окончание | ^", "1 | Анализ | 01.02.2024 | 01.03.2024 | ИМЦ", "2 | Отчёт |  | 15.12.2024 | ИМЦ", "3 | Сайт | 10.01.2024 |  | ИМЦ"],
            ["01.02.2024 – 01.03.2024", "до 15.12.2024", "с 10.01.2024"],
            "a head of two lines with beginning and end"
        },
        {
            ["№ | Мероприятие | Срок | < | Ответственный", "^ | ^ | начало | окончание | ^", "1 | Анализ | 1 раз в четверть | < | ИМЦ", "2 | Отчёт | 25.12.2024, 25.05.2025 | < | ИМЦ", "3 | Сайт | ^ | < | ИМЦ"],
            ["1 раз в четверть", "25.12.2024, 25.05.2025", "25.12.2024, 25.05.2025"],
            "a cell over beginning and end says both, for the row below it too"
        },
        {
            ["№ | Мероприятие | Срок | < | Ответственный", "^ | ^ | начало | окончание | ^", "1 | Анализ | 1 раз в месяц |  | ИМЦ", "2 | Отчёт | 25.12.2024; 25.05.2025 |  | ИМЦ"],
            ["1 раз в месяц", "25.12.2024; 25.05.2025"],
            "what recurs and what is listed under the beginning is no beginning"
        },
        {
            ["№ | Мероприятие | Сроки | < | < | < | Ответственный", " |  | I кв. | II кв. | III кв. | IV кв. | ", "1 | Анализ | + |  | + |  | ИМЦ", "2 | Отчёт |  |  |  | 20.12 | ИМЦ"],
            ["I квартал, III квартал", "20.12"],
            "quarters with marks and a date"
        },
        {
            ["№ | Мероприятие | Сентябрь | Октябрь | Ответственный", "1 | Анализ | х | х | ИМЦ"],
            ["сентябрь, октябрь"],
            "months as columns"
        },
        {
            ["№ | Мероприятие | 2024 год | 2025 год | Ответственный", "1 | Анализ | март | апрель | ИМЦ", "2 | Отчёт |  | + | ИМЦ"],
            ["март 2024, апрель 2025", "2025 год"],
            "years as columns complete the months"
        },
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void Several_columns_make_one_deadline(string[] rows, string[] deadlines, string reason)
    {
        var roadmap = With(Table(rows));
        Assert.True(deadlines.SequenceEqual(roadmap.Activities.Select(activity => activity.Deadline.Text)), reason + ": " + string.Join(" / ", roadmap.Lines()));
    }

    public static TheoryData<string[], string[], string> Tails => new()
    {
        { ["1 | Анализ результатов | май | ИМЦ", " | пробных экзаменов |  | "], ["1 Анализ результатов пробных экзаменов | май | ИМЦ"], "the rest of a title" },
        { ["1 | Анализ | в течение 2023- | ИМЦ", " |  | 2024 учебного года | "], ["1 Анализ | в течение 2023-2024 учебного года | ИМЦ"], "the rest of a deadline" },
        { ["1 | Анализ | май | Отдел, руководители ОУ", " |  |  | руководители ОУ"], ["1 Анализ | май | Отдел, руководители ОУ"], "a tail that was copied twice" },
        { ["1 | Группы: | май | ИМЦ", " | - физиков; |  | ", " | - химиков |  | "], ["1 Группы: - физиков; - химиков | май | ИМЦ"], "items of a list as rows" },
        { ["1 | Анализ функцио- | май | ИМЦ", " | нальной грамотности |  | "], ["1 Анализ функцио-нальной грамотности | май | ИМЦ"], "a word cut by the page" },
        { ["1 | Анализ итогов | май | ИМЦ", " | ВПР и ОГЭ |  | "], ["1 Анализ итогов ВПР и ОГЭ | май | ИМЦ"], "a tail that begins with an abbreviation" },
        { ["1 | Анализ | май | ИМЦ", " | Совещание | июнь | Отдел"], ["1 Анализ | май | ИМЦ", "Совещание | июнь | Отдел"], "a row without a number but with its own deadline is an activity" },
        { ["1 | Стажировки | май | ИМЦ", "^ | ^ | июнь | ^"], ["1 Стажировки | май; июнь | ИМЦ"], "one activity with two merged deadlines" },
    };

    [Theory]
    [MemberData(nameof(Tails))]
    public void Rows_cut_by_a_page_are_joined_and_others_are_not(string[] rows, string[] lines, string reason)
    {
        var roadmap = With(Table(["№ | Мероприятие | Срок | Ответственный", .. rows]));
        Assert.True(lines.SequenceEqual(roadmap.Lines()), reason + ": " + string.Join(" / ", roadmap.Lines()));
        Assert.Equal(lines.Length == 1, roadmap.Codes().Contains("roadmap-row-joined"));
    }

    [Fact]
    public void A_merged_cell_is_inherited_and_marked_and_an_empty_one_is_not()
    {
        var roadmap = With(Table(
            "№ | Мероприятие | Срок | Ответственный",
            "1 | Анализ | май | Отдел",
            "2 | Отчёт | ^ | ^",
            "3 | Сайт | июнь | "));
        Assert.Equal(["1 Анализ | май | Отдел", "2 Отчёт | май | Отдел", "3 Сайт | июнь |"], roadmap.Lines());
        Assert.Equal([("roadmap-cell-merged", 1), ("roadmap-cell-merged", 1), ("roadmap-responsible-empty", 2)], roadmap.Doubts.Select(doubt => (doubt.Code, doubt.Activity!.Value)));
        Assert.Contains("«Отдел»", roadmap.Doubts[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_repeated_on_each_page_numbers_of_columns_footnotes_totals_and_signatures_are_no_activities()
    {
        var roadmap = With(Table(
            "№ | Мероприятие | Срок | Ответственный",
            "1 | 2 | 3 | 4",
            "1 | Анализ* | май | ИМЦ",
            "№ | Мероприятие | Срок | Ответственный",
            "2 | Отчёт | июнь | ИМЦ",
            "* – по отдельному приказу | < | < | <",
            "Итого мероприятий: 2 | < | < | <",
            "Начальник отдела |  |  | И.О. Сорокина",
            " | Исп. Сорокина И.О., 2-22-22 |  | "));
        Assert.Equal(["1 Анализ* | май | ИМЦ", "2 Отчёт | июнь | ИМЦ"], roadmap.Lines());
        Assert.Empty(roadmap.Doubts);
    }

    [Fact]
    public void A_table_that_goes_on_after_a_page_keeps_its_columns_and_its_section()
    {
        var roadmap = With(
            Table("№ | Мероприятие | Срок | Ответственный", "Раздел 1. Кадры | < | < | <", "1 | Курсы для | май | ИМЦ"),
            Table(" | учителей |  | ", "2 | Стажировки | июнь | ИМЦ"));
        Assert.Equal(["1 Курсы для учителей | май | ИМЦ", "2 Стажировки | июнь | ИМЦ"], roadmap.Lines());
        Assert.All(roadmap.Activities, activity => Assert.Equal("Раздел 1. Кадры", activity.Section));
    }

    [Fact]
    public void A_caption_over_two_columns_is_told_apart_by_its_lower_line()
    {
        var roadmap = With(Table("№ | Мероприятие | Сроки и ответственные | <", "^ | ^ | сроки | ответственный", "1 | Курсы | май | ИМЦ"));
        Assert.Equal(["1 Курсы | май | ИМЦ"], roadmap.Lines());
    }

    [Fact]
    public void Columns_without_any_head_are_guessed_with_a_doubt()
    {
        var roadmap = With(Table(
            "1 | Анализ результатов государственной итоговой аттестации | сентябрь 2024 | Отдел образования",
            "2 | Составление графика посещения уроков в школах | октябрь 2024 | Методист",
            "3 | Курсовая подготовка учителей математики | в течение года | Руководители ОО"));
        Assert.Equal("3 Курсовая подготовка учителей математики | в течение года | Руководители ОО", roadmap.Lines()[2]);
        Assert.Equal(["roadmap-columns-guessed"], roadmap.Codes());
    }

    [Fact]
    public void A_row_of_the_plan_that_speaks_of_schools_and_curators_is_no_list_of_schools()
    {
        string[] rows = ["Мероприятие | Срок | Ответственный", "Отчёт школ | до 25.05.2024 | Директора школ", "Школы – партнёры: обмен опытом | июнь | Кураторы", "Организации: адресная помощь | по графику | Руководители ОО"];
        var roadmap = With(Table(rows));
        Assert.Equal(3, roadmap.Activities.Count);
        Assert.Empty(roadmap.Schools);
        var numbered = With(Table([.. rows.Select((row, place) => row + " | " + (place == 0 ? "№" : place))]));
        Assert.Equal(["1", "2", "3"], numbered.Activities.Select(activity => activity.Number));
    }

    [Fact]
    public void In_a_copied_text_the_caption_over_several_columns_is_one_field()
    {
        var roadmap = With(Table("№ | Мероприятие | Срок | Ответственный", " |  | начало | окончание", "1 | Анализ | 01.02.2024 | 01.03.2024 | ИМЦ"));
        Assert.Equal(["1 Анализ | 01.02.2024 – 01.03.2024 | ИМЦ"], roadmap.Lines());
        var quarters = With(Table(" | Мероприятие | Срок исполнения | Ответственный", " |  | I кв. | II кв. | III кв. | IV кв.", "1 | Отчёт |  | + |  | + | ИМЦ"));
        Assert.Equal(["1 Отчёт | II квартал, IV квартал | ИМЦ"], quarters.Lines());
    }

    [Fact]
    public void A_table_without_deadlines_is_read_with_a_doubt()
    {
        var roadmap = With(Table("№ | Мероприятие | Ответственный", "1 | Банк данных | ИМЦ", "2 | Подбор наставников | ИМЦ"));
        Assert.Equal(["1 Банк данных |  | ИМЦ", "2 Подбор наставников |  | ИМЦ"], roadmap.Lines());
        Assert.Contains("roadmap-no-deadline-column", roadmap.Codes());
    }

    public static TheoryData<string[], string> Others => new()
    {
        { ["ФИО | Должность | Подпись", "Сорокина И.О. | методист | "], "an agreement sheet" },
        { ["Сорокина И.О. | методист, секретарь рабочей группы", "Воронин А.А. | начальник отдела, председатель"], "a working group" },
        { ["Показатель | Единица | 2023 | 2024", "Доля школ с низкими результатами | % | 20 | 10"], "indicators" },
        { ["Риск | Меры по снижению", "Нехватка учителей | Привлечение студентов"], "risks" },
        { ["№ | Наименование ОО | Руководитель | Куратор", "1 | МБОУ «Ольховецкая СОШ № 1» | Дятлов П.Р. | Сорокина И.О."], "a list of schools" },
        { ["Начальник отдела | И.О. Сорокина"], "a signature" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Tables_that_are_no_plans_give_no_activities(string[] rows, string reason)
    {
        var roadmap = With(
            Table("№ | Мероприятие | Срок | Ответственный", "1 | Курсы | май | ИМЦ"),
            new DocumentParagraph("Приложение 2", IsHeading: false),
            Table(rows));
        Assert.True(roadmap.Lines() is ["1 Курсы | май | ИМЦ"], reason + ": " + string.Join(" / ", roadmap.Lines()));
        Assert.Empty(roadmap.Doubts);
    }

    [Fact]
    public void A_sheet_holds_order_plan_and_schools_one_under_another()
    {
        var roadmap = With(Table(
            "Муниципальный план | < | < | <",
            "№ | Мероприятие | Срок | Ответственный",
            "1.1 | Курсы | май | ИМЦ",
            "Список школ | < | < | <",
            "№ | Наименование ОО | Руководитель | Куратор",
            "1 | МБОУ «Ольховецкая СОШ № 1» | Дятлов П.Р. | Сорокина И.О."));
        Assert.Equal(["1.1 Курсы | май | ИМЦ"], roadmap.Lines());
        var school = Assert.Single(roadmap.Schools);
        Assert.Equal(("МБОУ «Ольховецкая СОШ № 1»", "Дятлов П.Р.", "Сорокина И.О."), (school.Name, school.Head, school.Curator));
    }

    [Fact]
    public void An_activity_whose_other_cells_are_one_empty_merge_is_not_lost()
    {
        var roadmap = With(Table("№ | Мероприятие | Срок | Ответственный", "4 | Курсы | май | ИМЦ", "5 | Подведение итогов | < | <"));
        Assert.Equal(["4 Курсы | май | ИМЦ", "5 Подведение итогов |  |"], roadmap.Lines());
    }
}
