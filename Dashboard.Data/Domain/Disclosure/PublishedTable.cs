namespace Dashboard.Data.Domain.Disclosure;

/// <summary>
/// One work's results of all territories as they would be published if nothing were hidden. A count (of a mark, of pupils below the
/// threshold) is of pupils, so that parts add up. A total without a row of its own is the sum of its parts: pages show that sum.
/// </summary>
public sealed class PublishedTable
{
    private const int Unknown = -1;
    private readonly TerritoryTree _tree;
    private readonly bool[] _present;
    private readonly int[] _participants;
    private readonly int[] _counts;

    /// <param name="tree">The territories.</param>
    /// <param name="measures">How many counts a row has.</param>
    public PublishedTable(TerritoryTree tree, int measures)
    {
        (_tree, Measures) = (tree, measures);
        (_present, _participants, _counts) = (new bool[tree.Count], new int[tree.Count], new int[tree.Count * measures]);
    }

    public int Measures { get; }

    /// <summary>Sets a row; null is what the sheet does not say.</summary>
    public void Set(int territory, int? participants, params ReadOnlySpan<int?> counts)
    {
        _present[territory] = true;
        _participants[territory] = participants ?? Unknown;
        for (var measure = 0; measure < Measures; measure++)
        {
            _counts[(territory * Measures) + measure] = counts[measure] ?? Unknown;
        }
    }

    internal bool Has(int territory) => _present[territory];

    /// <summary>Participants, −1 where they are not known.</summary>
    internal int Participants(int territory) => _participants[territory];

    /// <summary>A count, −1 where it is not known.</summary>
    internal int Count(int territory, int measure) => _counts[(territory * Measures) + measure];

    /// <summary>Gives totals without a row (or without its participants) the sum of their parts.</summary>
    internal void AddUp()
    {
        foreach (var total in _tree.Totals)
        {
            if (!_present[total] || _participants[total] == Unknown)
            {
                AddUp(total);
            }
        }
    }

    private void AddUp(int total)
    {
        var (any, participants) = (false, 0);
        var counts = _counts.AsSpan(total * Measures, Measures);
        counts.Clear();
        foreach (var part in _tree.PartsOf(total))
        {
            if (!_present[part])
            {
                continue;
            }

            any = true;
            participants += Math.Max(_participants[part], 0);
            for (var measure = 0; measure < Measures; measure++)
            {
                counts[measure] += Math.Max(Count(part, measure), 0);
            }
        }

        if (any)
        {
            (_present[total], _participants[total]) = (true, participants);
        }
    }
}
