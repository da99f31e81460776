using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

/// <summary>M3–M6: markers that look at one school's marks. Counts are worked out by hand.</summary>
public sealed class SingleSchoolMarkersTests
{
    private static readonly MarkCounts Region = new(100, 400, 400, 100);

    [Theory]
    [InlineData(6, 14, 0, MarkerState.Quiet, "exactly 30 % lowered: the threshold is strict")]
    [InlineData(7, 13, 0, MarkerState.Fired, "35 % lowered")]
    [InlineData(5, 12, 3, MarkerState.Quiet, "25 % lowered, 40 % changed: both at or under their thresholds")]
    [InlineData(5, 11, 4, MarkerState.Fired, "45 % changed")]
    [InlineData(0, 11, 9, MarkerState.Fired, "45 % raised and nobody lowered disagree with the journal too")]
    [InlineData(19, 0, 0, MarkerState.TooFew, "nineteen of nineteen are still nineteen")]
    [InlineData(0, 0, 0, MarkerState.TooFew, "no comparison at all")]
    public void Marks_disagree_with_the_journal(int lower, int equal, int higher, MarkerState expected, string reason) =>
        Assert.True(MarksDisagreeWithTheJournal.Of(Journal(lower, equal, higher), MarkerRule.Default).State == expected, reason);

    /// <summary>7 of 20: Wilson 18.1–56.7 %.</summary>
    [Fact]
    public void The_disagreement_is_told_with_its_interval() => Assert.Equal(
        "Понизили отметку 7 из 20 (35,0 %, интервал 18–57 %), повысили 1; всего разошлись с журналом 40,0 %.",
        PlainText.Of(MarksDisagreeWithTheJournal.Of(Journal(7, 12, 1), MarkerRule.Default).Sentence));

    [Theory]
    [InlineData(1, 19, 0, MarkerState.Fired, "exactly 95 %: this or more")]
    [InlineData(1, 18, 1, MarkerState.Quiet, "90 %")]
    [InlineData(0, 20, 0, MarkerState.Fired, "everybody")]
    [InlineData(0, 19, 0, MarkerState.TooFew, "everybody of nineteen")]
    public void Marks_agree_with_the_journal_too_well(int lower, int equal, int higher, MarkerState expected, string reason) =>
        Assert.True(MarksAgreeWithTheJournalTooWell.Of(Journal(lower, equal, higher), MarkerRule.Default).State == expected, reason);

    [Theory]
    [InlineData(34, 40, 16, 40, MarkerState.Fired, "85 % fell to 40 %")]
    [InlineData(16, 40, 34, 40, MarkerState.Fired, "a rise is a break too")]
    [InlineData(28, 40, 16, 40, MarkerState.Quiet, "70 % to 40 %: exactly 30 points, the threshold is strict")]
    [InlineData(20, 40, 20, 40, MarkerState.Quiet, "nothing changed")]
    [InlineData(19, 19, 0, 40, MarkerState.TooFew, "nineteen children in the earlier year")]
    [InlineData(20, 20, 0, 19, MarkerState.TooFew, "nineteen children in the later year")]
    public void The_quality_of_a_cohort_breaks(int before, int of, int after, int afterOf, MarkerState expected, string reason) =>
        Assert.True(CohortQualityBreaks.Of(Cohort(before, of, after, afterOf, Region, Region), MarkerRule.Default).State == expected, reason);

    [Theory]
    [InlineData(34, 40, 16, 40, MarkerState.Fired, "85 % of ВПР became 40 % of the exam")]
    [InlineData(16, 40, 34, 40, MarkerState.Quiet, "an exam that is better than ВПР confirms it")]
    [InlineData(28, 40, 16, 40, MarkerState.Quiet, "exactly 30 points")]
    public void The_exam_does_not_confirm(int before, int of, int after, int afterOf, MarkerState expected, string reason) =>
        Assert.True(ExamDoesNotConfirm.Of(Cohort(before, of, after, afterOf, Region, Region), MarkerRule.Default).State == expected, reason);

    /// <summary>The region's quality falls from 50 % to 30 %: the later work was harder for everybody.</summary>
    [Fact]
    public void A_change_that_the_whole_region_made_says_nothing_of_a_school()
    {
        var finding = ExamDoesNotConfirm.Of(Cohort(34, 40, 16, 40, Region, new MarkCounts(200, 500, 250, 50)), MarkerRule.Default);

        Assert.Equal(
            (MarkerState.NotAssessed, "Не проверялось. Качество по всему региону изменилось на −20,0 п.п.: работы разной трудности."),
            (finding.State, PlainText.Of(finding.Sentence)));
    }

    [Fact]
    public void A_region_that_nobody_knows_is_not_taken_for_one_that_stood_still() =>
        Assert.Equal(MarkerState.NotAssessed, CohortQualityBreaks.Of(Cohort(34, 40, 16, 40, null, Region), MarkerRule.Default).State);

    /// <summary>With a lower threshold chance has its say: 10 of 20 to 5 of 20 is −25 points, −49.3 to +4.8 by Newcombe.</summary>
    [Fact]
    public void A_change_that_chance_can_make_is_no_break() =>
        Assert.Equal(MarkerState.Quiet, CohortQualityBreaks.Of(Cohort(10, 20, 5, 20, Region, Region), MarkerRule.Default with { CohortBreak = 0.2 }).State);

    /// <summary>Wilson of 34 of 40 is 70.9–92.9 %, of 16 of 40 26.3–55.4 %; square-and-add about −45 points.</summary>
    [Fact]
    public void The_break_is_told_with_both_works_and_the_region() => Assert.Equal(
        "Качество одной параллели: ВПР, 4 класс — 85,0 % (34 из 40), ВПР, 5 класс — 40,0 % (16 из 40); изменение −45,0 п.п. [−60,8; −24,1], по региону 0,0 п.п.",
        PlainText.Of(CohortQualityBreaks.Of(Cohort(34, 40, 16, 40, Region, Region), MarkerRule.Default).Sentence));

    [Theory]
    [InlineData(0, 2, 10, 8, MarkerState.Fired, "18 of 20, exactly 90 %")]
    [InlineData(0, 3, 10, 7, MarkerState.Quiet, "17 of 20")]
    [InlineData(1, 1, 10, 8, MarkerState.Quiet, "one «2»")]
    [InlineData(0, 0, 19, 0, MarkerState.TooFew, "nineteen works")]
    public void No_twos_and_almost_all_high(int two, int three, int four, int five, MarkerState expected, string reason) =>
        Assert.True(NoTwosAndAlmostAllHigh.Of(new SchoolMarks(1, 1, new MarkCounts(two, three, four, five)), MarkerRule.Default).State == expected, reason);

    [Fact]
    public void A_lyceum_without_twos_is_told_to_be_a_lyceum() =>
        Assert.NotNull(NoTwosAndAlmostAllHigh.Of(new SchoolMarks(1, 1, new MarkCounts(0, 0, 10, 20), "лицей"), MarkerRule.Default).Caution);

    private static SchoolJournal Journal(int lower, int equal, int higher) => new(1, 1, new JournalComparison(lower, equal, higher));

    private static CohortMarks Cohort(int before, int of, int after, int afterOf, MarkCounts? regionBefore, MarkCounts? regionAfter) => new(
        1, 1, "ВПР, 4 класс", new MarkCounts(0, of - before, before, 0), "ВПР, 5 класс", new MarkCounts(0, afterOf - after, after, 0), regionBefore, regionAfter);
}
