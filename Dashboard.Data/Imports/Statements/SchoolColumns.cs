using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Which columns of a head say whose row it is; -1 where there is none.</summary>
internal sealed partial class SchoolColumns
{
    // «Полное наименование ОО», «Школа», «Образовательная организация»: nothing but such words.
    [GeneratedRegex(@"^(?:(?:полное|краткое|сокращенное|официальное|наименовани[ея]|названи[ея]|имя|список|перечень|обще|образовательн\p{L}+|общеобразовательн\p{L}+|по|уставу|муниципальн\p{L}+|\(краткое\)|\(полное\)|\(по уставу\)|учебн\p{L}+|данной|оу|оо|шнор|шссу|школ[аыуе]?|организаци[яий]|учреждени[яейе]|заведени[яе])(?:\s|/|-|,|$))+$", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolHead();

    [GeneratedRegex(@"наименовани|названи|школ|организаци|учреждени|(?<!\p{L})о[оу](?!\p{L})|(?:перечень|список) (?:шнор|шссу)", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolCore();

    [GeneratedRegex(@"^(?:(?:наименование|название|муниципалитет\p{L}*|муниципальн\p{L}+|образовани[ея]|район\p{L}*|округ\p{L}*|городск\p{L}+|город|мо|ате|мсу|моуо|территори[яи]|мр|го|г|\(мо\)|и|или|орган|управления|образованием)(?:\s|/|-|,|\.|$))+$", RegexOptions.CultureInvariant)]
    private static partial Regex MunicipalityHead();

    [GeneratedRegex(@"муниципал|район|округ|(?<!\p{L})(?:мо|ате|мсу|моуо)(?!\p{L})|территори|город", RegexOptions.CultureInvariant)]
    private static partial Regex MunicipalityCore();

    [GeneratedRegex(@"(?<!\p{L})(?:фио|ф\. ?и\. ?о|фамили\p{L}*|имя|отчество|снилс|дата рождения|телефон\p{L}*|директор\p{L}*|руководител\p{L}*)(?!\p{L})|e-?mail|электронн\p{L}+ почт", RegexOptions.CultureInvariant)]
    private static partial Regex PeopleHead();

    [GeneratedRegex(@"(?<!\p{L})(?:район\p{L}*|округ\p{L}*|мо|го|мр|город\p{L}*|г\.|муниципал\p{L}*|муниципальн\p{L}*|зато)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MunicipalityWord();

    public int School { get; private set; } = -1;

    public int Municipality { get; private set; } = -1;

    public int MunicipalityCode { get; private set; } = -1;

    public int Code { get; private set; } = -1;

    public int Login { get; private set; } = -1;

    public int Inn { get; private set; } = -1;

    public int Ogrn { get; private set; } = -1;

    public int Number { get; private set; } = -1;

    public int Year { get; private set; } = -1;

    /// <summary>Columns that may hold people: never read beyond their heads.</summary>
    public List<int> People { get; } = [];

    public bool Identifies => School >= 0 || Login >= 0 || Code >= 0;

    public bool Owns(int column) => column == School || column == Municipality || column == MunicipalityCode || column == Code || column == Login
        || column == Inn || column == Ogrn || column == Number || column == Year || People.Contains(column);

    public static SchoolColumns Of(IReadOnlyList<string> folded)
    {
        var found = new SchoolColumns();
        for (var column = 0; column < folded.Count; column++)
        {
            found.Take(folded[column], column);
        }

        return found;
    }

    /// <summary>A form that knows the column of schools by other words says so.</summary>
    public void NameSchool(int column) => School = column;

    public static bool IsSchool(string folded) => folded.Length < 120 && SchoolHead().IsMatch(folded) && SchoolCore().IsMatch(folded);

    /// <summary>A line that names a municipality and nothing else.</summary>
    public static bool IsMunicipality(string line) => line.Length is > 2 and < 80 && line.Split(' ') is { Length: <= 6 } words && MunicipalityWord().IsMatch(line)
        && SchoolWords.First(line) is null && !line.Any(char.IsDigit) && words.Any(word => word.Length > 0 && char.IsUpper(word[0]));

    /// <summary>The school of a row; null where the row names none.</summary>
    public TerritoryMention? MentionIn(StatementTable table, int row, string? group, ref string? municipality)
    {
        var name = table.Text(row, School);
        var login = LoginOf(table.Text(row, Login)) ?? FisOkoLogin.DigitsIn(name);
        var code = Given(table.Text(row, Code)) is { } written && written.Any(char.IsDigit) ? written : null;
        // A column of both: «sch480101» where the heads say code.
        login ??= FisOkoLogin.DigitsIn(code);
        code = FisOkoLogin.DigitsIn(code) is null ? code : null;
        var own = FisOkoLogin.Without(HeadWords.WithoutNumber(name));
        municipality = Given(table.Text(row, Municipality)) ?? (Municipality >= 0 ? municipality : null);
        if ((own.Length == 0 && login is null && code is null) || IsTotal(own) || HeadWords.SaysNothing(own + login + code))
        {
            return null;
        }

        var inn = Given(table.Text(row, Inn));
        var ogrn = Given(table.Text(row, Ogrn));
        return new TerritoryMention(
            TerritoryLevel.School, own, code, login, TaxNumbers.IsInn(inn) ? inn : null, TaxNumbers.IsOgrn(ogrn) ? ogrn : null,
            municipality ?? group, Given(table.Text(row, MunicipalityCode)));
    }

    /// <summary>Rows with their schools; a municipality in a row of its own holds for the rows under it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="above">The municipality that lines above the table name.</param>
    /// <param name="carries">A school named once stands for the rows under it that name none.</param>
    public IEnumerable<(int Row, TerritoryMention School)> Rows(StatementTable table, string? above, bool carries = false)
    {
        var group = above;
        string? municipality = null;
        TerritoryMention? last = null;
        foreach (var row in table.Rows)
        {
            if (table.Only(row) is >= 0 and var only && GroupIn(table.Text(row, only)) is { } named && (only != Municipality || School < 0 || Municipality < 0 || !carries))
            {
                group = named;
                municipality = null;
                last = null;
                continue;
            }

            var school = MentionIn(table, row, group, ref municipality) ?? (carries && HeadWords.SaysNothing(table.Text(row, School)) ? last : null);
            if (school is not null)
            {
                last = school;
                yield return (row, school);
            }
        }
    }

    public static bool IsTotal(string name) => HeadWords.Fold(name) is var folded && (folded.StartsWith("итог", StringComparison.Ordinal) || folded.StartsWith("всего", StringComparison.Ordinal)
        || folded.StartsWith("примечан", StringComparison.Ordinal) || folded.StartsWith("в среднем", StringComparison.Ordinal) || folded.StartsWith("среднее", StringComparison.Ordinal)
        || folded.StartsWith("исполнител", StringComparison.Ordinal) || folded.StartsWith("исп.", StringComparison.Ordinal) || folded.StartsWith("источник", StringComparison.Ordinal));

    private static string? GroupIn(string text)
    {
        var line = HeadWords.WithoutNumber(text).TrimEnd(':', ' ');
        return IsMunicipality(line) && !IsTotal(line) ? line : null;
    }

    private static string? Given(string text) => HeadWords.SaysNothing(text) ? null : text;

    private static string? LoginOf(string text) => FisOkoLogin.DigitsIn(text) ?? (text.Length is >= 6 and <= 8 && text.All(char.IsAsciiDigit) ? text : null);

    private void Take(string head, int column)
    {
        if (head.Length == 0)
        {
            return;
        }

        if (Number < 0 && (head is "№" or "№ п/п" or "n п/п" or "п/п" or "№п/п" or "n" or "№ п.п" or "номер" || head.StartsWith("№ п", StringComparison.Ordinal)))
        {
            Number = column;
        }
        else if (PeopleHead().IsMatch(head))
        {
            People.Add(column);
        }
        else if (Login < 0 && head.Contains("логин", StringComparison.Ordinal))
        {
            Login = column;
        }
        else if (Inn < 0 && head.StartsWith("инн", StringComparison.Ordinal))
        {
            Inn = column;
        }
        else if (Ogrn < 0 && head.StartsWith("огрн", StringComparison.Ordinal))
        {
            Ogrn = column;
        }
        else if (head.StartsWith("код", StringComparison.Ordinal) && head.Length < 60)
        {
            if (MunicipalityCore().IsMatch(head))
            {
                MunicipalityCode = MunicipalityCode < 0 ? column : MunicipalityCode;
            }
            else
            {
                Code = Code < 0 ? column : Code;
            }
        }
        else if (Year < 0 && head is "год" or "учебный год" or "уч. год" or "год проведения" or "год оценки" or "год профиля" or "год впр")
        {
            Year = column;
        }
        else if (Municipality < 0 && MunicipalityHead().IsMatch(head) && MunicipalityCore().IsMatch(head))
        {
            Municipality = column;
        }
        else if (IsSchool(head) && (School < 0 || head.Contains("кратк", StringComparison.Ordinal)))
        {
            School = School < 0 ? column : School;
        }
    }
}
