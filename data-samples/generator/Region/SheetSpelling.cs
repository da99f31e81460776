namespace Dashboard.Samples.Region;

/// <summary>How offices spell the schools and municipalities of the register in their sheets, differently from year to year.</summary>
public static class SheetSpelling
{
    /// <summary>The school that is spelled three ways; its code or login stays the same.</summary>
    public const string SpelledThreeWays = "Верхнеольховская СОШ";

    /// <summary>Name of a school as ФИС ОКО and exam offices write it: legal form in short and the name in quotation marks.</summary>
    /// <param name="school">A school of the register.</param>
    /// <param name="startYear">First calendar year of the school year of the sheet.</param>
    public static string School(InventedSchool school, int startYear)
    {
        if (school.Name == SpelledThreeWays)
        {
            return startYear switch
            {
                <= 2019 => "МБОУ «Верхнеольховская СОШ»",
                <= 2022 => "МБОУ «В-Ольховская СШ»",
                _ => "МБОУ Верхне-Ольховская средняя общеобразовательная школа",
            };
        }

        if (school.ParentCode is not null)
        {
            return startYear <= 2021 ? "Филиал «Рябиновый» МКОУ «Подгорненская СОШ»" : "Рябиновый ф-л МКОУ Подгорненской СОШ";
        }

        var legal = ShortLegal(school);
        if (school.Name.Contains('«', StringComparison.Ordinal))
        {
            return legal + " " + school.Name;
        }

        return startYear switch
        {
            <= 2019 => $"{legal} «{school.Name}»",
            2020 or 2021 => $"{legal} \"{school.Name}\"",
            2022 => $"{legal}\u00a0{school.Name.Replace("№ ", "№", StringComparison.Ordinal)}",
            _ => $"{legal} {school.Name}",
        };
    }

    /// <summary>Name of a municipality; the town is «город X», «г. X» or plain «X».</summary>
    public static string Municipality(InventedMunicipality municipality, int startYear) => startYear switch
    {
        <= 2019 => municipality.LongName,
        2020 or 2022 => municipality.Name,
        2021 => municipality.BareName,
        2023 => municipality.IsTown ? "город\u00a0Озёрогорск" : municipality.LongName,
        _ => municipality.Name,
    };

    /// <summary>A flat extract was pasted together from the sheets of districts: each row has a spelling of its own.</summary>
    public static string MunicipalityOfRow(InventedMunicipality municipality, int row) => (row % 3) switch
    {
        0 => municipality.LongName,
        1 => municipality.Name + " ",
        _ => municipality.BareName,
    };

    private static string ShortLegal(InventedSchool school) =>
        school.LegalName.Contains("автономное", StringComparison.Ordinal) ? "МАОУ"
        : school.LegalName.Contains("казённое", StringComparison.Ordinal) ? "МКОУ"
        : "МБОУ";
}
