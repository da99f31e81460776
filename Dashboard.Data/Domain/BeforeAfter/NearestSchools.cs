namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>By what schools are matched.</summary>
/// <param name="Expected">Expected distance from the level of the others: all known years before in one number, so that never one bad year is matched on.</param>
/// <param name="Participants">Pupils who wrote the work.</param>
/// <param name="Further">Further traits in a fixed order, such as village or town and the number of risks; null where unknown.</param>
public sealed record SchoolTraits(double Expected, int Participants, IReadOnlyList<double?> Further);

/// <summary>A school that did not take part.</summary>
/// <param name="Course">Its readings.</param>
/// <param name="Traits">What it is matched by.</param>
/// <param name="Beyond">Distance from what was expected of it, on the scale of comparison.</param>
/// <param name="Variance">Of that distance, if nothing is there but what is ordinary.</param>
public sealed record ComparisonSchool(SchoolCourse Course, SchoolTraits Traits, double Beyond, double Variance);

/// <summary>The non-participants most like one participant, and how they went.</summary>
/// <param name="Schools">The nearest first.</param>
/// <param name="Shift">How far they went beyond what was expected of them, on the scale of comparison.</param>
/// <param name="ShiftVariance">Of <paramref name="Shift"/>.</param>
/// <param name="Spread">How much wider they vary than what is ordinary says, at least 1.</param>
public sealed record NearestSchools(IReadOnlyList<ComparisonSchool> Schools, double Shift, double ShiftVariance, double Spread)
{
    /// <summary>So many are taken; with fewer the common change would rest on chance. Our choice.</summary>
    public const int Count = 30;

    public static NearestSchools None { get; } = new([], 0, 0, 1);

    /// <param name="traits">Of the participant.</param>
    /// <param name="schools">To choose from.</param>
    /// <param name="scales">Of these schools, by <see cref="Scales"/>: the same for every participant.</param>
    public static NearestSchools Of(SchoolTraits traits, IReadOnlyList<ComparisonSchool> schools, IReadOnlyList<double> scales)
    {
        if (schools.Count == 0)
        {
            return None;
        }

        var keys = new double[schools.Count];
        for (var place = 0; place < schools.Count; place++)
        {
            keys[place] = Distance(traits, schools[place].Traits, scales);
        }

        var order = Enumerable.Range(0, schools.Count).ToArray();
        Array.Sort([.. keys], order);
        var nearest = order.Take(Count).Select(place => schools[place]).ToList();
        var (sum, weights) = (0.0, 0.0);
        foreach (var school in nearest)
        {
            sum += school.Beyond / school.Variance;
            weights += 1 / school.Variance;
        }

        var shift = sum / weights;
        var spread = Math.Max(1, Math.Sqrt(nearest.Average(school => (school.Beyond - shift) * (school.Beyond - shift) / school.Variance)));
        return new NearestSchools(nearest, shift, spread * spread / weights, spread);
    }

    /// <summary>Mean of squared differences in standard deviations over the traits that both are known by.</summary>
    private static double Distance(SchoolTraits one, SchoolTraits other, IReadOnlyList<double> scales)
    {
        var sum = Square((one.Expected - other.Expected) / scales[0]) + Square((Size(one) - Size(other)) / scales[1]);
        var known = 2;
        for (var place = 0; place < one.Further.Count && place < other.Further.Count; place++)
        {
            if (one.Further[place] is { } own && other.Further[place] is { } theirs)
            {
                sum += Square((own - theirs) / scales[place + 2]);
                known++;
            }
        }

        return sum / known;
    }

    /// <summary>Standard deviation of each trait among the schools: what a difference in it is measured by.</summary>
    public static IReadOnlyList<double> Scales(IReadOnlyList<ComparisonSchool> schools)
    {
        if (schools.Count == 0)
        {
            return [];
        }

        var scales = new List<double> { Deviation([.. schools.Select(school => school.Traits.Expected)]), Deviation([.. schools.Select(school => Size(school.Traits))]) };
        for (var place = 0; place < schools[0].Traits.Further.Count; place++)
        {
            scales.Add(Deviation([.. schools.Select(school => school.Traits.Further[place]).OfType<double>()]));
        }

        return scales;
    }

    // A trait in which all are alike tells nobody apart.
    private static double Deviation(List<double> values)
    {
        if (values.Count < 2)
        {
            return 1;
        }

        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => Square(value - mean)) / (values.Count - 1));
        return deviation > 1e-9 ? deviation : 1;
    }

    private static double Size(SchoolTraits traits) => Math.Log(traits.Participants);

    private static double Square(double value) => value * value;
}
