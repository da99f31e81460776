using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>Which schools are on a list, official or calculated.</summary>
/// <param name="Year">The school year that the list stands for.</param>
/// <param name="Members">Schools on it.</param>
/// <param name="Judged">Schools of which the list says anything; null for an order, which speaks of every school.</param>
public sealed record MembershipList(SchoolYear Year, IReadOnlySet<int> Members, IReadOnlySet<int>? Judged = null)
{
    public static MembershipList Of(CalculatedList list) => new(
        list.Year,
        list.Decisions.Where(decision => decision.IsFlagged).Select(decision => decision.SchoolId).ToHashSet(),
        list.Decisions.Where(decision => decision.IsJudged).Select(decision => decision.SchoolId).ToHashSet());

    public bool Has(int schoolId) => Members.Contains(schoolId);

    /// <summary>A school that is judged and not on the list: «no data» is never «not low».</summary>
    public bool Lacks(int schoolId) => !Has(schoolId) && (Judged is null || Judged.Contains(schoolId));
}

/// <summary>What two sets have to do with one another. School numbers ascend; every member of either set is in exactly one group.</summary>
/// <param name="Entered">On the second only, and known not to be on the first.</param>
/// <param name="Stayed">On both.</param>
/// <param name="Left">On the first only, and known not to be on the second.</param>
/// <param name="LostFromSight">On the first; the second has nothing to judge the school by, so it has not left.</param>
/// <param name="WithoutPast">On the second; the first had nothing to judge the school by, so it has not entered.</param>
public sealed record MembershipChange(
    IReadOnlyList<int> Entered,
    IReadOnlyList<int> Stayed,
    IReadOnlyList<int> Left,
    IReadOnlyList<int> LostFromSight,
    IReadOnlyList<int> WithoutPast)
{
    /// <summary>Size of the first set.</summary>
    public int Before => Stayed.Count + Left.Count + LostFromSight.Count;

    /// <summary>Size of the second set.</summary>
    public int After => Stayed.Count + Entered.Count + WithoutPast.Count;

    public bool IsNothing => Entered.Count + Left.Count + LostFromSight.Count + WithoutPast.Count == 0;

    public static MembershipChange Between(MembershipList first, MembershipList second) => new(
        [.. second.Members.Where(first.Lacks).Order()],
        [.. second.Members.Where(first.Has).Order()],
        [.. first.Members.Where(second.Lacks).Order()],
        [.. first.Members.Where(school => !second.Has(school) && !second.Lacks(school)).Order()],
        [.. second.Members.Where(school => !first.Has(school) && !first.Lacks(school)).Order()]);

    /// <summary>The same of some schools only.</summary>
    public MembershipChange In(Func<int, bool> asked) =>
        new([.. Entered.Where(asked)], [.. Stayed.Where(asked)], [.. Left.Where(asked)], [.. LostFromSight.Where(asked)], [.. WithoutPast.Where(asked)]);

    /// <summary>The same by group, for example by municipality; groups ascend, schools without one come first, groups of nobody are missing.</summary>
    public IReadOnlyList<(int? Group, MembershipChange Change)> ByGroup(Func<int, int?> groupOf) =>
    [
        .. Entered.Concat(Stayed).Concat(Left).Concat(LostFromSight).Concat(WithoutPast)
            .Select(groupOf).Distinct().Order()
            .Select(group => (group, In(school => groupOf(school) == group))),
    ];
}
