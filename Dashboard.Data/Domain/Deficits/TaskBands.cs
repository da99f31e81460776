using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Deficits;

/// <summary>How hard a task is by its specification.</summary>
public enum TaskLevel
{
    /// <summary>«Б», базовый; also taken where no sheet says the level.</summary>
    Basic,

    /// <summary>«П», повышенный.</summary>
    Advanced,

    /// <summary>«В», высокий.</summary>
    High,
}

/// <summary>What the share of the greatest points says of a task.</summary>
public enum Attainment
{
    Sufficient,

    /// <summary>So near the boundary that the next work may say the opposite.</summary>
    Uncertain,

    Insufficient,
}

/// <param name="Boundary">Share 0..1 from which the task counts as mastered.</param>
/// <param name="Margin">Half-width of the zone of uncertainty around it, 0..1.</param>
public sealed record TaskBand(double Boundary, double Margin)
{
    // Shares come from percentages with two decimals: 57,00 % must not fall below 0,57 by a bit of floating point.
    private const double Rounding = 1e-9;

    /// <summary>Below this the task is a deficit.</summary>
    public double Insufficient => Boundary - Margin;

    /// <summary>
    /// The zone wins over «достаточный от 60 %»: between 60 and 63 % the recommendations allow both readings, and the careful
    /// one says that it is not decided.
    /// </summary>
    public Attainment Judge(double share) =>
        share < Boundary - Margin - Rounding ? Attainment.Insufficient
        : share > Boundary + Margin + Rounding ? Attainment.Sufficient
        : Attainment.Uncertain;
}

/// <summary>
/// When the execution of a task counts as a deficit. Data and not constants: the bands are recommendations of one year, and a
/// ministry may set its own.
/// </summary>
/// <param name="Basic">Tasks of the basic level.</param>
/// <param name="Advanced">Tasks of the advanced and the high level.</param>
/// <param name="SmallGroup">Fewer participants than this are shown and not judged.</param>
/// <param name="SystemicMinimumTasks">
/// A skill that fewer tasks test is never called systemic: of one task every failure would be «the majority». Our own rule.
/// </param>
/// <param name="Source">Where the numbers come from, as the user reads it.</param>
public sealed record TaskBands(TaskBand Basic, TaskBand Advanced, int SmallGroup, int SystemicMinimumTasks, string Source)
{
    /// <summary>
    /// Рекомендации ФИОКО по анализу результатов ВПР 2026 (domain reference §2.5): basic 60 ± 3 %, advanced and high 30 ± 1,5 %;
    /// groups of participants from 10; the majority of a skill's tasks insufficient is a «системный дефицит».
    /// </summary>
    public static TaskBands Recommended { get; } = new(
        new TaskBand(0.60, 0.03), new TaskBand(0.30, 0.015), 10, 2, "рекомендации ФИОКО по анализу результатов ВПР, 2026");

    public TaskBand Of(TaskLevel level) => level == TaskLevel.Basic ? Basic : Advanced;

    public Attainment Judge(TaskLevel level, double share) => Of(level).Judge(share);

    /// <summary>Is the majority of a skill's tasks insufficient?</summary>
    /// <param name="insufficient">Tasks of the skill below their band.</param>
    /// <param name="tasks">Tasks of the skill with a value.</param>
    public bool IsSystemic(int insufficient, int tasks) => tasks >= SystemicMinimumTasks && 2 * insufficient > tasks;

    /// <summary>«выполнено меньше чем на 57 % от наибольшего балла (базовый уровень)».</summary>
    public string Criterion(TaskLevel level) =>
        $"выполнено меньше чем на {Russian.Percent(Of(level).Insufficient, Digits(level))} от наибольшего балла ({level.Word()})";

    /// <summary>All rules in one paragraph, for «Как считается».</summary>
    public string InWords =>
        $"Базовый уровень: выше {Percent(Basic, 1)} — достаточный, ниже {Percent(Basic, -1)} — недостаточный, между ними зона неопределённости. "
        + $"Повышенный и высокий уровень: выше {Percent(Advanced, 1)} и ниже {Percent(Advanced, -1)}. "
        + $"Если недостаточно выполнено большинство заданий одного умения (их не меньше {Russian.Number(SystemicMinimumTasks)}), дефицит системный. "
        + $"Меньше {Russian.Number(SmallGroup)} участников — малая выборка, вывода нет.";

    private static string Percent(TaskBand band, int side)
    {
        var share = band.Boundary + (side * band.Margin);
        return Russian.Percent(share, Math.Abs((share * 100) - Math.Round(share * 100)) < 1e-6 ? 0 : 1);
    }

    private int Digits(TaskLevel level)
    {
        var percent = Of(level).Insufficient * 100;
        return Math.Abs(percent - Math.Round(percent)) < 1e-6 ? 0 : 1;
    }
}

/// <summary>The field's words for levels and attainment.</summary>
public static class TaskWords
{
    /// <summary>«Б», «П», «В».</summary>
    public static string Letter(this TaskLevel level) => level switch { TaskLevel.Advanced => "П", TaskLevel.High => "В", _ => "Б" };

    public static string Word(this TaskLevel level) => level switch
    {
        TaskLevel.Advanced => "повышенный уровень",
        TaskLevel.High => "высокий уровень",
        _ => "базовый уровень",
    };

    public static string Word(this Attainment attainment) => attainment switch
    {
        Attainment.Sufficient => "достаточно",
        Attainment.Insufficient => "недостаточно",
        _ => "неопределённо",
    };

    /// <summary>The level that a sheet gives by its letter; null for anything else.</summary>
    public static TaskLevel? Level(string? letter) => letter?.Trim().ToUpperInvariant() switch
    {
        "Б" => TaskLevel.Basic,
        "П" => TaskLevel.Advanced,
        "В" => TaskLevel.High,
        _ => null,
    };
}
