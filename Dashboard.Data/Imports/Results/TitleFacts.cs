using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>What one text (a title line, the name of a sheet or of a file) says about a work. Null: it does not say.</summary>
internal sealed record TitleFacts
{
    public int? CalendarYear { get; init; }

    public SchoolYear? Year { get; init; }

    /// <summary>A year that no school result can have: 1899.</summary>
    public int? ImplausibleYear { get; init; }

    public DateOnly? Date { get; init; }

    public Season? Season { get; init; }

    public Procedure? Procedure { get; init; }

    public string? Subject { get; init; }

    public int? ExamCode { get; init; }

    public int? ProgrammeGrade { get; init; }

    public int? TakerGrade { get; init; }

    /// <summary>A grade of which the text does not say whose it is.</summary>
    public int? Grade { get; init; }

    public TestProfile? Profile { get; init; }

    public TestForm? Form { get; init; }

    public Wave? Wave { get; init; }

    public double? MaxScore { get; init; }

    /// <summary>Name of an own assessment: «Пробный ОГЭ».</summary>
    public string? OwnTitle { get; init; }

    public ResultForm? Report { get; init; }
}
