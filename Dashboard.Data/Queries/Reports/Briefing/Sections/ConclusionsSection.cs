using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Conclusions as proposals: each with the number that it stands on and with what it does not say.</summary>
public sealed class ConclusionsSection(BriefingSlides slides, NeedsQuestion needs, MovesQuestion moves, SeriesQuestion series, ConcerningPlans plans) : IBriefingSection
{
    private const int MostNeeds = 3;

    public BriefingPart Part => BriefingPart.Conclusions;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var found = new List<ConclusionBlock>();
        if (ground.SchoolId is { } school)
        {
            await OfSchoolAsync(found, school, ground, scope, token);
        }
        else
        {
            await OfSchoolsAsync(found, ground, scope, token);
        }

        var (sum, overdue) = await plans.SumAsync(ground, scope, token);
        if (sum.Percent is { } percent)
        {
            found.Add(new ConclusionBlock(
                "progress", Russian.Bind(sum is { Fulfilled: 0, Partly: 0 } ? "Выполнение мероприятий, чей срок наступил, не отмечено ни разу: отметки нужно внести." : overdue == 0 ? "Дорожные карты выполняются в срок: просроченных мероприятий нет." : "Часть мероприятий дорожных карт просрочена: их нужно выполнить или перенести с указанием причины."),
                Russian.Bind((ground.Deck.IsRegion ? "муниципальные карты: " : "") + $"выполнено {Russian.OutOf(sum.Fulfilled, sum.Due)} наступивших сроков ({Russian.Number(percent)} %)" + (overdue > 0 ? $", просрочено {Russian.Count(overdue, "мероприятие", "мероприятия", "мероприятий")}" : "")),
                Russian.Bind(sum is { Fulfilled: 0, Partly: 0 } ? "что мероприятия не проводились." : "что выполненные мероприятия подействовали.")));
        }

        if (!ground.IsForWiderAudience && (await slides.OfAsync(SlideKind.BeforeAfter, ground, scope, token))[0] is { Body: DumbbellBody } effect)
        {
            found.Add(new ConclusionBlock("effect", Effect(effect), Russian.Bind("сравнение результатов до и после мер, раздел «Анализ эффективности мер»"), Russian.Bind("что изменение вызвано мерами.")));
        }

        return Shown(found, ground);
    }

    /// <summary>In own words where a person gave them; never an empty part.</summary>
    internal static IReadOnlyList<BriefingBlock> Shown(IEnumerable<ConclusionBlock> found, BriefingGround ground)
    {
        List<ConclusionBlock> own = [.. found.Select(ground.Own).OfType<ConclusionBlock>()];
        return own.Count == 0 ? [BriefingGround.Say("Данных, из которых следовали бы выводы, пока нет.")] : [BriefingGround.Say("Ниже — предложения выводов по данным. У каждого названо основание и то, чего из него заключить нельзя."), .. own];
    }

    private async Task OfSchoolsAsync(List<ConclusionBlock> found, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await needs.AskAsync(new NeedsFilter(ground.Deck.Year, ground.Deck.MunicipalityId), scope, token);
        if (view.Zone.Basis != ZoneBasis.Nothing)
        {
            var most = view.Zone.Schools.Count == 0 || ground.IsForWiderAudience ? "" : string.Join("; ", view.Needs.Take(MostNeeds).Select(need => $"{TasksSlide.Name(need)} — {DeckGround.Schools(need.Schools)}"));
            found.Add(new ConclusionBlock(
                "schools", Russian.Bind($"В адресной поддержке нуждаются {Russian.OutOf(view.Zone.Schools.Count, view.Zone.OutOf)} школ." + (most.Length > 0 ? $" Чаще всего ответа требуют: {most}." : "")),
                Russian.Bind(view.Zone.Basis == ZoneBasis.Order ? $"перечень на {view.Zone.List} учебный год, приказ {string.Join(", ", view.Zone.Order)}" : "расчётный признак по результатам работ; приказа нет"),
                Russian.Bind("что школы перечня работают хуже других: перечень показывает, где нужна помощь.")));
        }

        if (ground.IsForWiderAudience)
        {
            return;
        }

        var moved = await moves.AskAsync(new MovesFilter(ground.Deck.Year, ground.Deck.MunicipalityId), scope, token);
        if (moved.Compared > 0)
        {
            found.Add(new ConclusionBlock(
                "moves",
                Russian.Bind(moved.Moves.Count == 0 ? $"По сравнению с последним сопоставимым годом доля «2» ни в одн{(ground.Deck.IsRegion ? "ом муниципалитете" : "ой школе")} ни по одной работе не изменилась больше обычных колебаний."
                    : $"По сравнению с последним сопоставимым годом больше обычных колебаний доля «2» по {(ground.Deck.IsRegion ? "муниципалитетам" : "школам")} изменилась так: " + BriefingGround.Sentence(string.Join("; ", moved.Moves.Select(Told)))),
                Russian.Bind($"русский язык и математика, группы не меньше 10 участников; сравнений двух лет — {Russian.Number(moved.Compared)}" + (moved.All > moved.Moves.Count ? $"; показано {Russian.OutOf(moved.Moves.Count, moved.All)} изменений" : "")),
                Russian.Bind("чем вызвано изменение: состав участников и сами работы у каждого года свои.")));
        }

        var (high, unanswered) = (view.Schools.Sum(school => school.High.Count), view.Schools.Sum(school => school.Unanswered));
        if (high > 0 || unanswered > 0)
        {
            found.Add(new ConclusionBlock(
                "answers", Russian.Bind(unanswered == 0 ? "На каждый низкий результат и риск высокой значимости отвечает мероприятие дорожной карты." : "Дорожные карты отвечают не на все низкие результаты и риски высокой значимости: мероприятия нужно дополнить."),
                Russian.Bind($"случаев без мероприятия в ответ — {Russian.Number(unanswered)}; рисков высокой значимости в школах зоны — {Russian.Number(high)}"), Russian.Bind("что названное мероприятие поможет.")));
        }
    }

    private async Task OfSchoolAsync(List<ConclusionBlock> found, int school, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (await needs.OfSchoolAsync(school, ground.Deck.Year, scope, token) is { Zone.Basis: not ZoneBasis.Nothing } view)
        {
            var zone = view.School.Zone;
            found.Add(new ConclusionBlock(
                "schools", Russian.Bind(zone.IsListed ? $"Школа включена в перечень на {view.Zone.List} учебный год: ей положена адресная поддержка." : $"Школы нет в перечне на {view.Zone.List} учебный год."),
                Russian.Bind(view.Zone.Order.Count > 0 ? "приказ " + string.Join(", ", view.Zone.Order) : "приказа с перечнем нет"), Russian.Bind(zone.IsListed ? "что учителя или школа в целом работают плохо: перечень показывает, где нужна помощь." : "что помощь школе не нужна: перечень составлен по правилу и не говорит о работе учителей и школы в целом.")));
            if (!ground.IsForWiderAudience && (zone.Works.Count > 0 || view.School.High.Count > 0))
            {
                var answer = view.School.Unanswered == 0 ? "На низкие результаты и риски высокой значимости отвечают мероприятия дорожной карты." : "Не на каждый низкий результат и риск высокой значимости есть мероприятие: план поддержки нужно дополнить.";
                found.Add(new ConclusionBlock(
                    "answers", Russian.Bind(answer),
                    Russian.Bind($"работ с низким результатом — {Russian.Number(zone.Works.Count)}, рисков высокой значимости — {Russian.Number(view.School.High.Count)}, без мероприятия в ответ — {Russian.Number(view.School.Unanswered)}"),
                    Russian.Bind("что названное мероприятие поможет.")));
            }
        }

        if (!ground.IsForWiderAudience && ground.Deck.Chosen is { } chosen && await series.AskAsync(new SeriesFilter(school, chosen, Indicator.LowResults), scope, token) is { IsEmpty: false } line
            // «Судить рано» is no conclusion.
            && !line.Words.Title.Contains("судить рано", StringComparison.Ordinal))
        {
            found.Add(new ConclusionBlock(
                "dynamics", Russian.Bind($"{AssessmentWords.FullName(chosen)}: {Lowered(line.Words.Title)}."), Russian.Bind("результаты школы по годам, раздел «Результаты ВПР»"), Russian.Bind(BriefingGround.Sentence(line.Words.CannotSay.Split(';')[0]))));
        }
    }

    private static string Told(Move move) =>
        $"{move.Territory.Label}, {AssessmentWords.FullName(move.Assessment.Series)} — с {move.Since} года {IndicatorWords.Moved(Indicator.LowResults, move.Change.Difference)}";

    /// <summary>Apart from its table the title does not say what changed.</summary>
    internal static string Effect(SlideView slide) => Russian.Bind("Результаты школ до и после мер: ") + Lowered(slide.Title) + ".";

    private static string Lowered(string title) => char.ToLower(title[0], System.Globalization.CultureInfo.GetCultureInfo("ru-RU")) + title[1..].TrimEnd('.');
}
