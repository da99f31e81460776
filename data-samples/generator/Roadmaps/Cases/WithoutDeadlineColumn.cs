using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps.Cases;

/// <summary>Plans that say when by the place of a row: months as sections, quarters as columns.</summary>
internal static class WithoutDeadlineColumn
{
    public static IEnumerable<RoadmapFile> All() => [MonthsAsSections(), QuartersAsColumns()];

    private static RoadmapFile MonthsAsSections()
    {
        var plan = Plan.Of("""
            # Сентябрь
            1 | Собеседование с новыми директорами | Сентябрь | 2023-09 | Управление образования | Протокол
            2 | Стартовые контрольные работы в 5-х классах | Сентябрь | 2023-09 | Школы | Аналитическая справка
            # Октябрь
            3 | Педагогический лекторий «Как устроена память школьника» | Октябрь | 2023-10 | Методический центр | Материалы лектория
            4 | Выявление обучающихся, не освоивших программу 1 четверти | Октябрь | 2023-10 | Школы | Списки (хранятся в школе)
            # Ноябрь – декабрь
            5 | Взаимопроверка работ по русскому языку | Ноябрь – декабрь | 2023-11..2023-12 | Методический центр | Справка
            # Январь
            6 | Рождественские педагогические встречи | Январь | 2024-01 | Методический центр | Резолюция
            # Февраль
            7 | Пробное устное собеседование | Февраль | 2024-02 | Школы | Протоколы
            8 | Посещение уроков в школах с низкими результатами | Февраль | 2024-02 | Управление образования | Карты уроков
            # Март – май
            9 | Тренировочные экзамены в 9 классах | Март – май | 2024-03..2024-05 | Школы | Анализ
            # В течение года
            10 | Работа горячей линии для родителей | В течение года | period continuous | Управление образования | Журнал обращений
            """);
        var layout = new PlanLayout(new('N', "№ п/п", 6), new('A', "Содержание работы", 50), new('R', "Ответственные", 24), new('0', "Итоговый документ", 20));
        var paper = new Paper()
            .Head(["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "ОСТРОВНОГО РАЙОНА"], "ПРИКАЗ", "28.08.2023", "№ 290", "с. Островное")
            .About("Об утверждении циклограммы", "работы на 2023/2024 учебный год")
            .Text("ПРИКАЗЫВАЮ утвердить циклограмму работы со школами с низкими результатами на 2023/2024 учебный год (приложение).")
            .Signed("Начальник управления", "Э. Ю. Порох")
            .Skip(2)
            .Right("Приложение к приказу", "от 28.08.2023 № 290")
            .Bold("Циклограмма работы со школами с низкими результатами", "на 2023/2024 учебный год")
            .Table(layout.Table(plan));
        return new RoadmapFile("months-as-sections.docx", paper.Save(), new RoadmapTruth
        {
            Territory = "Островной район",
            Level = "municipal",
            Issuer = "Управление образования Островного района",
            OrderNumber = "290",
            OrderDate = "2023-08-28",
            Title = "Циклограмма работы со школами с низкими результатами на 2023/2024 учебный год",
            Period = "2023-09..2024-05",
        }, plan, [new("all", "deadline", "the month of the section", "empty", "no column of deadlines"), new("all", "section", "the month", "empty", "a month is a deadline rather than a section")]);
    }

    private static RoadmapFile QuartersAsColumns()
    {
        var plan = Plan.Of("""
            1 | Анализ итогов года, уточнение перечня школ | I квартал | 2024-01..2024-03 | Карпенко А. А. | + |   |   |
            2 | Заседание совета по качеству образования | I квартал, II квартал, III квартал, IV квартал | period quarterly ?recurrence=none ?recurrence=continuous | Карпенко А. А. | + | + | + | +
            3 | Недели открытых уроков | II квартал, IV квартал | 2024-04..2024-12 ?points | Школы |   | + |   | +
            4 | Подготовка кабинетов к учебному году | III квартал | 2024-07..2024-09 | Школы |   |   | + |
            5 | Диагностика профессиональных затруднений учителей | I квартал, III квартал | 2024-01..2024-09 ?points | Методисты | + |   | + |
            6 | Доклад на совете депутатов | IV квартал | 2024-10..2024-12 | Карпенко А. А. |   |   |   | +
            """);
        var layout = new PlanLayout(
            new('N', "", 5), new('A', "Мероприятие", 46), new('0', "I кв.", 8), new('1', "II кв.", 8), new('2', "III кв.", 8), new('3', "IV кв.", 8), new('R', "Ответственный", 20))
        {
            Head =
            [
                new([PaperCell.Head("ПЛАН РАБОТЫ ПО ПОДДЕРЖКЕ ШКОЛ НА 2024 ГОД", 7)]),
                new([PaperCell.Head("", merge: PaperMerge.Start), PaperCell.Head("Мероприятие", merge: PaperMerge.Start), PaperCell.Head("Срок исполнения", 4), PaperCell.Head("Ответственный", merge: PaperMerge.Start)]),
                new([
                    PaperCell.Head("", merge: PaperMerge.Continue), PaperCell.Head("", merge: PaperMerge.Continue), PaperCell.Head("I кв."), PaperCell.Head("II кв."), PaperCell.Head("III кв."), PaperCell.Head("IV кв."),
                    PaperCell.Head("", merge: PaperMerge.Continue)]),
            ],
        };
        var table = layout.Table(plan);
        table.Row(new PaperCell("Примечание. План может быть уточнён по решению совета по качеству образования.") { Columns = 7 });
        var paper = new Paper()
            .Head(["КОМИТЕТ ОБРАЗОВАНИЯ", "ГОРОДСКОГО ОКРУГА ЯСНОГОРСКИЙ"], "ПРИКАЗ", "17.01.2024", "№ 12", "г. Ясногорский")
            .About("О плане работы по поддержке школ на 2024 год")
            .Text("В целях поддержки школ с низкими образовательными результатами ПРИКАЗЫВАЮ:", "1. Утвердить план работы по поддержке школ на 2024 год.", "2. Координатор плана – консультант комитета Карпенко А. А.")
            .Signed("Председатель комитета", "И. М. Стриж")
            .Turn()
            .Stamp("Приложение к приказу от 17.01.2024 № 12")
            .Table(table);
        return new RoadmapFile("quarters-as-columns-with-title-and-note-rows.docx", paper.Save(), new RoadmapTruth
        {
            Territory = "городской округ Ясногорский",
            Level = "municipal",
            Issuer = "Комитет образования городского округа Ясногорский",
            OrderNumber = "12",
            OrderDate = "2024-01-17",
            Title = "План работы по поддержке школ на 2024 год",
            Period = "2024",
            Coordinator = "Карпенко А. А.",
        }, plan, [new("all", "deadline", "names of the marked quarters", "any words for them", "marks in columns of quarters")]);
    }
}
