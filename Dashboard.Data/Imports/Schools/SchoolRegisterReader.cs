using System.Globalization;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Schools;

/// <summary>A school as a register lists it.</summary>
public sealed record RegisterRow(
    string Name,
    string? ShortName,
    string? Municipality,
    string? Code,
    string? Login,
    string? Inn,
    string? Ogrn,
    string? Kind,
    string? Locality,
    string? Address,
    int? Pupils,
    string? HeadCode,
    int SheetIndex,
    int Row);

/// <summary>A school register as read from a file.</summary>
public sealed record ParsedRegister(string FileName, IReadOnlyList<string> Sheets, IReadOnlyList<RegisterRow> Rows, IReadOnlyList<ImportProblem> Problems, int ErroneousRows);

/// <summary>
/// Reads a school register: a sheet whose heads name a school and at least a code, login or municipality, and no result
/// (domain reference §7). Columns are found by synonyms in any order.
/// </summary>
public static class SchoolRegisterReader
{
    private const int DeepestHeadRow = 30;

    private enum Column
    {
        Name, ShortName, Municipality, Code, Login, Inn, Ogrn, Kind, Locality, Address, Pupils, HeadCode,
    }

    // Compared without words that only say "of the school": «Полное наименование ОО», «Код образовательной организации».
    private static readonly (Column Column, string[] Heads)[] Synonyms =
    [
        (Column.ShortName, ["краткое наименование", "сокращенное наименование", "краткое название", "наименование краткое", "наименование (краткое)"]),
        (Column.HeadCode, ["код головной", "головная", "головной", "филиал", "филиал: код головной"]),
        (Column.Name, ["полное наименование", "наименование полное", "наименование (полное)", "наименование", "название", "полное название", ""]),
        (Column.Municipality, ["муниципалитет", "муниципальное образование", "ате", "мсу", "моуо", "район", "территория", "наименование ате", "наименование муниципалитета"]),
        (Column.Login, ["логин", "логин фис око", "логин в фис око"]),
        (Column.Code, ["код", "код рис гиа", "код гиа", "код рцои"]),
        (Column.Inn, ["инн"]),
        (Column.Ogrn, ["огрн"]),
        (Column.Kind, ["вид", "тип"]),
        (Column.Locality, ["местность", "тип местности", "город/село", "вид населенного пункта", "тип населенного пункта"]),
        (Column.Address, ["адрес", "юридический адрес", "фактический адрес", "местонахождение"]),
        (Column.Pupils, ["число обучающихся", "количество обучающихся", "численность обучающихся", "обучающихся", "кол-во обучающихся", "число учащихся", "количество учащихся"]),
    ];

    private static readonly HashSet<string> OfTheSchool = ["оо", "оу", "школы", "школа", "организации", "организация", "образовательной", "образовательная", "общеобразовательной", "учреждения"];

    /// <summary>The register in this workbook, or null when no sheet of it is one.</summary>
    public static ParsedRegister? Read(Workbook workbook)
    {
        var rows = new List<RegisterRow>();
        var problems = new List<ImportProblem>();
        var erroneous = 0;
        for (var index = 0; index < workbook.Sheets.Count; index++)
        {
            if (FindHead(workbook.Sheets[index]) is var (headRow, columns))
            {
                erroneous += ReadSheet(workbook, index, headRow, columns, rows, problems);
            }
        }

        return rows.Count == 0 && erroneous == 0 ? null
            : new ParsedRegister(workbook.FileName, [.. workbook.Sheets.Select(sheet => sheet.Name)], rows, problems, erroneous);
    }

    private static (int Row, Dictionary<Column, int> Columns)? FindHead(SheetGrid sheet)
    {
        for (var row = 0; row < Math.Min(sheet.RowCount, DeepestHeadRow); row++)
        {
            var columns = new Dictionary<Column, int>();
            var cells = sheet.Row(row);
            var results = false;
            for (var place = 0; place < cells.Length; place++)
            {
                var head = Fold(cells[place].Text);
                var bare = head.Length == 0 ? "-" : string.Join(' ', head.Split(' ').Where(word => !OfTheSchool.Contains(word)));
                // A sheet with marks or participants is a sheet of results, whatever else it names.
                results |= head is "2" or "3" or "4" or "5" || head.Contains("участник", StringComparison.Ordinal) || head.Contains("балл", StringComparison.Ordinal);
                foreach (var (column, heads) in Synonyms)
                {
                    if (!columns.ContainsKey(column) && heads.Contains(bare))
                    {
                        columns[column] = place;
                        break;
                    }
                }
            }

            var identifies = columns.ContainsKey(Column.Code) || columns.ContainsKey(Column.Login) || columns.ContainsKey(Column.Inn) || columns.ContainsKey(Column.Ogrn);
            var describes = columns.Count >= 4 && (columns.ContainsKey(Column.Pupils) || columns.ContainsKey(Column.Address) || columns.ContainsKey(Column.Kind) || columns.ContainsKey(Column.Inn) || columns.ContainsKey(Column.Locality));
            if (!results && identifies && describes && columns.ContainsKey(Column.Name) && columns.ContainsKey(Column.Municipality))
            {
                return (row, columns);
            }
        }

        return null;
    }

    private static int ReadSheet(Workbook workbook, int sheetIndex, int headRow, Dictionary<Column, int> columns, List<RegisterRow> rows, List<ImportProblem> problems)
    {
        var sheet = workbook.Sheets[sheetIndex];
        var seen = new HashSet<string>();
        var erroneous = 0;
        for (var row = headRow + 1; row < sheet.RowCount; row++)
        {
            var name = Text(sheet, row, columns, Column.Name);
            var code = Text(sheet, row, columns, Column.Code);
            var login = FisOkoLogin.DigitsIn(Text(sheet, row, columns, Column.Login));
            if (name is null && code is null && login is null)
            {
                continue;
            }

            string At(Column column) => CellAddress.Of(row, columns[column]);
            if (name is null || name.All(char.IsAsciiDigit))
            {
                // A row of column numbers under the heads is no school.
                if (row != headRow + 1)
                {
                    problems.Add(SchoolMessages.RowWithoutName(workbook.FileName, sheet.Name, At(Column.Name)));
                    erroneous++;
                }

                continue;
            }

            if ((code is not null && !seen.Add("c" + code)) | (login is not null && !seen.Add("l" + login)))
            {
                problems.Add(SchoolMessages.RowRepeats(workbook.FileName, sheet.Name, At(Column.Name), name));
                erroneous++;
                continue;
            }

            var inn = Text(sheet, row, columns, Column.Inn);
            if (inn is not null && !TaxNumbers.IsInn(inn))
            {
                problems.Add(SchoolMessages.InnIsWrong(workbook.FileName, sheet.Name, At(Column.Inn), inn));
                inn = null;
            }

            var ogrn = Text(sheet, row, columns, Column.Ogrn);
            if (ogrn is not null && !TaxNumbers.IsOgrn(ogrn))
            {
                problems.Add(SchoolMessages.OgrnIsWrong(workbook.FileName, sheet.Name, At(Column.Ogrn), ogrn));
                ogrn = null;
            }

            rows.Add(new RegisterRow(
                name,
                Text(sheet, row, columns, Column.ShortName),
                Text(sheet, row, columns, Column.Municipality),
                code,
                login,
                inn,
                ogrn,
                Text(sheet, row, columns, Column.Kind),
                Text(sheet, row, columns, Column.Locality),
                Text(sheet, row, columns, Column.Address),
                int.TryParse(Text(sheet, row, columns, Column.Pupils), NumberStyles.None, CultureInfo.InvariantCulture, out var pupils) ? pupils : null,
                Text(sheet, row, columns, Column.HeadCode),
                sheetIndex,
                row));
        }

        return erroneous;
    }

    private static string? Text(SheetGrid sheet, int row, Dictionary<Column, int> columns, Column column)
    {
        if (!columns.TryGetValue(column, out var place))
        {
            return null;
        }

        var text = sheet[row, place].Text.Replace('\u00a0', ' ').Trim();
        return text.Length == 0 || text is "-" or "–" or "—" ? null : text;
    }

    private static string Fold(string text) => string.Join(
        ' ', text.ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ').Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', ':', '*');
}
