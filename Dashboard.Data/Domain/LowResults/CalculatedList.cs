using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// What a rule says about schools in one year: every asked school has its decision, also where there is nothing to judge.
/// </summary>
public sealed class CalculatedList
{
    private readonly Dictionary<int, LowResultDecision> _bySchool;

    private CalculatedList(LowResultRule rule, SchoolYear year, IReadOnlyList<LowResultDecision> decisions)
    {
        (Rule, Year, Decisions) = (rule, year, decisions);
        _bySchool = decisions.ToDictionary(decision => decision.SchoolId);
    }

    public LowResultRule Rule { get; }

    public SchoolYear Year { get; }

    /// <summary>By school, ascending.</summary>
    public IReadOnlyList<LowResultDecision> Decisions { get; }

    public LowResultDecision? Find(int schoolId) => _bySchool.GetValueOrDefault(schoolId);

    /// <summary>
    /// Judges the year. One walk over the rows of the asked schools; objects are made only for values of the year and of the
    /// years that its runs need.
    /// </summary>
    /// <exception cref="ArgumentException">The rule has problems (<see cref="RuleProblem.Of"/>), or the results are of another metric.</exception>
    public static CalculatedList Judge(LowResultRule rule, SchoolResults results, SchoolYear year, IEnumerable<int> schools)
    {
        if (RuleProblem.Of(rule) is [var problem, ..])
        {
            throw new ArgumentException(problem.Message, nameof(rule));
        }

        if (results.Metric != rule.Metric)
        {
            throw new ArgumentException("The results were laid out for another metric.", nameof(results));
        }

        var reading = new YearReading(rule, results, year);
        return new CalculatedList(rule, year, [.. schools.Distinct().Order().Select(school => LowResultDecision.Of(school, rule, year, reading.Of(school)))]);
    }
}
