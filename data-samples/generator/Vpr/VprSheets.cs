using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>Writes a report of any form onto a sheet: the one door for those who make files.</summary>
public static class VprSheets
{
    /// <summary>Preamble and table, from a row downwards.</summary>
    public static VprWritten Write(BookSheet sheet, VprForm form, VprReport report, VprShape? shape = null, int row = 0)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(report);
        shape ??= new VprShape();
        switch (form)
        {
            case VprForm.Pupils:
                return VprPupilForms.WriteResults(sheet, row, report);
            case VprForm.Protocol:
                return VprPupilForms.WriteProtocol(sheet, row, report);
            case VprForm.Planned:
                row = shape.Preamble.Write(sheet, row, report, form, report.Rows.Count + 2);
                return VprPlanned.Write(sheet, row, report, shape);
            case VprForm.Journal when shape.Journal != JournalLook.Columns:
                row = shape.Preamble.Write(sheet, row, report, form, 3);
                return VprJournalBlocks.Write(sheet, row, report, shape);
            case VprForm.FlatMarks or VprForm.FlatScores:
                return new VprTable(sheet, form, report.Only(r => r.Level == VprLevel.School), shape).Write(row);
            default:
                var table = new VprTable(sheet, form, report, shape);
                return table.Write(shape.Preamble.Write(sheet, row, report, form, table.Width));
        }
    }

    /// <summary>A workbook of one report on one sheet.</summary>
    public static Book Book(VprForm form, VprReport report, VprShape? shape = null, string? sheetName = null)
    {
        var book = new Book();
        Write(book.Add(sheetName ?? VprForms.SheetName(form)), form, report, shape);
        return book;
    }
}
