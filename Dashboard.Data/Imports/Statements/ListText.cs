using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>A list of schools in lines of text.</summary>
/// <param name="Category">Its category.</param>
/// <param name="Above">Lines before it.</param>
/// <param name="Schools">Row and school.</param>
/// <param name="Table">The sheet as a table without a head.</param>
internal sealed record ListText(string Category, IReadOnlyList<string> Above, IReadOnlyList<(int Row, TerritoryMention School)> Schools, StatementTable Table)
{
    /// <summary>Schools in a row from which on lines are a list and not a sentence that names one.</summary>
    private const int Fewest = 2;

    public static IEnumerable<ListText> In(Workbook workbook, int sheet, ListCategories categories)
    {
        var grid = workbook.Sheets[sheet];
        if (grid.Hidden)
        {
            yield break;
        }

        string? category = null, municipality = null;
        var schools = new List<(int, TerritoryMention)>();
        var above = new List<string>();
        for (var row = 0; row <= grid.RowCount; row++)
        {
            // A row of several cells is a row of some table, whose head another form may know.
            var filled = StatementTable.Filled(grid, row, atMost: 2);
            var line = filled == 1 ? string.Join(' ', StatementTable.LinesOf(grid, row, row + 1)) : string.Empty;
            if (category is not null && line.Length > 0 && SchoolOf(line) is { } name)
            {
                schools.Add((row, new TerritoryMention(TerritoryLevel.School, FisOkoLogin.Without(name), Login: FisOkoLogin.DigitsIn(name), Municipality: municipality)));
                continue;
            }

            if (filled == 0 && row < grid.RowCount)
            {
                continue;
            }

            var bare = HeadWords.WithoutNumber(line).TrimEnd(':', ' ');
            if (category is not null && SchoolColumns.IsMunicipality(bare))
            {
                municipality = bare;
                continue;
            }

            if (schools.Count >= Fewest)
            {
                yield return new ListText(category!, [.. above], [.. schools], StatementTable.WithoutHead(grid, sheet));
            }

            schools.Clear();
            if (line.Length > 0)
            {
                above.Add(line);
                category = categories.In(line) is [var code] ? code : SchoolWords.First(line) is null ? category : null;
            }
        }
    }

    /// <summary>The school of a line that is one: its number before it and a login in brackets may stand beside.</summary>
    private static string? SchoolOf(string line)
    {
        var bare = HeadWords.WithoutNumber(line).TrimStart('-', '–', '•', ' ').TrimEnd(';', '.', ',', ' ');
        return bare.Length is > 3 and < 160 && SchoolWords.In(bare).ToList() is [var only] && only.Index <= 2 ? bare : null;
    }
}
