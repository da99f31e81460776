using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Deficits;

/// <param name="WorkId">Key of the work.</param>
/// <param name="MunicipalityId">Columns are its schools; null for the municipalities of the region.</param>
/// <param name="SchoolId">Columns are the school, its municipality and the region.</param>
public sealed record TasksFilter(int WorkId, int? MunicipalityId = null, int? SchoolId = null);

/// <summary>Which tasks of a work fail where: own territory, then those above or below it.</summary>
public sealed class TasksQuestion(FactsSource source, DetailStore details)
{
    /// <summary>Null where the work or territory is unknown, not to be seen, or has no tasks loaded.</summary>
    public async ValueTask<TaskTable?> AskAsync(TasksFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (WorkLookup.Find(facts, filter.WorkId) is not { } work)
        {
            return null;
        }

        var territories = Territories(facts, scope, filter);
        var results = await TaskResults.ReadAsync(details, facts, [filter.WorkId], [.. territories.Select(territory => territory.Id)], token);
        var skills = await SkillBook.ReadAsync(details, facts, [filter.WorkId], token);
        var own = filter.SchoolId ?? filter.MunicipalityId ?? facts.Region?.Id;
        var columns = territories.Where(territory => results.Has(filter.WorkId, territory.Id))
            .Select(territory => new TaskColumn(
                territory.Label, results.ParticipantsOf(filter.WorkId, territory.Id), territory.Id, territory.Level, territory.Id == own,
                results.IsSummed(filter.WorkId, territory.Id), work))
            .ToList();
        return columns.Count == 0 ? null
            : TaskTables.Of(filter.WorkId, work, columns, results, skills, TaskBands.Recommended, (column, code) => results.Of(filter.WorkId, column.Territory, code));
    }

    private static List<TerritoryFact> Territories(ResultFacts facts, AccessScope scope, TasksFilter filter)
    {
        var territories = new List<TerritoryFact>();
        if (filter.SchoolId is { } schoolId)
        {
            if (facts.Territory(schoolId) is not { Level: TerritoryLevel.School, MunicipalityId: { } municipality } school || !scope.SeesSchool(schoolId, municipality))
            {
                return [];
            }

            territories.Add(school);
            Add(facts.Territory(municipality));
            Add(facts.Region);
            return territories;
        }

        Add(facts.Region);
        if (filter.MunicipalityId is { } id)
        {
            if (!scope.SeesMunicipality(id))
            {
                return [];
            }

            Add(facts.Territory(id));
            territories.AddRange(facts.Schools.Where(school => school.MunicipalityId == id && scope.SeesSchool(school.Id, id)).OrderBy(school => school.Label, StringComparer.Ordinal));
        }
        else
        {
            territories.AddRange(facts.Municipalities.Where(municipality => scope.SeesMunicipality(municipality.Id)).OrderBy(municipality => municipality.Name, StringComparer.Ordinal));
        }

        return territories;

        void Add(TerritoryFact? territory)
        {
            if (territory is not null)
            {
                territories.Add(territory);
            }
        }
    }
}
