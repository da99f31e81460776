using System.Globalization;

namespace Dashboard.Samples.Exams;

/// <summary>What a column tells, and so what the truth may know.</summary>
[Flags]
internal enum Told
{
    Nothing = 0,
    Name = 1,
    Code = 2,
    Area = 4,
    N = 8,
    Marks = 16,
    MarkShares = 32,
    MeanMark = 64,
    MeanScore = 128,
    Below = 256,
    BelowShare = 512,
    High = 1024,
    HighShare = 2048,
    Hundred = 4096,
    Pass = 8192,
    Quality = 16384,
}

/// <summary>A column of a working sheet.</summary>
/// <param name="Head">Its own head.</param>
/// <param name="Value">The cell.</param>
/// <param name="Told">What it tells.</param>
/// <param name="Over">The merged head above it, if it has one.</param>
internal sealed record ExamColumn(string Head, Func<ExamPlace, object?> Value, Told Told, string? Over = null);

/// <summary>How a share stands in a cell.</summary>
internal enum ShareKind
{
    Percent,
    Fraction,
    CommaText,
    PercentSign,
}

/// <summary>Columns that strangers' sheets are put together from.</summary>
internal static class Columns
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static ExamColumn Number(string head = "№ п/п")
    {
        var next = 0;
        return new ExamColumn(head, _ => ++next, Told.Nothing);
    }

    public static ExamColumn Code(string head = "Код ОО") => new(head, p => p.Code, Told.Code);

    public static ExamColumn Name(string head = "Наименование ОО") => new(head, p => p.Name, Told.Name);

    public static ExamColumn Area(string head = "АТЕ") => new(head, p => p.Municipality ?? (p.Level == "municipality" ? p.Name : null), Told.Area);

    public static ExamColumn N(string head = "Кол-во участников") => new(head, p => p.N, Told.N);

    public static ExamColumn Other(string head, Func<ExamPlace, object?> value) => new(head, value, Told.Nothing);

    public static IEnumerable<ExamColumn> Marks(string head = "«{0}»", string? over = null) =>
        Enumerable.Range(2, 4).Select(mark => new ExamColumn(Filled(head, mark), p => p.Marks(mark), Told.Marks, over));

    public static IEnumerable<ExamColumn> MarkShares(string head = "«{0}», %", string? over = null, ShareKind kind = ShareKind.Percent) =>
        Enumerable.Range(2, 4).Select(mark => new ExamColumn(Filled(head, mark), p => Share(p.Share(p.Marks(mark)), kind), Told.MarkShares, over));

    /// <summary>«2» чел. | % | «3» чел. | % …, each mark over two columns.</summary>
    public static IEnumerable<ExamColumn> MarkPairs(string over = "«{0}»", string count = "чел.", string share = "%", ShareKind kind = ShareKind.Percent) =>
        Enumerable.Range(2, 4).SelectMany(mark => new[]
        {
            new ExamColumn(count, p => p.Marks(mark), Told.Marks, Filled(over, mark)),
            new ExamColumn(share, p => Share(p.Share(p.Marks(mark)), kind), Told.MarkShares, Filled(over, mark)),
        });

    public static ExamColumn MeanMark(string head = "Средняя отметка") => new(head, p => Rounded(p.MeanMark), Told.MeanMark);

    public static ExamColumn MeanScore(string head = "Средний балл", string? over = null) => new(head, p => Rounded(p.Mean), Told.MeanScore, over);

    public static ExamColumn Below(string head = "Не преодолели порог", string? over = null) => new(head, p => p.Between(0, p.Work.Minimum - 1), Told.Below, over);

    public static ExamColumn BelowShare(string head, string? over = null, ShareKind kind = ShareKind.Percent) =>
        new(head, p => Share(p.Share(p.Between(0, p.Work.Minimum - 1)), kind), Told.BelowShare, over);

    public static ExamColumn High(string head = "Высокобалльники", string? over = null) => new(head, p => p.Between(81, 100), Told.High, over);

    public static ExamColumn HighShare(string head, string? over = null, ShareKind kind = ShareKind.Percent) =>
        new(head, p => Share(p.Share(p.Between(81, 100)), kind), Told.HighShare, over);

    public static ExamColumn Band(string head, int from, int to, string? over = null, ShareKind kind = ShareKind.Percent) =>
        new(head, p => Share(p.Share(p.Between(from == 0 ? p.Work.Minimum : from, to)), kind), Told.Nothing, over);

    public static ExamColumn Hundred(string head = "100 баллов", string? over = null) => new(head, p => p.Between(100, 100), Told.Hundred, over);

    public static ExamColumn Pass(string head = "Успеваемость, %", ShareKind kind = ShareKind.Percent, string? over = null) =>
        new(head, p => Share(p.Share(p.N - p.Marks(2)), kind), Told.Pass, over);

    public static ExamColumn Quality(string head = "Качество знаний, %", ShareKind kind = ShareKind.Percent, string? over = null) =>
        new(head, p => Share(p.Share(p.Marks(4) + p.Marks(5)), kind), Told.Quality, over);

    public static object? Share(double? share, ShareKind kind) => share is not { } value ? "-" : kind switch
    {
        ShareKind.Fraction => Math.Round(value, 4),
        ShareKind.CommaText => Math.Round(100 * value, 2).ToString("0.00", Russian),
        ShareKind.PercentSign => Math.Round(100 * value, 2).ToString("0.00", Russian) + "\u00a0%",
        _ => Math.Round(100 * value, 2),
    };

    private static object? Rounded(double? value) => value is { } number ? Math.Round(number, 2) : "-";

    private static string Filled(string head, int mark) => head.Replace("{0}", mark.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
