using Dashboard.Data.Domain.Access;
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

        Assert.Equal([12, 12, 6], slides.Select(slide => ((TableBody)slide.Body).Rows.Count));
        Assert.EndsWith("(3 из 3)", PlainText.Of(slides[2].Title), StringComparison.Ordinal);
    }
}
