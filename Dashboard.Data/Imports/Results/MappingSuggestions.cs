using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Makes the first answer of the mapping page: the user corrects it and saves it as a profile.</summary>
public static class MappingSuggestions
{
    private const int RowsShown = 30, RowsLookedAt = 50;

    /// <param name="workbook">The file as cells.</param>
    /// <param name="sheet">Index of the sheet.</param>
    /// <param name="context">As for reading.</param>
    public static MappingSuggestion For(Workbook workbook, int sheet, ResultReadContext context)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(context);
        var grid = workbook.Sheets[sheet];
        var found = TableFinder.Find(grid, sheet, context.Profiles, CancellationToken.None);
        var guess = found.Count > 0 ? (found[0].HeadRow, found[0].FirstRow - 1) : HeadGuess.Of(grid) ?? (0, 0);
        return For(workbook, sheet, guess.Item1, guess.Item2);
    }

    /// <summary>The same for a head that the user picked.</summary>
    public static MappingSuggestion For(Workbook workbook, int sheet, int firstHeadRow, int lastHeadRow)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        var grid = workbook.Sheets[sheet];
        var columns = PupilColumns.Resolve(Numbers.Resolve(new TableHead(firstHeadRow, lastHeadRow, -1).Columns(grid), TableFinder.TitlesOf(grid, 0, firstHeadRow)));
        var suggested = columns.ConvertAll(column => Suggest(grid, column, lastHeadRow + 1));
        var hidden = suggested.Where(column => column.Column.Meaning is ColumnMeaning.Person or ColumnMeaning.PupilCode).Select(column => column.Column.Index).ToHashSet();
        var rows = new List<IReadOnlyList<string>>();
        for (var row = 0; row < Math.Min(grid.RowCount, RowsShown); row++)
        {
            rows.Add(TextsOf(grid.Row(row), row > lastHeadRow ? hidden : []));
        }

        return new MappingSuggestion(
            sheet, grid.Name, rows, firstHeadRow, lastHeadRow, HeadFingerprint.Of(grid, firstHeadRow, lastHeadRow), suggested,
            ConstantsOf(TableFinder.TitlesOf(grid, 0, firstHeadRow), grid.Name, workbook.FileName));
    }

    /// <summary>A profile from what the user confirmed.</summary>
    /// <param name="name">Name of the profile.</param>
    /// <param name="workbook">The file it was made on.</param>
    /// <param name="mapping">The table as the user marked it.</param>
    /// <param name="constants">What holds for every file of this form.</param>
    public static MappingProfile ProfileOf(string name, Workbook workbook, TableMapping mapping, ReadOverrides constants)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(constants);
        var fingerprint = HeadFingerprint.Of(workbook.Sheets[mapping.Sheet], mapping.FirstHeadRow, mapping.LastHeadRow);
        return new MappingProfile(name, fingerprint, mapping.LastHeadRow - mapping.FirstHeadRow + 1, mapping.Columns, constants with { Mapping = null });
    }

    private static SuggestedColumn Suggest(SheetGrid grid, TableColumn column, int firstRow)
    {
        var mapped = new MappedColumn(column.Index, column.Meaning, column.Unit, column.Number, column.Code);
        if (column.Meaning != ColumnMeaning.Ignored)
        {
            return new SuggestedColumn(mapped, column.Caption, $"по заголовку «{column.Caption}»");
        }

        var (meaning, reason) = ByValues(grid, column.Index, firstRow);
        return new SuggestedColumn(mapped with { Meaning = meaning }, column.Caption, reason);
    }

    private static (ColumnMeaning Meaning, string Reason) ByValues(SheetGrid grid, int column, int firstRow)
    {
        int filled = 0, logins = 0, schools = 0, municipalities = 0, people = 0, years = 0;
        for (var row = firstRow; row < Math.Min(grid.RowCount, firstRow + RowsLookedAt); row++)
        {
            var cell = grid[row, column];
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            var text = HeadText.Normalise(cell.Text);
            logins += FisOkoLogin.DigitsIn(cell.Text) is not null ? 1 : 0;
            schools += TerritoryWords.IsSchool(text) ? 1 : 0;
            municipalities += TerritoryWords.IsMunicipality(text) && !TerritoryWords.IsSchool(text) ? 1 : 0;
            people += IsPerson(cell.Text) ? 1 : 0;
            years += cell.TryNumber(out var number) && number is >= 2000 and <= 2060 && Math.Floor(number) == number ? 1 : 0;
        }

        return filled == 0 ? (ColumnMeaning.Ignored, "столбец пуст")
            : people * 2 > filled ? (ColumnMeaning.Person, "похоже на имена людей: столбец не будет прочитан")
            : logins * 2 > filled ? (ColumnMeaning.Login, "в ячейках логины ФИС ОКО")
            : schools * 2 > filled ? (ColumnMeaning.SchoolName, "в ячейках названия школ")
            : municipalities * 2 > filled ? (ColumnMeaning.Municipality, "в ячейках названия муниципалитетов")
            : years * 2 > filled ? (ColumnMeaning.Year, "в ячейках годы")
            : (ColumnMeaning.Ignored, "смысл не угадан");
    }

    /// <summary>Two or three words with capitals and nothing else: «Фамилия Имя Отчество».</summary>
    private static bool IsPerson(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && Array.TrueForAll(words, word => word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(sign => char.IsLower(sign) || sign is '-' or '.'))
            && !TerritoryWords.IsMunicipality(HeadText.Normalise(text)) && SubjectWords.In(text, isFileName: false) is null;
    }

    private static List<string> TextsOf(ReadOnlySpan<Cell> cells, HashSet<int> hidden)
    {
        var texts = new List<string>(cells.Length);
        for (var column = 0; column < cells.Length; column++)
        {
            texts.Add(hidden.Contains(column) && !cells[column].IsEmpty ? "•••" : CellText.OfTitle(cells[column]));
        }

        return texts;
    }

    private static ReadOverrides ConstantsOf(List<string> titles, string sheetName, string fileName)
    {
        var constants = new ReadOverrides();
        foreach (var facts in titles.Select(TitleReader.Read).Append(TitleReader.Read(sheetName)).Append(TitleReader.ReadFileName(fileName)))
        {
            constants = constants with
            {
                SchoolYear = constants.SchoolYear ?? facts.Year?.StartYear,
                CalendarYear = constants.CalendarYear ?? facts.CalendarYear,
                Season = constants.Season ?? facts.Season,
                Wave = constants.Wave ?? facts.Wave,
                Procedure = constants.Procedure ?? facts.Procedure,
                Subject = constants.Subject ?? facts.Subject,
                ProgrammeGrade = constants.ProgrammeGrade ?? facts.ProgrammeGrade ?? facts.Grade,
                TakerGrade = constants.TakerGrade ?? facts.TakerGrade,
                Profile = constants.Profile ?? facts.Profile,
                OwnTitle = constants.OwnTitle ?? facts.OwnTitle,
            };
        }

        return constants;
    }
}
