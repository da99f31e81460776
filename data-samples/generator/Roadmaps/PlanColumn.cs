using System.Globalization;
using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps;

/// <summary>A column of a plan.</summary>
/// <param name="Holds">N number, A activity, D deadline, S and E its beginning and end, R responsible, 0–9 what else a row has, a blank nothing.</param>
/// <param name="Title">Its words in the head.</param>
/// <param name="Width">Its share of the width.</param>
public sealed record PlanColumn(char Holds, string Title, int Width);

/// <summary>How a plan is laid out as a table.</summary>
public sealed record PlanLayout(params IReadOnlyList<PlanColumn> Columns)
{
    /// <summary>Rows of the head; the titles of the columns where nothing is said.</summary>
    public IReadOnlyList<PaperRow>? Head { get; init; }

    /// <summary>A row «1 2 3 4» under the head.</summary>
    public bool ColumnNumbers { get; init; }

    /// <summary>Sections stand in the cell of the activity, not across the table.</summary>
    public bool SectionInActivityCell { get; init; }

    /// <summary>Sections are said by paragraphs between the tables, not by rows.</summary>
    public bool WithoutSections { get; init; }

    /// <summary>A deadline of one part stands in one cell over beginning and end.</summary>
    public bool DeadlineOverBoth { get; init; }

    /// <summary>Word numbers the rows: cells of numbers are empty.</summary>
    public bool AutoNumbers { get; init; }

    /// <summary>Rows after a cut by a page carry one more empty cell, as converters leave it.</summary>
    public bool ExtraCellAfterCut { get; init; }

    /// <summary>The table of a plan.</summary>
    public PaperTable Table(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var table = new PaperTable([.. Columns.Select(c => c.Width), .. ExtraCellAfterCut ? [1] : Array.Empty<int>()]);
        var cut = false;
        AddHead(table);
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            var line = plan.Lines[i];
            cut |= line.Kind == PlanKind.Tail;
            if (line.Kind == PlanKind.Head)
            {
                AddHead(table);
            }
            else if (line.Kind != PlanKind.Section || !WithoutSections)
            {
                var cells = Cells(plan.Lines, i);
                table.Add(new PaperRow(cut && ExtraCellAfterCut ? [.. cells, PaperCell.Of("")] : cells, line.Kind == PlanKind.Struck));
            }
        }

        return table;
    }

    private void AddHead(PaperTable table)
    {
        foreach (var row in Head ?? [new PaperRow([.. Columns.Select(c => PaperCell.Head(c.Title))], Repeats: true)])
        {
            table.Add(row);
        }

        if (ColumnNumbers)
        {
            table.Row([.. Columns.Select((_, i) => PaperCell.Of((i + 1).ToString(CultureInfo.InvariantCulture)) with { Centred = true })]);
        }
    }

    private PaperCell[] Cells(IReadOnlyList<PlanLine> lines, int index)
    {
        var line = lines[index];
        return line.Kind switch
        {
            PlanKind.Section when SectionInActivityCell =>
                [.. Columns.Select(c => PaperCell.Of(c.Holds == 'A' ? line.Cells[0] : "") with { Bold = true })],
            PlanKind.Section => [PaperCell.Head(line.Cells[0], Columns.Count)],
            PlanKind.Tail => [.. Columns.Select(c => PaperCell.Of("ADR".IndexOf(c.Holds, StringComparison.Ordinal) is var place and >= 0 ? line.Cells.ElementAtOrDefault(place) ?? "" : ""))],
            _ => [.. Columns.Where(c => c.Holds != 'E' || !IsOverBoth(line)).Select(c => Cell(lines, index, c))],
        };
    }

    private bool IsOverBoth(PlanLine line) => DeadlineOverBoth && !line.Cells[2].Contains(Plan.Parts, StringComparison.Ordinal);

    private PaperCell Cell(IReadOnlyList<PlanLine> lines, int index, PlanColumn column)
    {
        var cells = lines[index].Cells;
        if (column.Holds is 'S' && IsOverBoth(lines[index]))
        {
            return PaperCell.Of(cells[2]) with { Columns = 2, Centred = true };
        }

        if (column.Holds is 'S' or 'E')
        {
            var parts = cells[2].Split(Plan.Parts);
            return PaperCell.Of(column.Holds == 'S' ? parts.Length > 1 ? parts[0] : "" : parts[^1]) with { Centred = true };
        }

        var place = column.Holds switch { 'N' => 0, 'A' => 1, 'D' => 2, 'R' => 4, ' ' => -1, var digit => 5 + (digit - '0') };
        var text = place < 0 ? "" : cells.ElementAtOrDefault(place) ?? "";
        if (text == Plan.Same)
        {
            return PaperCell.Of("") with { Merge = PaperMerge.Continue };
        }

        var starts = place >= 0 && index + 1 < lines.Count && lines[index + 1].Kind == PlanKind.Activity && lines[index + 1].Cells.ElementAtOrDefault(place) == Plan.Same;
        return new PaperCell(column.Holds == 'N' && AutoNumbers ? "" : text)
        {
            Merge = starts ? PaperMerge.Start : PaperMerge.None,
            Numbered = column.Holds == 'N' && AutoNumbers,
            Centred = column.Holds is 'N' or 'D',
        };
    }
}
