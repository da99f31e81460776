namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// Sub-rule A of the domain reference §4.1: «по двум и более оценочным процедурам» of one year. Small groups and values that
/// the sheet does not give are no works here.
/// </summary>
public static class LowInSeveralWorksOfOneYear
{
    /// <summary>The low works of the year; null where there are fewer than the rule asks for.</summary>
    public static Ground? Find(LowResultRule rule, IReadOnlyList<WorkRun> works)
    {
        var low = 0;
        foreach (var work in works)
        {
            low += work.Now.IsLow ? 1 : 0;
        }

        return low < rule.WorksInYear ? null : new Ground(SubRule.SeveralWorksOfOneYear, [.. works.Where(work => work.Now.IsLow).Select(work => work.Now)]);
    }

    /// <summary>One work is missing, and there is a work of which nobody can say that it is not low.</summary>
    internal static bool IsNear(LowResultRule rule, IReadOnlyList<WorkRun> works)
    {
        var (low, uncertain) = (0, false);
        foreach (var work in works)
        {
            low += work.Now.IsLow ? 1 : 0;
            uncertain |= work.Now.State == WorkState.NotLow && work.Now.IsUncertain(rule);
        }

        return low == rule.WorksInYear - 1 && uncertain;
    }
}
