namespace Dashboard.Data.Persistence;

/// <summary>What this database is: one row. An installation holds one region.</summary>
public sealed class Installation
{
    public int Id { get; set; }

    /// <summary>True for the invented sample region.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>Two digits used in ФИС ОКО logins; null until known.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Name of the region; null until set up or taken from the first sheet.</summary>
    public string? RegionName { get; set; }

    /// <summary>Grows with every applied or undone import: caches and made documents name it.</summary>
    public int DataVersion { get; set; }

    /// <summary>Until sign-in exists, every deed is recorded under this name.</summary>
    public required string NominalPerson { get; set; }
}

/// <summary>How this region names a category of schools (ШНОР, ШССУ, …): names differ by region and are chosen at set-up.</summary>
public sealed class SchoolCategory
{
    public int Id { get; set; }

    /// <summary>Stable English word the code uses: low-results, disadvantaged.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }
}

/// <summary>A saved mapping that recognises the next file of a form by itself.</summary>
public sealed class StoredMappingProfile
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Fingerprint { get; set; }

    /// <summary>The mapping as JSON.</summary>
    public required string Payload { get; set; }

    public DateTime SavedAt { get; set; }
}

/// <summary>Minimum score of an exam, or the bound of high scores: data with its source, which a ministry may change.</summary>
public sealed class ExamThreshold
{
    /// <summary>The subject of the row that holds for all subjects: the least test score of ЕГЭ that counts as high.</summary>
    public const string HighScores = "все предметы: высокий балл";

    public int Id { get; set; }

    public Domain.Assessments.Procedure Procedure { get; set; }

    public required string Subject { get; set; }

    public Domain.Assessments.TestProfile Profile { get; set; }

    /// <summary>Calendar years for which it holds, both included.</summary>
    public int FromYear { get; set; }

    public int ToYear { get; set; }

    public double Minimum { get; set; }

    public required string Source { get; set; }
}

/// <summary>First primary scores of the marks 3, 4 and 5 and the greatest score of a ВПР: data with its source.</summary>
public sealed class VprScale
{
    public int Id { get; set; }

    public int FromYear { get; set; }

    public int ToYear { get; set; }

    public required string Subject { get; set; }

    public int ProgrammeGrade { get; set; }

    public int FirstScoreOf3 { get; set; }

    public int FirstScoreOf4 { get; set; }

    public int FirstScoreOf5 { get; set; }

    public int? MaxScore { get; set; }

    public required string Source { get; set; }
}
