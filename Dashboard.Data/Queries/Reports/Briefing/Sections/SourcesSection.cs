using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>What the data are, how they were collected and counted, and what they are not.</summary>
public sealed class SourcesSection(BriefingSlides slides) : IBriefingSection
{
    // These are said in other words elsewhere in the report.
    private static readonly string[] Said = ["Данные примера", "Показаны", "Для", "Доли нескольких"];

    public BriefingPart Part => BriefingPart.Sources;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var slide = (await slides.OfAsync(SlideKind.AboutData, ground, scope, token))[0];
        if (slide.Body is not PointsBody { IsNothing: false } points)
        {
            return [BriefingSlides.Takeaway(slide), BriefingGround.Say("Судить о подготовке учеников пока не по чему.")];
        }

        return
        [
            BriefingGround.Say("Результаты собраны из отчётов ФИС ОКО и таблиц регионального центра обработки информации; рисковые профили, перечни, сведения о школах и отметки о выполнении мероприятий — из документов органов управления образованием и школ."),
            BriefingGround.Say($"Использованы результаты: {AboutDataSlide.Loaded(ground.Deck)}."),
            new ListBlock([.. points.Points.Where(point => !Said.Any(start => point.StartsWith(start, StringComparison.Ordinal))).Select(BriefingGround.Sentence)]),
            .. ground.Deck.IsSchool ? Array.Empty<BriefingBlock>() : [BriefingGround.Say("Как считаются показатели. Доля «2» — число участников с отметкой «2» (на ЕГЭ — не набравших минимального балла), делённое на число участников. Качество — число участников с отметками «4» и «5», делённое на число участников с отметкой.")],
        ];
    }
}
