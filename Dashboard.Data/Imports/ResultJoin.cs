using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports;

/// <summary>How two statements about one result become one: a later file wins over what is stored, and the first of one import over its second.</summary>
internal static class ResultJoin
{
    /// <summary>Two reports of one work may round a mean differently by so much.</summary>
    private const double MeanTolerance = 0.011;

    /// <summary>Decimals that sheets print of a mean.</summary>
    private const int MostDecimals = 4;

    /// <summary>What is stored once a file says this: what it does not say stays, and a mean that only rounds the stored one is no news.</summary>
    public static ResultValues Replace(in ResultValues known, in ResultValues said) => new(
        said.Participants ?? known.Participants,
        said.Mark2 ?? known.Mark2,
        said.Mark3 ?? known.Mark3,
        said.Mark4 ?? known.Mark4,
        said.Mark5 ?? known.Mark5,
        Rounds(said.MeanMark, known.MeanMark) ? known.MeanMark : said.MeanMark ?? known.MeanMark,
        Rounds(said.MeanScore, known.MeanScore) ? known.MeanScore : said.MeanScore ?? known.MeanScore,
        said.BelowThreshold ?? known.BelowThreshold,
        said.HighScores ?? known.HighScores,
        said.FullScores ?? known.FullScores);

    /// <summary>The first statement with what only the second says.</summary>
    public static ResultValues Complete(in ResultValues first, in ResultValues second) => new(
        first.Participants ?? second.Participants,
        first.Mark2 ?? second.Mark2,
        first.Mark3 ?? second.Mark3,
        first.Mark4 ?? second.Mark4,
        first.Mark5 ?? second.Mark5,
        first.MeanMark ?? second.MeanMark,
        first.MeanScore ?? second.MeanScore,
        first.BelowThreshold ?? second.BelowThreshold,
        first.HighScores ?? second.HighScores,
        first.FullScores ?? second.FullScores);

    public static bool Contradicts(in ResultValues first, in ResultValues second) =>
        Differ(first.Participants, second.Participants) || Differ(first.Mark2, second.Mark2) || Differ(first.Mark3, second.Mark3)
        || Differ(first.Mark4, second.Mark4) || Differ(first.Mark5, second.Mark5) || Differ(first.BelowThreshold, second.BelowThreshold)
        || Differ(first.HighScores, second.HighScores) || Differ(first.FullScores, second.FullScores)
        || Differ(first.MeanMark, second.MeanMark) || Differ(first.MeanScore, second.MeanScore);

    private static bool Differ(int? first, int? second) => first is not null && second is not null && first != second;

    private static bool Differ(double? first, double? second) => first is { } one && second is { } two && Math.Abs(one - two) > MeanTolerance;

    /// <summary>Whether one mean is the other with fewer decimals, rounded or cut.</summary>
    private static bool Rounds(double? coarse, double? fine)
    {
        if (coarse is not { } rounded || fine is not { } exact || rounded == exact || Math.Abs(rounded - exact) > MeanTolerance)
        {
            return false;
        }

        for (var decimals = 1; decimals < MostDecimals; decimals++)
        {
            if (rounded == Math.Round(rounded, decimals))
            {
                // Fewest decimals that print the coarse mean: an exact one prints no further.
                return exact != Math.Round(exact, decimals)
                    && (rounded == Math.Round(exact, decimals, MidpointRounding.AwayFromZero) || rounded == Math.Round(exact, decimals, MidpointRounding.ToZero));
            }
        }

        return false;
    }
}
