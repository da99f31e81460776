using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class TrayRecordsTests
{
    private static readonly AccessScope Region = AccessScope.Region;

    public static TheoryData<SlideBody> Bodies =>
    [
        new CoverBody("2024/2025", "Управление", "обложка"), new PointsBody(["одно", "другое"], "о данных"),
        new TableBody([new("Школа"), new("Доля", true)], [[new("СОШ № 1"), new("14,5", 14.5, 3, true)]], "таблица"),
        new ChartBody(ChartKind.Lines, ["2024", "2025"], [new("школа", [0.1, null], [new Interval(0.05, 0.2), null], 2)], true, [new("Семинар", 0, 0.5)], "линии"),
        new ScatterBody("n", "доля", false, true, [new("школы", [new(10, 0.2, "СОШ № 1")]), new("предел", [new(1, 2)], true)], "точки"),
        new DumbbellBody("%", true, [new("СОШ № 1", "23 и 22", 0.4, 0.2, new Interval(0.2, 0.6), null, "−20", "не отличить", false)], "до и после"),
        new TimelineBody(new(2024, 9, 1), new(2025, 8, 31), [new("Семинар", [(new(2024, 10, 1), new(2024, 10, 4))], "выполнено", true)], "время"),
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_slide_of_every_kind_comes_out_of_the_tray_with_the_numbers_it_went_in_with(SlideBody body)
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        await records.AddAsync(Draft(plans, body), Region);

        var kept = Assert.Single(await question.AskAsync(Region)).Slide!;

        Assert.Equal(body.GetType(), kept.Body.GetType());
        Assert.Equal(Written(Slide(body)), Written(kept));
        Assert.Contains(body.AltText, Written(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_chart_of_the_same_page_is_in_the_tray_once_and_another_page_has_its_own()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        Assert.Equal(1, (await records.AddAsync(Draft(plans, Points("одно")), Region)).Changed);
        await records.NameAsync((await question.AskAsync(Region))[0].Id, "Свой вывод", null, Region);

        Assert.Equal(0, (await records.AddAsync(Draft(plans, Points("одно")), Region)).Changed);
        Assert.Equal(1, (await records.AddAsync(Draft(plans, Points("другое")), Region)).Changed);
        Assert.Equal(1, (await records.AddAsync(Draft(plans, Points("одно")) with { Address = "/schools/2" }, Region)).Changed);
        Assert.Equal(3, await question.CountAsync(Region));
    }

    [Fact]
    public async Task Two_presses_at_once_add_one_slide()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => records.AddAsync(Draft(plans, Points("одно")), Region))));
        Assert.Equal(1, await question.CountAsync(Region));
    }

    [Fact]
    public async Task Own_words_and_the_order_stay_and_numbers_do_not_change()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        await records.AddAsync(Draft(plans, Points("одно")), Region);
        await records.AddAsync(Draft(plans, Points("другое")), Region);
        await records.AddAsync(Draft(plans, Points("третье")), Region);
        var ids = (await question.AskAsync(Region)).Select(line => line.Id).ToList();

        await records.NameAsync(ids[1], " Свой вывод ", null, Region);
        await records.ArrangeAsync([ids[2], ids[0], ids[1]], Region);

        var lines = await question.AskAsync(Region);
        Assert.Equal([ids[2], ids[0], ids[1]], lines.Select(line => line.Id));
        Assert.Equal(("Свой вывод", "заметки"), (lines[2].Slide!.Title, lines[2].Slide!.Notes));
        Assert.Equal(["другое"], ((PointsBody)lines[2].Slide!.Body).Points);
        Assert.NotNull((await records.NameAsync(ids[1], " ", null, Region)).Refusal);
        Assert.Null((await records.RemoveAsync(ids[0], Region)).Refusal);
        Assert.NotNull((await records.RemoveAsync(ids[0], Region)).Refusal);
        Assert.Equal([ids[2], ids[1]], (await question.AskAsync(Region)).Select(line => line.Id));
    }

    [Fact]
    public async Task Another_municipality_neither_sees_nor_changes_the_slides_of_a_territory()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        var other = AccessScope.Municipality(plans.Municipalities[1]);
        await records.AddAsync(Draft(plans, Points("школы")), Region);
        await records.AddAsync(Draft(plans, Points("край")) with { TerritoryId = null }, Region);
        var id = (await question.AskAsync(Region))[0].Id;

        Assert.Empty(await question.AskAsync(other));
        Assert.Equal(0, await question.CountAsync(other));
        Assert.NotNull((await records.AddAsync(Draft(plans, Points("чужое")), other)).Refusal);
        Assert.NotNull((await records.NameAsync(id, "чужое", null, other)).Refusal);
        Assert.NotNull((await records.ArrangeAsync([id], other)).Refusal);
        Assert.NotNull((await records.RemoveAsync(id, other)).Refusal);
        Assert.Equal(2, await question.CountAsync(Region));
        Assert.Single(await question.AskAsync(AccessScope.Municipality(plans.Municipalities[0])));
    }

    [Theory]
    [InlineData("""{"kind":"Chosen","title":"т","source":"","notes":"","body":{"$type":"hologram","altText":""}}""", "a body of a newer program")]
    [InlineData("""{"kind":"Hologram","title":"т","source":"","notes":"","body":{"$type":"points","points":[],"altText":""}}""", "a kind of a newer program")]
    [InlineData("""{"kind":"Chosen","title":"т"}""", "no body at all")]
    [InlineData("не JSON", "what is no JSON")]
    public async Task A_slide_that_cannot_be_read_is_in_the_list_and_breaks_nothing(string slide, string reason)
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        await records.AddAsync(Draft(plans, Points("одно")), Region);
        await using (var context = plans.Database.CreateDbContext())
        {
            await context.TrayItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.Slide, slide));
        }

        var line = Assert.Single(await question.AskAsync(Region));
        Assert.True(line.Slide is null, reason);
        Assert.Equal(1, (await records.AddAsync(Draft(plans, Points("другое")), Region)).Changed);
        Assert.Null((await records.RemoveAsync(line.Id, Region)).Refusal);
    }

    [Fact]
    public async Task A_slide_older_than_the_data_is_said_to_be()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        await records.AddAsync(Draft(plans, Points("одно")), Region);
        await records.AddAsync(Draft(plans, Points("старое")) with { DataVersion = -1 }, Region);
        Assert.Equal([false, true], (await question.AskAsync(Region)).Select(line => line.IsOutdated));
    }

    private static (TrayRecords Records, TrayQuestion Question) Of(StoredPlans plans) => (new(plans.Database, plans.Clock), new(plans.Source, plans.Database));

    private static PointsBody Points(string point) => new([point], "точки");

    private static SlideView Slide(SlideBody body) => new(SlideKind.Chosen, "Заголовок", body, "n 20", "Нельзя: заключать", "заметки");

    private static string Written(SlideView slide) => JsonSerializer.Serialize(slide, SlideJson.Options);

    private static TrayDraft Draft(StoredPlans plans, SlideBody body) => new(Written(Slide(body)), "/schools/1", plans.Schools[0][0], 0);
}
