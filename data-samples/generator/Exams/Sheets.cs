using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams;

/// <summary>Shapes that several files share.</summary>
internal static class Sheets
{
    /// <summary>A sheet of one table under title lines.</summary>
    public static CorpusCase One(string name, string oddity, IReadOnlyList<string> titles, ExamWork work, IReadOnlyList<ExamColumn> columns, IReadOnlyList<ExamPlace> places, string? wave = null, string sheetName = "Лист1", Told also = Told.Nothing)
    {
        var item = new CorpusCase(name, oddity);
        Add(item, sheetName, titles, work, columns, places, wave, also);
        return item;
    }

    /// <summary>Adds a sheet of one table; returns it with the first free row.</summary>
    public static (BookSheet Sheet, int Row) Add(CorpusCase item, string sheetName, IReadOnlyList<string> titles, ExamWork work, IReadOnlyList<ExamColumn> columns, IReadOnlyList<ExamPlace> places, string? wave = null, Told also = Told.Nothing)
    {
        var sheet = item.Book.Add(sheetName);
        var row = 0;
        foreach (var title in titles)
        {
            sheet.Put(row, 0, title);
            sheet.Merge(row, 0, row, columns.Count - 1);
            row++;
        }

        row = ExamTables.Write(sheet, row, columns, places);
        item.Tell(ExamTables.Truth(sheetName, work, columns, places, wave, also));
        return (sheet, row);
    }

    public static IReadOnlyList<ExamPlace> Only(this IReadOnlyList<ExamPlace> places, params string[] levels) =>
        [.. places.Where(p => levels.Contains(p.Level))];
}
