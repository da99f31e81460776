namespace Dashboard.Data.Domain.Disclosure;

/// <summary>Which territory's results add up to which: schools to municipalities, these to the region. Territories are places 0…Count−1.</summary>
public sealed class TerritoryTree
{
    private readonly int[][] _parts;

    /// <param name="parents">For each territory the place of the one that it is part of, −1 for none.</param>
    public TerritoryTree(IReadOnlyList<int> parents)
    {
        Count = parents.Count;
        var parts = new List<int>[Count];
        var depths = new int[Count];
        for (var territory = 0; territory < Count; territory++)
        {
            if (parents[territory] >= 0)
            {
                (parts[parents[territory]] ??= []).Add(territory);
            }

            for (var above = parents[territory]; above >= 0; above = parents[above])
            {
                depths[territory]++;
            }
        }

        _parts = [.. parts.Select(list => list is null ? [] : list.ToArray())];
        Totals = [.. Enumerable.Range(0, Count).Where(territory => _parts[territory].Length > 0).OrderByDescending(territory => depths[territory]).ThenBy(territory => territory)];
    }

    public int Count { get; }

    /// <summary>Territories that have parts, each after all totals inside it.</summary>
    public IReadOnlyList<int> Totals { get; }

    public ReadOnlySpan<int> PartsOf(int territory) => _parts[territory];
}
