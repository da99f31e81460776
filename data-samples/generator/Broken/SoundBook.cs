using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Broken;

/// <summary>The sound tables that broken files start from.</summary>
internal static class SoundBook
{
    /// <summary>«Статистика по отметкам», математика, 5 класс, 2023.</summary>
    public static VprReport Report { get; } = CorpusRegion.Report(VprWorks.Of("Математика", 5, 2023), 7, CorpusRegion.Ivnyaki);

    public static Book Vpr() => VprSheets.Book(VprForm.Marks, Report, sheetName: "Отметки");

    /// <summary>A sheet of ОГЭ with counts of marks by school; the first school stands in row 5 (from 1).</summary>
    public static Book Oge(Action<BookSheet>? spoil = null)
    {
        var book = new Book();
        var sheet = book.Add("ОГЭ");
        sheet.Row(0, "ОГЭ 2023. Математика");
        sheet.Row(1, "Результаты по образовательным организациям");
        sheet.Row(3, "Код ОО", "Наименование ОО", "Муниципалитет", "Всего участников", "«2»", "«3»", "«4»", "«5»");
        sheet.Head(3);
        object?[][] rows =
        [
            ["990401", "МБОУ «СОШ с. Верхние Ивняки»", CorpusRegion.Ivnyaki, 31, 3, 14, 10, 4],
            ["990402", "МБОУ «СОШ с. Сухая Протока»", CorpusRegion.Ivnyaki, 12, 2, 6, 3, 1],
            ["990404", "МБОУ «ООШ с. Осиновый Мыс»", CorpusRegion.Ivnyaki, 8, 1, 4, 3, 0],
            ["990405", "МБОУ «СОШ пос. Дальний»", CorpusRegion.Ivnyaki, 19, 2, 8, 7, 2],
        ];
        for (var i = 0; i < rows.Length; i++)
        {
            sheet.Row(4 + i, rows[i]);
        }

        spoil?.Invoke(sheet);
        return book;
    }
}
