namespace Dashboard.Samples.Region;

/// <summary>
/// What leaves the simulation of a work: only counts, which add up over schools. Pupils stay inside the simulation.
/// </summary>
public sealed class Outcome
{
    public Outcome(TestBlank blank, int greatestScore)
    {
        Blank = blank;
        Scores = new long[greatestScore + 1];
        TaskPoints = new long[4][];
        JournalByMark = new long[4][];
        for (var mark = 0; mark < 4; mark++)
        {
            TaskPoints[mark] = new long[blank.Tasks.Count];
            JournalByMark[mark] = new long[3];
        }
    }

    public TestBlank Blank { get; }

    /// <summary>Participants by mark «2», «3», «4», «5» in this order; all zero where a work gives test scores only.</summary>
    public long[] Marks { get; } = new long[4];

    /// <summary>Participants by primary (or test) score from 0 on.</summary>
    public long[] Scores { get; }

    /// <summary>Points earned by mark group (index 0 for «2») and task.</summary>
    public long[][] TaskPoints { get; }

    /// <summary>The comparison with the journal by mark group (index 0 for «2»): lower, equal, higher.</summary>
    public long[][] JournalByMark { get; }

    /// <summary>Participants whose mark is lower than, equal to, higher than the journal's.</summary>
    public long[] Journal => [.. Enumerable.Range(0, 3).Select(shift => JournalByMark.Sum(group => group[shift]))];

    public long Participants { get; private set; }

    public double MeanScore => Participants == 0 ? 0 : Scores.Select((count, score) => (double)count * score).Sum() / Participants;

    public double MeanMark => Participants == 0 ? 0 : ((2.0 * Marks[0]) + (3.0 * Marks[1]) + (4.0 * Marks[2]) + (5.0 * Marks[3])) / Participants;

    /// <summary>Participants with a score from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public long Between(int from, int to)
    {
        var sum = 0L;
        for (var score = from; score <= to && score < Scores.Length; score++)
        {
            sum += Scores[score];
        }

        return sum;
    }

    /// <summary>Share 0..1 of the mark 2–5.</summary>
    public double MarkShare(int mark) => Participants == 0 ? 0 : Marks[mark - 2] / (double)Participants;

    /// <summary>Share 0..1 of the greatest points earned on a task by all participants; null without participants.</summary>
    public double? TaskShare(int task)
    {
        var points = TaskPoints[0][task] + TaskPoints[1][task] + TaskPoints[2][task] + TaskPoints[3][task];
        return Participants == 0 ? null : points / ((double)Participants * Blank.Tasks[task].MaxPoints);
    }

    /// <summary>The same for those who got one mark 2–5; null where nobody did.</summary>
    public double? TaskShare(int task, int mark) =>
        Marks[mark - 2] == 0 ? null : TaskPoints[mark - 2][task] / ((double)Marks[mark - 2] * Blank.Tasks[task].MaxPoints);

    /// <summary>Adds one participant.</summary>
    /// <param name="score">Primary or test score.</param>
    /// <param name="mark">2–5, or 0 where the work gives no marks.</param>
    /// <param name="points">Points by task.</param>
    /// <param name="journal">-1 lower than the journal's mark, 0 equal, 1 higher, null where there is no comparison.</param>
    internal void Add(int score, int mark, ReadOnlySpan<int> points, int? journal)
    {
        Participants++;
        Scores[score]++;
        if (mark > 0)
        {
            Marks[mark - 2]++;
            for (var task = 0; task < points.Length; task++)
            {
                TaskPoints[mark - 2][task] += points[task];
            }
        }

        if (journal is { } shift)
        {
            JournalByMark[mark - 2][shift + 1]++;
        }
    }

    /// <summary>Adds everything of another outcome, each mark group as many times as <paramref name="weights"/> says.</summary>
    internal void Add(Outcome other, ReadOnlySpan<int> weights)
    {
        for (var mark = 0; mark < 4; mark++)
        {
            Marks[mark] += other.Marks[mark] * weights[mark];
            Participants += other.Marks[mark] * weights[mark];
            for (var task = 0; task < TaskPoints[mark].Length; task++)
            {
                TaskPoints[mark][task] += other.TaskPoints[mark][task] * weights[mark];
            }

            for (var shift = 0; shift < 3; shift++)
            {
                JournalByMark[mark][shift] += other.JournalByMark[mark][shift] * weights[mark];
            }
        }

        var marked = other.Marks.Sum() > 0;
        Participants += marked ? 0 : other.Participants * weights[0];
        for (var score = 0; score < Scores.Length; score++)
        {
            Scores[score] += other.Scores[score] * weights[marked ? Blank.MarkOf(score) - 2 : 0];
        }
    }

    /// <summary>Makes some tasks a little easier or harder than they were, so that a country is no mere multiple of a region.</summary>
    internal void ShiftTasks(Pcg32 random)
    {
        for (var task = 0; task < Blank.Tasks.Count; task++)
        {
            var perMille = 975 + random.Next(0, 50);
            for (var mark = 0; mark < 4; mark++)
            {
                TaskPoints[mark][task] = Math.Min(TaskPoints[mark][task] * perMille / 1000, Marks[mark] * Blank.Tasks[task].MaxPoints);
            }
        }
    }
}

/// <summary>A work with what every territory got in it.</summary>
public sealed class AssessmentOutcome
{
    private static readonly int[] Once = [1, 1, 1, 1];

    // How the invented country differs from the region: a little stronger. The counts only have to look like a country.
    private static readonly int[] Country = [884, 962, 1010, 1043];

    private readonly Dictionary<InventedSchool, Outcome> schools = [];
    private readonly Dictionary<InventedMunicipality, Outcome> municipalities = [];

    internal AssessmentOutcome(SampleAssessment assessment, IEnumerable<(InventedSchool School, Outcome Outcome)> results)
    {
        Assessment = assessment;
        Region = Empty();
        foreach (var (school, outcome) in results)
        {
            schools.Add(school, outcome);
            if (!municipalities.TryGetValue(school.Municipality, out var municipality))
            {
                municipalities[school.Municipality] = municipality = Empty();
            }

            municipality.Add(outcome, Once);
            Region.Add(outcome, Once);
        }

        Sample = Empty();
        Sample.Add(Region, Country);
        Sample.ShiftTasks(Pcg32.For(17, assessment.CalendarYear, Pcg32.KeyOf(assessment.Subject), assessment.ProgrammeGrade));
    }

    public SampleAssessment Assessment { get; }

    /// <summary>Schools that took part, also those with no participant on the day, in the order of the register.</summary>
    public IEnumerable<InventedSchool> Schools => schools.Keys.OrderBy(school => school.Index);

    public IEnumerable<InventedMunicipality> Municipalities => municipalities.Keys.OrderBy(municipality => municipality.Number);

    public Outcome Region { get; }

    /// <summary>«Вся выборка»: the invented country.</summary>
    public Outcome Sample { get; }

    public Outcome? Of(InventedSchool school) => schools.GetValueOrDefault(school);

    public Outcome? Of(InventedMunicipality municipality) => municipalities.GetValueOrDefault(municipality);

    private Outcome Empty() => new(Assessment.Blank, Assessment.HasTestScores ? 100 : Assessment.Blank.MaxScore);
}
