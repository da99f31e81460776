using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Deficits;

/// <summary>What a task tests and how hard it is.</summary>
/// <param name="Text">The skill in words; null where no sheet says.</param>
/// <param name="Level">Null where no sheet says.</param>
internal sealed record TaskSkill(string? Text, TaskLevel? Level)
{
    public static TaskSkill Unknown { get; } = new(null, null);
}

/// <summary>
/// Skills and levels of tasks by «Достижение планируемых результатов». That report is loaded for fewer years than the shares of
/// tasks, so a work without it borrows the words of the nearest year of its series, for the tasks of the same number; the page says so.
/// </summary>
internal sealed class SkillBook
{
    private readonly Dictionary<int, Dictionary<string, TaskSkill>> _works = [];
    private readonly Dictionary<int, SchoolYear> _borrowed = [];

    internal static async Task<SkillBook> ReadAsync(DetailStore store, ResultFacts facts, IReadOnlyCollection<int> works, CancellationToken token)
    {
        var described = await store.WorksWithAsync(DetailKind.PlannedResults, token);
        var assessments = new Dictionary<int, Assessment>();
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            assessments[facts.AssessmentId(index)] = facts.Assessments[index];
        }

        var book = new SkillBook();
        var lenders = new Dictionary<int, int>();
        foreach (var work in works)
        {
            var own = assessments[work];
            var lender = described.Contains(work) ? work : described
                .Where(id => assessments.TryGetValue(id, out var other) && other.Series == own.Series)
                .OrderBy(id => Math.Abs(assessments[id].Year.StartYear - own.Year.StartYear)).ThenByDescending(id => assessments[id].Year)
                .Select(id => (int?)id).FirstOrDefault();
            if (lender is { } found)
            {
                lenders[work] = found;
                if (found != work)
                {
                    book._borrowed[work] = assessments[found].Year;
                }
            }
        }

        var rows = (await store.ReadOneOfEachAsync(DetailKind.PlannedResults, lenders.Values.ToHashSet(), token)).ToDictionary(row => row.AssessmentId, Read);
        foreach (var (work, lender) in lenders)
        {
            if (rows.TryGetValue(lender, out var skills))
            {
                book._works[work] = skills;
            }
        }

        return book;
    }

    internal TaskSkill Of(int work, string code) => _works.TryGetValue(work, out var skills) ? skills.GetValueOrDefault(code, TaskSkill.Unknown) : TaskSkill.Unknown;

    /// <summary>The year whose words a work has borrowed; null when they are its own or there are none.</summary>
    internal SchoolYear? BorrowedFrom(int work) => _borrowed.TryGetValue(work, out var year) ? year : null;

    private static Dictionary<string, TaskSkill> Read(DetailRow row)
    {
        var skills = new Dictionary<string, TaskSkill>(StringComparer.Ordinal);
        foreach (var result in ((PlannedResults)row.Detail).Results)
        {
            skills.TryAdd(TaskCode.Normalise(result.Code), new TaskSkill(result.Text.Trim() is { Length: > 0 } text ? text : null, TaskWords.Level(result.Level)));
        }

        return skills;
    }
}
