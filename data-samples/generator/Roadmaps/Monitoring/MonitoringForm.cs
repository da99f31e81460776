using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Roadmaps.Monitoring;

/// <summary>
/// «Мониторинг реализации дорожной карты» as its coordinator sends it: rows that are still far ahead are deleted, the others filled in.
/// Nothing ties it to the database that it was made from: whose plan it is stands in its heading, and a row is known by its words.
/// </summary>
/// <param name="Name">File name with extension.</param>
/// <param name="Plan">The order whose plan it is of.</param>
/// <param name="Territory">As the form calls it.</param>
/// <param name="Marks">In any order.</param>
public sealed record MonitoringForm(string Name, RoadmapFile Plan, string Territory, IReadOnlyList<MonitoringMark> Marks)
{
    /// <summary>The day that all forms were filled in on; what was due later is said of only where it had begun.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 23);

    private static readonly string[] Heads =
    [
        "№ п/п", "Школа (территория)", "Мероприятие", "Срок (план)", "Факт (дата)", "Статус", "Ответственный", "Результат / ссылка", "Подтверждающий документ", "Примечание",
    ];

    private static readonly double[] Widths = [6, 18, 40, 16, 12, 18, 20, 34, 24, 30];

    public byte[] Bytes()
    {
        var book = new Book();
        var sheet = book.Add("Мониторинг");
        sheet.Row(0, "Мониторинг реализации дорожной карты");
        sheet.Row(1, Plan.Truth.Title);
        sheet.Row(2, $"{Territory}; приказ № {Plan.Truth.OrderNumber} от {Day(DateOnly.ParseExact(Plan.Truth.OrderDate!, "yyyy-MM-dd", CultureInfo.InvariantCulture))}; по состоянию на {Day(AsOf)}");
        sheet.Row(4, Heads);
        sheet.Head(4);
        for (var column = 0; column < Widths.Length; column++)
        {
            sheet.Width(column, Widths[column]);
        }

        var (row, section) = (5, "");
        foreach (var activity in Plan.Activities())
        {
            foreach (var mark in Marks.Where(mark => mark.Number == activity.Number))
            {
                if (activity.Section != section)
                {
                    sheet.Row(row++, activity.Section);
                    section = activity.Section;
                }

                Put(sheet, row++, activity, mark);
            }
        }

        return XlsxWriter.Write(book);
    }

    private static void Put(BookSheet sheet, int row, TrueActivity activity, MonitoringMark mark)
    {
        sheet.PutText(row, 0, activity.Number);
        sheet.Row(row, null, mark.Addressee, activity.Activity, mark.Time == MonitoringMark.Only ? activity.Deadline : mark.Time);
        var (status, fact, rest) = (mark.Cells[0], mark.Cells[1], mark.Cells.Skip(2).ToList());
        sheet.Put(row, 4, fact.Length == 0 ? null : DateOnly.ParseExact(fact, "dd.MM.yyyy", CultureInfo.InvariantCulture));
        sheet.Put(row, 5, status.Length == 0 ? null : status);
        sheet.Put(row, 6, activity.Responsible.Length == 0 ? null : activity.Responsible);
        for (var place = 0; place < rest.Count; place++)
        {
            sheet.Put(row, 7 + place, rest[place].Length == 0 ? null : rest[place]);
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
