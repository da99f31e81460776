using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports.Roadmaps;
using Xunit;
using static Dashboard.Tests.Imports.Roadmaps.WrittenOrder;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>What an order says about itself: number, date, issuer, territory, title, period, parent order, coordinator.</summary>
public sealed class OrderHeadTests
{
    private const string Plan = "\n\nПлан мероприятий по поддержке школ на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\n1\tКурсы\tмай\tИМЦ\n2\tОтчёт\tиюнь\tИМЦ\n";

    [Theory]
    [InlineData("ПРИКАЗ\n\n30.12.2020\n\n№ 343", "Приказ", "343", "2020-12-30", "date and number on lines of their own")]
    [InlineData("ПОСТАНОВЛЕНИЕ\n\nот 10 февраля 2021 года № 227\nг. Озёрск", "Постановление", "227", "2021-02-10", "the month in words")]
    [InlineData("П Р И К А З\n\n№ 01-05/116 от «17» февраля 2023 г.", "Приказ", "01-05/116", "2023-02-17", "spaced letters, the day in quotes, the number first")]
    [InlineData("ПРИКАЗ № 15-од от 12.01.2024", "Приказ", "15-од", "2024-01-12", "everything in one line")]
    [InlineData("РАСПОРЯЖЕНИЕ\n12.02.24 г. с. Ольховец № 33-р", "Распоряжение", "33-р", "2024-02-12", "a place between, two digits of the year")]
    [InlineData("МБОУ «Школа № 7»\nПРИКАЗ\n«05» сентября 2023 года\t\t№ 117/2", "Приказ", "117/2", "2023-09-05", "the number of a school is no number of the order")]
    [InlineData("тел. 8 (000) 2-22-22, ИНН 0000000000\nПриказ\n01.09.2022 г. N 45", "Приказ", "45", "2022-09-01", "a letterhead with other numbers, a Latin N")]
    [InlineData("Приказ отдела образования Ольховецкого района от 12.01.2024 г. № 15 «Об утверждении плана»", "Приказ", "15", "2024-01-12", "the whole order as one caption")]
    [InlineData("УТВЕРЖДЁН\nприказом Управления образования\nОльховецкого района\nот 20.01.2021 № 15", "Приказ", "15", "2021-01-20", "only the stamp of the appendix")]
    [InlineData("МБОУ «Горская СОШ»\nПРИНЯТО\nпедагогическим советом\nпротокол от 29.08.2024 № 1\nУТВЕРЖДАЮ\nДиректор МБОУ «Горская СОШ»\n_______ П. Р. Дятлов\nПриказ от 30.08.2024 № 41-о", "Приказ", "41-о", "2024-08-30", "the protocol of those who discussed a plan is not its order")]
    [InlineData("УТВЕРЖДЕНА\nприказом управления образования\nот 20.01.2021 № 15\n\nОтдел образования Ольховецкого района\n\nПРИКАЗ\n15.02.2021 № 99-од\n\nприказываю:\n1. Утвердить план.", "Приказ", "99-од", "2021-02-15", "a stamp above the head is not the head")]
    [InlineData("Согласовано\nПриложение к приказу от 20.01.2021 № 15\n\nПРИКАЗ\n\nприказываю:\n1. Утвердить план.", "Приказ", "15", "2021-01-20", "a head without number and date leaves them to the stamp")]
    [InlineData("Приложение № 1 к постановлению администрации Ольховецкого района от 20.01.2021 г. № 15-п", "Постановление", "15-п", "2021-01-20", "the number of the appendix is another number")]
    public void Kind_number_and_date_are_found_in_every_layout(string head, string kind, string number, string date, string reason)
    {
        var roadmap = Read(head + Plan);
        Assert.True((kind, number, date) == (roadmap.DocumentKind, roadmap.OrderNumber, roadmap.OrderDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), $"{reason}: {roadmap.DocumentKind} {roadmap.OrderNumber} {roadmap.OrderDate}");
    }

    [Fact]
    public void What_is_not_found_is_null_and_said()
    {
        var roadmap = Read("№\tМероприятие\tСрок\tОтветственный\n1\tКурсы\tмай\tИМЦ\n");
        Assert.Equal((null, null, null, null), (roadmap.OrderNumber, roadmap.OrderDate, roadmap.Issuer, roadmap.Period));
        Assert.Equal(["roadmap-no-order-number", "roadmap-no-order-date", "roadmap-no-issuer", "roadmap-no-level", "roadmap-no-territory", "roadmap-no-title", "roadmap-no-period"], roadmap.Codes());
    }

    [Theory]
    [InlineData("ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ\nОЛЬХОВЕЦКОГО РАЙОНА ПРИОЗЁРНОГО КРАЯ", "Отдел образования администрации Ольховецкого района", "Ольховецкий район, Приозёрный край", RoadmapLevel.Municipal, "capitals over two lines")]
    [InlineData("АДМИНИСТРАЦИЯ ГОРОДА СОЛНЕЧНОГО ЛУННОЙ ОБЛАСТИ\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "Управление образования администрации города Солнечного", "г. Солнечный, Лунная область", RoadmapLevel.Municipal, "the body stands under its administration")]
    [InlineData("РОССИЙСКАЯ ФЕДЕРАЦИЯ\nЛУННАЯ ОБЛАСТЬ\nАДМИНИСТРАЦИЯ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ\n«ВЕТРЯНОЙ ГОРОДСКОЙ ОКРУГ»", "Администрация муниципального образования «Ветряной городской округ»", "Ветряной городской округ, Лунная область", RoadmapLevel.Municipal, "the region on its own line")]
    [InlineData("Комитет по образованию администрации Верхнереченского муниципального округа", "Комитет по образованию администрации Верхнереченского муниципального округа", "Верхнереченский муниципальный округ", RoadmapLevel.Municipal, "no region named")]
    [InlineData("МИНИСТЕРСТВО ОБРАЗОВАНИЯ И НАУКИ\nПРИОЗЁРНОГО КРАЯ", "Министерство образования и науки Приозёрного края", "Приозёрный край", RoadmapLevel.Regional, "a ministry")]
    [InlineData("Департамент образования Ханты-Лесинского автономного округа", "Департамент образования Ханты-Лесинского автономного округа", "Ханты-Лесинский автономный округ", RoadmapLevel.Regional, "an autonomous district is a region")]
    [InlineData("Министерство просвещения Республики Заречье", "Министерство просвещения Республики Заречье", "Республика Заречье", RoadmapLevel.Regional, "a republic")]
    [InlineData("МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ РЕСПУБЛИКИ ЗАРЕЧЬЕ", "Министерство просвещения Республики Заречье", "Республика Заречье", RoadmapLevel.Regional, "a republic in capitals")]
    [InlineData("Департамент образования администрации города Лесинска", "Департамент образования администрации города Лесинска", "г. Лесинск", RoadmapLevel.Municipal, "a department of a town is municipal")]
    [InlineData("Муниципальное бюджетное общеобразовательное учреждение\n«Ольховецкая средняя общеобразовательная школа»\nОльховецкого района Приозёрного края", "Муниципальное бюджетное общеобразовательное учреждение «Ольховецкая средняя общеобразовательная школа» Ольховецкого района", "Ольховецкий район, Приозёрный край", RoadmapLevel.School, "a school with its legal name")]
    [InlineData("Управление образования Ольховецкого района\n- Главная\n- Документы\nНовости сайта\nУправление образования Ольховецкого района", "Управление образования Ольховецкого района", "Ольховецкий район", RoadmapLevel.Municipal, "the menu of a site is no part of its name")]
    [InlineData("Отдел образования администрации муниципального округа", "Отдел образования администрации муниципального округа", null, RoadmapLevel.Municipal, "a body without a name of its own: the word of the order is none")]
    [InlineData("Отдел образования администрации Тихого муниципального округа", "Отдел образования администрации Тихого муниципального округа", "Тихий муниципальный округ", RoadmapLevel.Municipal, "any adjective before the kind of a municipality is its name")]
    [InlineData("МКОУ «Подгорновская ООШ»", "МКОУ «Подгорновская ООШ»", null, RoadmapLevel.School, "a school by its short name")]
    [InlineData("МКОУ «Подгорновская ООШ»\nРАССМОТРЕНО\nна заседании совета школы", "МКОУ «Подгорновская ООШ»", null, RoadmapLevel.School, "who discussed a plan does not issue it")]
    [InlineData("Отдел образования Степного района", "Отдел образования Степного района", "Степной район", RoadmapLevel.Municipal, "an adjective whose nominative ends under stress")]
    public void Issuer_territory_and_level_come_from_the_letterhead(string letterhead, string issuer, string? territory, RoadmapLevel level, string reason)
    {
        var roadmap = Read(letterhead + "\n\nПРИКАЗ\n\n15.01.2024 № 12\n\nПриказываю утвердить план." + Plan);
        Assert.True((issuer, territory, level) == (roadmap.Issuer, roadmap.Territory, roadmap.Level), $"{reason}: {roadmap.Issuer} / {roadmap.Territory} / {roadmap.Level}");
    }

    [Theory]
    [InlineData("на 2020 – 2023 годы", "2020-01-01", "2023-12-31", "years with a spaced dash")]
    [InlineData("на 2023-2024 гг.", "2023-01-01", "2024-12-31", "abbreviated years")]
    [InlineData("на 2023-24 г.г.", "2023-01-01", "2024-12-31", "two digits of the second year")]
    [InlineData("на 2024/2025 учебный год", "2024-09-01", "2025-05-31", "a school year")]
    [InlineData("на 2024-2025 уч. год", "2024-09-01", "2025-05-31", "a school year, abbreviated")]
    [InlineData("на 2023/24 учебный год", "2023-09-01", "2024-05-31", "a school year with two digits")]
    [InlineData("на 2022/2023, 2023/2024 учебные годы", "2022-09-01", "2024-05-31", "two school years")]
    [InlineData("на 2021-2024 учебные годы", "2021-09-01", "2024-05-31", "several school years as one span")]
    [InlineData("в 2025 году", "2025-01-01", "2025-12-31", "a single year")]
    [InlineData("на 2025 г.", "2025-01-01", "2025-12-31", "a single year, abbreviated")]
    [InlineData("на период с 2021 по 2023 год", "2021-01-01", "2023-12-31", "from and to")]
    [InlineData("на 2024 и 2025 годы", "2024-01-01", "2025-12-31", "two years by name")]
    [InlineData("до 2027 года", "2024-01-15", "2027-12-31", "an end only: from the day of the order")]
    [InlineData("с 01.09.2024 по 31.08.2025", "2024-09-01", "2025-08-31", "days")]
    [InlineData("во исполнение приказа от 10.01.2022 № 5 на 2024 год", "2024-01-01", "2024-12-31", "the date of another order is no period")]
    [InlineData("на II полугодие 2023-2024 учебного года", "2024-01-09", "2024-05-31", "half a school year")]
    [InlineData("на июнь – декабрь 2024 года", "2024-06-01", "2024-12-31", "months of a year")]
    [InlineData("на июль 2024 года – сентябрь 2025 года", "2024-07-01", "2025-09-30", "months of two years")]
    [InlineData("с сентября 2024 г. по май 2025 г.", "2024-09-01", "2025-05-31", "months from and to")]
    [InlineData("на май-август 2024", "2024-05-01", "2024-08-31", "months without the word of a year")]
    [InlineData("с декабря 2025 года по май 2024 года", null, null, "months in the wrong order are no period")]
    [InlineData("без срока", null, null, "no period")]
    public void A_period_is_read_out_of_a_title(string words, string? start, string? end, string reason)
    {
        var period = Period.Of("План мероприятий по поддержке школ " + words, new DateOnly(2024, 1, 15), AcademicCalendar.Default);
        Assert.True(
            (start, end) == (period?.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), period?.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), $"{reason}: {period}");
    }

    [Fact]
    public void The_approved_period_wins_over_the_caption_of_the_table_and_the_difference_is_said()
    {
        var roadmap = Read("""
            Отдел образования Ольховецкого района
            ПРИКАЗ
            15.01.2020 № 12
            Об утверждении дорожной карты поддержки школ
            на 2020 – 2022 годы

            приказываю:
            1. Утвердить дорожную карту.

            Дорожная карта поддержки школ
            на 2020 – 2022 годы

            Цель: повысить качество образования.

            План мероприятий по развитию оценки качества на 2021-2022 годы

            """ + "№\tМероприятие\tСрок\tОтветственный\n1\tКурсы\tмай\tИМЦ\n2\tОтчёт\tиюнь\tИМЦ\n");
        Assert.Equal("Дорожная карта поддержки школ на 2020 – 2022 годы", roadmap.Title);
        Assert.Equal(2020, roadmap.Period!.Value.Start.Year);
        Assert.Equal(["roadmap-periods-differ"], roadmap.Codes());
    }

    [Theory]
    [InlineData("Об утверждении плана мероприятий («дорожной карты») на 2024 год", "План мероприятий («дорожная карта») на 2024 год", "the genitive of a plan")]
    [InlineData("Об утверждении муниципальной дорожной карты поддержки школ", "Муниципальная дорожная карта поддержки школ", "the genitive of a roadmap")]
    [InlineData("Об утверждении плана-графика поддержки школ на 2024 год", "План-график поддержки школ на 2024 год", "the genitive of a word in two parts")]
    [InlineData("Об утверждении циклограммы работы на 2024 год", "Циклограмма работы на 2024 год", "the genitive of a циклограмма")]
    [InlineData("Об утверждении комплекса мер по переводу школ\nв эффективный режим в 2024 году", "Комплекс мер по переводу школ в эффективный режим в 2024 году", "two lines")]
    public void Without_a_heading_of_its_own_the_plan_is_called_as_it_was_approved(string subject, string title, string reason)
    {
        var roadmap = Read($"ПРИКАЗ\n15.01.2024 № 12\n\n{subject}\n\nВ целях поддержки школ приказываю:\n1. Провести работу.\n\n№\tМероприятие\tСрок\tОтветственный\n1\tКурсы\tмай\tИМЦ\n2\tОтчёт\tиюнь\tИМЦ\n");
        Assert.True(title == roadmap.Title, $"{reason}: {roadmap.Title}");
    }

    [Theory]
    [InlineData("Во исполнение приказа Министерства образования Приозёрного края от 10.01.2024 № 5 «О поддержке школ»", "Министерство образования Приозёрного края", "5", "2024-01-10", "О поддержке школ", "the usual order of words")]
    [InlineData("В соответствии с Приказом министерства образования от 31.01.2023 №80 «Об утверждении «дорожной карты» школ»", "Министерство образования", "80", "2023-01-31", "Об утверждении «дорожной карты» школ", "quotes inside quotes, no blank before the number")]
    [InlineData("На основании распоряжения Комитета образования Лунной области № 17-р от 25 января 2024 года", "Комитет образования Лунной области", "17-р", "2024-01-25", null, "the number first, no title")]
    [InlineData("На основании приказа министерства образования от 31.01.2023 № 80 «Об утверждении «дорожной карты» школ приказываю: 1. Утвердить план «Шаг»", "Министерство образования", "80", "2023-01-31", "Об утверждении «дорожной карты", "a quote that nobody closed does not run into the order")]
    [InlineData("Руководствуясь Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании», приказом департамента образования от 24.06.2020 года № 844/1 \"О списке школ\"", "Департамент образования", "844/1", "2020-06-24", "О списке школ", "a law is no order; straight quotes")]
    [InlineData("В соответствии с письмом министерства образования от 01.02.2024 № 11, приказом министерства образования от 05.02.2024 № 12", "Министерство образования", "12", "2024-02-05", null, "an order is above a letter")]
    public void The_parent_order_is_the_first_order_among_the_reasons(string reasons, string issuer, string number, string date, string? title, string reason)
    {
        var parent = Read($"ПРИКАЗ\n15.03.2024 № 99\n\n{reasons}\n\nприказываю:\n1. Утвердить план." + Plan).Parent;
        Assert.True((issuer, number, date, title) == (parent?.Issuer, parent?.Number, parent?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parent?.Title), $"{reason}: {parent}");
    }

    [Theory]
    [InlineData("2. Признать утратившим силу приказ отдела от 10.01.2023 № 5.", "the order before the words")]
    [InlineData("2. Приказ отдела от 10.01.2023 № 5 признать утратившим силу.", "the words behind the order")]
    [InlineData("2. Внести изменения в приказ отдела от 10.01.2023 № 5.", "a change of an earlier order")]
    public void An_order_that_is_ended_or_changed_is_no_parent(string point, string reason) =>
        Assert.True(Read($"ПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план.\n{point}\n3. Контроль оставляю за собой." + Plan).Parent is null, reason);

    [Fact]
    public void An_order_without_reasons_has_no_parent() => Assert.Null(Read("ПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план." + Plan).Parent);

    [Theory]
    [InlineData("2. Назначить муниципальным координатором С.В. Сорокину, методиста.", "С.В. Сорокина", "initials first, the accusative of a woman")]
    [InlineData("2. Назначить Сорокину С. В., методиста, координатором дорожной карты.", "Сорокина С. В.", "the name before the word")]
    [InlineData("2. Определить региональным координатором Сорокину Светлану Викторовну.", "Сорокина Светлана Викторовна", "the full name")]
    [InlineData("2. Возложить обязанности муниципального координатора на Сорокину С.В.", "Сорокина С.В.", "duties laid on a person")]
    [InlineData("2. Назначить куратором школ с низкими результатами методиста С.В. Сорокину.", "С.В. Сорокина", "one curator of all the schools")]
    [InlineData("2. Назначить ответственным за реализацию плана Сорокину С.В.", "Сорокина С.В.", "who answers for the plan")]
    [InlineData("2. Муниципальному координатору Сорокиной С.В. обеспечить отчётность.", "Сорокина С.В.", "a task for the coordinator, the dative of a woman")]
    [InlineData("2. Методисту Сорокиной С.В. (муниципальный координатор) обеспечить отчётность.", "Сорокиной С.В.", "the title in brackets")]
    [InlineData("2. Координатор проекта – главный специалист департамента Сорокина С. В.", "Сорокина С. В.", "the nominative behind a dash")]
    [InlineData("2. Муниципальный координатор: Сорокина Светлана Фоминична, методист.", "Сорокина Светлана Фоминична", "the nominative behind a colon")]
    [InlineData("2. Координатор – отдел оценки качества (Сорокин С. В.).", "Сорокин С. В.", "a department and its person")]
    [InlineData("2. Координатор плана – Сорокин Пётр Кузьмич.", "Сорокин Пётр Кузьмич", "a patronymic without «в»")]
    [InlineData("2. Куратор проекта: Сорокина С. В.", "Сорокина С. В.", "a curator of the whole")]
    [InlineData("2. Куратор школы – Сорокина С. В.", null, "a curator of one school")]
    [InlineData("2. Сорокиной С. В. быть муниципальным координатором.", "Сорокина С. В.", "the dative before the word")]
    [InlineData("2. Назначить координатором методиста Сергееву А. П.", "Сергеева А. П.", "a post between the word and the name")]
    [InlineData("2. Назначить координатором Сергеева А. П., методиста.", "Сергеев А. П.", "the accusative of a man")]
    [InlineData("2. Муниципальному координатору Сергееву А. П. обеспечить отчётность.", "Сергеев А. П.", "the dative of a man, which is spelled as the accusative of a woman")]
    [InlineData("2. Назначить координатором Сергеева Петра Ильича.", "Сергеев Пётр Ильич", "the full name of a man")]
    [InlineData("2. Назначить координатором: Сергеева А. П., методист.", "Сергеева А. П.", "behind a colon stands the nominative")]
    [InlineData("2. Назначить координатором Мельника Ивана Ильича.", "Мельника Ивана Ильича", "a surname whose nominative the ending does not tell stays as written")]
    [InlineData("2. Назначить координатором Сергееву А. П., директора МБОУ «Гимназия № 1».", "Сергеева А. П.", "the school where the coordinator works")]
    [InlineData("2. Координатору проекта Сергеевой А. П., методисту, обеспечить отчётность.", "Сергеева А. П.", "a task for the coordinator of the plan, whom no word calls municipal")]
    [InlineData("2. Координаторам проекта Сергеевой А. П., Сорокину С. В. обеспечить отчётность.", null, "several coordinators are no coordinator of the plan")]
    [InlineData("2. Координаторы школ – участниц проекта отчитываются ежемесячно.", null, "many coordinators are nobody's name")]
    [InlineData("2. Контроль за исполнением возложить на Воронина А.А.", null, "control is no coordination")]
    public void The_coordinator_is_whom_the_order_appoints(string point, string? name, string reason)
    {
        var roadmap = Read($"ПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план.\n{point}\n3. Контроль возложить на Жукова Ж.Ж." + Plan);
        Assert.True(name == roadmap.Coordinator, $"{reason}: {roadmap.Coordinator}");
    }
}
