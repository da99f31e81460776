using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Watching;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.Watching;

public sealed class OtherWatchRulesTests
{
    [Theory]
    [InlineData(RiskLevel.Medium, RiskLevel.High, 1, true, "a step up to high")]
    [InlineData(RiskLevel.Low, RiskLevel.High, 2, true, "two steps, two asked for")]
    [InlineData(RiskLevel.Medium, RiskLevel.High, 2, false, "one step, two asked for")]
    [InlineData(RiskLevel.NotConfirmed, RiskLevel.High, 3, true, "from not confirmed")]
    [InlineData(RiskLevel.High, RiskLevel.High, 1, false, "it was high before")]
    [InlineData(RiskLevel.Low, RiskLevel.Medium, 1, false, "it rose and is not high")]
    [InlineData(null, RiskLevel.High, 1, false, "the earlier profile says nothing of it: nobody knows that it rose")]
    [InlineData(RiskLevel.Low, null, 1, false, "named without a level")]
    public void A_risk_became_high_from_profile_to_profile(RiskLevel? earlier, RiskLevel? later, int steps, bool told, string reason)
    {
        var factor = new FactorInTwoProfiles(7, "R_STAFF", "Дефицит педагогических кадров", 2022, earlier, 2025, later, 3);

        Assert.True(told == RiskBecameHigh.Find(new WatchRule { RiskSteps = steps }, factor) is not null, reason);
    }

    [Fact]
    public void A_risk_says_both_profiles()
    {
        var found = RiskBecameHigh.Find(WatchRule.Default, new FactorInTwoProfiles(7, "R_STAFF", "Дефицит педагогических кадров", 2022, RiskLevel.Low, 2025, RiskLevel.High, 3))!;

        Assert.Equal("Дефицит педагогических кадров: в профиле 2025 года значимость высокая, в профиле 2022 года было «низкая».", found.Reason.Replace('\u00a0', ' '));
        Assert.Equal(("2025/R_STAFF", new WatchTarget(2025)), (found.Subject, found.Target));
    }

    [Theory]
    [InlineData(29, false, "a day less than a month")]
    [InlineData(30, true, "a month")]
    [InlineData(200, true, "and on")]
    public void An_activity_is_told_from_the_day_of_the_parameter_on(int days, bool told, string reason) =>
        Assert.True(told == ActivityIsLongOverdue.Find(WatchRule.Default, Overdue(days)) is not null, reason);

    [Fact]
    public void An_overdue_activity_says_its_last_day_and_whom_one_waits_for()
    {
        var found = ActivityIsLongOverdue.Find(WatchRule.Default, Overdue(41))!;

        Assert.Equal("«2.1 Отчёт о курсах»: последний день 10.05.2025, просрочено на 41 день, не отмечено у 3 из 5 школ.", found.Reason.Replace('\u00a0', ' '));
        Assert.EndsWith("на 41 день.", ActivityIsLongOverdue.Find(WatchRule.Default, Overdue(41) with { Waiting = 1, OutOf = 1 })!.Reason.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.NotEqual(found.Subject, ActivityIsLongOverdue.Find(WatchRule.Default, Overdue(41) with { Due = new DateOnly(2025, 5, 11) })!.Subject);
        Assert.Null(found.FileId);
    }

    [Theory]
    [InlineData(1, 3, "each sign of each work is told")]
    [InlineData(2, 3, "two works have a sign")]
    [InlineData(3, 0, "there are only two such works")]
    public void Signs_are_told_from_so_many_works_of_a_school_on(int works, int told, string reason)
    {
        SignOfWork[] signs = [Sign(Works.Vpr(2025), Marker.BoundaryJump), Sign(Works.Vpr(2025), Marker.NoTwos), Sign(Works.Vpr(2025, "Физика"), Marker.NoTwos)];

        var found = WorkHasANewSign.Find(new WatchRule { SignedWorks = works }, signs);

        Assert.True(told == found.Count, reason);
        Assert.Equal(told, found.Select(each => each.Subject).Distinct().Count());
        Assert.DoesNotContain(found, each => each.Reason.Contains("необъективн", StringComparison.Ordinal));
    }

    [Fact]
    public void A_published_mark_says_where_it_was_published()
    {
        var found = Assert.Single(WorkHasANewSign.Find(WatchRule.Default, [new PublishedSignOfWork(7, 2024, "Русский язык", 4, 3)]));

        Assert.Equal("Русский язык, 4 класс, 2024/2025: работа отмечена в официальном списке с признаками необъективных результатов; отмеченных работ школы в этом году — 1.", found.Reason.Replace('\u00a0', ' '));
        Assert.Empty(WorkHasANewSign.Find(new WatchRule { SignedWorks = 2 }, [new PublishedSignOfWork(7, 2024, "Русский язык", 4, 3)]));
    }

    [Theory]
    [InlineData("598", true, "низкие результаты ОГЭ.", "Школа вошла в перечень ШНОР на 2025/2026 учебный год (приказ № 598 от 20.08.2025); в перечне на 2024/2025 её не было. Основание: низкие результаты ОГЭ.", "all that an order says")]
    [InlineData("598", false, null, "Школа вошла в перечень ШНОР на 2025/2026 учебный год (приказ № 598); в перечне на 2024/2025 её не было.", "without a day")]
    [InlineData(null, false, null, "Школа вошла в перечень ШНОР на 2025/2026 учебный год; в перечне на 2024/2025 её не было.", "a list without an order")]
    public void A_school_that_entered_the_list_is_told_with_its_order(string? number, bool hasDay, string? why, string sentence, string reason)
    {
        var place = new ListPlaceStatement(number, hasDay ? new DateOnly(2025, 8, 20) : null, Reason: why);

        var found = SchoolEnteredTheList.ByOrder(7, "ШНОР", new SchoolYear(2025), new SchoolYear(2024), place, 3);

        Assert.True(sentence == found.Reason.Replace('\u00a0', ' '), $"{reason}: {found.Reason}");
        Assert.Equal(new WatchTarget(2025), found.Target);
    }

    private static OverdueTime Overdue(int days) => new(7, 4, 11, "2.1 Отчёт о курсах", new DateOnly(2025, 5, 10), days, 3, 5);

    private static SignOfWork Sign(Assessment work, Marker marker) => new(7, work, marker, "Подтверждено 41 из 60.", 3);
}
