using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Disclosure;

/// <summary>The facts as the engine of hidden cells takes them: one tree of all territories, a table a work.</summary>
internal sealed class PublicTables
{
    /// <summary>Marks «2» to «5» and pupils below the threshold: every count that is published.</summary>
    private const int Measures = 5;

    private readonly ResultFacts _facts;
    private readonly int[] _places;
    private readonly List<TerritoryFact> _territories;
    private readonly int _region;

    /// <summary>By number, so that a tie is broken the same way tomorrow.</summary>
    internal PublicTables(ResultFacts facts)
    {
        _facts = facts;
        _territories = [.. facts.Territories.OrderBy(territory => territory.Id)];
        _places = new int[_territories.Count == 0 ? 0 : _territories[^1].Id + 1];
        Array.Fill(_places, -1);
        for (var place = 0; place < _territories.Count; place++)
        {
            _places[_territories[place].Id] = place;
        }

        // Where nobody has named the region yet, its sum is shown all the same: it takes the place after the last.
        _region = facts.Region is { } known ? _places[known.Id] : _territories.Count;
        var parents = _territories.ConvertAll(territory => territory switch
        {
            { Level: TerritoryLevel.School, MunicipalityId: { } municipality } => _places[municipality],
            { Level: TerritoryLevel.School or TerritoryLevel.Municipality } => _region,
            _ => -1,
        });
        Tree = new TerritoryTree([.. parents, -1]);
    }

    internal TerritoryTree Tree { get; }

    /// <summary>Before and after retakes the same pupils are counted; in the additional period others are.</summary>
    internal static Assessment SamePupils(Assessment work) => work.Wave == Wave.WithRetakes ? work with { Wave = Wave.Main } : work;

    /// <summary>The place of a territory in the tree; −1 where it is gone. The region had number 0 while it was nameless.</summary>
    internal int PlaceOf(int territoryId) => territoryId == 0 ? _region : territoryId < _places.Length ? _places[territoryId] : -1;

    /// <summary>Number of the territory at this place; 0 for the nameless region.</summary>
    internal int IdAt(int place) => place < _territories.Count ? _territories[place].Id : 0;

    /// <summary>A new table of the work at this index: a decision adds up its totals.</summary>
    internal PublishedTable Of(int index)
    {
        var table = new PublishedTable(Tree, Measures);
        var (start, length) = _facts.RowsOf(index).GetOffsetAndLength(_facts.Count);
        for (var place = start; place < start + length; place++)
        {
            var values = _facts.ValuesAt(place);
            var participants = values.Participants ?? (values.HasMarks ? values.Mark2 + values.Mark3 + values.Mark4 + values.Mark5 : null);
            table.Set(_places[_facts.TerritoryIds[place]], participants, values.Mark2, values.Mark3, values.Mark4, values.Mark5, values.BelowThreshold);
        }

        return table;
    }
}
