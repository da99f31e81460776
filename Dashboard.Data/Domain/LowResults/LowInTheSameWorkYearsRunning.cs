namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// Sub-rule B of the domain reference §4.1: «по одной и той же оценочной процедуре в 2024 и 2025 годах». Running means the
/// years in which the region held the work, within the window of the rule. A year in which the school has no value, or a small
/// group, proves nothing and breaks the run.
/// </summary>
public static class LowInTheSameWorkYearsRunning
{
    /// <summary>One ground a work.</summary>
    public static IEnumerable<Ground> Find(IReadOnlyList<WorkRun> works) =>
        works.Where(work => work.Now.IsLow && work.WasLowBefore).Select(work => new Ground(SubRule.SameWorkYearsRunning, work.InOrder));

    /// <summary>The work was low in the earlier years, and of this year nobody can say that it is not.</summary>
    internal static bool IsNear(LowResultRule rule, IReadOnlyList<WorkRun> works)
    {
        foreach (var work in works)
        {
            if (work.Now.State == WorkState.NotLow && work.WasLowBefore && work.Now.IsUncertain(rule))
            {
                return true;
            }
        }

        return false;
    }
}
