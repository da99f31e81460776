using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Risks;

/// <param name="Year">Year of the profiles; null for the newest.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
/// <param name="List">Only schools of this official list; null for all schools with a profile.</param>
/// <param name="Factor">Only this factor; null for all.</param>
public sealed record RisksFilter(int? Year = null, int? MunicipalityId = null, ListKey? List = null, string? Factor = null);

/// <summary>An official list: category and start year of the school year.</summary>
public readonly record struct ListKey(string Category, int Year);

/// <summary>The heatmap of risks: schools by municipality, factors as columns.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Year">Year of the profiles shown; null where there is no profile at all.</param>
/// <param name="Years">Years with profiles, the newest first.</param>
/// <param name="Lists">Official lists to choose from, the newest first.</param>
/// <param name="Factors">Columns: factors that some profile of the year names, the most frequent high one first.</param>
/// <param name="Dictionary">All factors of these profiles, to choose from.</param>
/// <param name="Municipalities">Those with most high risks first.</param>
/// <param name="ListedWithoutProfile">Schools of the chosen list that have no profile this year.</param>
public sealed record RisksView(
    RisksFilter Filter, int? Year, IReadOnlyList<int> Years, IReadOnlyList<(ListKey Key, string Name)> Lists, IReadOnlyList<RiskFactorColumn> Factors, IReadOnlyList<RiskFactorColumn> Dictionary,
    IReadOnlyList<RiskMunicipality> Municipalities, IReadOnlyList<TerritoryFact> ListedWithoutProfile)
{
    public int Schools => Municipalities.Sum(municipality => municipality.Schools.Count);

    /// <summary>How many times a significance is high.</summary>
    public int High => Municipalities.Sum(municipality => municipality.High);

    /// <summary>Of them without any activity in answer.</summary>
    public int Unanswered => Municipalities.Sum(municipality => municipality.Unanswered);
}

/// <param name="Id">Key in the dictionary.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Name">As the dictionary has it.</param>
/// <param name="ShortName">For the head of the column.</param>
/// <param name="IsOwn">Not of the federal profile: a file of this region named it.</param>
/// <param name="High">Schools of the view in which it is high.</param>
public sealed record RiskFactorColumn(int Id, string Code, string Name, string ShortName, bool IsOwn, int High);

/// <param name="Municipality">The municipality.</param>
/// <param name="Schools">Schools with a profile: those with most high risks first, then by the local index, then by name.</param>
/// <param name="Shares">For each factor schools with high out of schools that were assessed by it.</param>
public sealed record RiskMunicipality(TerritoryFact Municipality, IReadOnlyList<RiskSchool> Schools, IReadOnlyList<(int High, int Of)> Shares)
{
    public int High => Schools.Sum(school => school.High);

    public int Unanswered => Schools.Sum(school => school.Unanswered);
}

/// <param name="School">The school.</param>
/// <param name="Cells">A cell for each factor; null where its profile says nothing of it.</param>
/// <param name="Index">«Локальный индекс риска», 0..100, over all its factors.</param>
public sealed record RiskSchool(TerritoryFact School, IReadOnlyList<RiskCell?> Cells, double? Index)
{
    public int High => Cells.Count(cell => cell?.Level == RiskLevel.High);

    public int Unanswered => Cells.Count(cell => cell is { IsUnanswered: true });
}

/// <param name="Level">The level in force; null where the factor is named and its significance is not.</param>
/// <param name="IsVerified">A curator looked.</param>
/// <param name="IsUnanswered">High, and no activity answers it.</param>
/// <param name="Source">Whose profile says it.</param>
/// <param name="Score">As the profile gives it.</param>
public sealed record RiskCell(RiskLevel? Level, bool IsVerified, bool IsUnanswered, ProfileSource Source, double? Score);

/// <summary>Asks which risks which schools have, and which no activity answers.</summary>
public sealed class RisksQuestion(FactsSource source, StatementsSource statements, PlanStore plans)
{
    public async Task<RisksView> AskAsync(RisksFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var book = known.Profiles;
        var year = filter.Year is { } wanted && book.Years.Contains(wanted) ? wanted : book.Years.Count > 0 ? book.Years[0] : (int?)null;
        var lists = Lists(known);
        if (year is null)
        {
            return new RisksView(filter, null, [], lists, [], [], [], []);
        }

        var answers = RiskAnswers.Of(await plans.AllAsync(null, scope, token), year.Value);
        var listed = filter.List is { } list ? known.Of(StatementKind.ListPlace).Where(row => row.Key.Topic == list.Category && row.Key.Year == list.Year).Select(row => row.SchoolId).ToHashSet() : null;
        var asked = facts.Schools.Where(school => (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId)
            && (listed is null || listed.Contains(school.Id)) && scope.SeesSchool(school.Id, school.MunicipalityId ?? 0)).ToList();
        var profiles = asked.Select(school => (School: school, Levels: book.InForce(school.Id, year.Value))).Where(pair => pair.Levels.Count > 0).ToList();
        var dictionary = Columns(known, profiles.Select(pair => pair.Levels).ToList());
        var factors = dictionary.Where(factor => filter.Factor is null || factor.Code == filter.Factor).ToList();
        var rows = profiles.ConvertAll(pair => Row(pair.School, pair.Levels, factors, answers));
        return new RisksView(
            filter, year, book.Years, lists, factors, dictionary,
            [
                .. rows.GroupBy(row => row.School.MunicipalityId ?? 0)
                    .Where(group => facts.Territory(group.Key) is not null)
                    .Select(group => Municipality(facts.Territory(group.Key)!, [.. group], factors.Count))
                    .OrderByDescending(municipality => municipality.High).ThenBy(municipality => municipality.Municipality.Label, StringComparer.CurrentCulture),
            ],
            listed is null ? [] : [.. asked.Where(school => book.InForce(school.Id, year.Value).Count == 0)]);
    }

    internal static IReadOnlyList<(ListKey Key, string Name)> Lists(SchoolStatements known)
    {
        var names = known.Categories.ToDictionary(category => category.Code, category => category.ShortName);
        return
        [
            .. known.Of(StatementKind.ListPlace).Select(row => new ListKey(row.Key.Topic, row.Key.Year)).Distinct()
                .OrderByDescending(key => key.Year).ThenBy(key => key.Category, StringComparer.Ordinal)
                .Select(key => (key, names.GetValueOrDefault(key.Category, key.Category))),
        ];
    }

    private static List<RiskFactorColumn> Columns(SchoolStatements known, List<IReadOnlyDictionary<string, FactorLevel>> profiles) =>
    [
        .. known.Factors.Where(factor => profiles.Exists(levels => levels.ContainsKey(factor.Code)))
            .Select(factor => new RiskFactorColumn(
                factor.Id, factor.Code, factor.Name, factor.ShortName, StatementTopic.IsOwnFactor(factor.Code),
                profiles.Count(levels => levels.TryGetValue(factor.Code, out var level) && level.InForce == RiskLevel.High)))
            .OrderByDescending(factor => factor.High).ThenBy(factor => factor.Id),
    ];

    private static RiskSchool Row(TerritoryFact school, IReadOnlyDictionary<string, FactorLevel> levels, List<RiskFactorColumn> factors, RiskAnswers answers) => new(
        school,
        factors.ConvertAll(factor => levels.TryGetValue(factor.Code, out var level)
            ? new RiskCell(
                level.InForce, level.Finding is not null, level.InForce == RiskLevel.High && !answers.Any(school.Id, school.MunicipalityId ?? 0, factor.Id), level.Source, level.Statement.Score)
            : null),
        LocalRiskIndex.Of(levels.Values.Select(level => level.InForce)));

    private static RiskMunicipality Municipality(TerritoryFact municipality, List<RiskSchool> schools, int factors) => new(
        municipality,
        [.. schools.OrderByDescending(school => school.High).ThenByDescending(school => school.Index).ThenBy(school => school.School.Label, StringComparer.CurrentCulture)],
        [.. Enumerable.Range(0, factors).Select(place => (schools.Count(school => school.Cells[place]?.Level == RiskLevel.High), schools.Count(school => school.Cells[place] is not null)))]);
}
