using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Roadmaps;
using Xunit;
using static Dashboard.Tests.Imports.Roadmaps.WrittenOrder;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Which schools an order names, each once.</summary>
public sealed class OrderSchoolsTests
{
    private const string Plan = "\n\nПлан мероприятий на 2024 год\n\n№\tМероприятие\tУчастники\tСрок\tОтветственный\n1\tКурсы в МБОУ «Лицей № 9»\tЗавучи МБОУ СОШ № 5, МБОУ ООШ №6 с. Липки\tмай\tИМЦ\n2\tОтчёт\tМБОУ СОШ №5\tиюнь\tИМЦ\n";

    [Theory]
    [InlineData("2. Директору МОАУ СОШ № 6 г. Лесинска (Н.И. Зимина), директору МОАУ СОШ №11 г. Лесинска (М.С. Летова) обеспечить выполнение.", "МОАУ СОШ № 6 г. Лесинска (Н.И. Зимина); МОАУ СОШ №11 г. Лесинска (М.С. Летова)", "heads in brackets")]
    [InlineData("2. Руководителям МКОУ «Заозёрная СОШ» (Петухова Л.Л.), МКОУ «Берёзовская ООШ им. А.П. Чехова» (Дроздов Н.Н.) организовать работу.", "МКОУ «Заозёрная СОШ» (Петухова Л.Л.); МКОУ «Берёзовская ООШ им. А.П. Чехова» (Дроздов Н.Н.)", "names in quotes")]
    [InlineData("2. Закрепить кураторов: за МАОУ «СОШ № 5» – Орлову О.О., за МАОУ «СОШ № 8» – Галкину Г.Г.", "МАОУ «СОШ № 5» куратор Орлову О.О.; МАОУ «СОШ № 8» куратор Галкину Г.Г.", "curators of each school")]
    [InlineData("2. Назначить куратором школ методиста Орлову О.О.\n3. Директору МБОУ СОШ № 5 (Зимина Н.И.) принять меры.", "МБОУ СОШ № 5 (Зимина Н.И.) куратор Орлова О.О.", "one curator of all")]
    [InlineData("2. Руководителям МАОУ «СОШ № 15» Зиминой И.И., МБОУ «СОШ № 55» Летовой П.П. обеспечить реализацию.", "МАОУ «СОШ № 15» (Зиминой И.И.); МБОУ «СОШ № 55» (Летовой П.П.)", "heads behind the names")]
    [InlineData("2. Закрепить за школами кураторов:\n- МКОУ Кленовская СОШ – Сенина С.С.;\n- МКОУ Рябиновская ООШ – Травина Т.Т.", "МКОУ Кленовская СОШ куратор Сенина С.С.; МКОУ Рябиновская ООШ куратор Травина Т.Т.", "a line for each school and its curator")]
    [InlineData("2. Закрепить за школами кураторов:\n- МКОУ Кленовская СОШ (директор Зимина Н.И.), куратор – Сенина С.С., заместитель директора МБОУ «Лицей № 9»;\n- МКОУ Рябиновская ООШ (директор Летов М.С.), куратор – Травина Т.Т., методист.", "МКОУ Кленовская СОШ (Зимина Н.И.) куратор Сенина С.С.; МКОУ Рябиновская ООШ (Летов М.С.) куратор Травина Т.Т.", "where a curator works is no addressee")]
    [InlineData("2. Муниципальный координатор – Сенина С.С., учитель математики МБОУ «Лицей № 9».\n3. Директору МБОУ СОШ № 5 принять меры.", "МБОУ СОШ № 5", "where the coordinator works is no addressee")]
    [InlineData("2. Закрепить куратора Сенину С.С., методиста, за МБОУ СОШ № 5.", "МБОУ СОШ № 5 куратор Сенину С.С.", "whom a curator is given to stands behind «за»")]
    [InlineData("2. Руководителям МБОУ СОШ № 5 (и.о. директора Зимина Н.И.), МБОУ СОШ № 6, и. о. директора Летова М.С., принять меры.", "МБОУ СОШ № 5 (Зимина Н.И.); МБОУ СОШ № 6 (Летова М.С.)", "who acts for a head")]
    [InlineData("2. Школы:\n1) МБОУ СОШ № 5, директор – Зимина Н.И.;\n2) МБОУ СОШ № 6: директор Летова М.С.;\n3) МБОУ СОШ № 7 (Гусева Нина Ивановна, директор), куратор Сойкина А.А.;\n4) МБОУ СОШ № 8: директор Уткин У.У.", "МБОУ СОШ № 5 (Зимина Н.И.); МБОУ СОШ № 6 (Летова М.С.); МБОУ СОШ № 7 (Гусева Нина Ивановна) куратор Сойкина А.А.; МБОУ СОШ № 8 (Уткин У.У.)", "the post before and behind the head, with any sign")]
    [InlineData("2. Руководителям школ: МБОУ СОШ № 5 - Зимина Н.И., МБОУ СОШ № 6 – Летова М.С. принять меры.", "МБОУ СОШ № 5 (Зимина Н.И.); МБОУ СОШ № 6 (Летова М.С.)", "heads behind dashes")]
    [InlineData("2. Руководителям школ обеспечить участие: МБОУ СОШ № 5 – Зимина Н.И., учитель.", "МБОУ СОШ № 5", "a person behind a dash in a task is no head")]
    [InlineData("2. Опубликовать план на сайте.", "МБОУ СОШ № 5; МБОУ ООШ №6 с. Липки", "only the audience names them; a place of an activity is no addressee")]
    [InlineData("2. Директорам Горской СОШ (Зимина Н.И.), Лесной ООШ (Летова М.С.), заведующему филиалом «Ручей» Горской СОШ (Дроздов Н.Н.) обеспечить выполнение.", "Горская СОШ (Зимина Н.И.); Лесная ООШ (Летова М.С.); Филиал «Ручей» Горской СОШ (Дроздов Н.Н.)", "names in another case")]
    [InlineData("2. Директору Горской СОШ № 2 принять меры. Провести день открытых дверей в МБОУ Лесной ООШ.", "Горская СОШ № 2; МБОУ Лесной ООШ", "a number behind a name in another case, a legal form before it")]
    [InlineData("2. Директорам Горской СОШ, Лесной ООШ и Луговой НОШ принять меры.", "Горская СОШ; Лесная ООШ; Луговая НОШ", "several names behind one word")]
    [InlineData("2. Руководителям провести семинар на базе Горской СОШ.\n3. Директору МБОУ СОШ № 5 принять меры.", "МБОУ СОШ № 5", "heads of others, and a place")]
    [InlineData("2. Школам принять меры: Горская СОШ № 2, Горская СОШ № 3.", "Горская СОШ № 2; Горская СОШ № 3", "numbers behind names")]
    [InlineData("2. Провести семинар на базе Горской СОШ.\n3. Директору МБОУ СОШ № 5 принять меры.", "МБОУ СОШ № 5", "a place in another case is no addressee")]
    [InlineData("2. Поручить МКУ «Методический центр» и МБУ ДО «Дом творчества» помочь.\n3. Директору МБОУ СОШ № 5 принять меры.", "МБОУ СОШ № 5", "other offices are no schools")]
    public void Schools_are_named_in_the_points_of_the_order(string points, string schools, string reason)
    {
        var roadmap = Read("Отдел образования Ольховецкого района\nПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план.\n" + points + Plan);
        Assert.True(schools == string.Join("; ", roadmap.Schools.Select(Shown)), $"{reason}: {string.Join("; ", roadmap.Schools.Select(Shown))}");
    }

    [Theory]
    [InlineData("Школа\tДиректор\nМБОУ СОШ № 6 х. Дубки\tЗимина Нина Ивановна\nМБОУ ООШ № 12 п. Малая Роща\tЛетова О.О.", "МБОУ СОШ № 6 х. Дубки (Зимина Нина Ивановна); МБОУ ООШ № 12 п. Малая Роща (Летова О.О.)", "two columns")]
    [InlineData("№\tМуниципалитет\tНаименование ОО\tФИО куратора\tФИО директора\n1\tГорский район\tМБОУ «Горская СОШ»\tСойкина А.А.\tЗимин И.И.\n2\tЛесной район\tМБОУ «Лесная ООШ»\tСойкина А.А.\tЛетов О.О.", "МБОУ «Горская СОШ» (Зимин И.И.) куратор Сойкина А.А.; МБОУ «Лесная ООШ» (Летов О.О.) куратор Сойкина А.А.", "five columns, the curator before the head")]
    [InlineData("Школа\tДиректор\tУчеников\nМБОУ «Горская СОШ»\tЗимин И.И.\t120\nМБОУ «Лесная ООШ»\tЛетов О.О.\t80\nВсего\t\t200", "МБОУ «Горская СОШ» (Зимин И.И.); МБОУ «Лесная ООШ» (Летов О.О.)", "a total is no school")]
    [InlineData("1. МБОУ «Горская СОШ»\n2. МБОУ «Лесная ООШ»", "МБОУ «Горская СОШ»; МБОУ «Лесная ООШ»", "a list of lines")]
    public void Schools_are_listed_in_an_appendix(string list, string schools, string reason)
    {
        var roadmap = Read("Отдел образования Ольховецкого района\nПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план." + Plan + "\n\nПриложение 2\n\nПеречень школ с низкими результатами\n\n" + list + "\n");
        Assert.True(schools == string.Join("; ", roadmap.Schools.Select(Shown)), $"{reason}: {string.Join("; ", roadmap.Schools.Select(Shown))}");
        Assert.Equal(2, roadmap.Activities.Count);
    }

    [Fact]
    public void A_plan_of_a_school_is_the_school_s_own()
    {
        var roadmap = Read("МБОУ «Горская СОШ»\nПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план.\nДиректор школы\tП.Р. Дятлов" + Plan);
        Assert.Equal(RoadmapLevel.School, roadmap.Level);
        Assert.Equal("МБОУ «Горская СОШ» (П.Р. Дятлов)", Shown(Assert.Single(roadmap.Schools)));
    }

    [Theory]
    [InlineData("УТВЕРЖДАЮ\nДиректор МБОУ «Горская СОШ»\n__________ П. Р. Дятлов\nПриказ от 15.03.2024 № 99\n\nПлан школы на 2024 год\nКуратор школы: Сойкина А. А., методист", "a stamp, the curator under the title")]
    [InlineData("ПРИКАЗ\n15.03.2024 № 99\n\nприказываю:\n1. Утвердить план МБОУ «Горская СОШ».\n2. Просить куратора школы Сойкину А. А. согласовать план.\n\nДиректор\tП. Р. Дятлов", "an order, the curator asked by it")]
    public void The_plan_of_a_school_names_it_shortly_with_its_head_and_curator(string head, string reason)
    {
        var roadmap = Read("Муниципальное бюджетное общеобразовательное учреждение\n«Горская средняя общеобразовательная школа»\n" + head + Plan);
        var school = Assert.Single(roadmap.Schools);
        Assert.True(("МБОУ «Горская СОШ»", "П. Р. Дятлов") == (school.Name, school.Head) && school.Curator?[..6] == "Сойкин", reason + ": " + Shown(school));
        Assert.Null(roadmap.Coordinator);
    }

    private static string Shown(ParsedRoadmapSchool school) =>
        school.Name + (school.Head is null ? string.Empty : $" ({school.Head})") + (school.Curator is null ? string.Empty : $" куратор {school.Curator}");
}
