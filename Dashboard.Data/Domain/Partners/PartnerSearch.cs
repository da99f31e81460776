using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Partners;

/// <param name="School">Key of the school.</param>
/// <param name="Conditions">In what conditions it works.</param>
/// <param name="Results">Whether they are steadily good.</param>
/// <param name="HasLowResults">It needs help itself: it stands in the list.</param>
public sealed record PartnerSchool(int School, SchoolConditions Conditions, SteadyResults Results, bool HasLowResults = false);

/// <summary>Why a school is not offered as a partner; the first that holds, in this order, is told.</summary>
public enum PartnerExclusion
{
    LowResults,
    HasMarker,
    TooFewYears,
    NotAboveRegion,
    WithinChance,
    TooLittleKnown,
    NoCommonWork,
    TooFar,
}

/// <summary>A comparable school with steadily good results.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Distance">How unlike the conditions are.</param>
/// <param name="Results">Why its results are good.</param>
public sealed record PartnerCandidate(int School, SchoolDistance Distance, SteadyResults Results)
{
    /// <summary>What makes them comparable: known parts that hardly differ.</summary>
    public IReadOnlyList<string> Alike => Words(part => part is { Units: not null, IsDifference: false });

    /// <summary>What to keep in mind when one learns from the other, the greatest first.</summary>
    public IReadOnlyList<string> Differences => Differing(Distance);

    public IReadOnlyList<string> Unknown => Words(part => part.Units is null);

    internal static IReadOnlyList<string> Differing(SchoolDistance distance) =>
        [.. distance.Parts.Where(part => part.IsDifference).OrderByDescending(part => part.Units * part.Weight).Select(part => part.Words)];

    private IReadOnlyList<string> Words(Func<DistancePart, bool> which) => [.. Distance.Parts.Where(which).Select(part => part.Words)];
}

/// <summary>Which schools may be partners, or why there is none: both are right answers.</summary>
/// <param name="Partners">Nearest first; the nearer known, then the key, decides between equals.</param>
/// <param name="Considered">Schools looked at.</param>
/// <param name="Steady">Of them with steadily good results.</param>
/// <param name="Comparable">Of these within the greatest distance allowed.</param>
/// <param name="Sentence">The search in one sentence.</param>
/// <param name="WhyNone">At what the search ended; null where somebody was found.</param>
/// <param name="Nearest">Schools with steadily good results that are too far, nearest first: what was almost found.</param>
/// <param name="Excluded">How many of the considered schools each reason left out; reasons that left out none are absent.</param>
public sealed record PartnerAnswer(
    IReadOnlyList<PartnerCandidate> Partners, int Considered, int Steady, int Comparable, string Sentence, string? WhyNone, IReadOnlyList<PartnerCandidate> Nearest,
    IReadOnlyList<(PartnerExclusion Why, int Schools)> Excluded);

/// <summary>Looks for partner schools of one school.</summary>
public static class PartnerSearch
{
    /// <summary>So many schools show what was almost found; more of them would read as an offer.</summary>
    private const int NamedAsNearest = 3;

    /// <param name="school">The school that needs a partner.</param>
    /// <param name="others">Schools to choose from; the school itself is passed over.</param>
    /// <param name="rule">Distance and steadiness.</param>
    public static PartnerAnswer For(PartnerSchool school, IReadOnlyList<PartnerSchool> others, PartnerRule rule)
    {
        var considered = others.Where(other => other.School != school.School).ToList();
        var judged = considered.ConvertAll(other => Judge(school, other, rule));
        var steady = judged.FindAll(each => each.Exclusion is null or PartnerExclusion.TooLittleKnown or PartnerExclusion.NoCommonWork or PartnerExclusion.TooFar).ConvertAll(each => each.Candidate!);
        var comparable = InOrder(judged.Where(each => each.Exclusion is null));
        var nearest = InOrder(judged.Where(each => each.Exclusion == PartnerExclusion.TooFar));
        var whyNone = comparable.Count > 0 ? null : Russian.Bind(WhyNone(considered.Count, steady, nearest, rule));
        return new PartnerAnswer(
            [.. comparable.Take(rule.MaximumPartners)], considered.Count, steady.Count, comparable.Count,
            whyNone is null
                ? Russian.Bind($"Из {Schools(considered.Count)} результаты стабильно высокие у {Russian.Number(steady.Count)}, сопоставимых по условиям — {Russian.Number(comparable.Count)}.")
                : "Сопоставимой школы не\u00a0найдено: " + whyNone,
            whyNone,
            [.. nearest.Take(NamedAsNearest)],
            [.. judged.Where(each => each.Exclusion is not null).GroupBy(each => each.Exclusion!.Value).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))]);
    }

    private static (PartnerCandidate? Candidate, PartnerExclusion? Exclusion) Judge(PartnerSchool school, PartnerSchool other, PartnerRule rule)
    {
        if ((other.HasLowResults ? PartnerExclusion.LowResults : other.Results.Exclusion) is { } unsteady)
        {
            return (null, unsteady);
        }

        var distance = SchoolDistance.Between(school.Conditions, other.Conditions, rule);
        return (
            new PartnerCandidate(other.School, distance, other.Results),
            distance.NoCommonWork ? PartnerExclusion.NoCommonWork
                : distance.Value is not { } value ? PartnerExclusion.TooLittleKnown
                : value > rule.Caliper + 1e-9 ? PartnerExclusion.TooFar
                : null);
    }

    private static List<PartnerCandidate> InOrder(IEnumerable<(PartnerCandidate? Candidate, PartnerExclusion? Exclusion)> judged) =>
    [
        .. judged.Select(each => each.Candidate!)
            .OrderBy(candidate => candidate.Distance.Value).ThenByDescending(candidate => candidate.Distance.Known).ThenBy(candidate => candidate.School),
    ];

    private static string WhyNone(int considered, List<PartnerCandidate> steady, List<PartnerCandidate> nearest, PartnerRule rule)
    {
        if (considered == 0)
        {
            return "других школ нет.";
        }

        if (steady.Count == 0)
        {
            return $"ни у одной из {Schools(considered)} нет стабильно высоких результатов без признаков, требующих дополнительного анализа.";
        }

        var found = $"из {Schools(considered)} результаты стабильно высокие у {Russian.Number(steady.Count)}, ";
        if (nearest.Count == 0)
        {
            return found + (steady.Exists(candidate => candidate.Distance.NoCommonWork)
                ? "но общих работ с ними нет или об их условиях известно слишком мало."
                : "но об их условиях или об условиях этой школы известно слишком мало.");
        }

        var distance = nearest[0].Distance;
        return found + $"но ближайшая отличается на {Russian.Number(distance.Value!.Value, 2)} при допустимых {Russian.Number(rule.Caliper, 2)} ("
            + string.Join("; ", PartnerCandidate.Differing(distance)) + ").";
    }

    /// <summary>In the genitive: «из 21 школы», «из 12 школ».</summary>
    private static string Schools(int count) => Russian.Count(count, "школы", "школ", "школ");
}
