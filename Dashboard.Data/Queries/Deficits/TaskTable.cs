using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Queries.Deficits;

/// <summary>Tasks of a work down, territories, years or groups of participants across.</summary>
/// <param name="Work">The work whose tasks these are.</param>
/// <param name="Columns">Territories, years or groups.</param>
/// <param name="Lines">Tasks in the order of the work.</param>
/// <param name="SkillsOf">The year whose report gave the skills, where the work's own report is not loaded; else null.</param>
/// <param name="LevelsAreAssumed">No sheet says the level of some tasks: they are judged as basic.</param>
/// <param name="Bands">By which the shares are judged.</param>
public sealed record TaskTable(
    Assessment Work,
    IReadOnlyList<TaskColumn> Columns,
    IReadOnlyList<TaskLine> Lines,
    SchoolYear? SkillsOf,
    bool LevelsAreAssumed,
    TaskBands Bands);

/// <param name="Title">Head of the column.</param>
/// <param name="Participants">n; null where no sheet says.</param>
/// <param name="Territory">The territory of the column, for its link and its place among the columns.</param>
/// <param name="Level">Its level.</param>
/// <param name="IsOwn">The territory that the page is about.</param>
/// <param name="IsSummed">No row is published: schools weighed by participants.</param>
/// <param name="Work">The work of the column.</param>
public sealed record TaskColumn(string Title, int? Participants, int Territory, TerritoryLevel Level, bool IsOwn, bool IsSummed, Assessment Work);

/// <param name="Code">«1К1», «3.1».</param>
/// <param name="Skill">In words; null where no sheet says.</param>
/// <param name="Level">Basic where no sheet says.</param>
/// <param name="LevelIsAssumed">No sheet said it.</param>
/// <param name="MaxPoints">Greatest points; null where no sheet says.</param>
/// <param name="Values">As many as there are columns.</param>
public sealed record TaskLine(string Code, string? Skill, TaskLevel Level, bool LevelIsAssumed, double? MaxPoints, IReadOnlyList<TaskValue?> Values);

/// <param name="Share">Share 0..1 of the greatest points.</param>
/// <param name="Attainment">By the bands, whatever the size of the group.</param>
/// <param name="IsSmall">A small group: shown and not judged.</param>
public sealed record TaskValue(double Share, Attainment Attainment, bool IsSmall)
{
    /// <summary>A deficit that may be spoken of.</summary>
    public bool IsDeficit => Attainment == Attainment.Insufficient && !IsSmall;
}

/// <summary>Puts a table together.</summary>
internal static class TaskTables
{
    internal static TaskTable Of(int work, Assessment assessment, IReadOnlyList<TaskColumn> columns, TaskResults results, SkillBook skills, TaskBands bands, Func<TaskColumn, string, TaskShare?> share)
    {
        var lines = new List<TaskLine>();
        foreach (var code in results.CodesOf(work))
        {
            var skill = skills.Of(work, code);
            var level = skill.Level ?? TaskLevel.Basic;
            lines.Add(new TaskLine(
                code, skill.Text, level, skill.Level is null, results.MaxPointsOf(work, code),
                [.. columns.Select(column => Value(share(column, code)?.Share, column.Participants, level, bands))]));
        }

        return new TaskTable(assessment, columns, lines, skills.BorrowedFrom(work), lines.Exists(line => line.LevelIsAssumed), bands);
    }

    internal static TaskValue? Value(double? share, int? participants, TaskLevel level, TaskBands bands) =>
        share is { } known ? new TaskValue(known, bands.Judge(level, known), participants is { } n && n < bands.SmallGroup) : null;
}
