namespace Dashboard.Data.Imports.Results;

/// <summary>What a column of a result sheet holds. The names stand in saved mappings: never rename.</summary>
public enum ColumnMeaning
{
    /// <summary>Nothing we read.</summary>
    Ignored = 0,
    RowNumber,

    /// <summary>«Группы участников»: the sample, the region, municipalities and schools in one column.</summary>
    Territory,
    SchoolName,
    SchoolCode,
    Login,
    Inn,
    Ogrn,
    Municipality,
    MunicipalityCode,
    Region,
    Year,
    SchoolYear,
    Date,
    Grade,
    Subject,

    /// <summary>«ВПР», «ОГЭ», «Пробный ОГЭ»: an extract of several procedures says it row by row.</summary>
    Procedure,
    SubjectCode,
    SchoolCount,
    Participants,

    /// <summary>Pupils with one mark, see <see cref="TableColumn.Number"/>.</summary>
    Mark,
    MeanMark,
    MeanScore,

    /// <summary>«Средний балл»: a mark or a score by its range.</summary>
    Mean,
    BelowThreshold,
    AboveThreshold,
    HighScores,
    FullScores,
    PassRate,
    QualityRate,

    /// <summary>Participants with one primary score, see <see cref="TableColumn.Number"/>.</summary>
    Score,

    /// <summary>Success on one task, see <see cref="TableColumn.Code"/>.</summary>
    Task,

    /// <summary>A digit whose meaning (mark, score, task) only the whole head tells.</summary>
    Numbered,
    MaxPoints,
    PlannedText,
    DifficultyLevel,

    /// <summary>Mark of the group of participants that a row describes.</summary>
    MarkGroup,
    JournalLower,
    JournalEqual,
    JournalHigher,
    JournalTotal,

    /// <summary>A bare «%» or «Доля».</summary>
    Share,

    /// <summary>A ready number that is kept under its caption.</summary>
    Published,

    /// <summary>Name or another mark of a person: the sheet holds pupils.</summary>
    Person,
    PupilCode,
    Variant,
    PupilScore,
    PupilMark,
    JournalMark,
}

/// <summary>How a column counts pupils.</summary>
public enum ColumnUnit
{
    Unknown = 0,
    Count,

    /// <summary>A share or a percentage; which of the two the values tell.</summary>
    Share,
}

/// <summary>A column with its meaning.</summary>
/// <param name="Index">Column counted from 0.</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Unit">Pupils or their share.</param>
/// <param name="Number">The mark or the primary score of the column.</param>
/// <param name="Code">The task's number.</param>
/// <param name="MaxPoints">Greatest points of the task where the head tells them.</param>
/// <param name="Caption">Texts of the head, from above, as the user sees them.</param>
public sealed record TableColumn(
    int Index,
    ColumnMeaning Meaning,
    ColumnUnit Unit = ColumnUnit.Unknown,
    int Number = -1,
    string? Code = null,
    double? MaxPoints = null,
    string Caption = "");
