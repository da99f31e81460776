using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Disclosure;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Exports.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Queries.Reports;

/// <summary>«Аналитическая справка» of the sample region against what its pages and slides show.</summary>
public sealed class BriefingQuestionTests(DeckRegion region) : IClassFixture<DeckRegion>
{
    private static readonly string[] Steps =
    [
        "Основание", "Цели", "Показатели", "Методы сбора и обработки информации", "Мониторинг", "Анализ и адресные рекомендации", "Меры и управленческие решения", "Анализ эффективности мер",
    ];

    private TerritoryFact Municipality => region.Facts.Municipalities.First(each => each.Name.Contains("Ольховецкий", StringComparison.Ordinal));

    private TerritoryFact School => region.Facts.Schools.First(each => each.Label.Contains("Верхнеольховская", StringComparison.Ordinal));

    public static TheoryData<string, bool, string> Reports => new()
    {
        { "region", false, "the whole region" },
        { "region", true, "the whole region for everybody" },
        { "municipality", false, "a municipality" },
        { "municipality", true, "a municipality for everybody" },
        { "school", false, "a school" },
        { "school", true, "a school for everybody" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task It_has_the_steps_of_the_cycle_in_order_no_empty_heading_and_a_file_without_a_fault(string place, bool isWider, string reason)
    {
        var report = await AskAsync(place, isWider);

        Assert.True(Steps.Select((step, number) => $"{number + 1} {step}").SequenceEqual(report.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 1).Select(heading => PlainText.Of(heading.Text))), reason);
        Assert.All(report.Blocks.Zip(report.Blocks.Skip(1)), pair => Assert.False(
            pair.First is HeadingBlock { Level: var level } && (BriefingReading.Heading(pair.Second) is not null) && !(pair.Second is HeadingBlock { Level: var next } && next > level), $"{reason}: nothing under {BriefingReading.Heading(pair.First)}"));
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(report), false);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description + " " + fault.Path?.XPath));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task It_reads_as_a_person_writes(string place, bool isWider, string reason)
    {
        var text = BriefingReading.Text(await AskAsync(place, isWider));

        string[] strange = ["  ", "..", " ,", " .", ": :", "{", "}", "Загрузите", "слайд", "странице «", "null", "True", "False"];
        Assert.All(strange, words => Assert.False(text.Contains(words, StringComparison.Ordinal), $"{reason}: «{words}» in {Around(text, words)}"));
        string[] reproach = ["рейтинг", "лидер", "аутсайдер", "худш", "отстающ", "слабые школы", "первое место", "необъективная", "необъективные школы", "завыси"];
        Assert.All(reproach, words => Assert.False(text.Contains(words, StringComparison.OrdinalIgnoreCase), $"{reason}: «{words}» in {Around(text, words)}"));
    }

    [Fact]
    public async Task Marks_and_exams_are_those_of_the_slides()
    {
        var report = await AskAsync("municipality", false);
        var deck = await region.DeckAsync(new DeckFilter { TerritoryId = Municipality.Id, Entries = DeckEntry.Of(SlideKind.Marks, SlideKind.Oge) });

        var charts = report.Blocks.OfType<ChartBlock>().Select(block => block.Body.AltText).ToList();
        Assert.All(deck.Slides.Where(slide => slide.Body is ChartBody), slide => Assert.Contains(slide.Body.AltText, charts));
        var oge = Assert.IsType<TableBody>(deck.Slides.Single(slide => slide.Kind == SlideKind.Oge).Body);
        var table = report.Blocks.OfType<TableBlock>().Single(block => block.Caption.StartsWith("Результаты ОГЭ", StringComparison.Ordinal)).Body;
        Assert.Equal(oge.Rows.Select(row => row.Select(cell => cell.Number)), table.Rows.Select(row => row.Select(cell => cell.Number)));
    }

    [Fact]
    public async Task Three_years_are_those_of_the_dynamics_page_with_the_small_groups_marked()
    {
        var report = await AskAsync("school", false);
        var table = report.Blocks.OfType<TableBlock>().Single(block => block.Caption.Contains("за три года", StringComparison.Ordinal)).Body;
        var series = (await region.Question<SeriesChoices>().AskAsync(School.Id, AccessScope.Region)).Select(choice => choice.Series).Single(each => each.Procedure == Procedure.Ege && each.Subject == Subject.Russian.Name);
        var view = (await region.Question<SeriesQuestion>().AskAsync(new SeriesFilter(School.Id, series, Indicator.LowResults), AccessScope.Region))!;

        Assert.Equal(["Работа", "2023", "2024", "2025", "Муниципалитет, 2025", "Регион, 2025"], table.Columns.Select(column => PlainText.Of(column.Head)));
        var row = table.Rows.Single(cells => PlainText.Of(cells[0].Text) == "ЕГЭ, русский язык");
        foreach (var (cell, year) in row.Skip(1).Take(3).Zip([2023, 2024, 2025]))
        {
            var place = Enumerable.Range(0, view.Periods.Count).Single(each => view.Periods[each].Year.EndYear == year && !view.Periods[each].IsApart);
            var value = view.Own.Points[place]?.Value;
            Assert.Equal(value?.Value, cell.Number);
            Assert.Equal(value?.IsSmallGroup == true, cell.Text.Contains('*', StringComparison.Ordinal));
        }

        Assert.Contains(row, cell => cell.IsSmall);
        Assert.Contains("Звёздочкой отмечена малая выборка", BriefingReading.Text(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_indicators_and_conclusions_speak_of_the_same_list()
    {
        var text = BriefingReading.Text(await AskAsync("municipality", false));
        var zone = await region.Question<SupportZone>().AskAsync(new ZoneFilter(Year, Municipality.Id), AccessScope.Region);

        Assert.True(zone.Order.Count > 0);
        Assert.All(zone.Schools, school => Assert.Contains(PlainText.Of(school.School.Label), text, StringComparison.Ordinal));
        Assert.Contains($"приказ {PlainText.Of(zone.Order[0])}", text, StringComparison.Ordinal);
        Assert.Contains($"{zone.Schools.Count} из {zone.OutOf} школ, перечень", text, StringComparison.Ordinal);
        Assert.Contains($"В адресной поддержке нуждаются {zone.Schools.Count} из {zone.OutOf} школ.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risks_are_counted_as_the_heatmap_counts_them()
    {
        var view = await region.Question<RisksQuestion>().AskAsync(new RisksFilter(MunicipalityId: Municipality.Id), AccessScope.Region);
        var table = BriefingReading.Part(await AskAsync("municipality", false), "Рисковые профили").OfType<TableBlock>().Single().Body;

        Assert.Equal(view.Factors.Select(factor => factor.Name), table.Rows.Select(row => row[0].Text));
        Assert.Equal(view.Factors.Select((_, place) => (double)view.Municipalities[0].Schools.Count(school => school.Cells[place]?.Level == RiskLevel.High)), table.Rows.Select(row => row[1].Number!.Value));
        Assert.Equal(view.Unanswered, table.Rows.Sum(row => row[5].Number));
    }

    [Fact]
    public async Task Recommendations_stand_beside_each_risk_and_subject_that_nothing_answers()
    {
        var view = await region.Question<NeedsQuestion>().AskAsync(new NeedsFilter(Year, Municipality.Id), AccessScope.Region);
        var table = BriefingReading.Part(await AskAsync("municipality", false), "Адресные рекомендации").OfType<TableBlock>().Single().Body;

        var expected = view.Schools.SelectMany(school => school.Gaps.Select(gap => gap.Subject).Distinct()).Distinct().Count()
            + view.Schools.SelectMany(school => school.High.Where(risk => risk.IsUnanswered).Select(risk => risk.Factor.Id)).Distinct().Count();
        Assert.Equal(expected, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.NotEmpty(row[2].Text));
    }

    [Fact]
    public async Task Every_conclusion_has_its_ground_and_what_it_does_not_say_and_a_person_may_change_or_remove_it()
    {
        var proposed = (await AskAsync("municipality", false)).Blocks.OfType<ConclusionBlock>().ToList();
        Assert.True(proposed.Count >= 3);
        Assert.All(proposed, conclusion => Assert.True(conclusion.Text.Length > 0 && conclusion.Ground.Length > 0 && (conclusion.Limit.StartsWith("что", StringComparison.Ordinal) || conclusion.Limit.StartsWith("чем", StringComparison.Ordinal) || conclusion.Limit.StartsWith("как", StringComparison.Ordinal))));

        var own = await region.Question<BriefingQuestion>().AskAsync(
            new BriefingFilter { TerritoryId = Municipality.Id, Words = new Dictionary<string, string> { ["schools"] = " Сказано иначе. ", [proposed[1].Key] = "" } }, AccessScope.Region);
        var kept = own!.Blocks.OfType<ConclusionBlock>().ToList();
        Assert.Equal(("Сказано иначе.", proposed.Count - 1), (kept[0].Text, kept.Count));
    }

    [Fact]
    public async Task A_municipality_s_plan_less_report_says_that_goals_are_not_set_and_that_effects_cannot_be_judged()
    {
        var report = await AskAsync("municipality", false);
        Assert.Contains("цели поддержки школ документом не заданы", BriefingReading.Text(report), StringComparison.Ordinal);
        Assert.Contains("об эффективности мер говорить нельзя", BriefingReading.Text(report), StringComparison.Ordinal);
        Assert.Contains(BriefingReading.Part(report, "Выполнение дорожной карты"), block => block is TextBlock { Text: var said } && said.StartsWith("Дорожной карты ещё нет", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("municipality", "sums of schools")]
    [InlineData("school", "a school's own cells")]
    public async Task For_everybody_no_hidden_cell_no_staff_no_risk_and_no_sign_is_told(string place, string reason)
    {
        var report = await AskAsync(place, true);
        Assert.DoesNotContain(report.Blocks.OfType<TableBlock>().SelectMany(table => table.Body.Rows).SelectMany(row => row), cell => cell.IsSmall);
        Assert.All(
            ["Кадры", "Контингент и условия", "Рисковые профили", "Объективность оценивания", "Адресные рекомендации", "Результаты до и после мер"],
            part => Assert.True(BriefingReading.Part(report, part).Count == 0, $"{reason}: {part}"));
        Assert.All(["риск «", "высокой значимости", "низкий результат", "расчётный признак ещё"], words => Assert.DoesNotContain(words, BriefingReading.Text(report), StringComparison.Ordinal));
        if (place == "school")
        {
            var release = PublicRelease.Of(region.Facts);
            var hidden = region.Facts.RowsOfTerritory(School.Id).ToArray().Where(row => release.At(row) != CellDisclosure.Shown && region.Facts.Assessments[region.Facts.AssessmentIndexAt(row)].Year == Year)
                .Select(row => AssessmentWords.FullName(region.Facts.Assessments[region.Facts.AssessmentIndexAt(row)].Series)).Select(PlainText.Of).ToList();
            Assert.NotEmpty(hidden);
            var shown = report.Blocks.OfType<TableBlock>().Single(table => table.Caption.Contains("за три года", StringComparison.Ordinal)).Body.Rows;
            Assert.All(shown.Where(row => hidden.Contains(PlainText.Of(row[0].Text))), row => Assert.Equal("скрыто", row[3].Text));
            Assert.Contains(shown, row => row[3].Text == "скрыто");
        }
    }

    [Fact]
    public async Task What_is_hidden_is_not_called_absent()
    {
        var text = BriefingReading.Text(await AskAsync("municipality", true));
        Assert.Contains("группы слишком малы для широкой аудитории", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_a_territory_gets_no_report_of_it()
    {
        var other = region.Facts.Municipalities.First(each => each.Id != Municipality.Id);
        Assert.Null(await region.Question<BriefingQuestion>().AskAsync(new BriefingFilter { TerritoryId = other.Id }, AccessScope.Municipality(Municipality.Id)));
        Assert.Null(await region.Question<BriefingQuestion>().AskAsync(new BriefingFilter { TerritoryId = -1 }, AccessScope.Region));
        Assert.Null(await region.Question<RoadmapReportQuestion>().AskAsync(new RoadmapReportFilter(-1), AccessScope.Region));
    }

    [Fact]
    public async Task The_stamp_says_what_was_chosen_and_from_which_data()
    {
        var report = await AskAsync("municipality", true);
        Assert.Equal(
            $"территория: {PlainText.Of(Municipality.Label)}; учебный год: {Year}; для широкой аудитории; версия данных {region.Facts.Installation.DataVersion}; данные на 20.06.2025", PlainText.Of(report.Stamp));
    }

    private SchoolYear Year => region.Facts.Assessments.Max(each => each.Year);

    private async Task<BriefingView> AskAsync(string place, bool isWider) => await region.Question<BriefingQuestion>().AskAsync(
        new BriefingFilter { TerritoryId = place switch { "municipality" => Municipality.Id, "school" => School.Id, _ => null }, IsForWiderAudience = isWider }, AccessScope.Region) ?? throw new InvalidOperationException("nobody may see this report");

    private static string Around(string text, string words)
    {
        var place = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return place < 0 ? "" : text[Math.Max(0, place - 60)..Math.Min(text.Length, place + 60)];
    }
}
