using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>The way from one list to the next: «вошли», «остались», «вышли», and those of whom one list says nothing.</summary>
public sealed record ListFlow(SchoolYear From, SchoolYear To, MembershipChange Change)
{
    /// <summary>Flows between lists that follow one another; a year without a list is stepped over.</summary>
    public static IReadOnlyList<ListFlow> Over(IEnumerable<MembershipList> lists)
    {
        var inOrder = lists.OrderBy(list => list.Year).ToList();
        return [.. inOrder.Zip(inOrder.Skip(1), (from, to) => new ListFlow(from.Year, to.Year, MembershipChange.Between(from, to)))];
    }

    /// <summary>
    /// Schools that left and have been out for several lists running, up to the last one. A list that says nothing of the
    /// school proves nothing: neither that it was out, nor that it was on before.
    /// </summary>
    /// <param name="lists">In any order, one a year.</param>
    /// <param name="least">From how many lists running a school is named, 1 or more.</param>
    public static IReadOnlyList<LastingLeave> Lasting(IEnumerable<MembershipList> lists, int least = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        var latestFirst = lists.OrderByDescending(list => list.Year).ToList();
        var leaves = new List<LastingLeave>();
        foreach (var school in latestFirst.SelectMany(list => list.Members).Distinct().Order())
        {
            var outside = latestFirst.TakeWhile(list => list.Lacks(school)).Count();
            if (outside >= least && outside < latestFirst.Count && latestFirst[outside].Has(school))
            {
                leaves.Add(new LastingLeave(school, latestFirst[outside].Year, outside));
            }
        }

        return leaves;
    }
}

/// <param name="SchoolId">The school.</param>
/// <param name="LastListed">Year of the last list with it.</param>
/// <param name="Lists">How many lists running, up to the last one, are without it.</param>
public sealed record LastingLeave(int SchoolId, SchoolYear LastListed, int Lists);
