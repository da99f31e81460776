using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Disclosure;

/// <summary>
/// What the public is shown of each result: decided once for a version of the facts, on all of them, so that no filter, page or export
/// can change it. A scope narrows what is asked for, never this.
/// </summary>
internal sealed class PublicRelease
{
    /// <summary>Marks «2» to «5» and pupils below the threshold: every count that is published.</summary>
    private const int Measures = 5;

    private static readonly ConditionalWeakTable<ResultFacts, PublicRelease> Made = [];
    private readonly CellDisclosure[] _decisions;

    private PublicRelease(ResultFacts facts)
    {
        _decisions = new CellDisclosure[facts.Count];
        var (tree, places) = Territories(facts);
        foreach (var work in Enumerable.Range(0, facts.Assessments.Count).GroupBy(index => SamePupils(facts.Assessments[index])))
        {
            Decide(facts, tree, places, [.. work]);
        }
    }

    internal static PublicRelease Of(ResultFacts facts) => Made.GetValue(facts, static made => new PublicRelease(made));

    /// <summary>Of the result at this place of the facts.</summary>
    internal CellDisclosure At(int place) => _decisions[place];

    /// <summary>Before and after retakes the same pupils are counted; in the additional period others are.</summary>
    private static Assessment SamePupils(Assessment work) => work.Wave == Wave.WithRetakes ? work with { Wave = Wave.Main } : work;

    /// <summary>The tree, and the place in it of each territory by its number. By number, so that a tie is broken the same way tomorrow.</summary>
    private static (TerritoryTree Tree, int[] Places) Territories(ResultFacts facts)
    {
        var territories = facts.Territories.OrderBy(territory => territory.Id).ToList();
        var places = new int[territories.Count == 0 ? 0 : territories[^1].Id + 1];
        for (var place = 0; place < territories.Count; place++)
        {
            places[territories[place].Id] = place;
        }

        // Where nobody has named the region yet, its sum is shown all the same: it takes the place after the last.
        var region = facts.Region is { } known ? places[known.Id] : territories.Count;
        var parents = territories.ConvertAll(territory => territory switch
        {
            { Level: TerritoryLevel.School, MunicipalityId: { } municipality } => places[municipality],
            { Level: TerritoryLevel.School or TerritoryLevel.Municipality } => region,
            _ => -1,
        });
        return (new TerritoryTree([.. parents, -1]), places);
    }

    private void Decide(ResultFacts facts, TerritoryTree tree, int[] places, int[] works)
    {
        var tables = Array.ConvertAll(works, index => Table(facts, tree, places, index));
        var cells = HiddenCells.Decide(tree, tables, DisclosureRule.Default);
        for (var work = 0; work < works.Length; work++)
        {
            var (start, length) = facts.RowsOf(works[work]).GetOffsetAndLength(facts.Count);
            for (var place = start; place < start + length; place++)
            {
                _decisions[place] = cells.Of(tables[work], places[facts.TerritoryIds[place]]);
            }
        }
    }

    private static PublishedTable Table(ResultFacts facts, TerritoryTree tree, int[] places, int index)
    {
        var table = new PublishedTable(tree, Measures);
        var (start, length) = facts.RowsOf(index).GetOffsetAndLength(facts.Count);
        for (var place = start; place < start + length; place++)
        {
            var values = facts.ValuesAt(place);
            var participants = values.Participants ?? (values.HasMarks ? values.Mark2 + values.Mark3 + values.Mark4 + values.Mark5 : null);
            table.Set(places[facts.TerritoryIds[place]], participants, values.Mark2, values.Mark3, values.Mark4, values.Mark5, values.BelowThreshold);
        }

        return table;
    }
}
