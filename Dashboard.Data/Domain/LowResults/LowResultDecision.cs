using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

public enum SubRule : byte
{
    SeveralWorksOfOneYear = 1,
    SameWorkYearsRunning = 2,
}

/// <summary>Why a sub-rule holds.</summary>
/// <param name="SubRule">Which one.</param>
/// <param name="Values">Several works of one year, or one work in several years in their order: all of them low.</param>
public sealed record Ground(SubRule SubRule, IReadOnlyList<WorkValue> Values);

public enum LowResultState : byte
{
    /// <summary>The «расчётный признак» is set.</summary>
    Flagged,

    /// <summary>At least one work is judged, and the rule does not hold.</summary>
    NotFlagged,

    /// <summary>No result in any work that the rule counts: nothing is said about the school.</summary>
    NoWorks,

    /// <summary>Every work with a count is a «малая выборка»: nothing is said about the school.</summary>
    OnlySmallGroups,

    /// <summary>The sheets do not give what the metric needs, for example only means: nothing is said about the school.</summary>
    Untold,
}

/// <summary>Level of the calculated risk: how many sub-rules hold, whether or not the rule asks for both. Our own scale.</summary>
public enum CalculatedLevel : byte
{
    /// <summary>No sub-rule holds, and none would hold by a work in doubt.</summary>
    NotNear,

    /// <summary>
    /// No sub-rule holds, but one would if one more work were low, and there is a work whose interval covers the threshold.
    /// A mean has no interval, so a rule of means has no school on this level.
    /// </summary>
    Near,

    OneSubRule,
    BothSubRules,
}

/// <summary>What a rule says about one school in one year.</summary>
public sealed class LowResultDecision
{
    private LowResultDecision(int schoolId, LowResultRule rule, SchoolYear year, IReadOnlyList<WorkRun> works)
    {
        (SchoolId, Rule, Year, Works) = (schoolId, rule, year, works);
        var several = rule.UsesSeveralWorks ? LowInSeveralWorksOfOneYear.Find(rule, works) : null;
        Ground[] running = rule.UsesSameWork ? [.. LowInTheSameWorkYearsRunning.Find(works)] : [];
        Grounds = several is null ? running : [several, .. running];
        State = Judge(rule, works, several is not null, running.Length > 0);
        if (IsJudged)
        {
            Level = (several is not null, running.Length > 0) switch
            {
                (true, true) => CalculatedLevel.BothSubRules,
                (true, false) or (false, true) => CalculatedLevel.OneSubRule,
                _ when rule.UsesSeveralWorks && LowInSeveralWorksOfOneYear.IsNear(rule, works) => CalculatedLevel.Near,
                _ when rule.UsesSameWork && LowInTheSameWorkYearsRunning.IsNear(rule, works) => CalculatedLevel.Near,
                _ => CalculatedLevel.NotNear,
            };
        }
    }

    public int SchoolId { get; }

    public LowResultRule Rule { get; }

    public SchoolYear Year { get; }

    public LowResultState State { get; }

    /// <summary>Null where nothing is said about the school.</summary>
    public CalculatedLevel? Level { get; }

    /// <summary>Sub-rules that hold. Where the rule asks for both and one holds, it is here although the flag is not set.</summary>
    public IReadOnlyList<Ground> Grounds { get; }

    /// <summary>Every work of the year that the rule counts, judged or left out, by procedure, subject and grade.</summary>
    public IReadOnlyList<WorkRun> Works { get; }

    public bool IsFlagged => State == LowResultState.Flagged;

    public bool IsJudged => State is LowResultState.Flagged or LowResultState.NotFlagged;

    /// <summary>Works of the year in this state.</summary>
    public IEnumerable<WorkValue> WorksThatAre(WorkState state) => Works.Where(work => work.Now.State == state).Select(work => work.Now);

    internal static LowResultDecision Of(int schoolId, LowResultRule rule, SchoolYear year, IReadOnlyList<WorkRun> works) => new(schoolId, rule, year, works);

    private static LowResultState Judge(LowResultRule rule, IReadOnlyList<WorkRun> works, bool several, bool running)
    {
        var (judged, small) = (false, false);
        foreach (var work in works)
        {
            judged |= work.Now.IsJudged;
            small |= work.Now.State == WorkState.SmallGroup;
        }

        if (!judged)
        {
            return works.Count == 0 ? LowResultState.NoWorks : small ? LowResultState.OnlySmallGroups : LowResultState.Untold;
        }

        return (rule.Combination == RuleCombination.Both ? several && running : several || running) ? LowResultState.Flagged : LowResultState.NotFlagged;
    }
}
