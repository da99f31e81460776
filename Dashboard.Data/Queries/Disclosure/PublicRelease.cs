using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Disclosure;

/// <summary>
/// What the public is shown of each result: decided once for a version of the facts, on all of them, so that no filter, page or export
/// can change it. A scope narrows what is asked for, never this.
/// </summary>
internal sealed class PublicRelease
{
    private static readonly ConditionalWeakTable<ResultFacts, PublicRelease> Made = [];
    private readonly CellDisclosure[] _decisions;

    private PublicRelease(ResultFacts facts)
    {
        _decisions = new CellDisclosure[facts.Count];
        var tables = new PublicTables(facts);
        foreach (var work in Enumerable.Range(0, facts.Assessments.Count).GroupBy(index => PublicTables.SamePupils(facts.Assessments[index])))
        {
            Decide(facts, tables, [.. work]);
        }
    }

    internal static PublicRelease Of(ResultFacts facts) => Made.GetValue(facts, static made => new PublicRelease(made));

    /// <summary>Of the result at this place of the facts.</summary>
    internal CellDisclosure At(int place) => _decisions[place];

    private void Decide(ResultFacts facts, PublicTables all, int[] works)
    {
        var tables = Array.ConvertAll(works, all.Of);
        var cells = HiddenCells.Decide(all.Tree, tables, DisclosureRule.Default);
        for (var work = 0; work < works.Length; work++)
        {
            var (start, length) = facts.RowsOf(works[work]).GetOffsetAndLength(facts.Count);
            for (var place = start; place < start + length; place++)
            {
                _decisions[place] = cells.Of(tables[work], all.PlaceOf(facts.TerritoryIds[place]));
            }
        }
    }
}
