using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>What «Средний балл» of a sheet is.</summary>
public enum MeanKind
{
    Mark = 1,
    Score,
}

/// <summary>
/// What the user says about a file or a saved profile remembers: each value that is set wins over what the sheet says,
/// except a year, grade or subject that stands in a column of its own.
/// </summary>
/// <param name="SchoolYear">First calendar year of the school year: 2020 for 2020/2021.</param>
/// <param name="CalendarYear">Year in which the work was written; used where <paramref name="SchoolYear"/> is not set.</param>
/// <param name="Season">Spring or autumn.</param>
/// <param name="Wave">Before or after retakes.</param>
/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ or own.</param>
/// <param name="Subject">Name of the subject.</param>
/// <param name="ProgrammeGrade">Grade whose programme was tested.</param>
/// <param name="TakerGrade">Grade that wrote.</param>
/// <param name="Profile">Base or advanced.</param>
/// <param name="Form">Paper or computer.</param>
/// <param name="Mean">What «Средний балл» is.</param>
/// <param name="OwnTitle">Name of an own assessment.</param>
/// <param name="OwnDate">Its day.</param>
/// <param name="OwnMaxScore">Its greatest score.</param>
/// <param name="Mapping">Columns as the user set them.</param>
public sealed record ReadOverrides(
    int? SchoolYear = null,
    int? CalendarYear = null,
    Season? Season = null,
    Wave? Wave = null,
    Procedure? Procedure = null,
    string? Subject = null,
    int? ProgrammeGrade = null,
    int? TakerGrade = null,
    TestProfile? Profile = null,
    TestForm? Form = null,
    MeanKind? Mean = null,
    string? OwnTitle = null,
    DateOnly? OwnDate = null,
    double? OwnMaxScore = null,
    TableMapping? Mapping = null);

/// <summary>One table as the user marked it on the mapping page.</summary>
/// <param name="Sheet">Index of the sheet.</param>
/// <param name="FirstHeadRow">First row of the head, counted from 0.</param>
/// <param name="LastHeadRow">Last row of the head.</param>
/// <param name="Columns">Columns with a meaning; the rest is ignored.</param>
public sealed record TableMapping(int Sheet, int FirstHeadRow, int LastHeadRow, IReadOnlyList<MappedColumn> Columns);

/// <param name="Index">Column counted from 0.</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Unit">Pupils or their share; Unknown lets the values decide.</param>
/// <param name="Number">Mark or primary score of the column.</param>
/// <param name="Code">Number of the task.</param>
public sealed record MappedColumn(int Index, ColumnMeaning Meaning, ColumnUnit Unit = ColumnUnit.Unknown, int Number = -1, string? Code = null);

/// <summary>
/// A mapping that a user saved under a name: it recognises the next file of the same form by the fingerprint of its head.
/// Serialises to JSON as it is.
/// </summary>
/// <param name="Name">As the user called it.</param>
/// <param name="Fingerprint">See <see cref="HeadFingerprint"/>.</param>
/// <param name="HeadRows">How many rows the head takes, at least 1.</param>
/// <param name="Columns">Columns with a meaning.</param>
/// <param name="Constants">What the user said about every file of this form; its Mapping stays null.</param>
public sealed record MappingProfile(string Name, string Fingerprint, int HeadRows, IReadOnlyList<MappedColumn> Columns, ReadOverrides Constants);

/// <summary>Minimum test score of ЕГЭ in a subject.</summary>
/// <param name="Subject">Name of the subject.</param>
/// <param name="Profile">Base or advanced for mathematics.</param>
/// <param name="FromYear">First calendar year in which it holds.</param>
/// <param name="Minimum">The least test score (mark for base mathematics) that passes.</param>
public sealed record EgeMinimum(string Subject, TestProfile Profile, int FromYear, int Minimum);

/// <summary>Editable reference data of exams: a ministry may change each of them.</summary>
/// <param name="EgeMinimums">Minimum scores.</param>
/// <param name="HighScoreFrom">The least test score that counts as high, 81 in official tables; 0 where none is set.</param>
public sealed record ExamReference(IReadOnlyList<EgeMinimum> EgeMinimums, int HighScoreFrom)
{
    /// <summary>The minimum that holds in a year, or null where none is set.</summary>
    public int? MinimumOf(string subject, TestProfile profile, int calendarYear) => EgeMinimums
        .Where(minimum => minimum.Subject == subject && minimum.Profile == profile && minimum.FromYear <= calendarYear)
        .OrderByDescending(minimum => minimum.FromYear)
        .Select(minimum => (int?)minimum.Minimum)
        .FirstOrDefault();
}

/// <param name="RegionCode">Two digits of the installation's region in ФИС ОКО logins; null is not checked.</param>
/// <param name="RegionName">Name of the installation's region; null is not checked.</param>
/// <param name="MunicipalityNames">Known municipalities, normalised by <see cref="Domain.Schools.MunicipalityName"/>; may be empty.</param>
/// <param name="Profiles">Saved mappings.</param>
/// <param name="Overrides">What the user said about this file.</param>
/// <param name="Reference">Reference data of exams.</param>
public sealed record ResultReadContext(
    string? RegionCode,
    string? RegionName,
    IReadOnlySet<string>? MunicipalityNames,
    IReadOnlyList<MappingProfile> Profiles,
    ReadOverrides? Overrides,
    ExamReference Reference);
