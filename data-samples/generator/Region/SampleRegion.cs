namespace Dashboard.Samples.Region;

/// <summary>
/// The invented region with everything its schools got from 2018/2019 to 2024/2025: the truth behind the files of
/// <c>data-samples/region</c>, against which an import of them can be checked.
/// </summary>
public sealed class SampleRegion
{
    /// <summary>The seed of the committed files.</summary>
    public const ulong Seed = 20250620;

    private SampleRegion(IReadOnlyList<AssessmentOutcome> outcomes) => Outcomes = outcomes;

    public static string Name => InventedPlaces.RegionName;

    /// <summary>Region code, the first two digits of every login.</summary>
    public static string Code => "99";

    public static IReadOnlyList<InventedMunicipality> Municipalities => InventedPlaces.Municipalities;

    public static IReadOnlyList<InventedSchool> Schools => InventedPlaces.Schools;

    public IReadOnlyList<AssessmentOutcome> Outcomes { get; }

    public static SampleRegion Build(ulong seed = Seed)
    {
        var simulation = new Simulation(seed);
        return new SampleRegion([.. SampleCalendar.Assessments.Select(assessment => new AssessmentOutcome(
            assessment,
            Schools
                .Select(school => (School: school, Outcome: simulation.Write(assessment, school)))
                .Where(result => result.Outcome is not null)
                .Select(result => (result.School, result.Outcome!))))]);
    }
}
