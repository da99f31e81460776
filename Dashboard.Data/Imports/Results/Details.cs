using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Comparison of details by content: lists in records compare by reference.</summary>
internal static class Details
{
    public static bool Same(ResultDetail first, ResultDetail second) => (first, second) switch
    {
        (ScoreDistribution left, ScoreDistribution right) => left.Shares.SequenceEqual(right.Shares),
        (TaskShares left, TaskShares right) => left.Tasks.SequenceEqual(right.Tasks),
        (PlannedResults left, PlannedResults right) => left.Results.SequenceEqual(right.Results),
        (PublishedNumbers left, PublishedNumbers right) => left.Numbers.SequenceEqual(right.Numbers),
        _ => first.Equals(second),
    };
}
