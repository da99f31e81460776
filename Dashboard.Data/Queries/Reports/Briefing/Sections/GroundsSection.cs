using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Why the справка was written: results, order with the list, orders with the roadmaps.</summary>
public sealed class GroundsSection(SupportZone zones, ConcerningPlans plans) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Grounds;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var deck = ground.Deck;
        var blocks = new List<BriefingBlock>();
        if (deck.Facts.Installation.IsDemonstration)
        {
            blocks.Add(BriefingGround.Say("Данные примера: регион, школы и числа вымышлены."));
        }

        blocks.Add(BriefingGround.Say($"Справка составлена {Russian.Date(ground.Today)} по данным на {Russian.Date(deck.DataDate)}. Результаты относятся к {deck.Year} учебному году. Основание:"));
        var zone = await zones.AskAsync(new ZoneFilter(deck.Year, deck.MunicipalityId), scope, token);
        var named = (await plans.OfAsync(ground, scope, token)).Where(plan => !deck.IsRegion || plan.Head.Level == Domain.Roadmaps.RoadmapLevel.Regional);

        blocks.Add(new ListBlock(
        [
            .. zone.Order.Count > 0 ? [Russian.Bind($"перечень школ с низкими образовательными результатами (далее — ШНОР) на {zone.List} учебный год: приказ {string.Join(", ", zone.Order)};")]
                : new[] { Russian.Bind("приказа с перечнем школ с низкими образовательными результатами (далее — ШНОР) на этот период нет;") },
            .. named.Take(MostPlans).Select(plan => Russian.Bind(PlanTitle(plan.Head) + ";")),
            Russian.Bind("результаты оценочных процедур, рисковые профили школ и отметки о выполнении мероприятий."),
        ]));
        blocks.Add(BriefingGround.Say(
            "Справка построена по семи шагам управленческого цикла. Выводы, рекомендации и сроки — предложения по данным: их уточняет и утверждает тот, кто подписывает справку."));
        if (ground.IsForWiderAudience)
        {
            blocks.Add(BriefingGround.Say("Справка предназначена для широкой аудитории: малые числа и то, по чему их можно восстановить, скрыты; имён нет; сведения о кадрах, рисках, признаках объективности и о школах «до и после» не входят."));
        }

        return blocks;
    }

    private const int MostPlans = 4;

    /// <summary>««Дорожная карта …» (приказ № 48 от 22.01.2026)».</summary>
    internal static string PlanTitle(PlanHead head)
    {
        var order = RoadmapWords.Order(head.OrderKind?.ToLower(System.Globalization.CultureInfo.GetCultureInfo("ru-RU")), head.OrderNumber, head.OrderDate);
        return BriefingGround.Quoted(head.Title) + (order is null ? "" : $" ({order})");
    }
}
