using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>Writes «Сравнение отметок с отметками по журналу» in its usual layout: a row with a name, then four rows of counts and shares.</summary>
internal static class VprJournalBlocks
{
    public static IReadOnlyList<string> Labels { get; } =
    [
        "Понизили (Отметка < Отметка по журналу) %",
        "Подтвердили (Отметка = Отметке по журналу) %",
        "Повысили (Отметка > Отметка по журналу) %",
        "Всего",
    ];

    public static VprWritten Write(BookSheet sheet, int row, VprReport report, VprShape shape)
    {
        var written = new VprWritten(sheet) { HeadRow = row };
        var left = shape.FirstColumn;
        var beside = shape.Journal == JournalLook.NamesBeside ? 1 : 0;
        row = Head(sheet, row, left, beside);
        foreach (var territory in report.Rows)
        {
            var name = (shape.Indent ? new string(' ', 3 * (int)territory.Level) : "") + VprCells.Name(territory, shape.Schools);
            sheet.Put(row, left, name);
            written.Add(territory, "name", row, left);
            if (beside == 1)
            {
                sheet.Merge(row, left, row + 3, left);
            }
            else
            {
                row++;
            }

            var total = territory.Journal.Sum();
            for (var i = 0; i < 4; i++)
            {
                sheet.Put(row, left + beside, shape.Captions.TryGetValue("journal" + i, out var label) ? label : Labels[i]);
                Put(sheet, written, territory, "n" + i, row, left + beside + 1, VprCells.Count(total == 0 ? null : i == 3 ? total : territory.Journal[i], shape.Numbers));
                Put(sheet, written, territory, "share" + i, row, left + beside + 2, VprCells.Share(total == 0 ? null : i == 3 ? 1 : territory.JournalShare(i), shape.Numbers));
                row++;
            }

            if (shape.BlankRows)
            {
                row++;
            }
        }

        foreach (var line in shape.Footer)
        {
            sheet.Put(row++, left, line);
        }

        written.NextRow = row;
        return written;
    }

    private static int Head(BookSheet sheet, int row, int left, int beside)
    {
        sheet.Put(row, left, "Группы участников");
        if (beside == 1)
        {
            sheet.Put(row, left + 1, "Соответствие отметок");
        }

        sheet.Put(row, left + beside + 1, "Кол-во участников");
        sheet.Put(row, left + beside + 2, "%");
        sheet.Head(row);
        return row + 1;
    }

    private static void Put(BookSheet sheet, VprWritten written, VprTerritory territory, string key, int row, int column, BookCell cell)
    {
        written.Add(territory, key, row, column);
        if (!cell.IsAbsent)
        {
            sheet.Put(row, column, cell);
        }
    }
}
