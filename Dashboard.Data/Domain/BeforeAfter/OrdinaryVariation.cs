namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>How far a school stood from the level of the others in one work.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="PupilVariance">
/// Variance that the draw of pupils alone would give: p(1 − p)/n for a share; 1/n for a mean, of whose spread nothing is published.
/// </param>
public readonly record struct Deviation(double Value, double PupilVariance);

/// <summary>
/// How results of schools vary when nothing is done: what stays with a school from year to year, what passes with a cohort, and
/// by how much pupils of one school are more alike than strangers. Found from the schools' own history by the method of moments
/// (variance components of a random-effects model; Searle, Casella and McCulloch, Variance Components, 1992, ch. 3): for two years
/// of one school E[(a − b)²] = 2·passing + pupils·(v_a + v_b), and E[(a − centre)·(b − centre)] = persistent.
/// </summary>
/// <param name="Centre">Mean deviation of the schools: what each of them is drawn towards.</param>
/// <param name="Persistent">Variance between schools that stays over the years.</param>
/// <param name="Passing">Variance of a school's year that does not shrink with the number of pupils.</param>
/// <param name="Pupils">Factor on the pupil variance: at least 1 for shares; for means the variance of one pupil.</param>
/// <param name="Schools">Schools that it was found from.</param>
/// <param name="Pairs">Pairs of years among them.</param>
public sealed record OrdinaryVariation(double Centre, double Persistent, double Passing, double Pupils, int Schools, int Pairs)
{
    /// <summary>Fewer pairs of years say nothing of what is ordinary; our choice.</summary>
    public const int FewestPairs = 10;

    private const int Rounds = 4;

    /// <summary>
    /// Correlation of two years of a school with so many pupils: the ρ of regression to the mean, as the own data give it.
    /// </summary>
    public double CorrelationAt(double pupilVariance) =>
        Persistent <= 0 ? 0 : Persistent / (Persistent + Passing + (Pupils * pupilVariance));

    /// <param name="courses">Each the deviations of one school in one series of works.</param>
    /// <param name="schools">How many schools these are: works of one school say little of how schools differ.</param>
    /// <param name="isShare">Pupils of a school are never less alike than strangers: the factor is at least 1.</param>
    /// <returns>Null where there are fewer than <see cref="FewestPairs"/> pairs of years.</returns>
    public static OrdinaryVariation? Find(IReadOnlyList<IReadOnlyList<Deviation>> courses, int schools, bool isShare)
    {
        var pairs = new List<(double A, double B, double VarianceA, double VarianceB)>();
        foreach (var course in courses)
        {
            for (var first = 0; first < course.Count; first++)
            {
                for (var second = first + 1; second < course.Count; second++)
                {
                    pairs.Add((course[first].Value, course[second].Value, course[first].PupilVariance, course[second].PupilVariance));
                }
            }
        }

        if (pairs.Count < FewestPairs)
        {
            return null;
        }

        var (passing, pupils) = (0.0, 1.0);
        for (var round = 0; round < Rounds; round++)
        {
            (passing, pupils) = Differences(pairs, passing, pupils, isShare ? 1 : 0);
        }

        var (centre, persistent) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            // The mean of few schools lies nearer to them than the true one; one school has no mean but the published level.
            centre = schools > 1 ? Mean(courses, persistent, passing, pupils) : 0;
            persistent = Products(pairs, centre, persistent, passing, pupils) * (schools > 1 ? schools / (schools - 1.0) : 1);
        }

        return new OrdinaryVariation(centre, persistent, passing, pupils, schools, pairs.Count);
    }

    // Least squares of (a − b)² on 2 and v_a + v_b, each weighed by the inverse of its expected square; neither part below its least.
    private static (double Passing, double Pupils) Differences(List<(double A, double B, double VarianceA, double VarianceB)> pairs, double passing, double pupils, double leastPupils)
    {
        var (s11, s12, s22, t1, t2) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (a, b, varianceA, varianceB) in pairs)
        {
            var sampling = varianceA + varianceB;
            var expected = (2 * passing) + (pupils * sampling);
            if (expected <= 0)
            {
                continue;
            }

            var weight = 1 / (expected * expected);
            var square = (a - b) * (a - b);
            s11 += weight * 4;
            s12 += weight * 2 * sampling;
            s22 += weight * sampling * sampling;
            t1 += weight * 2 * square;
            t2 += weight * sampling * square;
        }

        var determinant = (s11 * s22) - (s12 * s12);
        var (found, factor) = determinant > 1e-12 * s11 * s22
            ? (((t1 * s22) - (t2 * s12)) / determinant, ((s11 * t2) - (s12 * t1)) / determinant)
            : (0.0, s22 > 0 ? t2 / s22 : leastPupils);
        if (found < 0)
        {
            (found, factor) = (0, s22 > 0 ? t2 / s22 : leastPupils);
        }

        if (factor < leastPupils)
        {
            factor = leastPupils;
            found = s11 > 0 ? Math.Max(0, (t1 - (factor * s12)) / s11) : 0;
        }

        return (found, factor);
    }

    private static double Mean(IReadOnlyList<IReadOnlyList<Deviation>> courses, double persistent, double passing, double pupils)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var deviation in courses.SelectMany(course => course))
        {
            var weight = 1 / Math.Max(persistent + passing + (pupils * deviation.PupilVariance), 1e-9);
            sum += weight * deviation.Value;
            weights += weight;
        }

        return sum / weights;
    }

    private static double Products(List<(double A, double B, double VarianceA, double VarianceB)> pairs, double centre, double persistent, double passing, double pupils)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (a, b, varianceA, varianceB) in pairs)
        {
            var spread = (persistent + passing + (pupils * varianceA)) * (persistent + passing + (pupils * varianceB));
            if (spread <= 0)
            {
                continue;
            }

            sum += (a - centre) * (b - centre) / spread;
            weights += 1 / spread;
        }

        return weights > 0 ? Math.Max(0, sum / weights) : 0;
    }
}
