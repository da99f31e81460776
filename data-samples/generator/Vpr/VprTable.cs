using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>Writes the forms that have a row a territory: marks, scores, tasks, tasks by groups, journal in columns, flat extracts.</summary>
internal sealed class VprTable(BookSheet sheet, VprForm form, VprReport report, VprShape shape)
{
    private readonly IReadOnlyList<VprColumn> columns = VprColumns.Of(form, report, shape);
    private readonly VprWritten written = new(sheet);

    public int Width => columns.Count + shape.FirstColumn;

    public VprWritten Write(int row)
    {
        written.HeadRow = row;
        row = shape.WithoutHead ? row : Head(row);
        if (shape.ColumnNumbers)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                sheet.Put(row, shape.FirstColumn + i, i + 1);
            }

            row++;
        }

        var done = 0;
        VprTerritory? before = null;
        foreach (var territory in report.Rows)
        {
            if (shape.RepeatHeadEvery > 0 && done > 0 && done % shape.RepeatHeadEvery == 0)
            {
                row = Head(row);
            }

            if (shape.BlankRows && before is not null && territory.Level < before.Level)
            {
                row++;
            }

            row = Territory(row, territory);
            before = territory;
            done++;
        }

        foreach (var line in shape.Footer)
        {
            sheet.Put(row++, shape.FirstColumn, line);
        }

        written.NextRow = row;
        return written;
    }

    private int Territory(int row, VprTerritory territory)
    {
        if (territory.Level == VprLevel.Municipality && shape.Municipalities != MunicipalityPlace.Row)
        {
            if (shape.Municipalities == MunicipalityPlace.Nowhere)
            {
                return row;
            }

            sheet.Put(row, shape.FirstColumn, territory.Name);
            sheet.Merge(row, shape.FirstColumn, row, shape.FirstColumn + columns.Count - 1);
            return row + 1;
        }

        if (form != VprForm.GroupTasks)
        {
            return Line(row, new VprLine(territory, 0));
        }

        if (shape.Groups == GroupPlace.RowsBelow)
        {
            row = Line(row, new VprLine(territory, 0));
        }
        else if (shape.Groups == GroupPlace.ColumnMerged)
        {
            sheet.Merge(row, shape.FirstColumn, row + 3, shape.FirstColumn);
        }

        for (var mark = 2; mark <= 5; mark++)
        {
            row = Line(row, new VprLine(territory, mark));
        }

        return row;
    }

    private int Line(int row, VprLine line)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var covered = form == VprForm.GroupTasks && shape.Groups == GroupPlace.ColumnMerged && line.Mark > 2 && columns[i].Key == "name";
            var cell = covered ? default : columns[i].Cell(line);
            var key = line.Mark == 0 ? columns[i].Key : string.Create(CultureInfo.InvariantCulture, $"{line.Mark}:{columns[i].Key}");
            written.Add(line.Territory, key, row, shape.FirstColumn + i);
            if (!cell.IsAbsent)
            {
                sheet.Put(row, shape.FirstColumn + i, cell);
            }
        }

        return row + 1;
    }

    private int Head(int row)
    {
        var maxRow = form is VprForm.Tasks or VprForm.GroupTasks ? shape.Tasks.MaxRow : null;
        var grouped = shape.GroupCaption is not null;
        var captionRow = grouped ? row + 1 : row;
        var last = maxRow is null ? captionRow : captionRow + 1;
        var first = columns.ToList().FindIndex(c => c.Grouped);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = shape.FirstColumn + i;
            var top = columns[i].Grouped ? captionRow : row;
            sheet.Put(top, column, columns[i].Caption);
            if (columns[i].MaxPoints is { } points && maxRow is not null)
            {
                sheet.Put(last, column, points);
            }
            else if (maxRow is null || i + 1 != first)
            {
                sheet.Merge(top, column, last, column);
            }
        }

        if (grouped)
        {
            sheet.Put(row, shape.FirstColumn + first, shape.GroupCaption);
            sheet.Merge(row, shape.FirstColumn + first, row, shape.FirstColumn + columns.Count(c => c.Grouped) - 1 + first);
        }

        if (maxRow is not null)
        {
            sheet.Put(last, shape.FirstColumn + first - 1, maxRow);
            sheet.Merge(row, shape.FirstColumn + first - 1, last - 1, shape.FirstColumn + first - 1);
        }

        for (var head = row; head <= last; head++)
        {
            sheet.Head(head);
        }

        return last + 1;
    }
}
