using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>A share that keeps its counts, so that it can be added up and checked.</summary>
/// <param name="Numerator">Counted schools or pupils.</param>
/// <param name="Denominator">Of so many; 0 where there is no share.</param>
public readonly record struct CountedShare(int Numerator, int Denominator)
{
    /// <summary>0..1, null where there is nothing to divide by.</summary>
    public double? Value => Denominator > 0 ? (double)Numerator / Denominator : null;

    public CountedShare Add(CountedShare other) => new(Numerator + other.Numerator, Denominator + other.Denominator);

    public static CountedShare operator +(CountedShare left, CountedShare right) => left.Add(right);
}

/// <summary>Listed schools whose share of low results fell, over the works that both years have.</summary>
/// <param name="Improved">Schools whose share fell, of the listed schools with common works.</param>
/// <param name="Distinguishable">How many of the improved fell by more than ordinary fluctuation (Newcombe's interval leaves zero out).</param>
/// <param name="Incomparable">Listed schools without a common work with counts: nothing is said about them.</param>
public sealed record PositiveDynamics(CountedShare Improved, int Distinguishable, int Incomparable);

/// <summary>
/// Indicators of effectiveness that concern lists (domain reference §5.3). Counts are added, never shares averaged. Shares of
/// pupils are over the works that the rule counts, small groups too: in a sum a small group is as good as any. A rule of
/// another metric than <see cref="LowResultMetric.LowShare"/> counts no «2», and these shares have no denominator.
/// </summary>
/// <param name="Listed">Listed schools among the asked schools («доля ШНОР в муниципалитете»).</param>
/// <param name="LowInListed">Pupils with low results in listed schools.</param>
/// <param name="LowInOthers">The same in the other schools.</param>
public sealed record ListIndicators(CountedShare Listed, CountedShare LowInListed, CountedShare LowInOthers)
{
    public CountedShare LowInAll => LowInListed + LowInOthers;

    /// <summary>«Разрыв ШНОР — муниципалитет»: share in all schools minus share in listed ones, −1..1; null where one of them has none.</summary>
    public double? Gap => LowInAll.Value - LowInListed.Value;

    /// <param name="list">Official or calculated.</param>
    /// <param name="results">Decisions of the year whose results are shown.</param>
    /// <param name="asked">Schools of a municipality; null for all that have a decision.</param>
    public static ListIndicators Of(MembershipList list, CalculatedList results, Func<int, bool>? asked = null)
    {
        var (listed, schools) = (0, 0);
        var (inListed, inOthers) = (default(CountedShare), default(CountedShare));
        foreach (var decision in results.Decisions)
        {
            if (asked is not null && !asked(decision.SchoolId))
            {
                continue;
            }

            schools++;
            var low = LowIn(decision);
            if (list.Has(decision.SchoolId))
            {
                listed++;
                inListed += low;
            }
            else
            {
                inOthers += low;
            }
        }

        return new ListIndicators(new CountedShare(listed, schools), inListed, inOthers);
    }

    /// <summary>«Доля ШНОР, вышедших из перечня»: left, of the whole previous list. Those lost from sight are in the list and have not left.</summary>
    public static CountedShare LeftShare(MembershipChange change) => new(change.Left.Count, change.Before);

    /// <summary>«Доля ШНОР с положительной динамикой».</summary>
    /// <param name="list">Whose members are asked.</param>
    /// <param name="before">Decisions of the earlier year.</param>
    /// <param name="after">Decisions of the later year, by the same rule.</param>
    /// <param name="leastDrop">From which fall of the share it counts, 0..1; with 0 any fall does, and no change does not.</param>
    /// <param name="asked">Schools of a municipality; null for all.</param>
    public static PositiveDynamics Dynamics(MembershipList list, CalculatedList before, CalculatedList after, decimal leastDrop = 0, Func<int, bool>? asked = null)
    {
        var (improved, told, distinguishable, incomparable) = (0, 0, 0, 0);
        foreach (var school in list.Members)
        {
            if (asked is not null && !asked(school))
            {
                continue;
            }

            var (earlier, later) = Common(before.Find(school), after.Find(school));
            if (earlier.Denominator == 0 || later.Denominator == 0)
            {
                incomparable++;
                continue;
            }

            told++;
            var drop = ((decimal)earlier.Numerator / earlier.Denominator) - ((decimal)later.Numerator / later.Denominator);
            if (drop > 0 && drop >= leastDrop)
            {
                improved++;
                distinguishable += Newcombe.Difference(later.Numerator, later.Denominator, earlier.Numerator, earlier.Denominator).High < 0 ? 1 : 0;
            }
        }

        return new PositiveDynamics(new CountedShare(improved, told), distinguishable, incomparable);
    }

    private static CountedShare LowIn(LowResultDecision decision)
    {
        var sum = default(CountedShare);
        if (decision.Rule.Metric == LowResultMetric.LowShare)
        {
            foreach (var work in decision.Works)
            {
                sum += Counted(work.Now);
            }
        }

        return sum;
    }

    /// <summary>Sums of the works that have counts in both years.</summary>
    private static (CountedShare Before, CountedShare After) Common(LowResultDecision? before, LowResultDecision? after)
    {
        var (earlier, later) = (default(CountedShare), default(CountedShare));
        if (before?.Rule.Metric != LowResultMetric.LowShare || after?.Rule.Metric != LowResultMetric.LowShare)
        {
            return (earlier, later);
        }

        foreach (var now in after.Works.Where(work => work.Now.Count is not null))
        {
            if (before.Works.FirstOrDefault(work => work.Now.Work == now.Now.Work)?.Now is { Count: not null } past)
            {
                earlier += Counted(past);
                later += Counted(now.Now);
            }
        }

        return (earlier, later);
    }

    private static CountedShare Counted(WorkValue value) => value.Count is { } count ? new CountedShare(count, value.Participants) : default;
}
