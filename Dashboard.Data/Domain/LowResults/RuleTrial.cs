namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// Trying a rule before it is saved: who would enter and who would leave in the same year. A school that the tried rule has
/// nothing to judge by is apart: it would drop out without having become better.
/// </summary>
public sealed record RuleTrial(MembershipChange Change, IReadOnlyList<(int? Group, MembershipChange Change)> ByGroup)
{
    /// <param name="current">The list of the rule in force.</param>
    /// <param name="tried">The list of the tried rule, of the same year.</param>
    /// <param name="groupOf">Municipality of a school, or another group; null where it has none.</param>
    public static RuleTrial Of(CalculatedList current, CalculatedList tried, Func<int, int?> groupOf)
    {
        if (current.Year != tried.Year)
        {
            throw new ArgumentException("Lists of two years do not compare two rules.", nameof(tried));
        }

        var change = MembershipChange.Between(MembershipList.Of(current), MembershipList.Of(tried));
        return new RuleTrial(change, change.ByGroup(groupOf));
    }
}
