namespace Dashboard.Samples.Region;

/// <summary>
/// The pupils of one school who entered grade 1 in one year. They exist only in memory and carry no name, number or
/// anything else of a person: a pupil is a handful of random numbers.
/// </summary>
internal sealed class Cohort
{
    internal readonly record struct Pupil(double General, double Language, double Numbers, double Choice, double Leaving);

    public required IReadOnlyList<Pupil> Pupils { get; init; }

    /// <summary>How this class differs from others of the school, in deviations of ability.</summary>
    public required double Effect { get; init; }

    public static Cohort Of(ulong seed, InventedSchool school, int firstYear)
    {
        var random = Pcg32.For(seed, 1, school.Index, firstYear);
        var (least, most) = school.Kind switch
        {
            SchoolKind.Selective => (60, 100),
            SchoolKind.Town => (40, 110),
            SchoolKind.Rural => (10, 25),
            _ => (3, 9),
        };
        var size = (int)((school.GradeSize * (1 + (0.13 * random.NextNormal()))) + 0.5);
        size = Math.Clamp(size, least, most);
        var pupils = new List<Pupil>();
        for (var pupil = 0; pupil < size; pupil++)
        {
            pupils.Add(new Pupil(random.NextNormal(), random.NextNormal(), random.NextNormal(), random.NextUnit(), random.NextUnit()));
        }

        return new Cohort { Pupils = pupils, Effect = 0.14 * random.NextNormal() };
    }

    /// <summary>True when the pupil goes on to grades 10 and 11.</summary>
    public static bool Stays(InventedSchool school, in Pupil pupil)
    {
        var wanted = school.Kind == SchoolKind.Selective ? 0.85 : 0.46 + (0.18 * pupil.General);
        return school.HasUpperGrades && pupil.Leaving < wanted;
    }
}
