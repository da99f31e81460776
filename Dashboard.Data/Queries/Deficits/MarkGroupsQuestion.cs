using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Deficits;

/// <param name="WorkId">Key of the work.</param>
/// <param name="TerritoryId">School, municipality or region.</param>
public sealed record MarkGroupsFilter(int WorkId, int TerritoryId);

/// <summary>How pupils with each mark execute the tasks of a work: a task that the fours fail is another trouble than one that the twos fail.</summary>
public sealed class MarkGroupsQuestion(FactsSource source, DetailStore details)
{
    private static readonly ParticipantGroup[] Groups =
        [ParticipantGroup.All, ParticipantGroup.Mark2, ParticipantGroup.Mark3, ParticipantGroup.Mark4, ParticipantGroup.Mark5];

    /// <summary>Columns are all participants and the groups. Null where «Выполнение заданий группами» is not loaded for the territory.</summary>
    public async ValueTask<TaskTable?> AskAsync(MarkGroupsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (WorkLookup.Find(facts, filter.WorkId) is not { } work || facts.Territory(filter.TerritoryId) is not { } territory || !WorkLookup.Sees(scope, territory))
        {
            return null;
        }

        var results = await TaskResults.ReadAsync(details, facts, [filter.WorkId], [territory.Id], token);
        var groups = Groups.Where(group => results.Has(filter.WorkId, territory.Id, group)).ToList();
        if (!groups.Exists(group => group != ParticipantGroup.All))
        {
            return null;
        }

        var skills = await SkillBook.ReadAsync(details, facts, [filter.WorkId], token);
        var byColumn = groups.ToDictionary(
            group => new TaskColumn(
                group == ParticipantGroup.All ? "Все" : $"«{(int)group}»", results.ParticipantsOf(filter.WorkId, territory.Id, group), territory.Id, territory.Level,
                group == ParticipantGroup.All, false, work));
        return TaskTables.Of(
            filter.WorkId, work, [.. byColumn.Keys], results, skills, TaskBands.Recommended,
            (column, code) => results.Of(filter.WorkId, territory.Id, code, byColumn[column]));
    }
}
