using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>What is decided about the work of one table; what stays open its columns say row by row.</summary>
internal sealed record Work
{
    public Procedure? Procedure { get; init; }

    public int? CalendarYear { get; init; }

    public SchoolYear? Year { get; init; }

    public Season? Season { get; init; }

    public string? Subject { get; init; }

    public int? ProgrammeGrade { get; init; }

    public int? TakerGrade { get; init; }

    /// <summary>A grade whose owner (programme or taker) the season tells.</summary>
    public int? Grade { get; init; }

    public TestProfile? Profile { get; init; }

    public TestForm Form { get; init; } = TestForm.Paper;

    public Wave Wave { get; init; } = Wave.Main;

    public string OwnTitle { get; init; } = string.Empty;

    public DateOnly? Date { get; init; }

    public double? MaxScore { get; init; }

    public MeanKind? Mean { get; init; }

    /// <summary>A year that cannot be, where no other is told.</summary>
    public int? ImplausibleYear { get; init; }
}
