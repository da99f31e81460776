using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Partners;

/// <param name="School">Key of the school.</param>
/// <param name="Conditions">In what conditions it works.</param>
/// <param name="Works">Its results.</param>
public sealed record PartnerSchool(int School, SchoolConditions Conditions, IReadOnlyList<PartnerWork> Works);

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
public sealed record PartnerAnswer(IReadOnlyList<PartnerCandidate> Partners, int Considered, int Steady, int Comparable, string Sentence);

/// <summary>Looks for partner schools of one school.</summary>
public static class PartnerSearch
{
    /// <param name="school">The school that needs a partner.</param>
    /// <param name="others">Schools to choose from; the school itself is passed over.</param>
    /// <param name="last">The last school year with results.</param>
    /// <param name="rule">Distance and steadiness.</param>
    public static PartnerAnswer For(PartnerSchool school, IReadOnlyList<PartnerSchool> others, SchoolYear last, PartnerRule rule)
    {
        var considered = others.Where(other => other.School != school.School).ToList();
        var steady = considered
            .Select(other => new PartnerCandidate(other.School, SchoolDistance.Between(school.Conditions, other.Conditions, rule), SteadyResults.Of(other.Works, last, rule)))
            .Where(candidate => candidate.Results.IsSteady).ToList();
        var placed = steady.Where(candidate => candidate.Distance is { Value: not null, NoCommonWork: false })
            .OrderBy(candidate => candidate.Distance.Value).ThenByDescending(candidate => candidate.Distance.Known).ThenBy(candidate => candidate.School).ToList();
        var comparable = placed.FindAll(candidate => candidate.Distance.Value <= rule.Caliper + 1e-9);
        return new PartnerAnswer(
            [.. comparable.Take(rule.MaximumPartners)], considered.Count, steady.Count, comparable.Count,
            Russian.Bind(comparable.Count > 0
                ? $"Из {Schools(considered.Count)} результаты стабильно высокие у {Russian.Number(steady.Count)}, сопоставимых по условиям — {Russian.Number(comparable.Count)}."
                : "Сопоставимой школы не найдено: " + WhyNone(considered.Count, steady, placed, rule)));
    }

    private static string WhyNone(int considered, List<PartnerCandidate> steady, List<PartnerCandidate> placed, PartnerRule rule)
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
        if (placed.Count == 0)
        {
            return found + (steady.Exists(candidate => candidate.Distance.NoCommonWork)
                ? "но общих работ с ними нет или об их условиях известно слишком мало."
                : "но об их условиях или об условиях этой школы известно слишком мало.");
        }

        var nearest = placed[0].Distance;
        return found + $"но ближайшая отличается на {Russian.Number(nearest.Value!.Value, 2)} при допустимых {Russian.Number(rule.Caliper, 2)} ("
            + string.Join("; ", PartnerCandidate.Differing(nearest)) + ").";
    }

    /// <summary>In the genitive: «из 21 школы», «из 12 школ».</summary>
    private static string Schools(int count) => Russian.Count(count, "школы", "школ", "школ");
}
