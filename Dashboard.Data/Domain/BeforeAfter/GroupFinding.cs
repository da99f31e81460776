namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>What is ordinary in a group, found from the schools that did not take part and from what is published.</summary>
public sealed class GroupFinding
{
    /// <summary>From so many schools on the others are known by themselves and not only by their published level; our choice.</summary>
    public const int EnoughReferences = 20;

    /// <summary>From so many schools on their level stands for the others where nothing is published, and their spread is heeded; our choice.</summary>
    private const int FewReferences = 5;

    private readonly ComparisonScale _scale;
    private readonly double _levelVariance;
    private readonly double _spread = 1;
    private readonly IReadOnlyList<double> _scales = [];

    private GroupFinding(StudyGroup group, ComparisonScale scale)
    {
        (Group, _scale, Levels, ComparisonSchools) = (group, scale, LevelsOf(group), []);
        var references = group.References.Select(Deviations).Where(known => known.Count(deviation => deviation is not null) > 1).ToList();
        List<IReadOnlyList<Deviation>> courses = [.. references.Select(Known)];
        if (references.Count < EnoughReferences)
        {
            // What the participants were before says what is ordinary too; what they are afterwards is the question.
            courses.AddRange(group.Participants.Select(course => Known(Deviations(course).Take(group.Known))).Where(known => known.Count > 1));
            courses.AddRange(group.OtherWorks);
        }

        Variation = OrdinaryVariation.Find(courses, references.Count < EnoughReferences ? group.References.Count + group.Participants.Count : references.Count, scale.IsShare);
        if (Variation is null)
        {
            return;
        }

        _levelVariance = LevelVariance();
        var compared = group.References.Select(Compared).OfType<ComparisonSchool>().ToList();
        if (compared.Count >= EnoughReferences)
        {
            (ComparisonSchools, _scales) = (compared, NearestSchools.Scales(compared));
        }
        else if (compared.Count >= FewReferences)
        {
            _spread = Math.Max(1, Math.Sqrt(compared.Average(school => school.Beyond * school.Beyond / school.Variance)));
        }
    }

    /// <summary>The schools and works.</summary>
    public StudyGroup Group { get; }

    /// <summary>The level of the others in each work; null where nobody else is known.</summary>
    public IReadOnlyList<Reading?> Levels { get; }

    /// <summary>What is ordinary; null where too little is known.</summary>
    public OrdinaryVariation? Variation { get; }

    /// <summary>Schools to choose comparable ones from; none where fewer than <see cref="EnoughReferences"/> have both results.</summary>
    public IReadOnlyList<ComparisonSchool> ComparisonSchools { get; }

    internal static GroupFinding Of(StudyGroup group, bool isShare) => new(group, new ComparisonScale(isShare));

    /// <summary>A school's distance from what was expected, with all that is needed to judge it; null without both results.</summary>
    internal SchoolMeasure? Measure(SchoolCourse course)
    {
        if (Group.BeforeOf(course) is not { } before || Group.AfterOf(course) is not { } after)
        {
            return null;
        }

        if (Variation is null || LevelOf(course, Group.Earlier, Group.Before) is not { } levelBefore || LevelOf(course, Group.Known, Group.After) is not { } levelAfter)
        {
            return new SchoolMeasure(this, before, after, null, []);
        }

        var expectation = ExpectationOf(course);
        var nearest = NearestSchools.Of(new SchoolTraits(expectation.Deviation, after.Participants, course.Traits), ComparisonSchools, _scales);
        var shift = nearest.Schools.Count > 0 ? nearest.Shift : 0;
        var expected = _scale.Back(levelAfter + shift + expectation.Deviation, expectation.Variance);
        var common = _scale.Back(_scale.Of(before) + levelAfter - levelBefore + shift) - _scale.Back(_scale.Of(before));
        return new SchoolMeasure(this, before, after, new MeasureParts(
            common,
            after.Value - expected,
            _scale.ValueVariance(expected, expectation.Variance),
            _scale.ValueVariance(expected, nearest.Schools.Count > 0 ? nearest.ShiftVariance : _levelVariance),
            Variation.Pupils * _scale.PupilVariance(expected, after.Participants),
            _scale.ValueVariance(before.Value, Variation.Passing / YearsBefore(course)) + _scale.ValueVariance(expected, Variation.Passing / YearsAfter(course)),
            Math.Max(_spread, nearest.Spread)), nearest.Schools);
    }

    private Expectation ExpectationOf(SchoolCourse course) => Expectation.Of(Known(Deviations(course).Take(Group.Known)), Variation!, YearsAfter(course));

    private ComparisonSchool? Compared(SchoolCourse course)
    {
        if (Group.AfterOf(course) is not { } after || Group.BeforeOf(course) is null || LevelOf(course, Group.Known, Group.After) is not { } level)
        {
            return null;
        }

        var expectation = ExpectationOf(course);
        return new ComparisonSchool(
            course, new SchoolTraits(expectation.Deviation, after.Participants, course.Traits),
            _scale.Of(after) - level - expectation.Deviation, expectation.Variance + (Variation!.Pupils / after.Participants));
    }

    private static List<Deviation> Known(IEnumerable<Deviation?> deviations) => [.. deviations.OfType<Deviation>()];

    private static List<Reading?> LevelsOf(StudyGroup group)
    {
        var works = group.Known + group.After;
        var levels = new List<Reading?>(works);
        var published = Enumerable.Range(group.Earlier, group.Before).Any(work => group.Others[work] is not null)
            && Enumerable.Range(group.Known, group.After).Any(work => group.Others[work] is not null);
        for (var work = 0; work < works; work++)
        {
            var readings = group.References.Select(course => course.Readings[work]).Where(reading => reading is not null).ToList();
            levels.Add(published ? group.Others[work] : readings.Count >= FewReferences ? Reading.Pool(readings) : null);
        }

        return levels;
    }

    private List<Deviation?> Deviations(SchoolCourse course) =>
    [
        .. course.Readings.Select((reading, work) => reading is { } known && Levels[work] is { } level
            ? new Deviation(_scale.Of(known) - _scale.Of(level), 1.0 / known.Participants)
            : (Deviation?)null),
    ];

    /// <summary>The published level is a count of pupils too, before and after.</summary>
    private double LevelVariance() => new[] { (Group.Earlier, Group.Before), (Group.Known, Group.After) }
        .Sum(window => Reading.Pool(Levels.Skip(window.Item1).Take(window.Item2)) is { } level ? Variation!.Pupils / level.Participants : 0);

    // Weighed by the school's own pupils: a year that it did not write counts for neither.
    private double? LevelOf(SchoolCourse course, int first, int count)
    {
        var (sum, participants) = (0.0, 0);
        for (var work = first; work < first + count; work++)
        {
            if (course.Readings[work] is { } reading)
            {
                if (Levels[work] is not { } level)
                {
                    return null;
                }

                sum += _scale.Of(level) * reading.Participants;
                participants += reading.Participants;
            }
        }

        return participants == 0 ? null : sum / participants;
    }

    private int YearsBefore(SchoolCourse course) => course.Readings.Skip(Group.Earlier).Take(Group.Before).Count(reading => reading is not null);

    private int YearsAfter(SchoolCourse course) => course.Readings.Skip(Group.Known).Count(reading => reading is not null);
}

/// <summary>What is known of one participant before it is judged, alone or together with others.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Before">Window «до».</param>
/// <param name="After">Window «после».</param>
/// <param name="Parts">Null where it is not known what is ordinary.</param>
/// <param name="Nearest">Schools that it is compared with; none where only the published level is known.</param>
internal sealed record SchoolMeasure(GroupFinding Group, Reading Before, Reading After, MeasureParts? Parts, IReadOnlyList<ComparisonSchool> Nearest);

/// <param name="Common">See <see cref="ChangeParts"/>.</param>
/// <param name="Beyond">See there.</param>
/// <param name="LevelVariance">Of the school's true level around what was expected.</param>
/// <param name="SharedVariance">Of the common change: the same for schools that are compared with the same others.</param>
/// <param name="PupilVariance">Of the draw of the later pupils if the school is where it was expected.</param>
/// <param name="CohortVariance">What passes with the cohorts of both windows: part of the interval of the change itself.</param>
/// <param name="Spread">How much wider the schools compared vary than what is ordinary says, at least 1.</param>
internal sealed record MeasureParts(double Common, double Beyond, double LevelVariance, double SharedVariance, double PupilVariance, double CohortVariance, double Spread);
