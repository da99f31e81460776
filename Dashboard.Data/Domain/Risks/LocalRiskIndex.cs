namespace Dashboard.Data.Domain.Risks;

/// <summary>
/// «Локальный индекс риска»: 100·Σ level / (3·n) over the n factors that were assessed, level 3 for high, 2 for medium, 1 for low, 0 for
/// not confirmed. A reckoning of this project (domain reference §1.3), for charts only: no federal number has such a formula, and the
/// name never says so.
/// </summary>
public static class LocalRiskIndex
{
    /// <summary>0..100; null where no factor was assessed.</summary>
    public static double? Of(IEnumerable<RiskLevel?> levels)
    {
        var (sum, count) = (0, 0);
        foreach (var level in levels.OfType<RiskLevel>())
        {
            sum += (int)level;
            count++;
        }

        return count == 0 ? null : 100.0 * sum / (3 * count);
    }
}
