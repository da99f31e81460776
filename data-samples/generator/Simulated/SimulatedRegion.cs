namespace Dashboard.Samples.Simulated;

/// <summary>
/// A region that no formula of the product assumes: levels of schools are skewed, they drift, a cohort may be better or worse as
/// a whole, five pupils who learn together are alike, schools have from 3 to 130 pupils a grade, and some do not write in some
/// years. What is true is known, so that it can be asked how often a verdict is.
/// </summary>
public sealed class SimulatedRegion
{
    /// <summary>Pupils who learn together; how alike they are (intraclass correlation).</summary>
    private const int Together = 5;

    private const double Alike = 0.12;

    private const double MissingYear = 0.08;

    private readonly Random _random;
    private readonly double[,,] _truth;
    private readonly (int Low, int Pupils)?[,,] _results;

    /// <param name="seed">Two regions with one seed are the same.</param>
    /// <param name="schools">Schools in it.</param>
    /// <param name="works">Subjects and grades that each of them writes.</param>
    /// <param name="years">Years; the last is the one after the intervention, and all schools write in it.</param>
    public SimulatedRegion(int seed, int schools, int works, int years)
    {
        (_random, Schools, Works, Years) = (new Random(seed), schools, works, years);
        (_truth, _results) = (new double[works, schools, years], new (int, int)?[works, schools, years]);
        var common = new double[works, years];
        for (var work = 0; work < works; work++)
        {
            for (var year = 0; year < years; year++)
            {
                common[work, year] = 0.25 * Normal();
            }
        }

        for (var school = 0; school < schools; school++)
        {
            var size = Math.Clamp(Math.Exp(3.1 + (0.9 * Normal())), 3, 130);
            // About one pupil in ten; a few schools with half of them.
            var level = -2.3 + (0.75 * (-Math.Log(1 - _random.NextDouble()) - 1));
            for (var work = 0; work < works; work++)
            {
                Live(work, school, size, level + (0.3 * Normal()), common);
            }
        }
    }

    public int Schools { get; }

    public int Works { get; }

    public int Years { get; }

    /// <summary>Pupils with a low result, of all who wrote; null where the school did not.</summary>
    public (int Low, int Pupils)? Result(int work, int school, int year) => _results[work, school, year];

    /// <summary>
    /// Something is done to a school before the last year: the log odds of a low result change by <paramref name="logOdds"/>.
    /// Returns by how much the true share of the school changed through it.
    /// </summary>
    public double Treat(int work, int school, double logOdds)
    {
        var (last, before) = (Years - 1, _truth[work, school, Years - 1]);
        var after = Share(Math.Log(before / (1 - before)) + logOdds);
        _truth[work, school, last] = after;
        _results[work, school, last] = Draw(after, _results[work, school, last]!.Value.Pupils);
        return after - before;
    }

    /// <summary>So many schools of the first <paramref name="among"/>, by chance.</summary>
    public IReadOnlyList<int> Chosen(int count, IEnumerable<int> among) => [.. among.OrderBy(_ => _random.Next()).Take(count)];

    private void Live(int work, int school, double size, double level, double[,] common)
    {
        var drift = 0.0;
        for (var year = 0; year < Years; year++)
        {
            drift += 0.1 * Normal();
            var share = Share(level + drift + common[work, year] + (0.35 * Normal()));
            _truth[work, school, year] = share;
            if (_random.NextDouble() >= MissingYear || year == Years - 1)
            {
                _results[work, school, year] = Draw(share, Math.Max(3, (int)Math.Round(size * Math.Exp(0.12 * Normal()))));
            }
        }
    }

    // Beta-binomial groups of five: the share of each group is drawn around that of the school.
    private (int Low, int Pupils) Draw(double share, int pupils)
    {
        const double weight = (1 - Alike) / Alike;
        var low = 0;
        for (var first = 0; first < pupils; first += Together)
        {
            var (yes, no) = (Gamma(share * weight), Gamma((1 - share) * weight));
            var group = yes + no > 0 ? yes / (yes + no) : share;
            for (var pupil = first; pupil < Math.Min(pupils, first + Together); pupil++)
            {
                low += _random.NextDouble() < group ? 1 : 0;
            }
        }

        return (low, pupils);
    }

    // Marsaglia and Tsang, ACM TOMS 2000;26:363; shapes below one by their power of a uniform number.
    private double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(1 - _random.NextDouble(), 1 / Math.Max(shape, 1e-3));
        }

        var (d, c) = (shape - (1.0 / 3), 1 / Math.Sqrt(9 * (shape - (1.0 / 3))));
        while (true)
        {
            var normal = Normal();
            var root = 1 + (c * normal);
            var cube = root * root * root;
            if (root > 0 && Math.Log(1 - _random.NextDouble()) < (0.5 * normal * normal) + d - (d * cube) + (d * Math.Log(cube)))
            {
                return d * cube;
            }
        }
    }

    private static double Share(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
