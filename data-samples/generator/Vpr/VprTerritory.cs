namespace Dashboard.Samples.Vpr;

/// <summary>The four levels of rows in a report, widest first.</summary>
public enum VprLevel
{
    /// <summary>«Вся выборка»: everyone in Russia who wrote.</summary>
    Sample,
    Region,
    Municipality,
    School,
}

/// <summary>
/// What one row of a report stands for, in counts: every share that a report prints follows from them.
/// Arrays that a report does not need may stay empty.
/// </summary>
public sealed class VprTerritory
{
    public required VprLevel Level { get; init; }

    public required string Name { get; init; }

    /// <summary>Digits of the school's ФИС ОКО login without «sch» or «edu»: region (2) and number (4 to 6).</summary>
    public string? Login { get; init; }

    /// <summary>The municipality of a school.</summary>
    public string? Municipality { get; init; }

    /// <summary>How many schools the row covers.</summary>
    public int Schools { get; set; }

    public int Participants { get; set; }

    /// <summary>Participants with mark 2, 3, 4, 5.</summary>
    public int[] Marks { get; set; } = [];

    /// <summary>Participants with 0, 1, 2 … points.</summary>
    public int[] Scores { get; set; } = [];

    /// <summary>Points earned by all participants together, by task.</summary>
    public int[] TaskPoints { get; set; } = [];

    /// <summary>Points earned by those with mark 2, 3, 4, 5: by mark, then by task.</summary>
    public int[][] GroupTaskPoints { get; set; } = [];

    /// <summary>Participants whose mark is lower than, equal to, higher than the mark in the journal.</summary>
    public int[] Journal { get; set; } = [];

    /// <summary>Invented pupils of a school, only for the forms that list them.</summary>
    public IReadOnlyList<VprPupil> Pupils { get; set; } = [];

    public double? MarkShare(int mark) => Share(Marks, mark - 2, Participants);

    public double? ScoreShare(int score) => Share(Scores, score, Participants);

    public double? TaskShare(int task, int maxPoints) => Share(TaskPoints, task, Participants * maxPoints);

    public double? GroupTaskShare(int mark, int task, int maxPoints) =>
        GroupTaskPoints.Length == 0 ? null : Share(GroupTaskPoints[mark - 2], task, Marks[mark - 2] * maxPoints);

    public double? JournalShare(int shift) => Share(Journal, shift, Journal.Sum());

    /// <summary>A wider territory that holds the parts and nothing else.</summary>
    public static VprTerritory Sum(VprLevel level, string name, IReadOnlyCollection<VprTerritory> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new VprTerritory
        {
            Level = level,
            Name = name,
            Schools = parts.Sum(p => p.Level == VprLevel.School ? (p.Participants > 0 ? 1 : 0) : p.Schools),
            Participants = parts.Sum(p => p.Participants),
            Marks = Add(parts.Select(p => p.Marks)),
            Scores = Add(parts.Select(p => p.Scores)),
            TaskPoints = Add(parts.Select(p => p.TaskPoints)),
            Journal = Add(parts.Select(p => p.Journal)),
            GroupTaskPoints = [.. Enumerable.Range(0, parts.Max(p => p.GroupTaskPoints.Length))
                .Select(mark => Add(parts.Where(p => p.GroupTaskPoints.Length > 0).Select(p => p.GroupTaskPoints[mark])))],
        };
    }

    private static int[] Add(IEnumerable<int[]> parts)
    {
        int[] sum = [];
        foreach (var part in parts)
        {
            if (sum.Length < part.Length)
            {
                Array.Resize(ref sum, part.Length);
            }

            for (var i = 0; i < part.Length; i++)
            {
                sum[i] += part[i];
            }
        }

        return sum;
    }

    private static double? Share(int[] counts, int place, int whole) =>
        whole == 0 || place >= counts.Length ? null : (double)counts[place] / whole;
}

/// <summary>An invented pupil of a school. There is no name: a sample holds no person, not even an invented one.</summary>
/// <param name="Code">Five digits, as the forms have them.</param>
/// <param name="ClassName">«4А».</param>
/// <param name="Variant">Number of the variant, 1 or more.</param>
/// <param name="Girl">Protocols have a column «Пол».</param>
/// <param name="Points">Points by task; <c>null</c> did not start the task, printed «X».</param>
/// <param name="Mark">2 to 5.</param>
/// <param name="JournalMark">Mark of the previous period; <c>null</c> prints «НЕТ ОТМЕТКИ».</param>
/// <param name="Absent">Was not there: only the protocols that schools fill in have such rows.</param>
public sealed record VprPupil(string Code, string ClassName, int Variant, bool Girl, IReadOnlyList<int?> Points, int Mark, int? JournalMark, bool Absent = false)
{
    public int Score => Points.Sum(p => p ?? 0);
}

/// <summary>One report: a work and its rows in the order in which a file lists them.</summary>
public sealed record VprReport(VprWork Work, IReadOnlyList<VprTerritory> Rows)
{
    /// <summary>The same report with only some of its rows.</summary>
    public VprReport Only(Func<VprTerritory, bool> keep) => this with { Rows = [.. Rows.Where(keep)] };
}
