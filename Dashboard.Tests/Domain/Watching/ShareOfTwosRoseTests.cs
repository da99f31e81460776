using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Watching;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.Watching;

public sealed class ShareOfTwosRoseTests
{
    private static readonly WatchRule EvenByChance = WatchRule.Default with { OnlyBeyondChance = false };

    [Theory]
    [InlineData(5, 50, 20, 50, true, "10 % and 40 %: thirty points of fifty pupils")]
    [InlineData(5, 50, 10, 50, false, "ten points of fifty pupils are within chance")]
    [InlineData(20, 200, 40, 200, true, "ten points of two hundred pupils are not")]
    [InlineData(20, 200, 39, 200, false, "nine and a half points are under the parameter")]
    [InlineData(20, 50, 5, 50, false, "it fell")]
    [InlineData(0, 9, 9, 9, false, "nine pupils are never judged")]
    [InlineData(0, 9, 50, 50, false, "nor against nine")]
    [InlineData(0, 10, 7, 10, true, "ten pupils are, when seven of them fail")]
    [InlineData(0, 10, 2, 10, false, "two pupils of ten fire nothing")]
    public void It_is_told_from_the_parameter_on_and_beyond_chance(int before, int of, int now, int ofNow, bool told, string reason) =>
        Assert.True(told == Find(WatchRule.Default, Work(before, of, now, ofNow)) is not null, reason);

    [Theory]
    [InlineData(2, 10, 3, 10, true, "0.3 − 0.2 is ten points, whatever the computer makes of it")]
    [InlineData(5, 50, 10, 50, true, "within chance, and asked for")]
    [InlineData(1, 9, 3, 9, false, "small groups stay out even then")]
    public void A_ministry_may_want_to_see_what_chance_makes_too(int before, int of, int now, int ofNow, bool told, string reason) =>
        Assert.True(told == Find(EvenByChance, Work(before, of, now, ofNow)) is not null, reason);

    [Fact]
    public void A_larger_minimum_leaves_smaller_groups_out()
    {
        Assert.Null(Find(WatchRule.Default with { MinimumParticipants = 60 }, Work(5, 50, 20, 80)));
        Assert.NotNull(Find(WatchRule.Default with { MinimumParticipants = 60 }, Work(5, 60, 25, 80)));
    }

    [Fact]
    public void It_says_both_years_their_pupils_and_the_region_beside_them()
    {
        var found = Find(WatchRule.Default, Work(5, 50, 20, 50) with { Region = 0.031 })!;

        Assert.Equal(
            "ВПР, математика, 5 класс: доля «2» 40 % (20 из 50) в 2024/2025 году, было 10 % (5 из 50) в 2023/2024: +30 п.п.; по региону +3 п.п.",
            found.Reason.Replace('\u00a0', ' '));
        Assert.Equal(new WatchTarget(2024, "vpr", "Математика", 5), found.Target);
        Assert.Equal((WatchKind.LowShare, 7, (int?)3), (found.Kind, found.TerritoryId, found.FileId));
    }

    [Fact]
    public void What_chance_makes_too_says_so_and_the_exam_speaks_of_its_minimum()
    {
        Assert.EndsWith("неотличимо от обычных колебаний.", Find(EvenByChance, Work(5, 50, 10, 50))!.Reason.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var exam = new WorkInTwoYears(7, Works.Ege(2024), Works.Ege(2025), Value(1, 40), Value(12, 40), null, null);
        Assert.StartsWith("ЕГЭ, русский язык: доля не набравших минимальный балл 30 %", Find(WatchRule.Default, exam)!.Reason.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_work_of_another_year_form_or_level_is_another_thing_to_tell()
    {
        Assessment[] works = [Works.Vpr(2025), Works.Vpr(2026), Works.ComputerVpr(2025), Works.AutumnVpr(2024), Works.Vpr(2025, profile: TestProfile.Advanced), Works.Vpr(2025, grade: 6), Works.Vpr(2025, "Физика")];

        var keys = works.Select(work => Find(WatchRule.Default, Work(5, 50, 20, 50) with { Later = work })!.Subject).ToList();

        Assert.Equal(works.Length, keys.Distinct().Count());
    }

    [Fact]
    public void A_sheet_that_gives_only_means_tells_nothing() =>
        Assert.Null(Find(EvenByChance, Work(5, 50, 20, 50) with { Before = null }));

    [Fact]
    public void What_one_work_may_tell_is_chance_among_two_hundred()
    {
        WorkInTwoYears doubtful = Work(5, 50, 14, 50), plain = Work(5, 50, 30, 50) with { SchoolId = 8 };
        List<WorkInTwoYears> region = [.. Enumerable.Range(100, 200).Select(school => Work(5, 50, 5, 50) with { SchoolId = school })];

        var corrected = WatchRule.Default with { CorrectedForMany = true };

        Assert.NotNull(Find(corrected, doubtful));
        Assert.Equal([8], ShareOfTwosRose.Find(corrected, [doubtful, .. region, plain]).Select(found => found.TerritoryId));
        Assert.Equal([7, 8], ShareOfTwosRose.Find(WatchRule.Default, [doubtful, .. region, plain]).Select(found => found.TerritoryId));
    }

    private static WatchFinding? Find(WatchRule rule, WorkInTwoYears work) => ShareOfTwosRose.Find(rule, [work]).SingleOrDefault();

    private static WorkInTwoYears Work(int before, int of, int now, int ofNow) => new(7, Works.Vpr(2024), Works.Vpr(2025), Value(before, of), Value(now, ofNow), null, 3);

    private static IndicatorValue? Value(int count, int of) => Indicator.LowResults.Compute(ResultSums.Of(new ResultValues(of, count, of - count, 0, 0)));
}
