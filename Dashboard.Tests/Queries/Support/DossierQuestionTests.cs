using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Series;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Tests.Queries.Schools;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Support;

public sealed class DossierQuestionTests
{
    private static readonly DateOnly Today = new(2025, 6, 20);

    [Fact]
    public async Task A_dossier_holds_two_years_of_results_and_all_that_was_agreed()
    {
        using var plans = await StoredPlans.Create();
        var school = plans.Schools[0][0];
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Опоздали", Today.AddDays(-3)), StoredPlans.Activity("2", "Отчёт", Today.AddDays(10))));
        await new VisitRecords(plans.Database, plans.Clock).SaveAsync(
            null, new VisitDraft(school, Today.AddDays(-40), VisitPurpose.Interview, "Методист", "Видели", null, [new(null, "Разобрать ошибки", null, Today.AddDays(-1))]), AccessScope.Region);
        await SchoolTimelineQuestionTests.Publish(
            plans, school,
            (Works.Vpr(2023), new ResultValues(20, 1, 10, 5, 4)), (Works.Vpr(2024), new ResultValues(20, 5, 10, 5, 0)), (Works.Vpr(2025), new ResultValues(20, 9, 6, 5, 0)),
            (Works.Vpr(2025, "Русский язык"), new ResultValues(12, 6, 5, 1, 0)), (Works.Vpr(2024, "История"), new ResultValues(6, 0, 5, 1, 0)));

        var view = (await Ask(plans, school))!;
        Assert.Equal([2023, 2024], view.Years);
        Assert.Equal(["Математика", "Русский язык", "История"], view.Results.OrderByDescending(result => result.Latest.Low!.Participants).Select(result => result.Series.Subject));
        var mathematics = view.Results.Single(result => result.Series.Subject == "Математика");
        Assert.Equal([5, 9], mathematics.Values.Select(value => value!.Low!.Count!.Value));
        Assert.Equal([true, false], view.Results.Single(result => result.Series.Subject == "История").Values.Select(value => value is not null));
        Assert.Equal(2, view.Support!.Works.Count);
        Assert.Equal(("Руководитель", "Куратор"), (view.Named!.Head, view.Named.Curator));
        Assert.Equal((1, 3), (view.Done.Overdue, Assert.Single(view.Overdue).Days));
        Assert.Equal(["Отчёт"], view.Ahead.Select(due => due.Title));
        Assert.Equal(["Разобрать ошибки"], view.Decisions.Select(decision => decision.Text));
        Assert.Equal(1, view.VisitCount);
        Assert.Null(view.DeficitCount);
        Assert.Contains(view.Cautions, sentence => sentence.Contains("меньше 10", StringComparison.Ordinal));
        Assert.Contains(view.Cautions, sentence => sentence.Contains("не\u00a0загружен", StringComparison.Ordinal));
        Assert.DoesNotContain(view.Cautions, sentence => sentence.Contains("дорожная карта", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_school_without_anything_is_said_to_have_nothing()
    {
        using var plans = await StoredPlans.Create();
        var view = (await Ask(plans, plans.Schools[1][0]))!;
        Assert.Empty(view.Results);
        Assert.Null(view.Named);
        Assert.Contains(view.Cautions, sentence => sentence.Contains("дорожная карта", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_school_of_others_has_no_dossier()
    {
        using var plans = await StoredPlans.Create();
        Assert.Null(await Question(plans).AskAsync(new DossierFilter(plans.Schools[0][0]), AccessScope.Municipality(plans.Municipalities[1])));
    }

    private static Task<DossierView?> Ask(StoredPlans plans, int school) => Question(plans).AskAsync(new DossierFilter(school), AccessScope.Region);

    private static DossierQuestion Question(StoredPlans plans) => new(
        plans.Source, plans.Database, plans.Store, new SchoolQuestion(plans.Source), new SchoolWorksQuestion(plans.Source, plans.Database), plans.Zone,
        new DeficitsQuestion(plans.Source, new DetailStore(plans.Database, plans.Source)), new SchoolDueQuestion(plans.Source, plans.Database, plans.Store));
}
