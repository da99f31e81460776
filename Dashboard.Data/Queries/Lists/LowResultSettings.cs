using Dashboard.Data.Domain.LowResults;

namespace Dashboard.Data.Queries.Lists;

/// <summary>The rule of low results as the ministry keeps it.</summary>
/// <param name="Rule">By which the «расчётный признак» is set.</param>
/// <param name="IsShownToSchools">Schools see their calculated flag only where the ministry opens it.</param>
public sealed record LowResultSettings(LowResultRule Rule, bool IsShownToSchools = false)
{
    public static LowResultSettings Default { get; } = new(LowResultRule.Default);
}
