using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.LowResults;

public sealed class ListFlowTests
{
    [Fact]
    public void Schools_enter_stay_and_leave()
    {
        var change = MembershipChange.Between(List(2023, [1, 2, 3]), List(2024, [3, 4]));
        Assert.Equal([4], change.Entered);
        Assert.Equal([3], change.Stayed);
        Assert.Equal([1, 2], change.Left);
        Assert.Equal((3, 2, false), (change.Before, change.After, change.IsNothing));
        Assert.Equal(new CountedShare(2, 3), ListIndicators.LeftShare(change));
    }

    [Fact]
    public void A_school_without_data_has_neither_left_nor_entered()
    {
        var change = MembershipChange.Between(List(2023, [1, 2], judged: [1, 2, 3]), List(2024, [3, 4], judged: [2, 3, 4]));
        Assert.Equal([1], change.LostFromSight);
        Assert.Equal([4], change.WithoutPast);
        Assert.Equal(([3], [2]), (change.Entered.ToArray(), change.Left.ToArray()), Same);
        Assert.Equal(new CountedShare(1, 2), ListIndicators.LeftShare(change));
    }

    [Fact]
    public void An_order_speaks_of_every_school() => Assert.Equal([1], MembershipChange.Between(List(2023, [1]), List(2024, [])).Left);

    [Fact]
    public void Nobody_left_an_empty_list() => Assert.Null(ListIndicators.LeftShare(MembershipChange.Between(List(2023, []), List(2024, [1]))).Value);

    [Fact]
    public void A_calculated_list_knows_whom_it_has_not_judged()
    {
        var list = MembershipList.Of(WrittenWorks.Of("1 vpr МА 5 2024 5/10", "1 vpr РУ 5 2024 5/10", "2 vpr МА 5 2024 0/10", "3 vpr МА 5 2024 9/9").Judge());
        Assert.Equal([1], list.Members);
        Assert.Equal((false, true, false), (list.Lacks(1), list.Lacks(2), list.Lacks(3)));
    }

    [Fact]
    public void Lists_follow_one_another_by_year_over_a_missing_one()
    {
        var flows = ListFlow.Over([List(2024, [2]), List(2020, [1]), List(2022, [1, 2])]);
        Assert.Equal([(2020, 2022), (2022, 2024)], flows.Select(flow => (flow.From.StartYear, flow.To.StartYear)));
        Assert.Equal([2], flows[0].Change.Entered);
        Assert.Equal([1], flows[1].Change.Left);
        Assert.Empty(ListFlow.Over([List(2024, [2])]));
    }

    /// <summary>One letter a list, from 2020: + on it, - judged and not on it, ? nothing to judge.</summary>
    [Theory]
    [InlineData("+--", 2020, 2, "out of two lists running")]
    [InlineData("++---", 2021, 3, "counted from the last list with the school")]
    [InlineData("+-+--", 2022, 2, "only what came after the return")]
    [InlineData("+-", null, 0, "one list is not several")]
    [InlineData("+--+", null, 0, "it is back")]
    [InlineData("---", null, 0, "it was never there")]
    [InlineData("+-?", null, 0, "the last list says nothing")]
    [InlineData("+?--", null, 0, "whether it left before the first of the two is not known")]
    [InlineData("+-?--", null, 0, "a list without data ends the run, and before it stands no membership")]
    public void A_leave_lasts(string lists, int? lastListed, int count, string reason)
    {
        var leaves = ListFlow.Lasting(lists.Select((letter, place) => List(2020 + place, letter == '+' ? [7] : [], letter == '?' ? [8] : [7, 8])));
        LastingLeave[] expected = lastListed is { } year ? [new LastingLeave(7, new SchoolYear(year), count)] : [];
        Assert.True(expected.SequenceEqual(leaves), $"{reason}: {string.Join(' ', leaves)}");
    }

    [Fact]
    public void Every_member_is_in_exactly_one_group() => Prop.ForAll(
        (from first in Gen.Choose(0, 2).ArrayOf(8) from second in Gen.Choose(0, 2).ArrayOf(8) select (first, second)).ToArbitrary(),
        each =>
        {
            var (first, second) = (Said(2023, each.first), Said(2024, each.second));
            var change = MembershipChange.Between(first, second);
            int[] all = [.. change.Entered, .. change.Stayed, .. change.Left, .. change.LostFromSight, .. change.WithoutPast];
            return all.Order().SequenceEqual(first.Members.Union(second.Members).Order())
                && change.Before == first.Members.Count && change.After == second.Members.Count
                && change.ByGroup(school => school % 3).Sum(group => group.Change.Before) == change.Before;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rule_is_tried_by_municipality()
    {
        var works = WrittenWorks.Of(
            "1 vpr МА 5 2024 5/10", "1 vpr РУ 5 2024 5/10",
            "2 vpr МА 5 2024 8/20", "2 vpr РУ 5 2024 8/20",
            "3 vpr МА 5 2024 5/20", "3 vpr РУ 5 2024 5/20",
            "4 vpr МА 5 2024 0/20");
        var trial = RuleTrial.Of(
            works.Judge(),
            works.Judge(LowResultRule.Default with { Threshold = 0.25m, LeastGroup = 15 }),
            school => school == 2 ? null : school * 10);
        Assert.Equal(([3], [2]), (trial.Change.Entered.ToArray(), trial.Change.Stayed.ToArray()), Same);
        Assert.Empty(trial.Change.Left);
        Assert.Equal([1], trial.Change.LostFromSight);
        Assert.Equal([null, 10, 30], trial.ByGroup.Select(group => group.Group));
        Assert.Equal([2], trial.ByGroup[0].Change.Stayed);
        Assert.Equal([3], trial.ByGroup[2].Change.Entered);
        Assert.True(RuleTrial.Of(works.Judge(), works.Judge(), _ => null).Change.IsNothing);
        Assert.Throws<ArgumentException>(() => RuleTrial.Of(works.Judge(), works.Judge(year: new SchoolYear(2023)), _ => null));
    }

    private static bool Same((int[] One, int[] Two) left, (int[] One, int[] Two) right) => left.One.SequenceEqual(right.One) && left.Two.SequenceEqual(right.Two);

    /// <summary>0 nothing to judge, 1 judged, 2 on the list.</summary>
    private static MembershipList Said(int year, int[] schools) => List(
        year,
        [.. schools.Index().Where(school => school.Item == 2).Select(school => school.Index)],
        [.. schools.Index().Where(school => school.Item > 0).Select(school => school.Index)]);

    private static MembershipList List(int year, int[] members, int[]? judged = null) => new(new SchoolYear(year), members.ToHashSet(), judged?.ToHashSet());
}
