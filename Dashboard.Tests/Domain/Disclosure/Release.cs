using Dashboard.Data.Domain.Disclosure;

namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>Participants first, then counts of the marks «2» to «5» and of pupils below the threshold; null is not said.</summary>
internal sealed record Row(int?[] Numbers)
{
    public static Row Marks(int twos, int threes, int fours, int fives) => new([twos + threes + fours + fives, twos, threes, fours, fives, twos]);

    public int Participants => Numbers[0]!.Value;

    public static Row Sum(IEnumerable<Row> rows) =>
        rows.Aggregate(Marks(0, 0, 0, 0), (sum, row) => new Row([.. sum.Numbers.Zip(row.Numbers, (left, right) => left + right)]));
}

/// <summary>Tables with true numbers over one tree, and what an engine decided of each cell: what an auditor is given and what it must not find.</summary>
internal sealed class Release(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyDictionary<int, Row>> tables)
{
    public const int Measures = 5;

    public IReadOnlyList<int> Parents { get; } = parents;

    public IReadOnlyList<IReadOnlyDictionary<int, Row>> Tables { get; } = tables;

    /// <summary>Decisions by table and territory.</summary>
    public required IReadOnlyDictionary<(int Table, int Territory), CellDisclosure> Decisions { get; init; }

    /// <summary>Sums of several tables at one territory that are published too.</summary>
    public IReadOnlyList<(int Territory, IReadOnlyList<int> Tables)> Sums { get; init; } = [];

    /// <summary>Pairs of tables in which a territory has the same numbers, and the attacker knows it: publications of one work.</summary>
    public IReadOnlyList<(int Territory, int Table, int Other)> Same { get; init; } = [];

    public double ShareHidden => (double)Decisions.Values.Count(decision => decision != CellDisclosure.Shown) / Decisions.Count;

    /// <summary>What the engine decides; every list of tables tells of the same pupils. Sums are published where it lets them.</summary>
    public static Release Decide(
        IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyDictionary<int, Row>> tables, IReadOnlyList<IReadOnlyList<int>> samePupils, IReadOnlyList<IReadOnlyList<int>> windows)
    {
        var decisions = new Dictionary<(int, int), CellDisclosure>();
        foreach (var group in samePupils)
        {
            foreach (var (key, decision) in DecideGroup(parents, [.. group.Select(table => tables[table])]))
            {
                decisions[(group[key.Table], key.Territory)] = decision;
            }
        }

        return new Release(parents, tables)
        {
            Decisions = decisions,
            Sums = [.. from window in windows
                from territory in Enumerable.Range(0, parents.Count)
                where window.All(table => tables[table].ContainsKey(territory))
                    && HiddenCells.OfSum(window.Select(table => decisions[(table, territory)])) == CellDisclosure.Shown
                select (territory, window)],
        };
    }

    public static Dictionary<(int Table, int Territory), CellDisclosure> DecideGroup(
        IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyDictionary<int, Row>> tables, IEnumerable<int>? hiddenBefore = null)
    {
        var tree = new TerritoryTree(parents);
        var published = tables.Select(rows => Published(tree, rows)).ToList();
        var cells = HiddenCells.Decide(tree, published, DisclosureRule.Default, hiddenBefore);
        return tables.SelectMany((rows, table) => rows.Keys.Select(territory => ((table, territory), cells.Of(published[table], territory)))).ToDictionary();
    }

    /// <summary>What an office does by hand: hides the small ones and nothing else.</summary>
    public static Release SmallOnly(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyDictionary<int, Row>> tables) => new(parents, tables)
    {
        Decisions = tables.SelectMany((rows, table) => rows.Select(row => (
            (table, row.Key), row.Value.Participants is > 0 and < 10 ? CellDisclosure.HiddenSmall : CellDisclosure.Shown))).ToDictionary(),
    };

    private static PublishedTable Published(TerritoryTree tree, IReadOnlyDictionary<int, Row> rows)
    {
        var table = new PublishedTable(tree, Measures);
        foreach (var (territory, row) in rows)
        {
            table.Set(territory, row.Numbers[0], row.Numbers.AsSpan(1));
        }

        return table;
    }
}
