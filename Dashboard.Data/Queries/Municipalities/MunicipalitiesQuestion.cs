using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Municipalities;

/// <param name="MunicipalityId">Its schools; null for the municipalities of the region.</param>
/// <param name="Year">School year.</param>
/// <param name="Order">By need (as the heatmap: marked cells, then weighted share) or by name.</param>
public sealed record MunicipalitiesFilter(int? MunicipalityId, SchoolYear Year, GridOrder Order = GridOrder.Need);

/// <param name="Rows">Every municipality or school, with or without results of this year.</param>
/// <param name="Tiles">Labels of the columns of numbers, in the order of <see cref="TerritorySummary.Tiles"/>.</param>
public sealed record MunicipalitiesView(IReadOnlyList<TerritorySummary> Rows, IReadOnlyList<string> Tiles);

/// <param name="Territory">Municipality or school.</param>
/// <param name="Schools">Number of its schools; 0 for a school.</param>
/// <param name="Marked">Cells of the year told apart from the rest of the region, to the worse.</param>
/// <param name="InZone">Schools in the zone of support (<see cref="SupportZone"/>); for a school 1 or 0.</param>
/// <param name="Tiles">The key numbers; null where there is none.</param>
public sealed record TerritorySummary(TerritoryFact Territory, int Schools, int Marked, int InZone, IReadOnlyList<TileView?> Tiles);

/// <summary>Asks the table of municipalities, or of the schools of one: key numbers with n and the change in words.</summary>
public sealed class MunicipalitiesQuestion(FactsSource source, TilesQuestion tiles, SupportZone zones)
{
    public async ValueTask<MunicipalitiesView> AskAsync(MunicipalitiesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var map = TerritoryMap.Of(facts);
        var grid = YearGridQuestion.Answer(facts, new YearGridFilter(filter.MunicipalityId, filter.Year, Indicator.LowResults), scope);
        var zone = await zones.AskAsync(new ZoneFilter(filter.Year, filter.MunicipalityId), scope, token);
        var territories = (filter.MunicipalityId is { } id ? map.SchoolsOf(id) : map.Municipalities).Where(territory => SeriesQuestion.Sees(scope, territory)).ToList();
        var labels = new List<(Procedure Procedure, string? Subject, string Label)>();
        var found = new List<(TerritoryFact Territory, IReadOnlyList<TileView> Tiles)>();
        foreach (var territory in territories)
        {
            var own = await tiles.AskAsync(new TilesFilter(territory.Id, filter.Year), scope, token);
            found.Add((territory, own));
            labels.AddRange(own.Select(tile => (tile.Procedure, tile.Subject, Short(tile))).Where(label => !labels.Contains(label)));
        }

        labels.Sort((left, right) => (left.Procedure, SeriesChoices.Rank(left.Subject ?? "")).CompareTo((right.Procedure, SeriesChoices.Rank(right.Subject ?? ""))));
        var place = grid.Rows.Select((row, order) => (row.Territory.Id, Order: order)).ToDictionary(pair => pair.Id, pair => pair.Order);
        var marked = grid.Rows.ToDictionary(row => row.Territory.Id, row => row.Marked);
        var rows = found.Select(each => new TerritorySummary(
            each.Territory,
            each.Territory.Level == TerritoryLevel.Municipality ? map.SchoolsOf(each.Territory.Id).Count() : 0,
            marked.GetValueOrDefault(each.Territory.Id),
            zone.All.Count(school => school.School.Id == each.Territory.Id || school.School.MunicipalityId == each.Territory.Id),
            [.. labels.Select(label => each.Tiles.FirstOrDefault(tile => tile.Procedure == label.Procedure && tile.Subject == label.Subject))]));
        return new MunicipalitiesView(
            [.. filter.Order == GridOrder.Name ? rows : rows.OrderBy(row => place.GetValueOrDefault(row.Territory.Id, int.MaxValue))],
            labels.ConvertAll(label => label.Label));
    }

    /// <summary>«ВПР, РУ, «2»»: the grades differ from school to school and are left out of a head.</summary>
    private static string Short(TileView tile) =>
        $"{Domain.Wording.AssessmentWords.Name(tile.Procedure)}, {Subject.Named(tile.Subject ?? "").ShortName}, {(tile.Indicator == Indicator.LowResults ? "«2»" : "ниже порога")}";
}
