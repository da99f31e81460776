using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Disclosure;

namespace Dashboard.Data.Queries.ResultList;

/// <summary>A stored result as a plain row, for tables that leave the program.</summary>
/// <param name="Assessment">Which work.</param>
/// <param name="Level">Of whom: the region, a municipality or a school.</param>
/// <param name="Code">Code of the territory, else its login.</param>
/// <param name="Name">As registered.</param>
/// <param name="Municipality">Name of the school's municipality; null for other levels.</param>
/// <param name="Values">The result; without a number where it is hidden.</param>
/// <param name="MeanMark">As published, else from the counts of marks.</param>
/// <param name="Disclosure">Why numbers are missing in a table for the public.</param>
public sealed record ResultListRow(
    Assessment Assessment, TerritoryLevel Level, string? Code, string Name, string? Municipality, ResultValues Values, double? MeanMark, CellDisclosure Disclosure = CellDisclosure.Shown);

/// <summary>All results of the region, municipalities and schools, ordered by year, procedure, subject, grade and territory.</summary>
public sealed class ResultListQuestion(FactsSource source)
{
    public async Task<IReadOnlyList<ResultListRow>> AskAsync(Audience audience, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var release = audience == Audience.Public ? PublicRelease.Of(facts) : null;
        var rows = new List<ResultListRow>(facts.Count);
        var order = Enumerable.Range(0, facts.Assessments.Count)
            .OrderBy(index => facts.Assessments[index].Year).ThenBy(index => facts.Assessments[index].Procedure)
            .ThenBy(index => facts.Assessments[index].Subject, StringComparer.Ordinal).ThenBy(index => facts.Assessments[index].ProgrammeGrade)
            .ThenBy(index => facts.AssessmentId(index));
        foreach (var index in order)
        {
            var (start, end) = (facts.RowsOf(index).Start.Value, facts.RowsOf(index).End.Value);
            for (var place = start; place < end; place++)
            {
                var territory = facts.Territory(facts.TerritoryIds[place])!;
                if (Sees(scope, territory))
                {
                    var disclosure = release?.At(place) ?? CellDisclosure.Shown;
                    var values = disclosure == CellDisclosure.Shown ? facts.ValuesAt(place) : default;
                    var mean = values.MeanMark ?? Indicator.MeanMark.Compute(ResultSums.Of(values))?.Value;
                    rows.Add(new ResultListRow(
                        facts.Assessments[index], territory.Level, territory.Code ?? territory.Login, territory.Name,
                        territory.MunicipalityId is { } municipality ? facts.Territory(municipality)?.Name : null, values, mean, disclosure));
                }
            }
        }

        return rows;
    }

    private static bool Sees(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.Region => true,
        TerritoryLevel.Municipality => scope.SeesMunicipality(territory.Id),
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        _ => false,
    };
}
