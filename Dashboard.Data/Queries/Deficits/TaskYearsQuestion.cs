using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Deficits;

/// <param name="WorkId">Key of any work of the series.</param>
/// <param name="TerritoryId">School, municipality or region.</param>
public sealed record TaskYearsFilter(int WorkId, int TerritoryId);

/// <param name="Table">Columns are the years of the series, the oldest first; autumn and computer works stand among them, marked.</param>
/// <param name="Streaks">For each line, how many comparable works in a row, up to the last one, were insufficient; 0 for none.</param>
public sealed record TaskYearsView(TaskTable Table, IReadOnlyList<int> Streaks);

/// <summary>Which tasks of a series fail year after year. Tasks of other years are matched by number.</summary>
public sealed class TaskYearsQuestion(FactsSource source, DetailStore details)
{
    /// <summary>Null where the work or territory is unknown, not to be seen, or has no tasks loaded.</summary>
    public async ValueTask<TaskYearsView?> AskAsync(TaskYearsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (WorkLookup.Find(facts, filter.WorkId) is not { } asked || facts.Territory(filter.TerritoryId) is not { } territory || !WorkLookup.Sees(scope, territory))
        {
            return null;
        }

        var works = WorkLookup.OfSeries(facts, asked.Series, withBreaks: true);
        var ids = works.ConvertAll(work => work.Id);
        var results = await TaskResults.ReadAsync(details, facts, ids, [territory.Id], token);
        works.RemoveAll(work => !results.Has(work.Id, territory.Id));
        if (works.Count == 0)
        {
            return null;
        }

        // The lines are those of the work asked for, or of the newest one where the territory did not write it.
        var last = works.Exists(work => work.Id == filter.WorkId) ? filter.WorkId : works[^1].Id;
        var skills = await SkillBook.ReadAsync(details, facts, [last], token);
        var byColumn = new Dictionary<TaskColumn, int>();
        foreach (var (id, work) in works)
        {
            byColumn.Add(new TaskColumn(
                YearOf(work), results.ParticipantsOf(id, territory.Id), territory.Id, territory.Level, id == last, results.IsSummed(id, territory.Id), work), id);
        }

        var table = TaskTables.Of(
            last, works.Find(work => work.Id == last).Assessment, [.. byColumn.Keys], results, skills, TaskBands.Recommended,
            (column, code) => results.Of(byColumn[column], territory.Id, code));
        return new TaskYearsView(table, [.. table.Lines.Select(line => Streak(table, line))]);
    }

    private static string YearOf(Assessment work)
    {
        var year = work.CalendarYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return work.Season == Season.Autumn ? "осень\u00a0" + year
            : work.Form == TestForm.Computer ? year + ", компьютер" : year;
    }

    private static int Streak(TaskTable table, TaskLine line)
    {
        var streak = 0;
        for (var place = table.Columns.Count - 1; place >= 0; place--)
        {
            if (table.Columns[place].Work.BreaksSeries || line.Values[place] is not { } value)
            {
                continue;
            }

            if (!value.IsDeficit)
            {
                break;
            }

            streak++;
        }

        return streak;
    }
}
