using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.LowResults;

/// <summary>What holds for every region and every rule of the usual kind.</summary>
public sealed class RuleProperties
{
    private static readonly SchoolYear Year = new(2024);
    private static readonly string[] Subjects = ["МА 5", "РУ 5", "МА 6"];

    private static readonly WorkCalendar Calendar = WrittenWorks.Of(Subjects.SelectMany(subject => new[] { 2022, 2023, 2024 }.Select(year => $"0 vpr {subject} {year} 0/1"))).Calendar;

    private static Gen<SchoolWork?> Row(int school, int work, int year) =>
        from present in Gen.Elements(true, true, true, false)
        from told in Gen.Elements(true, true, true, true, true, false)
        from participants in Gen.Choose(5, 24)
        from count in Gen.Choose(0, 12)
        select present
            ? new SchoolWork(school, work, new SchoolYear(year), Wave.Main, participants, told ? Math.Min(count, participants) : null, null, (school * 100) + (work * 10) + year - 2022)
            : (SchoolWork?)null;

    /// <summary>Two schools, three works, three years.</summary>
    private static Gen<SchoolWork[]> Regions { get; } =
        Gen.CollectToSequence(from school in new[] { 1, 2 } from work in new[] { 0, 1, 2 } from year in new[] { 2022, 2023, 2024 } select Row(school, work, year))
            .Select(rows => rows.Where(row => row is not null).Select(row => row!.Value).ToArray());

    private static Gen<LowResultRule> Rules { get; } =
        from threshold in Gen.Choose(1, 60)
        from when in Gen.Elements(LowWhen.AtLeast, LowWhen.MoreThan)
        from least in Gen.Choose(1, 15)
        from works in Gen.Choose(1, 3)
        from years in Gen.Choose(2, 3)
        from combination in Gen.Elements(Enum.GetValues<RuleCombination>())
        select LowResultRule.Default with { Threshold = threshold / 100m, When = when, LeastGroup = least, WorksInYear = works, YearsRunning = years, Combination = combination };

    private static Gen<(SchoolWork[] Rows, LowResultRule Rule)> Cases { get; } = from rows in Regions from rule in Rules select (rows, rule);

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Check(each =>
        Written(Judge(each.Rows, each.Rule)) == Written(Judge([.. each.Rows.Reverse()], each.Rule))
        && Written(Judge(each.Rows, each.Rule)) == Written(Judge([.. each.Rows.OrderBy(row => (row.Participants * 31) % 17)], each.Rule)));

    [Fact]
    public void A_higher_threshold_never_adds_a_school() => Check(each =>
        Flagged(each.Rows, each.Rule with { Threshold = each.Rule.Threshold + 0.1m }).IsSubsetOf(Flagged(each.Rows, each.Rule)));

    [Fact]
    public void Another_low_mark_never_takes_a_school_out() => Check(each => each.Rows.Index().Where(row => row.Item.Count < row.Item.Participants).All(row =>
    {
        SchoolWork[] worse = [.. each.Rows];
        worse[row.Index] = row.Item with { Count = row.Item.Count + 1 };
        return Flagged(each.Rows, each.Rule).IsSubsetOf(Flagged(worse, each.Rule));
    }));

    [Fact]
    public void A_greater_least_group_never_adds_a_school() => Check(each =>
        Flagged(each.Rows, each.Rule with { LeastGroup = each.Rule.LeastGroup + 5 }).IsSubsetOf(Flagged(each.Rows, each.Rule)));

    [Fact]
    public void More_works_or_more_years_asked_never_add_a_school() => Check(each =>
        Flagged(each.Rows, each.Rule with { WorksInYear = each.Rule.WorksInYear + 1 }).IsSubsetOf(Flagged(each.Rows, each.Rule))
        && Flagged(each.Rows, each.Rule with { YearsRunning = each.Rule.YearsRunning + 1 }).IsSubsetOf(Flagged(each.Rows, each.Rule)));

    [Fact]
    public void Either_is_the_union_of_the_sub_rules_and_both_their_intersection() => Check(each =>
    {
        HashSet<int> By(RuleCombination combination) => Flagged(each.Rows, each.Rule with { Combination = combination });
        var (several, same) = (By(RuleCombination.SeveralWorksOnly), By(RuleCombination.SameWorkOnly));
        return By(RuleCombination.Either).SetEquals(several.Union(same)) && By(RuleCombination.Both).SetEquals(several.Intersect(same));
    });

    [Fact]
    public void A_school_does_not_depend_on_the_others() => Check(each =>
        Written(Judge(each.Rows, each.Rule)).Split('\n')[0] == Written(Judge([.. each.Rows.Where(row => row.SchoolId == 1)], each.Rule)).Split('\n')[0]);

    [Fact]
    public void A_school_without_a_judged_work_is_neither_flagged_nor_not_flagged() => Check(each => Judge(each.Rows, each.Rule).Decisions.All(decision =>
        decision.IsJudged == decision.Works.Any(work => work.Now.IsJudged) && decision.IsJudged == (decision.Level is not null)));

    [Fact]
    public void One_step_turns_a_work_and_one_pupil_less_does_not() => Check(each => Judge(each.Rows, each.Rule).Decisions.SelectMany(decision => decision.Works).All(work =>
    {
        if (work.Now.StepOver(each.Rule) is not { } step)
        {
            return !work.Now.IsJudged;
        }

        var sooner = step.Count + (step.More ? -1 : 1);
        return each.Rule.Limit.IsLow(step.Count, work.Now.Participants) != work.Now.IsLow
            && each.Rule.Limit.IsLow(sooner, work.Now.Participants) == work.Now.IsLow
            && step.Pupils == Math.Abs(step.Count - work.Now.Count!.Value);
    }));

    /// <summary>Against every set of works of the year: three works have eight.</summary>
    [Fact]
    public void The_nearest_turn_changes_the_answer_by_the_fewest_pupils() => Check(each => Judge(each.Rows, each.Rule).Decisions.Where(decision => decision.IsJudged).All(decision =>
    {
        var turnable = decision.Works.Where(work => work.Now.StepOver(each.Rule) is not null).Select(work => new WorkTurn(work.Now, work.Now.StepOver(each.Rule)!.Value)).ToList();
        var cheapest = Enumerable.Range(0, 1 << turnable.Count)
            .Select(set => turnable.Where((_, place) => (set & (1 << place)) != 0).ToList())
            .Where(set => IsFlaggedWith(set) != decision.IsFlagged)
            .Min(set => (int?)set.Sum(turn => turn.Step.Pupils));
        var nearest = NearestTurn.Of(decision);
        return nearest?.Pupils == cheapest && (nearest is null || IsFlaggedWith(nearest.Turns) != decision.IsFlagged);

        bool IsFlaggedWith(IEnumerable<WorkTurn> turns)
        {
            var counts = turns.ToDictionary(turn => turn.Value.Source, turn => turn.Step.Count);
            return Judge([.. each.Rows.Select(row => counts.TryGetValue(row.Source, out var count) ? row with { Count = count } : row)], each.Rule).Find(decision.SchoolId)!.IsFlagged;
        }
    }));

    /// <summary>Sentences are made for every decision without a fault, and call the answer by its name.</summary>
    [Fact]
    public void Every_decision_has_its_sentence() => Check(each => Judge(each.Rows, each.Rule).Decisions.All(decision =>
        WrittenWorks.Plain(LowResultWords.Why(decision)).StartsWith(
            decision.IsFlagged ? "Расчётный признак есть: " : decision.IsJudged ? "Расчётного признака нет: " : "Расчётный признак не определён: ",
            StringComparison.Ordinal)
        && LowResultWords.Nearest(decision) is null == NearestTurn.Of(decision) is null));

    private static void Check(Func<(SchoolWork[] Rows, LowResultRule Rule), bool> holds) => Prop.ForAll(Cases.ToArbitrary(), holds).Check(Many);

    private static HashSet<int> Flagged(SchoolWork[] rows, LowResultRule rule) => [.. MembershipList.Of(Judge(rows, rule)).Members];

    private static CalculatedList Judge(SchoolWork[] rows, LowResultRule rule) =>
        CalculatedList.Judge(rule, SchoolResults.Of(LowResultMetric.LowShare, Calendar, rows), Year, [1, 2]);

    private static string Written(CalculatedList list) => string.Join('\n', list.Decisions.Select(decision =>
        $"{decision.SchoolId} {decision.State} {decision.Level} {string.Join(' ', decision.Grounds.Select(ground => ground.SubRule + ":" + string.Join(',', ground.Values)))} {string.Join(' ', decision.Works.Select(work => work.Now))}"));
}
