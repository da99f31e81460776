using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Before and after the measures, of a territory or of one plan.</summary>
public abstract class BeforeAfterSection(BriefingSlides slides, BriefingPart part) : IBriefingSection
{
    public BriefingPart Part => part;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.IsForWiderAudience)
        {
            return part == BriefingPart.PlanEffect ? [BriefingGround.Say("Сравнение результатов школ до и после мер в документ для широкой аудитории не входит: по нему видны результаты небольших групп.")] : [];
        }

        var shown = await slides.OfAsync(SlideKind.BeforeAfter, ground, scope, token);
        // Nothing marked as done: whether there were any measures is not known.
        var isUnmarked = ground.Plan is { } plan && PlanConclusionsSection.IsUnmarked(plan) && shown.Any(slide => slide.Body is DumbbellBody);
        return
        [
            .. isUnmarked ? [BriefingGround.Say("Выполнение мероприятий не отмечено ни разу: сравнение показывает результаты двух лет и о мерах ничего не говорит.")] : Array.Empty<BriefingBlock>(),
            .. shown.SelectMany(Blocks),
        ];
    }

    private static IEnumerable<BriefingBlock> Blocks(SlideView slide)
    {
        if (slide.Body is PointsBody { Points: [var why, ..] })
        {
            return [BriefingSlides.Takeaway(slide), new TextBlock(BriefingGround.Sentence(why.Split(". ")[0])), BriefingGround.Say("Пока сравнения нет, об эффективности мер говорить нельзя: выполнение мероприятий её не доказывает.")];
        }

        var body = (DumbbellBody)slide.Body;
        var unit = body.IsShare ? ", %" : "";
        var table = new TableBody(
            [new("Школы"), new("Участников до и после"), new("До" + unit, true), new("После" + unit, true), new("Изменение и 95-процентный интервал"), new("Вывод")],
            [
                .. body.Rows.Select(row => (IReadOnlyList<SlideCell>)
                [
                    new(row.Name), new(row.Base), Value(body, row.Before), Value(body, row.After), new(row.Change), new(row.Verdict),
                ]),
            ],
            body.AltText);
        List<DumbbellRow> drawn = [.. body.Rows.Take(MostDrawn)];
        var chart = new ChartBody(
            ChartKind.Bars, [.. drawn.Select(row => row.Name)],
            [
                new SlideSeries("до", [.. drawn.Select(row => (double?)row.Before)], [.. drawn.Select(row => row.BeforeInterval)]),
                new SlideSeries("после", [.. drawn.Select(row => (double?)row.After)], [.. drawn.Select(row => row.AfterInterval)]),
            ],
            body.IsShare, [], body.AltText);
        return
        [
            new TextBlock(BriefingGround.Sentence(slide.Title)), .. slide.Caveat is { } said ? [new TextBlock(said)] : Array.Empty<BriefingBlock>(),
            new TableBlock("Результаты до и после мер", table), new ChartBlock("Результаты до и после мер с 95-процентными интервалами", chart),
            BriefingSlides.Note(slide with { Caveat = "«До и после» не означает «благодаря»: связь во времени причину не доказывает." }),
        ];
    }

    // More bars than these are no picture; the table has them all.
    private const int MostDrawn = 8;

    private static SlideCell Value(DumbbellBody body, double value) => new(body.IsShare ? Russian.PercentValue(value) : Russian.Number(value, 2), value);
}

/// <summary>Before and after in the справка.</summary>
public sealed class EffectSection(BriefingSlides slides) : BeforeAfterSection(slides, BriefingPart.Effect);

/// <summary>Before and after one plan.</summary>
public sealed class PlanEffectSection(BriefingSlides slides) : BeforeAfterSection(slides, BriefingPart.PlanEffect);
