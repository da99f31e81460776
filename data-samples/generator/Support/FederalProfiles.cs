using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>Profiles of the project «500+»: of 2021 a workbook a municipality, of 2022 a workbook a school or one of several schools.</summary>
internal sealed class FederalProfiles(Needs needs)
{
    private readonly ProfileSheets sheets = new(needs);

    public IEnumerable<SupportFile> Files()
    {
        yield return Year2021("РПШ 2021 Ольховецкий МО.xlsx", XlsxOf, ("Верхнеольховская СОШ", null), ("Подгорненская СОШ", Careless), ("Лесковская ООШ", null));
        yield return Year2021("РПШ 2021 Журавлинский МО.xlsx", XlsxOf, ("Еловская СОШ", null), ("Малобродская ООШ", WithoutYo), ("Суховражская ООШ", null), ("Болотнинская ООШ", Unfinished));
        yield return Year2021("РПШ 2021 Дальнебродский МО.xls", XlsWriter.Write, ("Мшистинская ООШ", null), ("Перелесковская СОШ", Quoted), ("Ручьёвская СОШ", null));
        yield return Year2021("РПШ 2021 остальные муниципалитеты.xlsx", XlsxOf, ("СОШ № 10", null), ("Сосновоборская ООШ", null), ("Песчанская ООШ", Shouting));

        yield return Year2022("Журавлинский МО/РПШ_2022_Еловская СОШ.xlsx", again: "R_COMP", schools: [("Еловская СОШ", null)]);
        yield return Year2022("Журавлинский МО/РПШ_2022_Малобродская ООШ.xlsx", schools: [("Малобродская ООШ", LatinLetter)]);
        yield return Year2022("Журавлинский МО/РПШ_2022_Суховражская ООШ.xlsx", schools: [("Суховражская ООШ", null)]);
        yield return Year2022("Журавлинский МО/РПШ_2022_Болотнинская ООШ.xlsx", schools: [("Болотнинская ООШ", null)]);
        yield return Year2022(
            "РПШ 2022 школы края.xlsx",
            own: "Сосновоборская ООШ",
            schools: [("СОШ № 10", null), ("Верхнеольховская СОШ", Wordy), ("Подгорненская СОШ", null), ("Мшистинская ООШ", null), ("Сосновоборская ООШ", null)]);
    }

    private static byte[] XlsxOf(Book book) => XlsxWriter.Write(book);

    private SupportFile Year2021(string name, Func<Book, byte[]> write, params (string School, ProfileSheets.Spelling? Odd)[] schools)
    {
        var book = new Book();
        var truth = schools.SelectMany(pair =>
        {
            var school = SupportFolder.School(pair.School);
            return sheets.Write2021(book.Add(ProfileSheets.SheetName(school)), school, pair.Odd);
        }).ToList();
        return new SupportFile("РПШ/2021/" + name, write(book), truth);
    }

    private SupportFile Year2022(string name, (string School, ProfileSheets.Spelling? Odd)[] schools, string? own = null, string? again = null)
    {
        var book = new Book();
        var truth = schools.SelectMany(pair =>
        {
            var school = SupportFolder.School(pair.School);
            var sheet = book.Add(schools.Length == 1 ? "РПШ" : ProfileSheets.SheetName(school));
            return sheets.Write2022(sheet, school, pair.School == own, pair.Odd, again);
        }).ToList();
        return new SupportFile("РПШ/2022/" + name, XlsxWriter.Write(book), truth);
    }

    private static (string?, string?, string)? Careless(string factor, RiskLevel level) => factor switch
    {
        "R_PAR" => (null, level switch { RiskLevel.High => "Высокоя", RiskLevel.Medium => "Срдняя", _ => "Нискзая" }, "level misspelt, one meaning"),
        "R_EQUIP" => (null, RiskFactors.Word(level).ToLowerInvariant() + " ", ""),
        _ => null,
    };

    private static (string?, string?, string)? WithoutYo(string factor, RiskLevel level) => factor switch
    {
        "R_PAR" => ("Низкий уровень вовлеченности родителей", null, "е for ё"),
        _ => null,
    };

    private static (string?, string?, string)? Unfinished(string factor, RiskLevel level) => factor == "R_LANG" ? (null, "", "level left blank") : null;

    private static (string?, string?, string)? Quoted(string factor, RiskLevel level) => factor switch
    {
        "R_STAFF" => ("«Дефицит педагогических кадров»", null, "name in guillemets"),
        "R_FAIL" => ("Высокая доля обучающихся с рисками  учебной неуспешности ", null, "two blanks, a blank at the end"),
        _ => null,
    };

    private static (string?, string?, string)? Shouting(string factor, RiskLevel level) => (null, RiskFactors.Word(level).ToUpperInvariant(), "");

    // A Latin C looks the same.
    private static (string?, string?, string)? LatinLetter(string factor, RiskLevel level) =>
        level == RiskLevel.Medium ? (null, "Cредняя", "Latin C in the level") : null;

    private static (string?, string?, string)? Wordy(string factor, RiskLevel level) => (null, RiskFactors.Word(level) + " значимость", "");
}
