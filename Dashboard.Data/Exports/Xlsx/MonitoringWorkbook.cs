using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Exports.Xlsx;

/// <summary>
/// «Мониторинг реализации дорожной карты» (domain reference §5.1) to be filled in, handed up on paper and loaded back. All schools
/// stand on one sheet: a head filters or gets a form of the own school, a coordinator pastes rows of many under one head. A hidden
/// column ties each row to its unit.
/// </summary>
public static class MonitoringWorkbook
{
    private const string Instruction =
        "Заполните светлые столбцы: дату, статус из списка, результат или ссылку, документ. При переносе в столбце «Факт» стоит новый срок; "
        + "для переноса, отмены и невыполнения причина пишется в примечании. Строки можно сортировать, удалять и вставлять из формы другой школы; скрытый столбец A не удаляйте.";

    private static readonly double[] Widths = [6, 16, 36, 13, 11, 14, 18, 24, 20, 20];

    private static readonly MonitoringColumn[] Columns = Enum.GetValues<MonitoringColumn>();

    /// <param name="form">The plan and its units as the asker sees them.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(MonitoringView form, Stream stream)
    {
        var rows = new List<SheetRow>
        {
            Line(MonitoringWords.FormTitle, CellLook.Title),
            Line(form.Plan.Head.Title, CellLook.Note),
            Line($"{PlanWorkbook.Subtitle(form.Plan.Head)}; по состоянию на {Russian.Date(form.Today)}", CellLook.Note),
            Line(Instruction, CellLook.Note),
            new([new SheetCell(MonitoringWords.KeyHead, CellLook.Head), .. Columns.Select(column => new SheetCell(MonitoringWords.Head(column), CellLook.Head))]),
        };
        var headRow = rows.Count - 1;
        var units = form.Units.ToLookup(unit => unit.Activity.Id);
        foreach (var (section, activity, place) in PlanColumns.Lines(form.Plan))
        {
            if (section is null)
            {
                rows.AddRange(units[activity!.Id].Select(unit => Row(form, unit, place)));
            }
            else if (form.Plan.Activities.Any(each => each.SectionId == section.Id && units.Contains(each.Id)))
            {
                // Not merged: a sheet with merged rows cannot be sorted.
                rows.Add(new SheetRow([default, new SheetCell(section.Title, CellLook.Section), .. Enumerable.Repeat(new SheetCell(null, CellLook.Section), Columns.Length - 1)]));
            }
        }

        WorkbookWriter.Write(new WorkbookContent([Filled(rows, headRow), Hidden(form)]), stream);
    }

    /// <summary>What stands in a cell, a day as 2025-05-15: the fingerprint is taken of these texts.</summary>
    private static string Text(MonitoringUnit unit, MonitoringColumn column)
    {
        var note = MonitoringNote.Of(unit.Unit.Note);
        return column switch
        {
            MonitoringColumn.Number => unit.Activity.Number,
            MonitoringColumn.Territory => unit.Territory,
            MonitoringColumn.Activity => unit.Activity.Title,
            MonitoringColumn.Due => Due(unit),
            MonitoringColumn.Fact => Fact(unit.Unit)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
            MonitoringColumn.Status => RoadmapWords.Name(unit.Unit.Standing),
            MonitoringColumn.Owner => unit.Activity.Owner ?? string.Empty,
            MonitoringColumn.Result => Lines(note.Result, unit.Proofs.Where(proof => proof.Address is not null).Select(Address)),
            MonitoringColumn.Document => Lines(note.Document, unit.Proofs.Where(proof => proof.Address is null).Select(proof => proof.Title)),
            MonitoringColumn.Note => Lines(unit.Unit.Reason ?? string.Empty, [note.Note]),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
        };
    }

    private static SheetRow Row(MonitoringView form, MonitoringUnit unit, int place)
    {
        var key = new MonitoringKey(form.Plan.Head.Id, unit.Unit.Key, form.AskedAt, MonitoringKey.FingerprintOf(MonitoringKey.Filled.Select(column => Text(unit, column))));
        return new SheetRow([new SheetCell(key.ToString(), CellLook.Plain), .. Columns.Select(column => Cell(unit, column, place))]);
    }

    private static SheetCell Cell(MonitoringUnit unit, MonitoringColumn column, int place) => column switch
    {
        MonitoringColumn.Number => new(unit.Activity.Number.Length > 0 ? unit.Activity.Number : Russian.Number(place), CellLook.Centred),
        MonitoringColumn.Fact => SheetCell.Of(Fact(unit.Unit), CellLook.InputDay),
        MonitoringColumn.Status => new(Text(unit, column), unit.Unit.Standing.Timing == Timing.Overdue ? CellLook.InputAlarm : CellLook.Input),
        MonitoringColumn.Result or MonitoringColumn.Document or MonitoringColumn.Note => new(Text(unit, column), CellLook.Input),
        _ => new(Text(unit, column), CellLook.Text),
    };

    private static DateOnly? Fact(PlanUnit unit) => unit.Standing.Status == ActivityStatus.Moved ? unit.MovedTo : unit.DoneOn;

    /// <summary>One time of a repeated activity as dates; of a single one the words of the order too.</summary>
    private static string Due(MonitoringUnit unit)
    {
        var times = unit.Activity.Units.Select(each => each.OccurrenceId).Distinct().Take(2).Count();
        return times > 1 ? DeadlineWords.Once(unit.Unit.Start, unit.Unit.End) : unit.Activity.DeadlineText;
    }

    private static string Address(UnitProof proof) =>
        proof.Address is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host != proof.Title ? proof.Title + ": " + address : proof.Address ?? proof.Title;

    private static string Lines(string first, IEnumerable<string> others) => string.Join('\n', others.Prepend(first).Where(line => line.Length > 0));

    private static SheetRow Line(string text, CellLook look) => new([default, new SheetCell(Russian.Bind(text), look)], Spans: true);

    private static SheetContent Filled(List<SheetRow> rows, int headRow) => new(
        MonitoringWords.Sheet,
        [
            new SheetColumn(10, IsHidden: true),
            .. Columns.Select((column, place) => new SheetColumn(
                Widths[place],
                Choices: column == MonitoringColumn.Status ? [.. RoadmapWords.Statuses.Select(RoadmapWords.Name)] : null,
                HoldsDays: column == MonitoringColumn.Fact,
                Hint: column == MonitoringColumn.Fact ? "Дата выполнения, 15.05.2025; при переносе новый срок" : null)),
        ],
        rows) { HeadRow = headRow };

    private static SheetContent Hidden(MonitoringView form) => new(
        MonitoringWords.HiddenSheet,
        [new SheetColumn(14), new SheetColumn(30)],
        [
            new([new SheetCell(MonitoringWords.PlanLabel, CellLook.Plain), new SheetCell(form.Plan.Head.Id.ToString(CultureInfo.InvariantCulture), CellLook.Plain)]),
            new([new SheetCell(MonitoringWords.MomentLabel, CellLook.Plain), new SheetCell(MonitoringKey.Rounded(form.AskedAt).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), CellLook.Plain)]),
        ]) { IsHidden = true, IsProtected = true };
}
