using System.Text;
using Dashboard.Data.Imports;

namespace Dashboard.Tests.Imports;

/// <summary>Small sheets of an invented region, written in a test as an office would send them.</summary>
internal static class Sheets
{
    public const string Title = "Результаты ОГЭ по математике, 2024 год, основной период";

    /// <summary>ОГЭ with counts of marks. A row is «муниципалитет;код;школа;участники;2;3;4;5».</summary>
    public static ImportSource Oge(string fileName, params string[] rows) => Marks(fileName, Title, rows);

    /// <summary>The same under another title.</summary>
    public static ImportSource Marks(string fileName, string title, params string[] rows) =>
        Text(fileName, [title, "Муниципалитет;Код ОО;Наименование ОО;Количество участников;2;3;4;5", .. rows]);

    /// <summary>Only mean marks of the same exam. A row is «муниципалитет;код;школа;участники;средняя отметка».</summary>
    public static ImportSource Means(string fileName, params string[] rows) =>
        Text(fileName, [Title, "Муниципалитет;Код ОО;Наименование ОО;Количество участников;Средняя отметка", .. rows]);

    /// <summary>A register. A row is «код;логин;школа;муниципалитет;вид;обучающихся».</summary>
    public static ImportSource Register(string fileName, params string[] rows) =>
        Text(fileName, ["Код ОО;Логин;Наименование ОО;Муниципалитет;Вид;Количество обучающихся", .. rows]);

    public static ImportSource Text(string fileName, params string[] lines) => Bytes(fileName, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public static ImportSource Bytes(string fileName, byte[] bytes) => new(fileName, () => new MemoryStream(bytes, writable: false));

    public static ImportSource File(string path) => new(Path.GetFileName(path), () => System.IO.File.OpenRead(path));
}
