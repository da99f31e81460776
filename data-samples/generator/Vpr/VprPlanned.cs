using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>Writes «Достижение планируемых результатов»: a row a task, a column a territory, Russia («РФ») last.</summary>
internal static class VprPlanned
{
    /// <summary>The official caption of the first column; long captions are half of what makes this form hard to recognise.</summary>
    public const string ResultsCaption =
        "Блоки ПООП обучающийся научится / получит возможность научиться или проверяемые требования (умения) в соответствии с ФГОС";

    public static VprWritten Write(BookSheet sheet, int row, VprReport report, VprShape shape)
    {
        var written = new VprWritten(sheet) { HeadRow = row };
        var left = shape.FirstColumn;
        IReadOnlyList<VprTerritory> territories = [.. report.Rows.Where(r => r.Level != VprLevel.Sample), .. report.Rows.Where(r => r.Level == VprLevel.Sample)];
        Head(sheet, written, row, left, territories, shape);
        row += 2;
        var tasks = report.Work.Tasks;
        for (var i = 0; i < tasks.Count; i++)
        {
            sheet.Put(row, left, Label(tasks[i], shape.Tasks));
            sheet.Put(row, left + 1, tasks[i].MaxPoints);
            for (var t = 0; t < territories.Count; t++)
            {
                var cell = VprCells.Share(territories[t].TaskShare(i, tasks[i].MaxPoints), shape.Numbers);
                written.Add(territories[t], tasks[i].Code, row, left + 2 + t);
                if (!cell.IsAbsent)
                {
                    sheet.Put(row, left + 2 + t, cell);
                }
            }

            row++;
        }

        foreach (var line in shape.Footer)
        {
            sheet.Put(row++, left, line);
        }

        sheet.Width(left, 60);
        written.NextRow = row;
        return written;
    }

    /// <summary>«3(1). Умение …».</summary>
    public static string Label(VprTask task, TaskLook look)
    {
        var code = VprCells.TaskCode(task, look with { AsNumbers = false, PointsSuffix = false });
        return code.Text + ". " + task.Result;
    }

    /// <summary>The name of a territory over its column.</summary>
    public static string Caption(VprTerritory territory, SchoolLook look) =>
        territory.Level == VprLevel.Sample ? "РФ" : VprCells.Name(territory, look);

    private static void Head(BookSheet sheet, VprWritten written, int row, int left, IReadOnlyList<VprTerritory> territories, VprShape shape)
    {
        sheet.Put(row, left, shape.Captions.TryGetValue("results", out var caption) ? caption : ResultsCaption);
        sheet.Put(row, left + 1, "Макс балл");
        sheet.Merge(row, left, row + 1, left);
        sheet.Merge(row, left + 1, row + 1, left + 1);
        for (var t = 0; t < territories.Count; t++)
        {
            sheet.Put(row, left + 2 + t, Caption(territories[t], shape.Schools));
            sheet.Put(row + 1, left + 2 + t, Participants(territories[t].Participants, shape.Numbers));
            written.Add(territories[t], "name", row, left + 2 + t);
            written.Add(territories[t], "n", row + 1, left + 2 + t);
        }

        sheet.Head(row);
        sheet.Head(row + 1);
    }

    private static string Participants(int count, VprNumbers look)
    {
        var number = VprCells.Count(count, look);
        return (number.Text ?? count.ToString(CultureInfo.InvariantCulture)) + " уч.";
    }
}
