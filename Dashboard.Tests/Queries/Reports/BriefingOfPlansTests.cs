using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Exports.Docx;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Queries.Reports;

/// <summary>Reports of roadmaps, and reports of nothing; today is 20 June 2025.</summary>
public sealed class BriefingOfPlansTests
{
    [Fact]
    public async Task An_installation_without_data_has_a_report_that_says_so_and_opens()
    {
        using var stored = await StoredPlans.Create();
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        foreach (int? territory in new int?[] { null, stored.RegionId, stored.Municipalities[0], stored.Schools[0][0] })
        {
            foreach (var isWider in new[] { false, true })
            {
                var report = (await questions.GetRequiredService<BriefingQuestion>().AskAsync(new BriefingFilter { TerritoryId = territory, IsForWiderAudience = isWider }, AccessScope.Region))!;
                Assert.Equal(8, report.Blocks.OfType<HeadingBlock>().Count(heading => heading.Level == 1));
                Assert.DoesNotContain(report.Blocks, block => block is TableBlock or ChartBlock);
                Assert.Contains("Данных, по которым считаются показатели эффективности, ещё нет.", BriefingReading.Text(report), StringComparison.Ordinal);
                AssertValid(report);
            }
        }
    }

    [Fact]
    public async Task The_report_of_a_plan_counts_as_its_page_does()
    {
        using var stored = await StoredPlans.Create();
        var plan = await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1), section: "Методическая работа"), StoredPlans.Activity("2", "Семинар", new DateOnly(2025, 8, 1), section: "Методическая работа")));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        var view = (await questions.GetRequiredService<PlanQuestion>().AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        var report = (await questions.GetRequiredService<RoadmapReportQuestion>().AskAsync(new RoadmapReportFilter(plan), AccessScope.Region))!;
        var text = BriefingReading.Text(report);

        Assert.Equal("Отчёт о ходе реализации дорожной карты", report.Name);
        Assert.Contains("приказ № 87 от 03.09.2024", text, StringComparison.Ordinal);
        Assert.Contains("приказ № 214 от 20.08.2024, Министерство образования", text, StringComparison.Ordinal);
        Assert.Contains($"Выполнено {view.Sum.Fulfilled} из {view.Sum.Due} наступивших сроков ({view.Sum.Percent} %); не наступило сроков — {view.Sum.Ahead}.", text, StringComparison.Ordinal);
        var bySection = report.Blocks.OfType<TableBlock>().Single(block => block.Caption == "Выполнение по направлениям").Body.Rows;
        Assert.Equal(["Методическая работа", "2", $"{view.Sum.Fulfilled} из {view.Sum.Due}", "0"], Assert.Single(bySection).Select(BriefingReading.Cell));
        var overdue = Assert.Single(BriefingReading.Part(report, "Просроченное и невыполненное").OfType<TableBlock>()).Body.Rows;
        Assert.Equal(["1", "Консультации", "Просрочено (19 дней)", "не указана"], Assert.Single(overdue).Select(BriefingReading.Cell));
        Assert.Equal(["1", "2"], report.Blocks.OfType<TableBlock>().Last().Body.Rows.Select(row => row[0].Text));
        var chart = Assert.Single(report.Blocks.OfType<ChartBlock>()).Body;
        Assert.Equal(2, chart.Series[0].Values.Sum());
        AssertValid(report);
    }

    [Fact]
    public async Task Reasons_that_nobody_gave_make_no_second_table_of_a_long_plan()
    {
        using var stored = await StoredPlans.Create(schoolsEach: 1);
        var plan = await stored.AddAsync(stored.Draft([.. Enumerable.Range(1, 12).Select(number => StoredPlans.Activity($"{number}", $"Занятие {number}", new DateOnly(2025, 6, 1)))]));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        var report = (await questions.GetRequiredService<RoadmapReportQuestion>().AskAsync(new RoadmapReportFilter(plan), AccessScope.Region))!;

        var said = Assert.IsType<TextBlock>(Assert.Single(BriefingReading.Part(report, "Просроченное и невыполненное"))).Text;
        Assert.StartsWith("Внимания требуют 12 мероприятий из 12: 1, 2, 3", PlainText.Of(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_over_is_reported_as_results()
    {
        using var stored = await StoredPlans.Create(now: new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));
        var plan = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1))));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        var report = (await questions.GetRequiredService<RoadmapReportQuestion>().AskAsync(new RoadmapReportFilter(plan), AccessScope.Region))!;

        Assert.Equal("Отчёт по итогам реализации дорожной карты", report.Name);
        Assert.Contains("Утвердить дорожную карту на следующий период", BriefingReading.Text(report), StringComparison.Ordinal);
        Assert.DoesNotContain("Просрочено (", BriefingReading.Text(report), StringComparison.Ordinal);
        // Nobody marked anything: that is no finding about the work.
        Assert.Contains("Выполнение дорожной карты не отмечено", BriefingReading.Text(report), StringComparison.Ordinal);
        Assert.DoesNotContain("выполненное подействовало", BriefingReading.Text(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_for_everybody()
    {
        using var stored = await StoredPlans.Create();
        var plan = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1)) with { Owner = "Ольхина А. А." }) with { Coordinator = "Мотовилов Н. Ф." });
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        async Task<string> ToldAsync(bool isWider)
        {
            var own = await questions.GetRequiredService<RoadmapReportQuestion>().AskAsync(new RoadmapReportFilter(plan) { IsForWiderAudience = isWider }, AccessScope.Region);
            var briefing = await questions.GetRequiredService<BriefingQuestion>().AskAsync(new BriefingFilter { TerritoryId = stored.Municipalities[0], IsForWiderAudience = isWider }, AccessScope.Region);
            return BriefingReading.Text(own!) + BriefingReading.Text(briefing!);
        }

        Assert.Contains("Ольхина", await ToldAsync(false), StringComparison.Ordinal);
        var wider = await ToldAsync(true);
        Assert.All(["Ольхина", "Мотовилов", "Руководитель", "Куратор"], name => Assert.DoesNotContain(name, wider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_school_is_told_what_is_due_for_it_and_a_territory_s_table_and_conclusion_count_alike()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1)), StoredPlans.Activity("2", "Отчёт комитета", new DateOnly(2025, 6, 1), Addressee.Territory)));
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        async Task<string> OfAsync(int territory) => BriefingReading.Text((await questions.GetRequiredService<BriefingQuestion>().AskAsync(new BriefingFilter { TerritoryId = territory }, AccessScope.Region))!);

        Assert.Contains("для школы — 1 мероприятие; выполнено 0 из 1 наступивших сроков (0 %), просрочено 1 мероприятие.", await OfAsync(stored.Schools[0][0]), StringComparison.Ordinal);
        var text = await OfAsync(stored.Municipalities[0]);
        Assert.Contains("Выполнено 0 из 4 наступивших сроков (0 %), просрочено 2 мероприятия", text, StringComparison.Ordinal);
        Assert.Contains("выполнено 0 из 4 наступивших сроков (0 %), просрочено 2 мероприятия", text, StringComparison.Ordinal);
    }

    private static void AssertValid(BriefingView report)
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(report), false);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description + " " + fault.Path?.XPath));
    }
}
