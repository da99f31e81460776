using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Schools of the list and by which criterion.</summary>
public sealed class SchoolsSection(BriefingSlides slides, Lists.SupportZone zones) : IBriefingSection
{
    private static readonly string[] Procedures = [.. Enum.GetValues<Domain.Assessments.Procedure>().Select(AssessmentWords.Name)];

    public BriefingPart Part => BriefingPart.Schools;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var zone = await zones.AskAsync(new Lists.ZoneFilter(ground.Deck.Year, ground.Deck.MunicipalityId), scope, token);
        var criterion = zone.Basis == Lists.ZoneBasis.Nothing ? Array.Empty<BriefingBlock>()
            : [BriefingGround.Say($"Критерий расчётного признака. {Domain.LowResults.RuleWords.Sentence(zone.Rule)} Статус школы определяет только приказ.")];
        var blocks = await slides.BlocksAsync(SlideKind.LowResultSchools, _ => Caption(ground, zone), ground, scope, token);
        return [.. blocks.Select(block => block switch
        {
            TableBlock table => table with { Body = Without(table.Body, "Работы с низким результатом") },
            ListBlock list => new ListBlock([.. list.Items.Where(item => !Array.Exists(Procedures, name => item.StartsWith(name, StringComparison.Ordinal)))]),
            _ => block,
        }), .. criterion];
    }

    // The table names schools with a calculated flag too: they are not in the list and the caption may not say that they are.
    private static string Caption(BriefingGround ground, Lists.ZoneView zone) => zone.Basis != Lists.ZoneBasis.Order ? $"Школы с расчётным признаком по результатам {ground.Deck.Year} учебного года"
        : $"Школы перечня на {zone.List} учебный год" + (zone.Beyond.Count > 0 && !ground.IsForWiderAudience ? " и школы с расчётным признаком" : "");

    // The works stand in the appendix, with their numbers.
    private static TableBody Without(TableBody table, string head)
    {
        List<int> kept = [.. Enumerable.Range(0, table.Columns.Count).Where(place => table.Columns[place].Head != head)];
        return table with { Columns = [.. kept.Select(place => table.Columns[place])], Rows = [.. table.Rows.Select(row => (IReadOnlyList<SlideCell>)[.. kept.Select(place => row[place])])] };
    }
}

/// <summary>How far the roadmaps have come; of a school what is due for it, not for the whole municipality.</summary>
public sealed class ProgressSection(BriefingSlides slides, ConcerningPlans plans) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Progress;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var shown = (await slides.OfAsync(SlideKind.RoadmapProgress, ground, scope, token)).Where(slide => !ground.Deck.IsSchool || IsOverdue(slide))
            .SelectMany(slide => BriefingSlides.Blocks(ground.Deck.IsRegion ? OfRegion(slide) : slide, IsOverdue(slide) ? "Просроченные мероприятия" : "Выполнение дорожных карт", ground));
        return ground.Deck.IsSchool ? [.. OfSchool(await plans.OfAsync(ground, scope, token)), .. shown] : [.. shown];
    }

    // The region's table counts the municipal plans, what is overdue is overdue in all of them: on paper both say so.
    private static SlideView OfRegion(SlideView slide) => slide.Body is not TableBody ? slide
        : slide with { Title = IsOverdue(slide) ? "Действующие дорожные карты всех уровней, от региональной до школьных: " + slide.Title[slide.Title.IndexOf("просрочено", StringComparison.Ordinal)..].Replace("просрочено:", "просрочено", StringComparison.Ordinal)
            : "Муниципальные дорожные карты: " + char.ToLower(slide.Title[0], System.Globalization.CultureInfo.GetCultureInfo("ru-RU")) + slide.Title[1..] };

    private static bool IsOverdue(SlideView slide) => slide.Body is TableBody { Columns: [{ Head: "Мероприятие" }, ..] };

    private static IEnumerable<BriefingBlock> OfSchool(IReadOnlyList<ConcerningPlan> plans) => plans.Count == 0
        ? [BriefingGround.Say("Дорожные карты ещё не называют школу: выполнение мер для неё не отслеживается.")]
        : plans.Select(plan => BriefingGround.Say(
            $"{GroundsSection.PlanTitle(plan.Head)}: для школы — {Russian.Count(plan.Activities, "мероприятие", "мероприятия", "мероприятий")}; "
            + (plan.Sum.Percent is { } percent ? $"выполнено {Russian.OutOf(plan.Sum.Fulfilled, plan.Sum.Due)} наступивших сроков ({Russian.Number(percent)} %)" : "ни один срок ещё не наступил")
            + (plan.Overdue > 0 ? $", просрочено {Russian.Count(plan.Overdue, "мероприятие", "мероприятия", "мероприятий")}." : ".")));
}

/// <summary>Schools of the list with their partners.</summary>
public sealed class PartnersSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Partners;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
    [
        .. (await slides.BlocksAsync(SlideKind.Partners, _ => "Школы перечня и школы-партнёры", ground, scope, token))
            // Schools without a pair are told by their number; a row of dashes says no more.
            .Select(block => block is TableBlock table ? table with { Body = table.Body with { Rows = [.. table.Body.Rows.Where(row => row[2].Text != Russian.Dash)] } } : block)
            .Where(block => block is not TableBlock { Body.Rows.Count: 0 }),
    ];
}

/// <summary>Who entered the list and who left it.</summary>
public sealed class ListFlowSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.ListFlow;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
    [
        .. (await slides.BlocksAsync(SlideKind.ListFlow, _ => "Школы, которые вошли в перечень или вышли из него", ground, scope, token))
            .Select(block => block is TableBlock table ? table with { Body = table.Body with { Rows = [.. table.Body.Rows.Where(row => row[2].Text != "осталась")] } } : block)
            .Where(block => block is not TableBlock { Body.Rows.Count: 0 }),
    ];
}

/// <summary>ОГЭ and ЕГЭ by subject, beside the region.</summary>
public sealed class ExamsSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Exams;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
    [
        .. await slides.BlocksAsync(SlideKind.Oge, _ => $"Результаты ОГЭ по предметам, {ground.Deck.Year} учебный год", ground, scope, token),
        .. await slides.BlocksAsync(SlideKind.Ege, _ => $"Результаты ЕГЭ по предметам, {ground.Deck.Year} учебный год", ground, scope, token),
    ];
}
