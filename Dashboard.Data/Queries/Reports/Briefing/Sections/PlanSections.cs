using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>By which order the plan was approved, and what the report rests on.</summary>
public sealed class PlanGroundsSection : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanGrounds;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var head = ground.Plan!.Plan.Head;
        var order = RoadmapWords.Order(head.OrderKind?.ToLower(System.Globalization.CultureInfo.GetCultureInfo("ru-RU")), head.OrderNumber, head.OrderDate);
        var blocks = new List<BriefingBlock>();
        if (ground.Deck.Facts.Installation.IsDemonstration)
        {
            blocks.Add(BriefingGround.Say("Данные примера: регион, школы и числа вымышлены."));
        }

        blocks.Add(BriefingGround.Say(
            $"Отчёт составлен {Russian.Date(ground.Today)}. Основание: {BriefingGround.Quoted(head.Title)}"
            + (order is null ? ", приказ об утверждении в программе не указан" : $", {order}") + (head.Issuer is { Length: > 0 } issuer && !ground.IsForWiderAudience ? $", {issuer}" : "") + "."));
        if (head.Parent is { } parent)
        {
            var above = RoadmapWords.Order(null, parent.Number, parent.Date) ?? parent.Title;
            blocks.Add(BriefingGround.Say($"Дорожная карта принята во исполнение вышестоящего документа{(above is null ? "" : $": {above}")}{(parent.Issuer is null ? "" : $", {parent.Issuer}")}."));
        }

        blocks.Add(BriefingGround.Say(head switch
        {
            { State: not RoadmapState.Approved } => "Дорожная карта ещё не утверждена: выполнение не считается.",
            { IsOver: true } => "Срок дорожной карты истёк; просроченного в завершённой карте нет, невыполненное названо отдельно.",
            _ => "Дорожная карта действует: отчёт показывает ход её выполнения на день составления.",
        }));
        blocks.Add(BriefingGround.Say("Отчёт построен по семи шагам управленческого цикла. Выводы, рекомендации и сроки — предложения по данным: их уточняет и утверждает тот, кто подписывает отчёт."));
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(blocks);
    }
}

/// <summary>What the plan set out to do, for whom and when.</summary>
public sealed class PlanGoalsSection : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanGoals;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var (view, plan) = (ground.Plan!, ground.Plan!.Plan);
        var blocks = new List<BriefingBlock>
        {
            BriefingGround.Say(
                $"Срок реализации — с {Russian.Date(plan.Head.Period.Start)} по {Russian.Date(plan.Head.Period.End)}. В дорожной карте {Russian.Count(plan.Activities.Count, "мероприятие", "мероприятия", "мероприятий")}"
                + (plan.Sections.Count > 0 ? ". Направления работы:" : ".")),
        };
        if (plan.Sections.Count > 0)
        {
            blocks.Add(new ListBlock([.. plan.Sections.Select((section, place) => Russian.Bind(GoalsSection.Named(section.Title) + (place == plan.Sections.Count - 1 ? "." : ";")))]));
        }

        if (plan.Schools.Count > 0)
        {
            blocks.Add(BriefingGround.Say($"В дорожной карте {Russian.Plural(plan.Schools.Count, "названа", "названы", "названо")} {Russian.Count(plan.Schools.Count, "школа", "школы", "школ")}: {string.Join(", ", plan.Schools.Select(school => school.Name))}."));
        }

        if (view.Factors.Count > 0 && !ground.IsForWiderAudience)
        {
            blocks.Add(BriefingGround.Say($"Мероприятия отвечают на риски: {string.Join(", ", view.Factors.Select(factor => factor.Name.ToLower(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"))))}."));
        }

        return Task.FromResult<IReadOnlyList<BriefingBlock>>(blocks);
    }
}

/// <summary>Fulfilment, coverage, involvement and the indicators that the territory keeps.</summary>
public sealed class PlanIndicatorsSection(PlanAimsQuestion aims) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanIndicators;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = ground.Plan!;
        var about = await aims.AskAsync(view.Plan, scope, token);
        var rows = new List<IReadOnlyList<SlideCell>>
        {
            view.Sum.Percent is { } percent
                ? IndicatorsSection.Row("Выполнение дорожной карты", $"{Russian.Number(percent)} %", $"выполнено {Russian.OutOf(view.Sum.Fulfilled, view.Sum.Due)} наступивших сроков")
                : IndicatorsSection.Row("Выполнение дорожной карты", Russian.Dash, "ни один срок ещё не наступил"),
        };
        if (view.Coverage is { } coverage)
        {
            rows.Add(IndicatorsSection.Row("Школы, где выполнено хотя бы одно мероприятие", Russian.Percent(coverage), $"{Russian.OutOf(view.CoveredSchools, view.CountedSchools)} школ-адресатов"));
        }

        if (about.Involvement is { Share: { } share, Events: > 0 } involvement)
        {
            rows.Add(IndicatorsSection.Row("Школы, участвовавшие в общих событиях", Russian.Percent(share), $"{Russian.OutOf(involvement.Involved, involvement.OutOf)} школ; событий — {Russian.Number(involvement.Events)}"));
        }

        rows.AddRange(about.Coverage.Select(line => IndicatorsSection.Row(
            $"Охват: {line.Activity.Title}", line.Counted is { } counted ? Russian.Percent(counted) : Russian.Dash, $"цель {Russian.Percent(line.Target, 0)}; выполнено {Russian.OutOf(line.Fulfilled, line.OutOf)}")));
        return
        [
            BriefingGround.Say("Показатели выполнения сведены в таблицу. Единица счёта — одно мероприятие в один срок для одного адресата; отменённое не учитывается."),
            new TableBlock("Показатели выполнения дорожной карты", new TableBody([new("Показатель"), new("Значение", true), new("На чём основано")], rows, "Показатели выполнения дорожной карты"), [46, 18, 36]),
            .. IndicatorsSection.Table("Собственные показатели и их цели", about.Indicators, about.Year),
        ];
    }
}

/// <summary>Where the marks of fulfilment come from.</summary>
public sealed class PlanSourcesSection : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanSources;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var rows = ground.Plan!.All;
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(
        [
            BriefingGround.Say("Сведения о выполнении вносят школы и координаторы: статус, день выполнения и подтверждающие документы по каждому мероприятию, сроку и адресату. «Просрочено» и «выполнено с опозданием» не вносятся, а вычисляются по сроку дорожной карты."),
            BriefingGround.Say(
                (rows.Any(row => row.Documents > 0) ? $"Подтверждающие документы приложены к {Russian.Count(rows.Count(row => row.Documents > 0), "мероприятию", "мероприятиям", "мероприятиям")} из {Russian.Number(rows.Count)}" : "Подтверждающих документов не приложено ни к одному мероприятию")
                + (ground.Plan.Sum.WithoutEvidence > 0 ? $"; без ожидаемого документа отмечено выполнение {Russian.Count(ground.Plan.Sum.WithoutEvidence, "срока", "сроков", "сроков")}." : ".")),
            BriefingGround.Say("Доля выполнения — выполненные сроки из тех, что наступили, без округления вверх. Изменение результатов школ считается разностью долей с 95-процентным интервалом; изменением названо только то, что больше обычных колебаний."),
        ]);
    }
}
