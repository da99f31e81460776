using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>
/// Reads a monitoring form after people had it: rows sorted, moved and deleted, columns added and renamed, words of their own in
/// the cells. Nothing of the plan is known here: each row is read as it stands.
/// </summary>
public static class MonitoringReader
{
    /// <summary>Rows from the top of a sheet among which its head is looked for.</summary>
    private const int HeadRows = 60;

    /// <summary>
    /// Whether the program wrote it as a monitoring form, or somebody in its words: an order may have a column of statuses too, and
    /// a monitoring of something in its plan.
    /// </summary>
    public static bool IsForm(Workbook workbook) =>
        workbook.Sheets.Any(sheet => sheet.Name == MonitoringWords.HiddenSheet && sheet.RowCount > 0 && sheet[0, 0].Text == MonitoringWords.PlanLabel)
        || workbook.Sheets.Any(sheet => !sheet.Hidden && FindHead(sheet) is { } head && (FormHeading.IsOfForm(sheet, head.Row) || HasKey(sheet, head.Row)));

    public static ParseResult<ParsedMonitoring> Read(Workbook workbook)
    {
        var rows = new List<MonitoringRow>();
        var sheets = new List<string>();
        var named = new FormPlan();
        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.Hidden))
        {
            if (FindHead(sheet) is { } head)
            {
                named = named.IsNamed ? named : FormHeading.PlanOf(sheet, head.Row);
                sheets.Add(sheet.Name);
                rows.AddRange(ReadRows(workbook.FileName, sheet, head.Row, head.Columns));
            }
        }

        if (sheets.Count == 0)
        {
            return ParseResult.Refused<ParsedMonitoring>(MonitoringMessages.NoHead(workbook.FileName));
        }

        var (plan, moment) = ReadHidden(workbook);
        // Where the hidden sheet is gone, the plan of most rows is the plan of the form.
        plan ??= rows.Select(row => row.Key?.PlanId).OfType<int>().GroupBy(id => id).MaxBy(group => group.Count())?.Key;
        var lost = rows.Where(row => row.Key is null).GroupBy(row => row.Place.Sheet).Select(group => MonitoringMessages.KeyIsLost(workbook.FileName, group.Key, group.Count()));
        return ParseResult.Ok(new ParsedMonitoring(named with { Id = plan }, moment, sheets, rows), [.. lost]);
    }

    private static bool HasKey(SheetGrid sheet, int head)
    {
        for (var row = head + 1; row < Math.Min(sheet.RowCount, head + HeadRows); row++)
        {
            if (KeyIn(sheet.Row(row)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Row, IReadOnlyDictionary<MonitoringColumn, int> Columns)? FindHead(SheetGrid sheet)
    {
        for (var row = 0; row < Math.Min(sheet.RowCount, HeadRows); row++)
        {
            if (MonitoringHead.Of(sheet.Row(row)) is { } columns)
            {
                return (row, columns);
            }
        }

        return null;
    }

    private static IEnumerable<MonitoringRow> ReadRows(string file, SheetGrid sheet, int head, IReadOnlyDictionary<MonitoringColumn, int> columns)
    {
        for (var row = head + 1; row < sheet.RowCount; row++)
        {
            var key = KeyIn(sheet.Row(row));
            var cells = new RowCells(sheet, new RowPlace(file, sheet.Name, row, columns));
            var isSaid = MonitoringKey.Filled.Any(column => cells.Text(column) is { Length: > 0 });
            // Titles of sections, sentences below the table and heads repeated by a paste say nothing of an activity.
            if ((key is not null || (isSaid && cells.Text(MonitoringColumn.Activity) is { Length: > 0 })) && MonitoringHead.Of(sheet.Row(row)) is null)
            {
                yield return cells.Read(key);
            }
        }
    }

    private static MonitoringKey? KeyIn(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Kind == CellKind.Text && MonitoringKey.TryParse(cell.Text, out var key))
            {
                return key;
            }
        }

        return null;
    }

    private static (int? Plan, DateTime? Moment) ReadHidden(Workbook workbook)
    {
        int? plan = null;
        DateTime? moment = null;
        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == MonitoringWords.HiddenSheet) is { } hidden)
        {
            for (var row = 0; row < hidden.RowCount; row++)
            {
                var value = hidden[row, 1].Text;
                switch (hidden[row, 0].Text)
                {
                    case MonitoringWords.PlanLabel when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                        plan = id;
                        break;
                    case MonitoringWords.MomentLabel when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at):
                        moment = at;
                        break;
                }
            }
        }

        return (plan, moment);
    }

    private readonly struct RowCells(SheetGrid sheet, RowPlace place)
    {
        public string? Text(MonitoringColumn column) => Cell(column)?.Text.Trim();

        public MonitoringRow Read(MonitoringKey? key)
        {
            var doubts = new List<ImportProblem>();
            var status = Cell(MonitoringColumn.Status) is { } word ? StatusReading.Of(word) : new StatusReading(StatusMeaning.Silent);
            if (status.Meaning == StatusMeaning.Unknown)
            {
                doubts.Add(MonitoringMessages.StatusIsUnknown(place, Text(MonitoringColumn.Status)!));
            }

            var fact = Cell(MonitoringColumn.Fact) is { } day ? FactDay.Of(day) : null;
            if (fact is null && Text(MonitoringColumn.Fact) is { Length: > 0 } written && StatusReading.Of(written).Meaning != StatusMeaning.Silent)
            {
                doubts.Add(MonitoringMessages.DayIsUnread(place, written));
            }

            var links = new List<FoundLink>();
            var result = Words(MonitoringColumn.Result, links, doubts);
            var document = Words(MonitoringColumn.Document, links, doubts);
            var cells = this;
            var untouched = key is { } known && known.Fingerprint == MonitoringKey.FingerprintOf(MonitoringKey.Filled.Select(column => cells.Text(column) ?? string.Empty));
            return new MonitoringRow(
                place, key, untouched, Text(MonitoringColumn.Number) ?? string.Empty, Text(MonitoringColumn.Activity) ?? string.Empty,
                Text(MonitoringColumn.Territory), Text(MonitoringColumn.Due), fact ?? status.Day, status, result, document,
                [.. links.DistinctBy(link => link.Address)], Text(MonitoringColumn.Note), untouched ? [] : doubts);
        }

        private string? Words(MonitoringColumn column, List<FoundLink> links, List<ImportProblem> doubts)
        {
            if (Text(column) is not { } text)
            {
                return null;
            }

            var (found, words, broken) = LinkText.Part(text);
            links.AddRange(found);
            var own = place;
            doubts.AddRange(broken.Select(piece => MonitoringMessages.LinkIsBroken(own, column, piece)));
            return words;
        }

        private Cell? Cell(MonitoringColumn column) => place.Columns.TryGetValue(column, out var at) ? sheet[place.Row, at] : null;
    }
}
