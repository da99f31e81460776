using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.Indicators;

/// <summary>
/// Results of any number of territories added up. Percentages are never averaged: every indicator is computed from these sums,
/// each over the participants for whom its ingredients are known.
/// </summary>
public record struct ResultSums
{
    /// <summary>Participants of all rows.</summary>
    public int Participants { get; private set; }

    /// <summary>Counts of marks, and of the pupils who have them.</summary>
    public int Mark2 { get; private set; }

    public int Mark3 { get; private set; }

    public int Mark4 { get; private set; }

    public int Mark5 { get; private set; }

    /// <summary>Pupils below the threshold, and participants of the rows that say so.</summary>
    public int BelowThreshold { get; private set; }

    public int BelowThresholdOf { get; private set; }

    /// <summary>Pupils with high scores, and participants of the rows that say so.</summary>
    public int HighScores { get; private set; }

    public int HighScoresOf { get; private set; }

    /// <summary>Sum of scores (published mean × participants), and participants of the rows that have a mean.</summary>
    public double ScoreSum { get; private set; }

    public int ScoreOf { get; private set; }

    /// <summary>Sum of published mean marks × participants where a row has no counts of marks, and their participants.</summary>
    public double PublishedMarkSum { get; private set; }

    public int PublishedMarkOf { get; private set; }

    public readonly int Marked => Mark2 + Mark3 + Mark4 + Mark5;

    public void Add(in ResultValues values) => Add(
        values.Participants ?? -1,
        values.Mark2 ?? -1,
        values.Mark3 ?? -1,
        values.Mark4 ?? -1,
        values.Mark5 ?? -1,
        values.BelowThreshold ?? -1,
        values.HighScores ?? -1,
        values.MeanMark ?? double.NaN,
        values.MeanScore ?? double.NaN);

    /// <summary>Adds a row of columns: −1 and NaN stand for "the sheet does not say", as the facts keep them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int participants, int mark2, int mark3, int mark4, int mark5, int below, int high, double meanMark, double meanScore)
    {
        var counted = Math.Max(participants, 0);
        Participants += counted;
        if ((mark2 | mark3 | mark4 | mark5) >= 0)
        {
            Mark2 += mark2;
            Mark3 += mark3;
            Mark4 += mark4;
            Mark5 += mark5;
        }
        else if (counted > 0 && !double.IsNaN(meanMark))
        {
            PublishedMarkSum += meanMark * counted;
            PublishedMarkOf += counted;
        }

        if (counted == 0)
        {
            return;
        }

        if (below >= 0)
        {
            BelowThreshold += below;
            BelowThresholdOf += counted;
        }

        if (high >= 0)
        {
            HighScores += high;
            HighScoresOf += counted;
        }

        if (!double.IsNaN(meanScore))
        {
            ScoreSum += meanScore * counted;
            ScoreOf += counted;
        }
    }

    /// <summary>Adds what was added up elsewhere.</summary>
    public void Add(in ResultSums other)
    {
        Participants += other.Participants;
        Mark2 += other.Mark2;
        Mark3 += other.Mark3;
        Mark4 += other.Mark4;
        Mark5 += other.Mark5;
        BelowThreshold += other.BelowThreshold;
        BelowThresholdOf += other.BelowThresholdOf;
        HighScores += other.HighScores;
        HighScoresOf += other.HighScoresOf;
        ScoreSum += other.ScoreSum;
        ScoreOf += other.ScoreOf;
        PublishedMarkSum += other.PublishedMarkSum;
        PublishedMarkOf += other.PublishedMarkOf;
    }

    public static ResultSums Of(in ResultValues values)
    {
        var sums = default(ResultSums);
        sums.Add(values);
        return sums;
    }
}
