namespace Dashboard.Samples.Vpr;

/// <summary>When a work was written. In autumn it is written by the next grade, on the programme of the grade before.</summary>
public enum VprSeason
{
    Spring,
    Autumn,
}

/// <summary>A task of a work.</summary>
/// <param name="Code">«3», «5.1», «1К1» with a Cyrillic К; how a file spells it is a matter of its shape.</param>
/// <param name="MaxPoints">Points for a full answer, 1 or more.</param>
/// <param name="Level">Difficulty: Б basic, П advanced, В high.</param>
/// <param name="Result">The planned result that the task checks.</param>
public sealed record VprTask(string Code, int MaxPoints, char Level, string Result);

/// <summary>One all-Russian test work (ВПР) in one subject: what the preamble of every report says.</summary>
public sealed record VprWork
{
    /// <summary>Calendar year of the work.</summary>
    public required int Year { get; init; }

    public VprSeason Season { get; init; }

    /// <summary>Full Russian name without the profile: «Математика».</summary>
    public required string Subject { get; init; }

    /// <summary>The grade whose programme is checked.</summary>
    public required int ProgrammeGrade { get; init; }

    /// <summary>The grade that sat and wrote: one more than the programme's in autumn.</summary>
    public int TakerGrade => Season == VprSeason.Autumn ? ProgrammeGrade + 1 : ProgrammeGrade;

    /// <summary>The work for classes with advanced study of the subject.</summary>
    public bool Advanced { get; init; }

    /// <summary>Written at computers.</summary>
    public bool Computer { get; init; }

    public DateOnly? Date { get; init; }

    public required IReadOnlyList<VprTask> Tasks { get; init; }

    /// <summary>Lowest primary scores of the marks 3, 4 and 5.</summary>
    public required IReadOnlyList<int> Thresholds { get; init; }

    public int MaxScore => Tasks.Sum(t => t.MaxPoints);

    /// <summary>«2020/2021»: runs from September, so autumn 2020 and spring 2021 are one.</summary>
    public string SchoolYear => Season == VprSeason.Autumn
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year}/{Year + 1}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year - 1}/{Year}");

    /// <summary>The mark, 2 to 5, of a primary score.</summary>
    public int MarkOf(int score) => 2 + Thresholds.Count(t => score >= t);
}
