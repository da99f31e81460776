using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Persistence;

/// <summary>An assessment as a row; the fields are those of <see cref="Assessment"/>, nulls written so that a unique index holds.</summary>
public sealed class StoredAssessment
{
    public int Id { get; set; }

    public int StartYear { get; set; }

    public Procedure Procedure { get; set; }

    public required string Subject { get; set; }

    /// <summary>0 where the sheet does not say.</summary>
    public int ProgrammeGrade { get; set; }

    /// <summary>0 where the sheet does not say.</summary>
    public int TakerGrade { get; set; }

    public TestProfile Profile { get; set; }

    public TestForm Form { get; set; }

    public Season Season { get; set; }

    public Wave Wave { get; set; }

    public required string Title { get; set; }

    /// <summary>ISO date of an own assessment, or empty.</summary>
    public required string Date { get; set; }

    public static StoredAssessment Of(Assessment assessment) => new()
    {
        StartYear = assessment.Year.StartYear,
        Procedure = assessment.Procedure,
        Subject = assessment.Subject,
        ProgrammeGrade = assessment.ProgrammeGrade ?? 0,
        TakerGrade = assessment.TakerGrade ?? 0,
        Profile = assessment.Profile,
        Form = assessment.Form,
        Season = assessment.Season,
        Wave = assessment.Wave,
        Title = assessment.Title,
        Date = assessment.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty,
    };

    public Assessment ToAssessment() => new(
        new SchoolYear(StartYear),
        Procedure,
        Subject,
        ProgrammeGrade == 0 ? null : ProgrammeGrade,
        TakerGrade == 0 ? null : TakerGrade,
        Profile,
        Form,
        Season,
        Wave,
        Title,
        Date.Length == 0 ? null : DateOnly.ParseExact(Date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
