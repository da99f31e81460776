using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Samples.Books;
using Dashboard.Tests.Support;
using ExcelDataReader;
using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Files that a visitor brings: a sheet of the sample region with cells of his own, and sheets that nobody has seen.</summary>
internal static partial class Sheets
{
    /// <summary>Marks of ВПР in mathematics, grade 5, spring 2025, as the sample has them.</summary>
    public const string Marks = "data-samples/region/2024-2025/ВПР/Статистика по отметкам МА 5.xlsx";

    /// <summary>The sample's register of schools.</summary>
    public const string Register = "data-samples/region/00 Реестр школ.xlsx";

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static FilePayload Of(string name, byte[] bytes) => new() { Name = name, MimeType = Xlsx, Buffer = bytes };

    /// <summary>A file of the repository under its own name.</summary>
    public static FilePayload Of(string path) => Of(Path.GetFileName(path), File.ReadAllBytes(Repository.PathOf(path)));

    /// <summary>A copy of a sheet in which some cells say something else.</summary>
    public static FilePayload Altered(string path, string name, params (string Cell, object Value)[] cells)
    {
        var book = Copy(path);
        foreach (var (cell, value) in cells)
        {
            var address = Address().Match(cell);
            book.Sheets[0].Put(int.Parse(address.Groups[2].Value, CultureInfo.InvariantCulture) - 1, address.Groups[1].Value[0] - 'A', value);
        }

        return Of(name, XlsxWriter.Write(book));
    }

    /// <summary>A copy of a sheet in which every text is rewritten, for example into another region.</summary>
    public static FilePayload Rewritten(string path, string name, Func<string, string> rewrite)
    {
        var book = Copy(path, rewrite);
        return Of(name, XlsxWriter.Write(book));
    }

    /// <summary>A table whose heads no form of ФИС ОКО and no regional centre uses.</summary>
    public static FilePayload OfNobody(string name, int gymnasium)
    {
        var book = new Book();
        var sheet = book.Add("Свод");
        sheet.Row(0, "Сводная таблица методиста");
        sheet.Row(2, "Учреждение", "Сидели за партой", "Неуды", "Тройки", "Хорошо", "Отлично", "Комментарий");
        sheet.Row(3, "МАОУ Гимназия № 1", gymnasium, 1, 9, 20, gymnasium - 30, "вовремя");
        sheet.Row(4, "МБОУ Лицей № 2", 70, 2, 18, 30, 20, "вовремя");
        sheet.Row(5, "МБОУ СОШ № 3", 80, 8, 22, 30, 20, "поздно");
        return Of(name, XlsxWriter.Write(book));
    }

    private static Book Copy(string path, Func<string, string>? rewrite = null)
    {
        using var stream = File.OpenRead(Repository.PathOf(path));
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var book = new Book();
        var sheet = book.Add(reader.Name);
        for (var row = 0; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var value = reader.GetValue(column);
                sheet.Put(row, column, value is string text && rewrite is not null ? rewrite(text) : value);
            }
        }

        foreach (var merge in reader.MergeCells ?? [])
        {
            sheet.Merge(merge.FromRow, merge.FromColumn, merge.ToRow, merge.ToColumn);
        }

        return book;
    }

    [GeneratedRegex("^([A-Z])([0-9]+)$")]
    private static partial Regex Address();
}
