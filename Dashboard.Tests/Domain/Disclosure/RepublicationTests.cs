using Dashboard.Data.Domain.Disclosure;
using Xunit;
using static Dashboard.Data.Domain.Disclosure.CellDisclosure;

namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>
/// A work is published time after time while its data are corrected and completed. The attacker has every publication and knows besides
/// which rows did not change: more than anybody is told.
/// </summary>
public sealed class RepublicationTests
{
    private const int Regions = 60, Publications = 4;

    public static TheoryData<int> Sixties => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Sixties))]
    public void No_hidden_number_is_recovered_from_publications_one_after_another(int sixty)
    {
        var (anew, repeated) = (0, 0);
        for (var seed = sixty * Regions; seed < (sixty + 1) * Regions; seed++)
        {
            var publisher = new Publisher(Mindful);
            publisher.PublishAll(seed);
            var found = Auditor.Attack(publisher.Everything());
            Assert.True(found.Count == 0, $"region {seed}: {string.Join(", ", found.Take(5))}");
            anew += publisher.Shown.Count - 1;
            repeated += Publications - publisher.Shown.Count;
        }

        // Neither of the two answers is the only one, or nothing was tested.
        Assert.InRange(anew, Regions / 4, Regions * Publications);
        Assert.InRange(repeated, Regions / 4, Regions * Publications);
    }

    [Fact]
    public void An_office_that_forgets_its_publications_is_caught() => Assert.InRange(Caught((_, _, _, _) => true, remembers: false), Regions / 10, Regions);

    [Fact]
    public void An_office_that_only_keeps_hidden_what_was_hidden_is_caught() => Assert.InRange(Caught((_, _, _, _) => true, remembers: true), Regions / 10, Regions);

    [Theory]
    [InlineData(5, true, "a school that is shown was corrected")]
    [InlineData(3, false, "the small school was corrected: the difference of the totals is its own")]
    [InlineData(4, false, "the school that covers it was corrected")]
    public void A_correction_is_published_where_no_hidden_number_moved(int corrected, bool isPublished, string reason)
    {
        var first = Rows(5, 18, 28, 30);
        var tree = new TerritoryTree(Parents);
        var before = Decide(tree, first, []);
        int[] sizes = [5, 18, 28, 30];
        sizes[corrected - 3] += 2;
        var now = Decide(tree, Rows(sizes), before.Cells.Territories);
        Assert.True(Republication.TellsNothing(tree, now.Cells, [now.Table], [Record(tree, before)]) == isPublished, reason);
    }

    [Fact]
    public void A_municipality_that_was_not_there_is_published_and_a_school_that_has_to_be_hidden_in_one_that_was_is_not()
    {
        int[] parents = [-1, 0, 0, 1, 1, 1, 2, 2, 2];
        var tree = new TerritoryTree(parents);
        var before = Decide(tree, Sum(parents, (3, 5), (4, 18), (5, 28)), []);
        var completed = Decide(tree, Sum(parents, (3, 5), (4, 18), (5, 28), (6, 6), (7, 21), (8, 30)), before.Cells.Territories);
        Assert.True(Republication.TellsNothing(tree, completed.Cells, [completed.Table], [Record(tree, before)]));

        var large = Decide(tree, Sum(parents, (3, 20), (4, 18)), []);
        var grown = Decide(tree, Sum(parents, (3, 20), (4, 18), (5, 4)), large.Cells.Territories);
        Assert.False(Republication.TellsNothing(tree, grown.Cells, [grown.Table], [Record(tree, large)]));
    }

    private static readonly int[] Parents = [-1, 0, 0, 1, 1, 1, 1];

    private static bool Mindful(TerritoryTree tree, HiddenCells now, PublishedTable table, PublishedBefore before) => Republication.TellsNothing(tree, now, [table], [before]);

    private static int Caught(Func<TerritoryTree, HiddenCells, PublishedTable, PublishedBefore, bool> mayChange, bool remembers) => Enumerable.Range(0, Regions).Count(seed =>
    {
        var publisher = new Publisher(mayChange, remembers);
        publisher.PublishAll(seed);
        return Auditor.Attack(publisher.Everything()).Count > 0;
    });

    private static Dictionary<int, Row> Rows(params int[] sizes) => Sum(Parents, [.. sizes.Select((size, school) => (school + 3, size))]);

    private static Dictionary<int, Row> Sum(int[] parents, params (int School, int Size)[] schools)
    {
        var rows = schools.ToDictionary(school => school.School, school => Row.Marks(1, school.Size - 3, 1, 1));
        AddTotals(parents, rows);
        return rows;
    }

    internal static void AddTotals(IReadOnlyList<int> parents, IDictionary<int, Row> rows)
    {
        for (var total = parents.Count - 1; total >= 0; total--)
        {
            if (rows.Where(row => parents[row.Key] == total).Select(row => row.Value).ToList() is { Count: > 0 } parts)
            {
                rows[total] = Row.Sum(parts);
            }
        }
    }

    private static (HiddenCells Cells, PublishedTable Table) Decide(TerritoryTree tree, IReadOnlyDictionary<int, Row> rows, IEnumerable<int> hiddenBefore)
    {
        var table = new PublishedTable(tree, Release.Measures);
        foreach (var (territory, row) in rows)
        {
            table.Set(territory, row.Numbers[0], row.Numbers.AsSpan(1));
        }

        return (HiddenCells.Decide(tree, [table], DisclosureRule.Default, hiddenBefore), table);
    }

    private static PublishedBefore Record(TerritoryTree tree, (HiddenCells Cells, PublishedTable Table) made) => new(
        made.Cells.Territories.ToHashSet(), Republication.Totals(tree, made.Table).ToHashSet(), Republication.Secrets(made.Table, made.Cells.Territories));

    /// <summary>An office that publishes one work of a region again and again.</summary>
    private sealed class Publisher(Func<TerritoryTree, HiddenCells, PublishedTable, PublishedBefore, bool> mayChange, bool remembers = true)
    {
        private IReadOnlyList<int> _parents = [];
        private PublishedBefore? _before;

        /// <summary>Publications with numbers of their own, and what was shown of them.</summary>
        public List<(IReadOnlyDictionary<int, Row> Rows, Dictionary<int, CellDisclosure> Decisions)> Shown { get; } = [];

        /// <summary>First without some municipalities, then with all of them, then twice corrected.</summary>
        public void PublishAll(int seed)
        {
            var region = new RandomRegion(seed);
            var chance = new RandomRegion.Chance((ulong)seed + 1_000_000);
            _parents = region.Parents;
            var schools = region.Tables[0].Where(row => !_parents.Contains(row.Key)).ToDictionary();
            var late = Enumerable.Range(0, _parents.Count).Where(total => _parents[total] == 0 && chance.Next(3) == 0).ToHashSet();
            Publish(schools.Where(school => !late.Contains(_parents[school.Key]) || late.Count == 0).ToDictionary());
            Publish(schools);
            for (var correction = 2; correction < Publications && schools.Count > 0; correction++)
            {
                var corrected = schools.Keys.Order().ElementAt(chance.Next(schools.Count));
                schools[corrected] = Corrected(schools[corrected], chance);
                Publish(schools);
            }
        }

        public Release Everything() => new(_parents, [.. Shown.Select(each => each.Rows)])
        {
            Decisions = Shown.SelectMany((each, table) => each.Decisions.Select(pair => ((table, pair.Key), pair.Value))).ToDictionary(),
            Same = [.. from table in Enumerable.Range(0, Shown.Count)
                from other in Enumerable.Range(table + 1, Shown.Count - table - 1)
                from row in Shown[table].Rows
                where Shown[other].Rows.TryGetValue(row.Key, out var same) && same.Numbers.SequenceEqual(row.Value.Numbers)
                select (row.Key, table, other)],
        };

        private void Publish(IReadOnlyDictionary<int, Row> schools)
        {
            var rows = new SortedDictionary<int, Row>(schools.ToDictionary());
            AddTotals(_parents, rows);
            var tree = new TerritoryTree(_parents);
            var made = Decide(tree, rows, remembers ? _before?.Hidden ?? new HashSet<int>() : new HashSet<int>());
            if (_before is { } before && !mayChange(tree, made.Cells, made.Table, before))
            {
                return;
            }

            Shown.Add((rows, rows.Keys.ToDictionary(territory => territory, territory => made.Cells.Of(made.Table, territory))));
            _before = Record(tree, made);
        }

        /// <summary>Some pupils come or go, with one of the marks.</summary>
        private static Row Corrected(Row row, RandomRegion.Chance chance)
        {
            if (row.Numbers[1] is null)
            {
                return new Row([row.Participants + 1 + chance.Next(5), null, null, null, null, row.Numbers[5]]);
            }

            int[] marks = [.. row.Numbers[1..5].Select(mark => mark!.Value)];
            var mark = chance.Next(4);
            marks[mark] = Math.Max(0, marks[mark] + chance.Next(11) - 5);
            return Row.Marks(marks[0], marks[1], marks[2], marks[3]);
        }
    }
}
