using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The school of which a sheet or a document speaks as a whole: named above the table, otherwise by the sheet, otherwise by the file.</summary>
internal static partial class SheetSchool
{
    [GeneratedRegex(@"^(?<what>(?:полное |краткое )?(?:наименование |название )?(?:школ[аы]|о[оу]|(?:обще)?образовательн\p{L}+ (?:организаци[яи]|учреждени[ея])|организаци[яи]|муниципалитет\p{L}*|муниципальн\p{L}+ (?:образовани[ея]|район|округ)|район|округ|логин(?: фис око)?|код(?: оо| школы| организации)?|инн|огрн))\s*(?:\([^)]*\)\s*)?[:–—-]\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:лист|sheet|таблица|профиль|рпш|данные|свод|текст|страница)\s?\d*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"^\s?№\s?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex NumberNext();

    public static TerritoryMention? Of(Workbook workbook, StatementTable table)
    {
        string? name = null, code = null, login = null, inn = null, ogrn = null, municipality = null;
        foreach (var (what, value) in Labels(table.Above))
        {
            if (what.StartsWith("логин", StringComparison.Ordinal))
            {
                login ??= FisOkoLogin.DigitsIn(value) ?? (value.All(char.IsAsciiDigit) && value.Length is >= 6 and <= 8 ? value : null);
            }
            else if (what.StartsWith("код", StringComparison.Ordinal))
            {
                code ??= value;
            }
            else if (what.StartsWith("инн", StringComparison.Ordinal))
            {
                inn ??= TaxNumbers.IsInn(value) ? value : null;
            }
            else if (what.StartsWith("огрн", StringComparison.Ordinal))
            {
                ogrn ??= TaxNumbers.IsOgrn(value) ? value : null;
            }
            else if (IsMunicipality(what))
            {
                municipality ??= value;
            }
            else
            {
                name ??= value;
            }
        }

        login ??= table.Above.Select(FisOkoLogin.DigitsIn).FirstOrDefault(digits => digits is not null) ?? FisOkoLogin.DigitsIn(table.Name);
        name ??= table.Above.Select(SchoolIn).FirstOrDefault(found => found is not null)
            ?? SchoolWords.First(table.Name)
            ?? (login is null && code is null && workbook.Format != SpreadsheetFormat.Html && !NoName().IsMatch(table.Name.Trim()) ? table.Name : null)
            ?? SchoolWords.First(Path.GetFileNameWithoutExtension(workbook.FileName).Replace('_', ' '));
        var own = name is null ? string.Empty : FisOkoLogin.Without(HeadWords.OneLine(name)).TrimEnd('.', ',', ';');
        return own.Length == 0 && login is null && code is null ? null
            : new TerritoryMention(TerritoryLevel.School, own, code, login, inn, ogrn, municipality ?? MunicipalityOf(table));
    }

    /// <summary>The municipality of a whole table: a line above it, or the sheet's name.</summary>
    public static string? MunicipalityOf(StatementTable table) =>
        Labels(table.Above).Where(label => IsMunicipality(label.What)).Select(label => label.Value).FirstOrDefault()
        ?? table.Above.LastOrDefault(SchoolColumns.IsMunicipality)
        ?? table.Above.SelectMany(line => line.Split(',', ';', '.')).Select(part => part.Trim()).LastOrDefault(SchoolColumns.IsMunicipality)
        ?? (SchoolColumns.IsMunicipality(table.Name) ? table.Name : null);

    private static bool IsMunicipality(string what) => what.StartsWith("муниц", StringComparison.Ordinal) || what.StartsWith("район", StringComparison.Ordinal) || what.StartsWith("округ", StringComparison.Ordinal);

    /// <summary>«Школа: …» in one cell, or the label in one and the value in the next.</summary>
    private static IEnumerable<(string What, string Value)> Labels(IReadOnlyList<string> lines)
    {
        for (var place = 0; place < lines.Count; place++)
        {
            // A label alone in its cell may lack the colon.
            var line = lines[place];
            var match = Labelled().Match(line);
            if (!match.Success && line.Length < 60 && Labelled().Match(line + ":") is { Success: true, } alone)
            {
                match = alone;
            }

            if (match.Success)
            {
                var value = match.Groups["value"].Value.Trim();
                value = value.Length == 0 && place + 1 < lines.Count && !Labelled().IsMatch(lines[place + 1]) ? lines[place + 1] : value;
                if (value.Length > 0)
                {
                    yield return (HeadWords.Fold(match.Groups["what"].Value), value.Trim(' ', '_'));
                }
            }
        }
    }

    /// <summary>The school that a line names, with its number where that follows.</summary>
    private static string? SchoolIn(string line) => SchoolWords.In(line).FirstOrDefault() is { } found
        ? (found.Value + NumberNext().Match(line[(found.Index + found.Length)..]).Value).Trim()
        : null;
}
