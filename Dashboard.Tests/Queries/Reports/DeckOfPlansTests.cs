using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Queries.Reports;

/// <summary>Slides of roadmaps, and a deck of nothing; today is 20 June 2025.</summary>
public sealed class DeckOfPlansTests
{
    [Fact]
    public async Task An_installation_without_data_has_a_deck_whose_slides_say_so()
    {
        using var stored = await StoredPlans.Create();
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        foreach (int? territory in new int?[] { null, stored.RegionId, stored.Municipalities[0], stored.Schools[0][0] })
        {
            foreach (var isWider in new[] { false, true })
            {
                var deck = (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { TerritoryId = territory, IsForWiderAudience = isWider }, AccessScope.Region))!;
                Assert.All(deck.Slides.Where(slide => slide.Kind is not SlideKind.Cover), slide =>
                {
                    Assert.NotEmpty(Assert.IsType<PointsBody>(slide.Body).Points);
                    Assert.Contains("данных нет", slide.Source, StringComparison.Ordinal);
                });
            }
        }
    }

    [Fact]
    public async Task Progress_and_what_is_overdue_are_those_of_the_roll_up_and_of_the_deadlines()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1)), StoredPlans.Activity("2", "Семинар", new DateOnly(2025, 8, 1))));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        var rollUp = await questions.GetRequiredService<RollUpQuestion>().AskAsync(new RollUpFilter(), AccessScope.Region);
        var due = await questions.GetRequiredService<DeadlinesQuestion>().AskAsync(new DeadlinesFilter(), AccessScope.Region);

        var slides = (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { Entries = DeckEntry.Of(SlideKind.RoadmapProgress) }, AccessScope.Region))!.Slides;

        var rows = Assert.IsType<TableBody>(slides[0].Body).Rows;
        Assert.Equal(["Берёзовский район", "Ольховецкий МО"], rows.Select(row => PlainText.Of(row[0].Text)));
        Assert.Equal("плана ещё нет", rows[0][1].Text);
        var total = rollUp.Rows.Single(row => row.Plans.Count > 0).Total;
        Assert.Equal([total.Fulfilment.Due, total.Fulfilment.Fulfilled, total.Fulfilment.Percent!.Value, total.OverdueActivities], rows[1].Skip(1).Select(cell => (int)cell.Number!.Value));
        Assert.Contains("просрочено 1 мероприятие; без плана 1 муниципалитет", PlainText.Of(slides[0].Title), StringComparison.Ordinal);
        var overdue = Assert.Single(Assert.IsType<TableBody>(slides[1].Body).Rows);
        Assert.Equal(("1 Консультации", due.Overdue[0].Days), (overdue[0].Text, (int)overdue[3].Number!.Value));
    }

    [Fact]
    public async Task Times_of_a_plan_stand_on_an_axis_of_its_months_with_what_is_late_and_today()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1)), StoredPlans.Activity("2", "Семинар", new DateOnly(2025, 8, 1))));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        async Task<IReadOnlyList<SlideView>> SlidesAsync(int? territory) => (await questions.GetRequiredService<DeckQuestion>()
            .AskAsync(new DeckFilter { TerritoryId = territory, Entries = DeckEntry.Of(SlideKind.RoadmapProgress) }, AccessScope.Region))!.Slides;

        var slide = (await SlidesAsync(stored.Municipalities[0])).Single(each => each.Body is TimelineBody);
        var times = (TimelineBody)slide.Body;
        Assert.Equal((new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31), new DateOnly(2025, 6, 20)), (times.From, times.To, times.Today));
        Assert.Equal([("1 Консультации", true), ("2 Семинар", false)], times.Lanes.Select(lane => (PlainText.Of(lane.Name), lane.IsLate)));
        Assert.Equal("просрочено 19 дней", PlainText.Of(times.Lanes[0].Standing));
        Assert.Equal(new DateOnly(2025, 6, 1), times.Lanes[0].Spans[^1].To);
        Assert.EndsWith("из 2 мероприятий плана просрочено 1", PlainText.Of(slide.Title), StringComparison.Ordinal);
        Assert.DoesNotContain(await SlidesAsync(stored.Municipalities[1]), each => each.Body is TimelineBody);
    }

    [Fact]
    public async Task Before_and_after_has_the_rows_the_sentence_and_the_intervals_of_its_page()
    {
        using var stored = await StoredPlans.Create();
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        var source = questions.GetRequiredService<FactsSource>();
        var facts = await source.ReloadAsync();
        source.Publish(facts.With(
            facts.Installation, facts.Territories, new Dictionary<int, Assessment> { [1] = Works.Vpr(2023), [2] = Works.Vpr(2024) },
            [
                .. stored.Schools[0].SelectMany(school => new[]
                {
                    new FactRow(1, school, new ResultValues(80, 32, 24, 16, 8), 1, 0, 0, 0), new FactRow(2, school, new ResultValues(80, 8, 32, 24, 16), 1, 0, 0, 0),
                }),
            ]));
        var days = new DateSpan(new DateOnly(2023, 9, 1), new DateOnly(2024, 2, 29));
        var lessons = new Deadline("шесть месяцев", days.Start, days.End, Recurrence.None, 1, DeadlineConfidence.High, [days], []);
        var plan = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Занятия", lessons) with { Subject = "Математика", Grade = 5 }) with { Period = days });

        var slide = (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { TerritoryId = stored.Municipalities[0], Entries = DeckEntry.Of(SlideKind.BeforeAfter) }, AccessScope.Region))!.Slides.Single();

        var page = (await questions.GetRequiredService<BeforeAfterQuestion>().AskAsync(new BeforeAfterFilter { PlanId = plan, MunicipalityId = stored.Municipalities[0] }, AccessScope.Region)).Answer!;
        var body = Assert.IsType<DumbbellBody>(slide.Body);
        var shown = page.Rows.Where(row => row is { Before: not null, After: not null }).ToList();
        Assert.Equal(4, shown.Count);
        Assert.Equal(shown.Select(row => (row.Name, row.Before!.Value.Value, row.After!.Value.Value, row.VerdictWord)), body.Rows.Select(row => (row.Name, row.Before, row.After, row.Verdict)));
        Assert.Equal((0.4, 0.1), (body.Rows[0].Before, body.Rows[0].After));
        Assert.Equal((shown[0].BeforeInterval, shown[0].AfterInterval), (body.Rows[0].BeforeInterval, body.Rows[0].AfterInterval));
        Assert.Equal(PlainText.Of(page.Title), PlainText.Of(slide.Title));
        Assert.Equal(PlainText.Of(page.Sentence), PlainText.Of(slide.Caveat!));
        Assert.Contains(PlainText.Of(page.CannotSay[0]), PlainText.Of(slide.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_activities_stand_by_section()
    {
        using var stored = await StoredPlans.Create(schoolsEach: 1);
        await stored.AddAsync(stored.Draft([.. Enumerable.Range(1, 30).Select(number => StoredPlans.Activity($"{number}", $"Занятие {number}", new DateOnly(2025, 6, 1)))]));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        var slides = (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { TerritoryId = stored.Municipalities[0], Entries = DeckEntry.Of(SlideKind.RoadmapProgress) }, AccessScope.Region))!.Slides;
        var lane = Assert.Single(((TimelineBody)slides.Single(each => each.Body is TimelineBody).Body).Lanes);
        Assert.EndsWith("30 мероприятий", PlainText.Of(lane.Name), StringComparison.Ordinal);
        Assert.Equal("просрочено 30 из 30", PlainText.Of(lane.Standing));
    }

    [Fact]
    public async Task A_wider_audience_is_not_told_who_is_late()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1)) with { Owner = "Ольхина А. А." }));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        async Task<TableBody> OverdueAsync(bool isWider) => (TableBody)(await questions.GetRequiredService<DeckQuestion>()
            .AskAsync(new DeckFilter { Entries = DeckEntry.Of(SlideKind.RoadmapProgress), IsForWiderAudience = isWider }, AccessScope.Region))!.Slides[1].Body;

        Assert.Contains(Assert.Single((await OverdueAsync(false)).Rows), cell => cell.Text == "Ольхина А. А.");
        Assert.DoesNotContain(Assert.Single((await OverdueAsync(true)).Rows), cell => cell.Text == "Ольхина А. А.");
    }

    [Fact]
    public async Task A_table_that_does_not_fit_goes_on_over_slides_that_say_so()
    {
        using var stored = await StoredPlans.Create(schoolsEach: 1);
        var activities = Enumerable.Range(1, 30).Select(number => StoredPlans.Activity($"{number}", $"Занятие {number}", new DateOnly(2025, 6, 1))).ToList();
        await stored.AddAsync(stored.Draft(activities));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);

        var slides = (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { Entries = DeckEntry.Of(SlideKind.RoadmapProgress) }, AccessScope.Region))!.Slides.Skip(1).ToList();

        Assert.Equal([12, 12], slides.Select(slide => ((TableBody)slide.Body).Rows.Count));
        Assert.Contains("24 из 30", PlainText.Of(slides[0].Caveat!), StringComparison.Ordinal);
        Assert.EndsWith("(2 из 2)", PlainText.Of(slides[1].Title), StringComparison.Ordinal);
    }
}
