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

    public void Add(in ResultValues values)
    {
        var participants = values.Participants ?? 0;
        Participants += participants;
        if (values.HasMarks)
        {
            Mark2 += values.Mark2!.Value;
            Mark3 += values.Mark3!.Value;
            Mark4 += values.Mark4!.Value;
            Mark5 += values.Mark5!.Value;
        }
        else if (values.MeanMark is { } meanMark && participants > 0)
        {
            PublishedMarkSum += meanMark * participants;
            PublishedMarkOf += participants;
        }

        if (values.BelowThreshold is { } below && participants > 0)
        {
            BelowThreshold += below;
            BelowThresholdOf += participants;
        }

        if (values.HighScores is { } high && participants > 0)
        {
            HighScores += high;
            HighScoresOf += participants;
        }

        if (values.MeanScore is { } meanScore && participants > 0)
        {
            ScoreSum += meanScore * participants;
            ScoreOf += participants;
        }
    }

    public static ResultSums Of(in ResultValues values)
    {
        var sums = default(ResultSums);
        sums.Add(values);
        return sums;
    }
}
