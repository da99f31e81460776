using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>A series that a territory has results in.</summary>
/// <param name="Series">What it is.</param>
/// <param name="Years">School years with results, in order.</param>
public sealed record SeriesChoice(AssessmentSeries Series, IReadOnlyList<SchoolYear> Years)
{
    /// <summary>
    /// The series that an address names; what it leaves out is filled with the first choice that fits: what was written last,
    /// mathematics, where low results are most frequent, ВПР before exams, and of its grades the fifth, where the primary
    /// school's gaps first show.
    /// </summary>
    public static AssessmentSeries? Pick(IReadOnlyList<SeriesChoice> choices, Procedure? procedure, string? subject, int? grade, TestProfile? profile)
    {
        var fitting = choices.Where(choice =>
            (procedure is null || choice.Series.Procedure == procedure)
            && (subject is null || choice.Series.Subject == subject)
            && (grade is null || choice.Series.ProgrammeGrade == grade)
            && (profile is null || choice.Series.Profile == profile)).ToList();
        return (fitting.Count > 0 ? fitting : choices)
            .OrderByDescending(choice => choice.Years[^1])
            .ThenByDescending(choice => choice.Series.Subject == Subject.Mathematics.Name)
            .ThenBy(choice => choice.Series.Procedure)
            .ThenBy(choice => choice.Series.Profile)
            .ThenByDescending(choice => choice.Series.ProgrammeGrade == 5)
            .FirstOrDefault()?.Series;
    }
}

/// <summary>Asks which series a territory may be shown in: the answers of the selects «Работа».</summary>
public sealed class SeriesChoices(FactsSource source)
{
    /// <summary>Russian and mathematics first in each procedure, then by name and grade; empty for an unknown or hidden territory.</summary>
    public async ValueTask<IReadOnlyList<SeriesChoice>> AskAsync(int territoryId, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        return facts.Territory(territoryId) is { } territory && SeriesQuestion.Sees(scope, territory) ? Answer(facts, [territory]) : [];
    }

    internal static int Rank(string subject) => subject == Subject.Russian.Name ? 0 : subject == Subject.Mathematics.Name ? 1 : 2;

    /// <summary>Series that any of the territories has results in, with the years of all of them.</summary>
    internal static IReadOnlyList<SeriesChoice> Answer(ResultFacts facts, IEnumerable<TerritoryFact> territories)
    {
        var years = new Dictionary<AssessmentSeries, SortedSet<SchoolYear>>();
        foreach (var index in territories.SelectMany(territory => Held(facts, territory)).Distinct())
        {
            var assessment = facts.Assessments[index];
            if (!years.TryGetValue(assessment.Series, out var known))
            {
                years[assessment.Series] = known = [];
            }

            known.Add(assessment.Year);
        }

        return
        [
            .. years.Select(pair => new SeriesChoice(pair.Key, [.. pair.Value]))
                .OrderBy(choice => choice.Series.Procedure)
                .ThenBy(choice => choice.Series.Title, StringComparer.CurrentCulture)
                .ThenBy(choice => Rank(choice.Series.Subject))
                .ThenBy(choice => choice.Series.Subject, StringComparer.CurrentCulture)
                .ThenBy(choice => choice.Series.ProgrammeGrade)
                .ThenBy(choice => choice.Series.Profile),
        ];
    }

    // A school has only its own rows; a municipality or the region may be known by its schools alone.
    private static SortedSet<int> Held(ResultFacts facts, TerritoryFact territory)
    {
        var held = new SortedSet<int>();
        foreach (var place in facts.RowsOfTerritory(territory.Id))
        {
            held.Add(facts.AssessmentIndexAt(place));
        }

        if (territory.Level is TerritoryLevel.Region or TerritoryLevel.Municipality)
        {
            var map = TerritoryMap.Of(facts);
            foreach (var school in territory.Level == TerritoryLevel.Region ? map.Schools : map.SchoolsOf(territory.Id))
            {
                foreach (var place in facts.RowsOfTerritory(school.Id))
                {
                    held.Add(facts.AssessmentIndexAt(place));
                }
            }
        }

        return held;
    }
}
