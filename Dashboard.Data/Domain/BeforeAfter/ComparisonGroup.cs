using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// Non-participants comparable with the participants, and the difference in differences between the two, school by school. It is
/// the second way of counting beside <see cref="StudyOfChange"/>: where the two point to different sides nothing is claimed.
/// </summary>
/// <param name="Schools">The nearest of each participant, each once, the nearest first.</param>
/// <param name="Participants">Changes of the participants.</param>
/// <param name="Others">Changes of the comparable schools.</param>
/// <param name="Difference">Null where there are too few schools.</param>
public sealed record ComparisonGroup(IReadOnlyList<ComparisonSchool> Schools, IReadOnlyList<double> Participants, IReadOnlyList<double> Others, SchoolEstimate? Difference)
{
    /// <summary>So many comparable schools are taken for each participant; our choice.</summary>
    public const int PerParticipant = 5;

    /// <summary>Null where fewer comparable schools are known than one participant has.</summary>
    /// <param name="group">The schools and works.</param>
    /// <param name="measures">Its participants that have both results.</param>
    internal static ComparisonGroup? Of(StudyGroup group, IEnumerable<SchoolMeasure> measures)
    {
        var measured = measures.Where(measure => measure.Nearest.Count >= PerParticipant).ToList();
        if (measured.Count == 0)
        {
            return null;
        }

        var schools = measured.SelectMany(measure => measure.Nearest.Take(PerParticipant)).DistinctBy(school => school.Course.School).ToList();
        List<double> changes = [.. measured.Select(measure => measure.After.Value - measure.Before.Value)];
        List<double> others = [.. schools.Select(school => group.AfterOf(school.Course)!.Value.Value - group.BeforeOf(school.Course)!.Value.Value)];
        return new ComparisonGroup(schools, changes, others, DifferenceInDifferences.OfSchools(changes, others));
    }

    /// <summary>
    /// The same between the two last works before the intervention, with schools matched on what was known before these: there is
    /// nothing to find, so what is found says how far the groups went apart by themselves. Null where no two works before are known.
    /// </summary>
    internal static ComparisonGroup? Placebo(StudyGroup group, bool isShare)
    {
        // The window «до» becomes «после», the work before it «до»; one more must lie before that, or the matching would be on one year.
        if (group.Earlier < 2)
        {
            return null;
        }

        SchoolCourse Earlier(SchoolCourse course) => course with { Readings = [.. course.Readings.Take(group.Known)] };
        var earlier = group with
        {
            Earlier = group.Earlier - 1,
            Before = 1,
            After = group.Before,
            Participants = [.. group.Participants.Select(Earlier)],
            References = [.. group.References.Select(Earlier)],
            Others = [.. group.Others.Take(group.Known)],
        };
        var finding = GroupFinding.Of(earlier, isShare);
        return Of(earlier, earlier.Participants.Select(finding.Measure).OfType<SchoolMeasure>());
    }
}
