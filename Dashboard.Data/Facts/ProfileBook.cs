using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Facts;

/// <summary>The level of one factor of one school, with what a curator found of it.</summary>
/// <param name="Row">As a profile states it, with its source.</param>
/// <param name="Source">Whose profile.</param>
/// <param name="FactorCode">The factor.</param>
/// <param name="Finding">The last one; null where nobody looked.</param>
public sealed record FactorLevel(StatementRow Row, ProfileSource Source, string FactorCode, Finding? Finding)
{
    public int Year => Row.Key.Year;

    public RiskLevelStatement Statement => (RiskLevelStatement)Row.Statement;

    /// <summary>The level that counts: the curator's where he corrected or rejected it; null where nobody has said how much the factor weighs.</summary>
    public RiskLevel? InForce => Finding is null ? Statement.Level : Finding.InForce(Statement.Level);
}

/// <summary>
/// Profiles of all schools, put together once for a state of the statements. Of several profiles of one year a factor is taken from the
/// federal or regional one, and from the school's own diagnosis only where these say nothing of it.
/// </summary>
public sealed class ProfileBook
{
    private readonly Dictionary<(int SchoolId, int Year), List<FactorLevel>> _levels = [];

    internal ProfileBook(SchoolStatements statements)
    {
        var verified = statements.Verifications.GroupBy(found => (found.SchoolId, found.Year, found.Topic)).ToDictionary(group => group.Key, group => group.Last() is var last ? new Finding(last.Decision, last.CorrectedLevel, last.VisitedOn, last.Curator, last.Note) : null);
        foreach (var row in statements.Of(StatementKind.RiskLevel))
        {
            var (source, factor) = StatementTopic.RiskOf(row.Key.Topic);
            if (!_levels.TryGetValue((row.SchoolId, row.Key.Year), out var levels))
            {
                _levels[(row.SchoolId, row.Key.Year)] = levels = [];
            }

            levels.Add(new FactorLevel(row, source, factor, verified.GetValueOrDefault((row.SchoolId, row.Key.Year, row.Key.Topic))));
        }

        Years = [.. _levels.Keys.Select(key => key.Year).Distinct().OrderDescending()];
    }

    /// <summary>Years with profiles, the newest first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Levels that count in a year, one a factor; empty for a school without a profile.</summary>
    public IReadOnlyDictionary<string, FactorLevel> InForce(int schoolId, int year)
    {
        var chosen = new Dictionary<string, FactorLevel>(StringComparer.Ordinal);
        foreach (var level in All(schoolId, year))
        {
            if (!chosen.TryGetValue(level.FactorCode, out var other) || level.Source < other.Source)
            {
                chosen[level.FactorCode] = level;
            }
        }

        return chosen;
    }

    /// <summary>Everything stated in a year, by whomever.</summary>
    public IReadOnlyList<FactorLevel> All(int schoolId, int year) => _levels.GetValueOrDefault((schoolId, year)) ?? [];

    /// <summary>Everything ever stated of one factor, oldest first.</summary>
    public IReadOnlyList<FactorLevel> History(int schoolId, string factorCode) =>
        [.. Years.Reverse().SelectMany(year => All(schoolId, year).Where(level => level.FactorCode == factorCode).OrderBy(level => level.Source))];
}
