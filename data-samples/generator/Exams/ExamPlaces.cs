using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams;

/// <summary>An examination in one subject.</summary>
/// <param name="Procedure"><c>oge</c>, <c>ege</c>, <c>own</c>.</param>
/// <param name="Subject">The plain name of the subject.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Grade">Who takes it.</param>
/// <param name="Minimum">The least test score that counts as passed; 0 for examinations with marks.</param>
/// <param name="Profile"><c>advanced</c> for профильная математика.</param>
internal sealed record ExamWork(string Procedure, string Subject, int Year, int Grade, int Minimum = 0, string Profile = "base")
{
    public bool Marked => Minimum == 0;

    public static ExamWork Oge(string subject, int year) => new("oge", subject, year, 9);

    public static ExamWork Ege(string subject, int year, int minimum) => new("ege", subject, year, 11, minimum);

    public static ExamWork Base(int year) => new("ege", "Математика", year, 11);

    public static ExamWork Advanced(int year) => new("ege", "Математика", year, 11, 27, "advanced");

    public static ExamWork Own(string subject, int grade, int year) => new("own", subject, year, grade);
}

/// <summary>What a territory or a school got.</summary>
internal sealed record ExamPlace(string Level, string Name, string? Code, string? Municipality, IReadOnlyList<int> Scores, ExamWork Work)
{
    // Bounds of marks by primary score; not those of any year, the reader never needs them.
    private static readonly int[] Bounds = [8, 15, 22];

    public int N => Scores.Count;

    public double? Mean => N == 0 ? null : Scores.Average();

    public double? MeanMark => N == 0 ? null : Scores.Average(score => (double)MarkOf(score));

    public int Marks(int mark) => Scores.Count(score => MarkOf(score) == mark);

    public int Between(int from, int to) => Scores.Count(score => score >= from && score <= to);

    public double? Share(int count) => N == 0 ? null : (double)count / N;

    private static int MarkOf(int score) => 2 + Bounds.Count(bound => score >= bound);
}

/// <summary>Schools of the invented «Приозёрный край» with results drawn pupil by pupil: levels always agree.</summary>
internal static class ExamPlaces
{
    /// <summary>The region, then every municipality followed by its schools.</summary>
    public static IReadOnlyList<ExamPlace> Draw(ExamWork work, int seed, int municipalities = 2, int atLeast = 1)
    {
        var random = new Random(seed);
        var schools = CorpusRegion.Schools
            .Where(seat => CorpusRegion.Municipalities.Take(municipalities).Contains(seat.Municipality))
            .Select(seat => new ExamPlace("school", seat.Name, seat.Login[2..], seat.Municipality, Scores(work, seat.Size, seat.Ability, random), work))
            .ToList();
        List<ExamPlace> places = [new("region", CorpusRegion.Name, null, null, [.. schools.SelectMany(s => s.Scores)], work)];
        foreach (var name in CorpusRegion.Municipalities.Take(municipalities))
        {
            var own = schools.Where(s => s.Municipality == name).ToList();
            places.Add(new ExamPlace("municipality", name, own[0].Code![..2], null, [.. own.SelectMany(s => s.Scores)], work));
            places.AddRange(own.Where(s => s.N >= atLeast));
        }

        return places;
    }

    private static List<int> Scores(ExamWork work, int size, double ability, Random random)
    {
        var (count, mean, spread, max) = work.Marked
            ? (Math.Max(2, (int)(size * 0.8)), 16 + (ability * 3), 6.0, 31)
            : (Math.Max(2, size / 2), 58 + (ability * 12), 18.0, 100);
        return [.. Enumerable.Range(0, count).Select(_ =>
            Math.Clamp((int)Math.Round(mean + (spread * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 1.9)), 0, max))];
    }
}
