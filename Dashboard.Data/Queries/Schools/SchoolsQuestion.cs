using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Schools;

/// <param name="Year">Start year of the school year by which need is told; null for none.</param>
/// <param name="Text">A few letters of the name, code or login.</param>
/// <param name="MunicipalityId">Only its schools.</param>
/// <param name="Kind">As registered: лицей, СОШ.</param>
/// <param name="Locality">As registered: город, село.</param>
/// <param name="OnlyZone">Only schools in the zone of support: of the list, and with the calculated flag.</param>
public sealed record SchoolsFilter(int? Year = null, string? Text = null, int? MunicipalityId = null, string? Kind = null, string? Locality = null, bool OnlyZone = false);

/// <param name="Schools">By name.</param>
/// <param name="OutOf">Schools of the installation that may be seen.</param>
/// <param name="Kinds">Kinds that the register knows, by name.</param>
/// <param name="Localities">Localities that the register knows, by name.</param>
/// <param name="Municipalities">By name.</param>
/// <param name="Zone">The zone of support of the year; null for no year.</param>
public sealed record SchoolsView(
    IReadOnlyList<SchoolLine> Schools,
    int OutOf,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Localities,
    IReadOnlyList<TerritoryFact> Municipalities,
    ZoneView? Zone);

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Works">Works of the year with a result of this school.</param>
/// <param name="Support">What it stands in the zone of support for, or beside it; null for a school that neither the list nor the rule names.</param>
/// <param name="SmallWorks">Those of fewer than 10 participants: nothing is concluded from them.</param>
public sealed record SchoolLine(TerritoryFact School, TerritoryFact? Municipality, int Works, ZoneSchool? Support, int SmallWorks);

/// <summary>Finds schools by a few letters and says which of them stand in the zone of support, and why.</summary>
public sealed class SchoolsQuestion(FactsSource source, SupportZone zones)
{
    public async ValueTask<SchoolsView> AskAsync(SchoolsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var zone = filter.Year is { } year ? await zones.AskAsync(new ZoneFilter(new SchoolYear(year), filter.MunicipalityId), scope, token) : null;
        var support = zone?.All.ToDictionary(school => school.School.Id) ?? [];
        var map = TerritoryMap.Of(facts);
        var seen = map.Schools.Where(school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0)).ToList();
        var words = Fold(filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lines = new List<SchoolLine>();
        foreach (var school in seen)
        {
            if ((filter.MunicipalityId is { } municipality && school.MunicipalityId != municipality)
                || (filter.Kind is not null && school.Kind != filter.Kind)
                || (filter.Locality is not null && school.Locality != filter.Locality)
                || (filter.OnlyZone && !support.ContainsKey(school.Id))
                || !Matches(school, words))
            {
                continue;
            }

            var (works, small) = CountWorks(facts, school.Id, filter.Year);
            lines.Add(new SchoolLine(
                school, school.MunicipalityId is { } id ? facts.Territory(id) : null, works, support.GetValueOrDefault(school.Id), small));
        }

        return new SchoolsView(lines, seen.Count, Known(seen, school => school.Kind), Known(seen, school => school.Locality), map.Municipalities, zone);
    }

    private static List<string> Known(List<TerritoryFact> schools, Func<TerritoryFact, string?> word) =>
        [.. schools.Select(word).OfType<string>().Distinct().Order(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true))];

    private static bool Matches(TerritoryFact school, string[] words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        var text = Fold(string.Join(' ', school.Name, school.ShortName, school.Code, school.Login, school.Address));
        var pieces = new HashSet<string>(text.Split([' ', '\u00a0', '«', '»', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries));
        // «1» and «12» are numbers of schools and not pieces of a code: СОШ № 1 must not bring all of № 10 to № 19.
        return Array.TrueForAll(words, word => IsSchoolNumber(word) ? pieces.Contains(word) : text.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsSchoolNumber(string word) => word.Length <= 3 && word.All(char.IsAsciiDigit);

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace("№", " ", StringComparison.Ordinal);

    private static (int Works, int Small) CountWorks(ResultFacts facts, int school, int? year)
    {
        var (works, small) = (0, 0);
        foreach (var place in facts.RowsOfTerritory(school))
        {
            if (facts.Assessments[facts.AssessmentIndexAt(place)].Year.StartYear == year)
            {
                works++;
                small += facts.ValuesAt(place).Participants is < Indicator.SmallGroup ? 1 : 0;
            }
        }

        return (works, small);
    }
}
