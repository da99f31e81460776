using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>«Реестр школ»: the first file that a coordinator loads.</summary>
public static class SchoolRegister
{
    public const string Path = "00 Реестр школ.xlsx";

    public static SampleFile File() => SampleFile.Xlsx(Path, Sheet("по состоянию на 01.09.2024"));

    /// <summary>The register with the line that says of which day it is.</summary>
    public static Book Sheet(string asOf)
    {
        var book = new Book();
        var sheet = book.Add("Реестр ОО");
        sheet.Put(0, 0, "Реестр общеобразовательных организаций Приозёрного края");
        sheet.Merge(0, 0, 0, 11);
        sheet.Put(1, 0, asOf);
        sheet.Row(
            3, "№ п/п", "Код ОО", "Логин ФИС ОКО", "Полное наименование ОО", "Краткое наименование ОО", "Муниципалитет", "ИНН", "ОГРН",
            "Вид ОО", "Местность", "Количество обучающихся", "Код головной ОО", "Адрес");
        sheet.Head(3);
        var row = 4;
        foreach (var school in InventedPlaces.Schools)
        {
            sheet.Put(row, 0, school.Index + 1);
            sheet.PutText(row, 1, school.Code);
            sheet.Put(row, 2, "sch" + school.LoginDigits);
            sheet.Put(row, 3, school.LegalName);
            sheet.Put(row, 4, school.Name);
            sheet.Put(row, 5, school.Municipality.Name);
            sheet.PutText(row, 6, school.Inn);
            sheet.PutText(row, 7, school.Ogrn);
            sheet.Put(row, 8, KindOf(school));
            sheet.Put(row, 9, school.Kind is SchoolKind.Rural or SchoolKind.Village || school.Settlement.StartsWith("с.", StringComparison.Ordinal) ? "село" : "город");
            sheet.Put(row, 10, PupilsOf(school));
            if (school.ParentCode is { } parent)
            {
                sheet.PutText(row, 11, parent);
            }

            sheet.Put(row, 12, $"{school.Settlement}, {StreetOf(school)}");
            row++;
        }

        double[] widths = [6, 10, 14, 70, 40, 22, 14, 16, 26, 11, 14, 14, 40];
        for (var column = 0; column < widths.Length; column++)
        {
            sheet.Width(column, widths[column]);
        }

        return book;
    }

    /// <summary>Pupils of all grades, never fewer than the largest cohorts of the simulation need.</summary>
    public static int PupilsOf(InventedSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return (school.GradeSize * 10) + (school.HasUpperGrades ? school.GradeSize : 0) + (school.Index % 7);
    }

    private static string KindOf(InventedSchool school) => school switch
    {
        { ParentCode: not null } => "филиал",
        { Name: var name } when name.Contains("Лицей", StringComparison.Ordinal) => "лицей",
        { Name: var name } when name.Contains("Гимназия", StringComparison.Ordinal) => "гимназия",
        { HasUpperGrades: false } => "основная общеобразовательная школа",
        _ => "средняя общеобразовательная школа",
    };

    private static string StreetOf(InventedSchool school)
    {
        string[] streets = ["ул. Школьная", "ул. Садовая", "ул. Луговая", "ул. Озёрная", "ул. Центральная"];
        return $"{streets[school.Index % streets.Length]}, д. {((school.Index * 7) % 60) + 1}";
    }
}
