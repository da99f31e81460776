using Dashboard.Samples.Books;

namespace Dashboard.Tests.Samples.Books;

/// <summary>A small book with one of everything that a writer must carry.</summary>
internal static class SampleBook
{
    public const string NbspNumber = "1\u00a0234,50";

    public static Book Make()
    {
        var book = new Book();
        var sheet = book.Add("Отметки & «итоги»");
        sheet.Row(0, "ВПР 2021. 4 класс");
        sheet.Merge(0, 0, 0, 3);
        sheet.Row(2, "Группы участников", "Кол-во участников", "2", 3);
        sheet.Head(2);
        sheet.Row(3, "МБОУ \"СОШ; № 1\"\nс. Ивняки", 23, 13.04, null, true);
        sheet.PutText(4, 1, NbspNumber);
        sheet.Put(4, 2, 0.1304, BookFormat.Percent);
        sheet.Put(4, 3, new DateOnly(2021, 3, 15));
        sheet.Formula(5, 1, "SUM(B4:B4)", 23);
        sheet.Put(5, 2, new BookError("#DIV/0!"));
        sheet.Width(0, 42);
        sheet.HideRow(5);
        book.Add("Скрытый").Put(0, 0, "спрятано");
        book.Sheets[1].Hidden = true;
        return book;
    }
}
