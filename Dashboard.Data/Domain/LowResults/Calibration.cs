using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>Schools of one level of the calculated risk, and what came the year after.</summary>
/// <param name="Level">The level in the earlier year.</param>
/// <param name="LowNextYear">Schools with low results the year after, of those whose next year can tell.</param>
/// <param name="WithoutNextYear">Schools whose next year cannot tell; they are in no share.</param>
public sealed record CalibrationRow(CalculatedLevel Level, CountedShare LowNextYear, int WithoutNextYear)
{
    /// <summary>Wilson's 95 % interval; null where nothing can be told.</summary>
    public Interval? Interval => LowNextYear.Denominator > 0 ? Wilson.Of(LowNextYear.Numerator, LowNextYear.Denominator) : null;
}

/// <summary>
/// Whether the calculated risk foretells anything: of the schools of each level, how many really had low results in the next
/// school year. "Really" is <see cref="LowInSeveralWorksOfOneYear"/> of the next year alone; the run of years would count this
/// year's results on both sides and flatter the rule. A next year with fewer judged works than that needs cannot tell.
/// </summary>
/// <param name="Rows">One a level, from the lowest.</param>
/// <param name="Unjudged">Schools of which the earlier year says nothing: they have no level.</param>
public sealed record Calibration(IReadOnlyList<CalibrationRow> Rows, int Unjudged)
{
    /// <summary>Adds up every pair of lists of neighbouring school years; a school of three lists counts twice.</summary>
    /// <param name="lists">By one rule, in any order, one a year.</param>
    public static Calibration Of(IEnumerable<CalculatedList> lists)
    {
        var byYear = lists.ToDictionary(list => list.Year);
        var levels = Enum.GetValues<CalculatedLevel>();
        var (low, told, untold, unjudged) = (new int[levels.Length], new int[levels.Length], new int[levels.Length], 0);
        foreach (var list in byYear.Values)
        {
            if (!byYear.TryGetValue(list.Year.Next, out var next))
            {
                continue;
            }

            foreach (var decision in list.Decisions)
            {
                if (decision.Level is not { } level)
                {
                    unjudged++;
                }
                else if (WasLow(next.Find(decision.SchoolId)) is { } wasLow)
                {
                    told[(int)level]++;
                    low[(int)level] += wasLow ? 1 : 0;
                }
                else
                {
                    untold[(int)level]++;
                }
            }
        }

        return new Calibration([.. levels.Select(level => new CalibrationRow(level, new CountedShare(low[(int)level], told[(int)level]), untold[(int)level]))], unjudged);
    }

    private static bool? WasLow(LowResultDecision? next)
    {
        if (next is null)
        {
            return null;
        }

        var (judged, low) = (0, 0);
        foreach (var work in next.Works)
        {
            judged += work.Now.IsJudged ? 1 : 0;
            low += work.Now.IsLow ? 1 : 0;
        }

        return judged >= next.Rule.WorksInYear ? low >= next.Rule.WorksInYear : null;
    }
}
