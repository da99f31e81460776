using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Schools of the list and by which criterion.</summary>
public sealed class SchoolsSection(BriefingSlides slides, Lists.SupportZone zones) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Schools;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var zone = await zones.AskAsync(new Lists.ZoneFilter(ground.Deck.Year, ground.Deck.MunicipalityId), scope, token);
        var criterion = zone.Basis == Lists.ZoneBasis.Nothing ? Array.Empty<BriefingBlock>()
            : [BriefingGround.Say($"Критерий расчётного признака. {Domain.LowResults.RuleWords.Sentence(zone.Rule)} Статус школы определяет только приказ.")];
        return [.. await slides.BlocksAsync(SlideKind.LowResultSchools, _ => $"Школы зоны адресной поддержки, перечень на {zone.List} учебный год", ground, scope, token), .. criterion];
    }
}

/// <summary>How far the roadmaps have come.</summary>
public sealed class ProgressSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Progress;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) => slides.BlocksAsync(
        SlideKind.RoadmapProgress, slide => slide.Body is TableBody { Columns: [{ Head: "Мероприятие" }, ..] } ? "Просроченные мероприятия" : "Выполнение дорожных карт", ground, scope, token);
}

/// <summary>Schools of the list with their partners.</summary>
public sealed class PartnersSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Partners;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
        slides.BlocksAsync(SlideKind.Partners, _ => "Школы перечня и школы-партнёры", ground, scope, token);
}

/// <summary>Who entered the list and who left it.</summary>
public sealed class ListFlowSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.ListFlow;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) =>
        slides.BlocksAsync(SlideKind.ListFlow, _ => "Изменения в перечне школ с низкими образовательными результатами", ground, scope, token);
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
