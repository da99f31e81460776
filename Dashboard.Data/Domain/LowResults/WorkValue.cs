using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.LowResults;

public enum WorkState : byte
{
    NotLow,
    Low,

    /// <summary>«Малая выборка»: fewer participants than the rule asks for. Named, never judged.</summary>
    SmallGroup,

    /// <summary>The sheet does not give what the metric needs, for example only a mean.</summary>
    Untold,
}

/// <summary>A school's value in one work of one year, as the rule sees it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Year">School year.</param>
/// <param name="Wave">Which state of the exam was taken; not always the one that the rule names.</param>
/// <param name="Participants">n; 0 where the sheet does not say.</param>
/// <param name="Count">Pupils of the share; null for means and where it is not told.</param>
/// <param name="Mean">Mean mark or score where it is known.</param>
/// <param name="State">How the rule judges it.</param>
/// <param name="Source">The caller's number of the row.</param>
public sealed record WorkValue(YearlyWork Work, SchoolYear Year, Wave Wave, int Participants, int? Count, double? Mean, WorkState State, int Source)
{
    public bool IsJudged => State is WorkState.Low or WorkState.NotLow;

    public bool IsLow => State == WorkState.Low;

    /// <summary>Share 0..1; null for means and where the count is not told.</summary>
    public double? Share => Count is { } count ? (double)count / Participants : null;

    /// <summary>Wilson's 95 % interval of the share; null for means, of which no spread is published.</summary>
    public Interval? Interval => Count is { } count ? Wilson.Of(count, Participants) : null;

    /// <summary>The interval covers the threshold: by these pupils alone nobody can say on which side of it the school stands.</summary>
    public bool IsUncertain(LowResultRule rule) => Interval is { } interval && interval.Contains((double)rule.Threshold);

    /// <summary>How many pupils stand between this value and the other answer; null for means and for what is not judged.</summary>
    public ThresholdStep? StepOver(LowResultRule rule) =>
        IsJudged && Count is { } count && rule.Limit.Turn(count, Participants) is { } turn
            ? new ThresholdStep(turn, Math.Abs(turn - count), More: turn > count)
            : null;
}

/// <param name="Count">The nearest count with which a low work would not be low, or the other way round.</param>
/// <param name="Pupils">By how many pupils it differs, at least 1.</param>
/// <param name="More">True when that many more are needed, false when fewer.</param>
public readonly record struct ThresholdStep(int Count, int Pupils, bool More);

/// <summary>A work of the judged year with its past.</summary>
/// <param name="Now">The value of the judged year.</param>
/// <param name="YearsBefore">Earlier years that a run of years needs, the latest first; none where the work was not held that often.</param>
/// <param name="Before">What the school has in those years, the latest first; a year in which it has nothing is missing.</param>
public sealed record WorkRun(WorkValue Now, IReadOnlyList<SchoolYear> YearsBefore, IReadOnlyList<WorkValue> Before)
{
    /// <summary>The work was low in every earlier year that counts: the judged year decides.</summary>
    internal bool WasLowBefore
    {
        get
        {
            if (YearsBefore.Count == 0 || Before.Count < YearsBefore.Count)
            {
                return false;
            }

            foreach (var value in Before)
            {
                if (!value.IsLow)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The values of the run in the order of the years, the judged one last.</summary>
    internal IReadOnlyList<WorkValue> InOrder => [.. Before.Reverse(), Now];
}
