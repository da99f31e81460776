using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.Indicators;

public enum IndicatorUnit
{
    /// <summary>A share of pupils, 0..1.</summary>
    Share,

    /// <summary>A mark, 2..5.</summary>
    Mark,

    /// <summary>A primary or test score, 0 or more.</summary>
    Score,
}

/// <summary>
/// A measure of results with its definition in words: what the user sees one click away from every number.
/// The formulas are those of the domain reference §3.1.
/// </summary>
/// <param name="Code">Stays in addresses and exports.</param>
/// <param name="Name">Official Russian name.</param>
/// <param name="ShortName">What fits a tile or a filter.</param>
/// <param name="Definition">The formula in Russian words.</param>
/// <param name="Unit">What the value is.</param>
/// <param name="HigherIsBetter">False for shares of low results.</param>
public sealed record Indicator(string Code, string Name, string ShortName, string Definition, IndicatorUnit Unit, bool HigherIsBetter)
{
    /// <summary>Groups under this size are "малая выборка": shown with their n, hatched, never judged (ФИОКО 2026).</summary>
    public const int SmallGroup = 10;

    public static Indicator LowResults { get; } = new(
        "low", "Доля участников с низкими результатами", "Доля «2»",
        "Доля участников, получивших отметку «2»; для ЕГЭ — не набравших минимального балла. Число таких участников, делённое на число участников.",
        IndicatorUnit.Share, HigherIsBetter: false);

    public static Indicator PassRate { get; } = new(
        "pass", "Уровень обученности (успеваемость)", "Успеваемость",
        "Доля участников, получивших «3», «4» или «5»: (n3 + n4 + n5) / n.",
        IndicatorUnit.Share, HigherIsBetter: true);

    public static Indicator Quality { get; } = new(
        "quality", "Качество обучения (качество знаний)", "Качество",
        "Доля участников, получивших «4» или «5»: (n4 + n5) / n.",
        IndicatorUnit.Share, HigherIsBetter: true);

    public static Indicator MeanMark { get; } = new(
        "mean-mark", "Средняя отметка", "Средняя отметка",
        "(2·n2 + 3·n3 + 4·n4 + 5·n5) / n. Где отметок нет, берётся опубликованное среднее, взвешенное по участникам.",
        IndicatorUnit.Mark, HigherIsBetter: true);

    public static Indicator MeanScore { get; } = new(
        "mean-score", "Средний балл", "Средний балл",
        "Средний первичный (ВПР, ОГЭ) или тестовый (ЕГЭ) балл; по нескольким школам взвешен по числу участников.",
        IndicatorUnit.Score, HigherIsBetter: true);

    public static Indicator BelowThreshold { get; } = new(
        "below-threshold", "Доля не преодолевших минимальный порог", "Ниже порога",
        "Число участников, набравших меньше минимального балла, делённое на число участников.",
        IndicatorUnit.Share, HigherIsBetter: false);

    public static Indicator HighScores { get; } = new(
        "high-scores", "Доля высокобалльников", "Высокие баллы",
        "Число участников с тестовым баллом от 81 до 100, делённое на число участников. Граница та, что в загруженной таблице.",
        IndicatorUnit.Share, HigherIsBetter: true);

    public static Indicator LearningDegree { get; } = new(
        "sou", "Степень обученности учащихся (СОУ)", "СОУ",
        "(1,00·n5 + 0,64·n4 + 0,36·n3 + 0,16·n2) / n — школьная практика, по В. П. Симонову.",
        IndicatorUnit.Share, HigherIsBetter: true);

    public static IReadOnlyList<Indicator> All { get; } =
        [LowResults, PassRate, Quality, MeanMark, MeanScore, BelowThreshold, HighScores, LearningDegree];

    public static Indicator? Find(string? code) => All.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>The value over the added rows, or null where its ingredients are missing.</summary>
    public IndicatorValue? Compute(in ResultSums sums) => Code switch
    {
        "low" => sums.Marked > 0 ? Share(sums.Mark2, sums.Marked) : Share(sums.BelowThreshold, sums.BelowThresholdOf),
        "pass" => sums.Marked > 0 ? Share(sums.Marked - sums.Mark2, sums.Marked) : Share(sums.BelowThresholdOf - sums.BelowThreshold, sums.BelowThresholdOf),
        "quality" => Share(sums.Mark4 + sums.Mark5, sums.Marked),
        "mean-mark" => Mean((2.0 * sums.Mark2) + (3.0 * sums.Mark3) + (4.0 * sums.Mark4) + (5.0 * sums.Mark5) + sums.PublishedMarkSum, sums.Marked + sums.PublishedMarkOf),
        "mean-score" => Mean(sums.ScoreSum, sums.ScoreOf),
        "below-threshold" => sums.BelowThresholdOf > 0 ? Share(sums.BelowThreshold, sums.BelowThresholdOf) : null,
        "high-scores" => Share(sums.HighScores, sums.HighScoresOf),
        "sou" => Mean(sums.Mark5 + (0.64 * sums.Mark4) + (0.36 * sums.Mark3) + (0.16 * sums.Mark2), sums.Marked),
        _ => null,
    };

    private static IndicatorValue? Share(int count, int total) =>
        total > 0 && count >= 0 && count <= total
            ? new IndicatorValue((double)count / total, total, count, Wilson.Of(count, total))
            : null;

    private static IndicatorValue? Mean(double sum, int total) =>
        total > 0 ? new IndicatorValue(sum / total, total, null, null) : null;
}

/// <param name="Value">In the indicator's unit.</param>
/// <param name="Participants">n, at least 1.</param>
/// <param name="Count">Pupils counted, for shares.</param>
/// <param name="Interval">Wilson's 95 % interval, for shares.</param>
public sealed record IndicatorValue(double Value, int Participants, int? Count, Interval? Interval)
{
    public bool IsSmallGroup => Participants < Indicator.SmallGroup;
}
