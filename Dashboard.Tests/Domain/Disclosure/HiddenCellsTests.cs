using Dashboard.Data.Domain.Disclosure;
using Xunit;
using static Dashboard.Data.Domain.Disclosure.CellDisclosure;

namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>Worked by hand: which cells are hidden, and that no more are than have to be.</summary>
public sealed class HiddenCellsTests
{
    /// <summary>A region, a municipality of four schools and one of two.</summary>
    private static readonly int[] Parents = [-1, 0, 0, 1, 1, 1, 1, 2, 2];

    private static readonly Row Large = Row.Marks(3, 12, 9, 4);

    [Fact]
    public void Where_every_cell_is_large_nothing_is_hidden() =>
        Assert.Equal(0, Release.Decide(Parents, [Schools(Large, Large, Large, Large, Large, Large)], [[0]], []).ShareHidden);

    [Fact]
    public void Beside_a_single_small_school_the_least_school_that_suffices_is_hidden()
    {
        var decided = Decide(Schools(Row.Marks(1, 2, 1, 0), Large, Row.Marks(2, 8, 5, 3), Large, Large, Large));
        Assert.Equal([Shown, Shown, Shown, HiddenSmall, Shown, HiddenToProtect, Shown, Shown, Shown], decided);
    }

    [Fact]
    public void Small_schools_that_are_ten_pupils_together_protect_each_other()
    {
        var decided = Decide(Schools(Row.Marks(1, 2, 1, 1), Row.Marks(0, 3, 2, 1), Large, Large, Large, Large));
        Assert.Equal([Shown, Shown, Shown, HiddenSmall, HiddenSmall, Shown, Shown, Shown, Shown], decided);
    }

    [Fact]
    public void Two_small_schools_with_fewer_than_ten_pupils_together_need_a_third()
    {
        var decided = Decide(Schools(Row.Marks(1, 1, 1, 0), Row.Marks(0, 2, 1, 1), Large, Large, Large, Large));
        Assert.Equal(3, decided.Count(decision => decision != Shown));
    }

    [Fact]
    public void A_mark_that_no_hidden_pupil_has_is_lent_by_a_school_where_one_has_it()
    {
        var decided = Decide(Schools(Row.Marks(0, 4, 2, 1), Row.Marks(0, 5, 2, 1), Row.Marks(0, 9, 5, 2), Row.Marks(1, 20, 9, 5), Large, Large));
        Assert.Equal([Shown, Shown, Shown, HiddenSmall, HiddenSmall, Shown, HiddenToProtect, Shown, Shown], decided);
    }

    [Fact]
    public void Where_nobody_in_the_municipality_has_a_mark_its_total_is_hidden_and_another_municipality_covers_it()
    {
        var decided = Decide(Schools(Row.Marks(0, 4, 2, 1), Row.Marks(0, 9, 6, 3), Row.Marks(0, 9, 5, 2), Row.Marks(0, 9, 5, 2), Large, Row.Marks(2, 9, 6, 3)));
        Assert.Equal([Shown, HiddenToProtect, HiddenToProtect, HiddenSmall, Shown, Shown, Shown, Shown, HiddenToProtect], decided);
    }

    [Fact]
    public void The_only_school_of_a_municipality_is_protected_through_the_region()
    {
        var decided = Release.DecideGroup([-1, 0, 0, 1, 2, 2], [Summed([-1, 0, 0, 1, 2, 2], (3, Row.Marks(1, 2, 1, 1)), (4, Large), (5, Large))])
            .OrderBy(pair => pair.Key.Territory).Select(pair => pair.Value).ToList();
        Assert.Equal([Shown, HiddenSmall, HiddenToProtect, HiddenSmall, HiddenToProtect, Shown], decided);
    }

    [Fact]
    public void Pupils_of_schools_that_are_not_in_the_tables_protect_as_hidden_ones_do()
    {
        var rows = new Dictionary<int, Row>(Schools(Row.Marks(1, 2, 1, 0), Large, Large, Large, Large, Large)) { [1] = Row.Marks(40, 150, 90, 30) };
        Assert.Equal([Shown, Shown, Shown, HiddenSmall, Shown, Shown, Shown, Shown, Shown], Decide(rows));
    }

    [Fact]
    public void A_school_where_nobody_took_part_is_no_secret_and_no_cover()
    {
        var decided = Decide(Schools(Row.Marks(0, 0, 0, 0), Row.Marks(1, 2, 1, 0), Large, Large, Large, Large));
        Assert.Equal([Shown, HiddenSmall], decided[3..5]);
        Assert.Equal(1, decided.Count(decision => decision == HiddenToProtect));
    }

    [Fact]
    public void A_row_that_does_not_say_how_many_took_part_is_hidden_with_a_reason_of_its_own()
    {
        var rows = new Dictionary<int, Row>(Schools(Large, Large, Large, Large, Large, Large)) { [3] = new Row([null, null, null, null, null, 1]) };
        Assert.Equal(HiddenUnknown, Decide(rows)[3]);
        Assert.Equal("скрыто: число участников не указано", DisclosureWords.Reason(HiddenUnknown, DisclosureRule.Default));
    }

    [Fact]
    public void A_cell_has_one_decision_before_and_after_retakes()
    {
        var before = Schools(Row.Marks(2, 4, 2, 1), Large, Row.Marks(2, 8, 5, 3), Large, Large, Large);
        var after = Schools(Row.Marks(1, 6, 3, 1), Large, Row.Marks(2, 8, 5, 3), Large, Large, Large);
        var decided = Release.DecideGroup(Parents, [before, after]);
        Assert.Equal((HiddenSmall, HiddenToProtect), (decided[(0, 3)], decided[(1, 3)]));
        Assert.All(Enumerable.Range(4, 5), school => Assert.Equal(decided[(0, school)], decided[(1, school)]));
    }

    /// <summary>
    /// The school that covered the small one grows, so that another would now be hidden instead. Old numbers of that one and the new
    /// number of the first give the small one.
    /// </summary>
    [Fact]
    public void After_a_correction_what_was_hidden_stays_hidden()
    {
        var first = Schools(Row.Marks(1, 2, 1, 0), Row.Marks(2, 8, 5, 3), Row.Marks(4, 12, 9, 4), Large, Large, Large);
        var corrected = Schools(Row.Marks(1, 2, 1, 0), Row.Marks(2, 8, 5, 3), Row.Marks(1, 8, 4, 2), Large, Large, Large);
        var before = Release.DecideGroup(Parents, [first]);
        var forgetful = Release.DecideGroup(Parents, [corrected]);
        var mindful = Release.DecideGroup(Parents, [corrected], before.Where(pair => pair.Value != Shown).Select(pair => pair.Key.Territory));

        // An attacker who has both publications: schools 3 and 4 are the same in both.
        Assert.NotEmpty(Auditor.Attack(Both(before, forgetful)));
        Assert.Empty(Auditor.Attack(Both(before, mindful)));

        Release Both(Dictionary<(int Table, int Territory), CellDisclosure> old, Dictionary<(int Table, int Territory), CellDisclosure> now) => new(Parents, [first])
        {
            Decisions = old.ToDictionary(pair => pair.Key, pair => pair.Key.Territory == 4 && now[pair.Key] == Shown ? Shown : pair.Value),
        };
    }

    [Fact]
    public void A_sum_is_shown_only_where_each_of_its_terms_is()
    {
        Assert.Equal(Shown, HiddenCells.OfSum([Shown, Shown]));
        Assert.Equal(HiddenToProtect, HiddenCells.OfSum([Shown, HiddenSmall, Shown]));
    }

    [Fact]
    public void Nine_schools_of_one_pupil_each_are_not_told_by_the_mark_of_their_total()
    {
        int[] parents = [-1, 0, 0, .. Enumerable.Repeat(1, 9), 2, 2];
        var rows = Summed(parents, [.. Enumerable.Range(3, 9).Select(school => (school, Row.Marks(school % 2, 1 - (school % 2), 0, 0))), (12, Large), (13, Large)]);
        Assert.Equal(HiddenToProtect, Release.DecideGroup(parents, [rows])[(0, 1)]);
    }

    [Theory]
    [InlineData(Shown, "", null, "nothing stands in the place of a number that is there")]
    [InlineData(HiddenSmall, "<10", "скрыто: меньше 10 участников", "the size is told as a bound")]
    [InlineData(HiddenToProtect, "*", "скрыто, чтобы по итогу нельзя было восстановить соседнее значение", "its size would give the neighbour's")]
    [InlineData(HiddenUnknown, "*", "скрыто: число участников не указано", "a bound would be a guess")]
    public void The_reader_is_told_why(CellDisclosure disclosure, string mark, string? words, string reason)
    {
        Assert.True(DisclosureWords.Mark(disclosure, DisclosureRule.Default) == mark, reason);
        Assert.True(DisclosureWords.Reason(disclosure, DisclosureRule.Default) == words, reason);
    }

    private static List<CellDisclosure> Decide(IReadOnlyDictionary<int, Row> rows) =>
        [.. Release.DecideGroup(Parents, [rows]).OrderBy(pair => pair.Key.Territory).Select(pair => pair.Value)];

    /// <summary>Schools 3 to 8 of the tree, and their totals.</summary>
    private static Dictionary<int, Row> Schools(params Row[] rows) => Summed(Parents, [.. rows.Select((row, school) => (school + 3, row))]);

    private static Dictionary<int, Row> Summed(int[] parents, params (int School, Row Row)[] schools)
    {
        var rows = schools.ToDictionary(pair => pair.School, pair => pair.Row);
        for (var total = parents.Length - 1; total >= 0; total--)
        {
            if (parents.Contains(total))
            {
                rows[total] = Row.Sum(rows.Where(row => parents[row.Key] == total).Select(row => row.Value));
            }
        }

        return rows;
    }
}
