using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Finds the tables of a sheet: a head is a row that names whose result a row is and at least one value, with the rows above
/// and below it that belong to the same head. A table ends where the next head begins.
/// </summary>
internal static class TableFinder
{
    /// <summary>A head further down than this, with no head above it, is not looked for: a million notes must not cost minutes.</summary>
    private const int RowsSearched = 400;

    private static readonly HashSet<ColumnMeaning> Identities =
    [
        ColumnMeaning.Territory, ColumnMeaning.SchoolName, ColumnMeaning.SchoolCode, ColumnMeaning.Login, ColumnMeaning.Municipality,
        ColumnMeaning.MunicipalityCode, ColumnMeaning.Subject, ColumnMeaning.Person, ColumnMeaning.PupilCode, ColumnMeaning.PlannedText, ColumnMeaning.Region,
    ];

    private static readonly HashSet<ColumnMeaning> Values =
    [
        ColumnMeaning.Participants, ColumnMeaning.Mark, ColumnMeaning.MeanMark, ColumnMeaning.MeanScore, ColumnMeaning.Mean, ColumnMeaning.BelowThreshold,
        ColumnMeaning.HighScores, ColumnMeaning.PassRate, ColumnMeaning.QualityRate, ColumnMeaning.Task, ColumnMeaning.MaxPoints,
        ColumnMeaning.JournalLower, ColumnMeaning.Variant, ColumnMeaning.PupilScore, ColumnMeaning.PupilMark, ColumnMeaning.JournalMark,
        ColumnMeaning.Published, ColumnMeaning.Numbered, ColumnMeaning.Share,
    ];

    public static List<SheetTable> Find(SheetGrid sheet, int sheetIndex, IReadOnlyList<MappingProfile> profiles, CancellationToken token)
    {
        var tables = new List<SheetTable>();
        var preamble = 0;
        var row = 0;
        var searched = 0;
        while (row < sheet.RowCount && searched < RowsSearched)
        {
            token.ThrowIfCancellationRequested();
            var (head, profile) = HeadAt(sheet, row, preamble, profiles);
            if (head is null)
            {
                row++;
                searched += sheet.Row(row - 1).IsEmpty ? 0 : 1;
                continue;
            }

            var titles = TitlesOf(sheet, preamble, head.FirstRow);
            var columns = profile is null
                ? PupilColumns.Resolve(Numbers.Resolve(head.Columns(sheet), titles))
                : MappedColumns.Of(profile.Columns, head.Columns(sheet));
            var repeated = new HashSet<int>();
            var (end, next) = EndOf(sheet, head, columns, profiles, repeated, token);
            var table = new SheetTable(sheet, sheetIndex, preamble, head.FirstRow, head.LastRow + 1, end, columns, titles) { Profile = profile, RepeatedHeads = repeated };
            tables.AddRange(profile is null ? SideBySide.Split(table).SelectMany(SubjectGroups.Split) : [table]);
            preamble = end;
            row = Math.Max(next, head.LastRow + 1);
            searched = 0;
        }

        return tables;
    }

    /// <summary>Texts of the rows, one line a row: a label and its value in neighbouring cells make one line.</summary>
    public static List<string> TitlesOf(SheetGrid sheet, int from, int to, int firstColumn = 0, int lastColumn = int.MaxValue)
    {
        var titles = new List<string>();
        for (var row = Math.Max(from, to - 60); row < to; row++)
        {
            var line = new List<string>();
            var cells = sheet.Row(row);
            var own = firstColumn < cells.Length ? cells[firstColumn..(int)Math.Min(cells.Length, lastColumn + 1L)] : [];
            foreach (var cell in CountFilled(own) > 0 ? own : cells)
            {
                if (!cell.IsEmpty && HeadText.Tidy(CellText.OfTitle(cell)) is { Length: > 0 } text && (line.Count == 0 || line[^1] != text))
                {
                    line.Add(text);
                }
            }

            if (line.Count > 0)
            {
                titles.Add(string.Join(' ', line));
            }
        }

        return titles;
    }

    private static (TableHead? Head, MappingProfile? Profile) HeadAt(SheetGrid sheet, int row, int from, IReadOnlyList<MappingProfile> profiles)
    {
        foreach (var profile in profiles)
        {
            if (HeadFingerprint.Of(sheet, row, row + profile.HeadRows - 1) == profile.Fingerprint)
            {
                return (new TableHead(row, row + profile.HeadRows - 1, -1), profile);
            }
        }

        return (IsAnchor(sheet, row) ? TableHead.Around(sheet, row, from) : null, null);
    }

    /// <summary>Whether a row reads as a head: an identity, a second meaning, and a value in this row or the two below.</summary>
    private static bool IsAnchor(SheetGrid sheet, int row)
    {
        var meanings = new HashSet<ColumnMeaning>();
        var identity = false;
        var cells = sheet.Row(row);
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.IsEmpty ? 0 : 1;
        }

        if (filled < 2)
        {
            return false;
        }

        var digits = 0;
        var subjects = 0;
        var seen = new Dictionary<double, int>();
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].TryNumber(out var number))
            {
                // Numbers of a head are marks, scores and tasks: small, and each once.
                if (number is < 0 or > 120 || Math.Abs((number * 100) - Math.Round(number * 100)) > 1e-9)
                {
                    return false;
                }

                seen[number] = seen.GetValueOrDefault(number) + 1;
                digits++;
                continue;
            }

            if (cells[column].Kind != CellKind.Text || cells[column].Text.Length > 300 || IsLabel(cells[column].Text))
            {
                continue;
            }

            var meaning = ColumnReader.Read(column, [cells[column].Text]).Meaning;
            if (Identities.Contains(meaning) || Values.Contains(meaning) || meaning is ColumnMeaning.Year or ColumnMeaning.Grade or ColumnMeaning.SchoolYear)
            {
                meanings.Add(meaning);
                identity |= Identities.Contains(meaning);
            }
            else if (cells[column].Text.Length < 40 && SubjectWords.In(cells[column].Text, isFileName: false) is not null)
            {
                subjects++;
            }
        }

        // Two tables side by side, or counts beside shares, repeat all their numbers; a row of data repeats some.
        var repeats = seen.Values.Distinct().ToList();
        if (repeats.Count > 1 || (repeats.Count == 1 && repeats[0] > 1 && (seen.Count < 3 || meanings.Count < 2)))
        {
            return false;
        }

        // Two subjects in a row are captions of groups of columns; the values stand below them.
        if (!identity || (meanings.Count < 2 && subjects < 2 && (digits < 2 || meanings.Contains(ColumnMeaning.Municipality))))
        {
            return false;
        }

        if (meanings.Any(Values.Contains) || digits >= 2)
        {
            return true;
        }

        for (var below = row + 1; below <= row + 2; below++)
        {
            foreach (var cell in sheet.Row(below))
            {
                if (cell.Kind == CellKind.Text && cell.Text.Length <= 300 && Values.Contains(ColumnReader.Read(0, [cell.Text]).Meaning))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>«Предмет:» and «Класс: 5» stand in a block of filters, not in a head.</summary>
    private static bool IsLabel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && colon < 40 && !text.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>The row after the table's last one, and the row where the search goes on.</summary>
    private static (int End, int Next) EndOf(SheetGrid sheet, TableHead head, IReadOnlyList<TableColumn> columns, IReadOnlyList<MappingProfile> profiles, HashSet<int> repeatedHeads, CancellationToken token)
    {
        var probe = columns.FirstOrDefault(column => column.Meaning == ColumnMeaning.Participants)?.Index
            ?? columns.FirstOrDefault(column => Values.Contains(column.Meaning))?.Index ?? 0;
        for (var row = head.LastRow + 1; row < sheet.RowCount; row++)
        {
            if ((row & 0xFFFF) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            var cells = sheet.Row(row);
            if (probe < cells.Length && cells[probe].TryNumber(out _))
            {
                continue;
            }

            if (cells.Length < 2 || !MayBeHead(cells))
            {
                continue;
            }

            var (next, profile) = HeadAt(sheet, row, head.LastRow + 1, profiles);
            if (next is null)
            {
                continue;
            }

            var repeated = profile is null && head.SameAs(next, sheet);
            if (repeated && TitlesBefore(sheet, next.FirstRow, head.LastRow + 1) == 0)
            {
                for (; row <= next.LastRow; row++)
                {
                    repeatedHeads.Add(row);
                }

                row--;
                continue;
            }

            var start = next.FirstRow;
            while (start - 1 > head.LastRow && IsTitleRow(sheet.Row(start - 1), columns))
            {
                start--;
            }

            return (start, next.FirstRow);
        }

        return (sheet.RowCount, sheet.RowCount);
    }

    private static int TitlesBefore(SheetGrid sheet, int row, int from)
    {
        var titles = 0;
        for (var above = row - 1; above >= from && above >= row - 6; above--)
        {
            var cells = sheet.Row(above);
            if (cells.IsEmpty)
            {
                continue;
            }

            if (CountFilled(cells) > 2)
            {
                break;
            }

            foreach (var cell in cells)
            {
                titles += !cell.IsEmpty && TitleReader.SaysSomething(CellText.OfTitle(cell)) ? 1 : 0;
            }
        }

        return titles;
    }

    private static bool IsTitleRow(ReadOnlySpan<Cell> cells, IReadOnlyList<TableColumn> columns)
    {
        foreach (var column in columns)
        {
            if (Values.Contains(column.Meaning) && column.Index < cells.Length && cells[column.Index].TryNumber(out _) && CountFilled(cells) > 2)
            {
                return false;
            }
        }

        return CountFilled(cells) <= 4;
    }

    private static int CountFilled(ReadOnlySpan<Cell> cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.IsEmpty ? 0 : 1;
        }

        return filled;
    }

    /// <summary>Cheap look at a row before its texts are read: a head has at least two texts.</summary>
    private static bool MayBeHead(ReadOnlySpan<Cell> cells)
    {
        var texts = 0;
        foreach (var cell in cells)
        {
            texts += cell.Kind == CellKind.Text && cell.Text.Length > 1 ? 1 : 0;
        }

        return texts >= 2;
    }
}
