using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Domain.Staff;

/// <summary>How long the training of a line of staff still counts.</summary>
public enum CourseStanding
{
    /// <summary>Nobody is trained, or nobody said so.</summary>
    Untrained,

    /// <summary>It counts, and no last day is named.</summary>
    WithoutEnd,

    /// <summary>It counts for longer than <see cref="StaffTraining.SoonDays"/>.</summary>
    InForce,

    /// <summary>Its last day is near.</summary>
    EndsSoon,

    /// <summary>Its last day is over: the training does not count any more.</summary>
    Expired,
}

/// <summary>
/// Staff and their training, added up over subjects, posts and schools: «повышение квалификации 100 %» is <see cref="Trained"/> out of
/// <see cref="Known"/>. People are counted by line: whoever teaches two subjects stands in two lines, as in the sheet.
/// </summary>
/// <param name="Staff">People.</param>
/// <param name="Known">Of them in lines that say how many are trained. The others are neither trained nor untrained.</param>
/// <param name="Trained">Trained, and the training counts on the day.</param>
/// <param name="Expired">Trained, and the training is over.</param>
/// <param name="WithDeficits">With deficits that a diagnosis found.</param>
/// <param name="Vacancies">Posts that nobody fills.</param>
public readonly record struct StaffTraining(int Staff, int Known, int Trained, int Expired, int WithDeficits, int Vacancies)
{
    /// <summary>A quarter: time enough to send people to the next course. Our own number.</summary>
    public const int SoonDays = 90;

    /// <summary>Who still has to be trained for «100 %».</summary>
    public int Missing => Known - Trained;

    /// <summary>Of whom nobody said whether they are trained.</summary>
    public int Unsaid => Staff - Known;

    /// <summary>0..1; null where no line says anything.</summary>
    public double? Share => Known > 0 ? (double)Trained / Known : null;

    public static StaffTraining Of(StaffStatement line, DateOnly today)
    {
        var trained = line.Trained ?? 0;
        var isOver = StandingOf(line, today) == CourseStanding.Expired;
        return new StaffTraining(line.Staff, line.Trained is null ? 0 : line.Staff, isOver ? 0 : trained, isOver ? trained : 0, line.WithDeficits ?? 0, line.Vacancies ?? 0);
    }

    public static StaffTraining Of(IEnumerable<StaffStatement> lines, DateOnly today) => Sum(lines.Select(line => Of(line, today)));

    public static StaffTraining Sum(IEnumerable<StaffTraining> parts) => parts.Aggregate(default(StaffTraining), (sum, part) => new StaffTraining(
        sum.Staff + part.Staff, sum.Known + part.Known, sum.Trained + part.Trained, sum.Expired + part.Expired, sum.WithDeficits + part.WithDeficits, sum.Vacancies + part.Vacancies));

    /// <summary>The last day itself still counts.</summary>
    public static CourseStanding StandingOf(StaffStatement line, DateOnly today) => line switch
    {
        { Trained: null or 0 } => CourseStanding.Untrained,
        { ValidUntil: null } => CourseStanding.WithoutEnd,
        _ when line.ValidUntil < today => CourseStanding.Expired,
        _ when line.ValidUntil.Value.DayNumber - today.DayNumber <= SoonDays => CourseStanding.EndsSoon,
        _ => CourseStanding.InForce,
    };
}
