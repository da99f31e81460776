using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>
/// A region of the size of a real one for benchmarks: flat rows like those of <c>marks.xlsx</c> with the procedure in a
/// column. Streamed row by row and the same in every run.
/// </summary>
public static class ScaleRegion
{
    private static readonly object[] Head = ["Год", "Процедура", "Класс", "Предмет", "Муниципалитет", "Логин", "ОО", "Кол-во участников", 2, 3, 4, 5];

    private static readonly string[] Subjects =
    [
        "Русский язык", "Математика", "Биология", "История", "География", "Обществознание", "Физика", "Химия",
        "Информатика", "Английский язык", "Литература", "Немецкий язык", "Французский язык", "Испанский язык", "Китайский язык", "Иностранный язык", "Окружающий мир", "Литературное чтение",
    ];

    private static readonly string[] Beginnings =
        ["Верхне", "Нижне", "Старо", "Ново", "Мало", "Красно", "Бело", "Черно", "Средне", "Южно", "Северо"];

    private static readonly string[] Endings = ["озёрский", "борский", "реченский", "луговский", "каменский"];

    /// <summary>Writes <c>scale-NN.xlsx</c> and <c>scale-NN.csv</c> (UTF-8, commas, points) for every file of the plan.</summary>
    public static void Write(ScalePlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Directory.CreateDirectory(folder);
        for (var file = 0; file < plan.Times; file++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"scale-{file + 1:00}");
            using var xlsx = File.Create(Path.Combine(folder, name + ".xlsx"));
            WriteXlsx(plan, file, xlsx);
            using var csv = File.Create(Path.Combine(folder, name + ".csv"));
            WriteCsv(plan, file, csv);
        }
    }

    /// <param name="plan">Size of the region.</param>
    /// <param name="file">0-based number of the file, less than <see cref="ScalePlan.Times"/>.</param>
    /// <param name="target">Stays open.</param>
    public static void WriteXlsx(ScalePlan plan, int file, Stream target) =>
        XlsxWriter.Write(BookOf(plan, file), target, new XlsxShape { Fast = true });

    /// <inheritdoc cref="WriteXlsx"/>
    public static void WriteCsv(ScalePlan plan, int file, Stream target) =>
        CsvWriter.Write(BookOf(plan, file), target, new CsvShape { Encoding = CsvEncoding.Utf8, Separator = ',', DecimalComma = false, NewLine = "\n" });

    /// <summary>The rows of a file without their head. The array is the same each time: read it before asking for the next.</summary>
    public static IEnumerable<object?[]> Rows(ScalePlan plan, int file)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var works = Works().Take(plan.WorksPerYear).ToList();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.WorksPerYear, works.Count, nameof(plan));
        var schools = Schools(plan);
        var row = new object?[Head.Length];
        var left = plan.Rows;
        foreach (var year in plan.YearsOf(file))
        {
            for (var work = 0; work < works.Count; work++)
            {
                (row[0], row[1], row[2], row[3]) = (year, works[work].Procedure, works[work].Grade, works[work].Subject);
                var random = Pcg32.For(19, year, work);
                foreach (var (municipality, login, name, size) in schools)
                {
                    if (left-- == 0)
                    {
                        yield break;
                    }

                    (row[4], row[5], row[6]) = (municipality, login, name);
                    Marks(row, random, size);
                    yield return row;
                }
            }
        }
    }

    /// <summary>The schools of the plan: municipality, login, name, pupils in a grade.</summary>
    internal static (string Municipality, string Login, string Name, int Size)[] Schools(ScalePlan plan)
    {
        var municipalities = Enumerable.Range(0, plan.Municipalities).Select(MunicipalityName).ToArray();
        return [.. Enumerable.Range(0, plan.Schools).Select(index => School(plan, municipalities, index))];
    }

    private static Book BookOf(ScalePlan plan, int file)
    {
        var book = new Book();
        var sheet = book.Add("Результаты");
        sheet.Row(0, Head);
        sheet.Tail = Rows(plan, file);
        return book;
    }

    /// <summary>Works in the order of their weight: ВПР of the main grades, exams, then the rest.</summary>
    private static IEnumerable<(string Procedure, int Grade, string Subject)> Works()
    {
        int[] grades = [4, 5, 6, 7, 8];
        var main = Subjects.Take(2).SelectMany(subject => grades.Select(grade => ("ВПР", grade, subject)));
        var exams = Subjects.Take(14).SelectMany(subject => new[] { ("ОГЭ", 9, subject) });
        var rest = Subjects.Skip(2).SelectMany(subject => grades.Select(grade => ("ВПР", grade, subject)));
        var upper = Subjects.SelectMany(subject => new[] { ("ВПР", 10, subject), ("ВПР", 11, subject) });
        return [.. main, .. exams, ("ЕГЭ", 11, "Математика базовая"), .. rest, .. upper];
    }

    private static (string Municipality, string Login, string Name, int Size) School(ScalePlan plan, string[] municipalities, int index)
    {
        var municipality = index % plan.Municipalities;
        var number = (index / plan.Municipalities) + 1;
        var digits = plan.Schools / plan.Municipalities >= 99 ? "000" : "00";
        var login = "sch99" + (municipality + 1).ToString("00", CultureInfo.InvariantCulture) + number.ToString(digits, CultureInfo.InvariantCulture);
        var place = municipalities[municipality].Replace("ский муниципальный округ", "ская", StringComparison.Ordinal);
        var name = string.Create(CultureInfo.InvariantCulture, $"МБОУ «{place} СОШ № {number}»");
        return (municipalities[municipality], login, name, 4 + (index * 37 % 97));
    }

    private static string MunicipalityName(int index)
    {
        var name = Beginnings[index / Endings.Length % Beginnings.Length] + Endings[index % Endings.Length] + " муниципальный округ";
        var round = index / (Beginnings.Length * Endings.Length);
        return round == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} № {round + 1}");
    }

    /// <summary>Participants in cell 7, percentages of the marks 2–5 in the cells after it.</summary>
    private static void Marks(object?[] row, Pcg32 random, int size)
    {
        var participants = Math.Max(1, size + random.Next(-size / 8, size / 8));
        var twos = (int)(participants * 0.25 * random.NextUnit() * random.NextUnit());
        var fives = (int)(participants * 0.5 * random.NextUnit());
        var threes = (int)((participants - twos - fives) * (0.3 + (0.4 * random.NextUnit())));
        row[7] = participants;
        row[8] = Percent(twos, participants);
        row[9] = Percent(threes, participants);
        row[10] = Percent(participants - twos - threes - fives, participants);
        row[11] = Percent(fives, participants);
    }

    private static double Percent(int part, int whole) => Math.Round(100.0 * part / whole, 2);
}
