using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>How each section of the plan has come along, and how many activities have which status.</summary>
public sealed class PlanProgressSection : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanProgress;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = ground.Plan!;
        if (view.All.Count == 0)
        {
            return Task.FromResult<IReadOnlyList<BriefingBlock>>([BriefingGround.Say("В дорожной карте нет ни одного мероприятия.")]);
        }

        var said = view.Sum.Percent is { } percent
            ? $"Выполнено {Russian.OutOf(view.Sum.Fulfilled, view.Sum.Due)} наступивших сроков ({Russian.Number(percent)} %)"
                + (view.Sum.Late > 0 ? $", из них с опозданием — {Russian.Number(view.Sum.Late)}" : "") + (view.Sum.Partly > 0 ? $"; выполнено частично — {Russian.Number(view.Sum.Partly)}" : "")
                + (view.Sum.Ahead > 0 ? $"; не наступило сроков — {Russian.Number(view.Sum.Ahead)}." : ".")
            : "Ни один срок дорожной карты ещё не наступил.";
        said += PlanConclusionsSection.IsUnmarked(view) ? " Отметок о выполнении в программе нет ни одной: доля говорит о том, что их не внесли, а не о том, что мероприятия не проводились." : "";
        var statuses = view.All.GroupBy(row => RoadmapWords.Name(row.Standing)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.CurrentCulture).ToList();
        var chart = new ChartBody(
            ChartKind.Bars, [.. statuses.Select(group => group.Key)], [new SlideSeries("Мероприятий", [.. statuses.Select(group => (double?)group.Count())])], IsShare: false, [],
            Russian.Bind("Мероприятия по состоянию: " + string.Join(", ", statuses.Select(group => $"{group.Key.ToLower(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"))} — {Russian.Number(group.Count())}"))));
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(
        [
            BriefingGround.Say(said), .. view.Plan.Sections.Count > 0 ? [new TableBlock("Выполнение по направлениям", BySection(view), [46, 19, 17, 18])] : Array.Empty<BriefingBlock>(),
            new ChartBlock($"Мероприятия по состоянию на {Russian.Date(view.Today)}", chart),
            new NoteBlock(Russian.Bind($"Примечание. Мероприятие, которое выполняют несколько школ или несколько раз, показано одним общим состоянием. Источник: отметки о выполнении; на {Russian.Date(view.Today)}.")),
        ]);
    }

    private static TableBody BySection(PlanView view)
    {
        var names = view.Plan.Sections.ToDictionary(section => section.Id, section => section.Title);
        var rows = view.All.GroupBy(row => row.Activity.SectionId).Select(group => (Name: group.Key is { } id ? GoalsSection.Named(names[id]) : "Вне разделов", Count: group.Count(), Sum: group.Aggregate(default(Fulfilment), (sum, row) => sum + row.Fulfilment)));
        return new TableBody(
            [new("Направление"), new("Мероприятий", true), new("Выполнено сроков", true), new("Выполнено, %", true)],
            [
                .. rows.Select(row => (IReadOnlyList<SlideCell>)
                [
                    new(row.Name), new(Russian.Number(row.Count), row.Count), new(row.Sum.Due == 0 ? Russian.Dash : Russian.OutOf(row.Sum.Fulfilled, row.Sum.Due)),
                    row.Sum.Percent is { } percent ? new(Russian.Number(percent), percent) : new(Russian.Dash),
                ]),
            ],
            "Выполнение по направлениям");
    }
}

/// <summary>What is overdue, not done, done in part, moved or cancelled, with the reasons that people gave.</summary>
public sealed class PlanOverdueSection : IBriefingSection
{
    // A longer table without reasons would be the appendix again.
    private const int MostRepeated = 8;

    public BriefingPart Part => BriefingPart.PlanOverdue;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var rows = ground.Plan!.All.Where(NeedsWord).ToList();
        if (rows.Count > MostRepeated && rows.TrueForAll(row => Reason(row) is null))
        {
            return Task.FromResult<IReadOnlyList<BriefingBlock>>(
            [
                BriefingGround.Say(
                    $"{Russian.Plural(rows.Count, "Внимания требует", "Внимания требуют", "Внимания требуют")} {Russian.Count(rows.Count, "мероприятие", "мероприятия", "мероприятий")} из {Russian.Number(ground.Plan.All.Count)}: {string.Join(", ", rows.Select(row => row.Activity.Number).Where(number => number.Length > 0))}. "
                    + "Причины не указаны; названия, сроки и состояние — в приложении А."),
            ]);
        }

        return Task.FromResult<IReadOnlyList<BriefingBlock>>(rows.Count == 0
            ? [BriefingGround.Say("Просроченных, невыполненных, перенесённых и отменённых мероприятий нет.")]
            :
            [
                BriefingGround.Say($"{Russian.Plural(rows.Count, "Внимания требует", "Внимания требуют", "Внимания требуют")} {Russian.Count(rows.Count, "мероприятие", "мероприятия", "мероприятий")}: просроченные, невыполненные, выполненные частично, перенесённые или отменённые."),
                new TableBlock(
                    "Просроченные и невыполненные мероприятия",
                    new TableBody(
                        [new("№"), new("Мероприятие"), new("Состояние"), .. ground.IsForWiderAudience ? Array.Empty<SlideColumn>() : [new SlideColumn("Причина")]],
                        [
                            .. rows.Select(row => (IReadOnlyList<SlideCell>)
                            [
                                new(row.Activity.Number), new(row.Activity.Title), new(ActivitiesAppendixSection.State(row)), .. ground.IsForWiderAudience ? Array.Empty<SlideCell>() : [new SlideCell(Reason(row) ?? "не указана")],
                            ]),
                        ],
                        "Просроченные и невыполненные мероприятия"),
                    ground.IsForWiderAudience ? [8, 62, 30] : [8, 42, 22, 28]),
            ]);
    }

    internal static bool NeedsWord(PlanRow row) => row.Standing.Timing is Timing.Overdue or Timing.Unfulfilled || row.Standing.Status is ActivityStatus.NotDone or ActivityStatus.DonePartly or ActivityStatus.Moved or ActivityStatus.Cancelled;

    private static string? Reason(PlanRow row) => row.Units.Select(unit => unit.Reason).FirstOrDefault(reason => !string.IsNullOrWhiteSpace(reason));
}

/// <summary>Conclusions about the plan as proposals.</summary>
public sealed class PlanConclusionsSection(BriefingSlides slides) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanConclusions;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = ground.Plan!;
        var found = new List<ConclusionBlock>();
        if (view.Sum.Percent is { } percent)
        {
            var text = IsUnmarked(view) ? "Выполнение дорожной карты не отмечено: судить о нём нельзя, пока отметки не внесены." : view.Sum.Fulfilled == view.Sum.Due ? "Всё, чей срок наступил, выполнено." : view.Plan.Head.IsOver ? "Дорожная карта выполнена не полностью." : "Часть мероприятий, чей срок наступил, не выполнена.";
            found.Add(new ConclusionBlock("progress", Russian.Bind(text), Russian.Bind($"выполнено {Russian.OutOf(view.Sum.Fulfilled, view.Sum.Due)} наступивших сроков ({Russian.Number(percent)} %)"), Russian.Bind(IsUnmarked(view) ? "что мероприятия не проводились." : "что выполненное подействовало.")));
        }

        if (view.Sum.WithoutEvidence > 0)
        {
            found.Add(new ConclusionBlock(
                "evidence", Russian.Bind("Часть выполненного не подтверждена документами."), Russian.Bind($"сроков, отмеченных выполненными без ожидаемого документа, — {Russian.Number(view.Sum.WithoutEvidence)}"), Russian.Bind("что эти мероприятия не проводились.")));
        }

        if (!ground.IsForWiderAudience && !IsUnmarked(view) && (await slides.OfAsync(SlideKind.BeforeAfter, ground, scope, token))[0] is { Body: DumbbellBody } effect)
        {
            found.Add(new ConclusionBlock("effect", ConclusionsSection.Effect(effect), Russian.Bind("сравнение результатов до и после мер, раздел «Анализ эффективности мер»"), Russian.Bind("что изменение вызвано мерами.")));
        }

        return ConclusionsSection.Shown(found, ground);
    }

    /// <summary>Nobody has marked anything although days have passed: «0 %» is then no finding about the work.</summary>
    internal static bool IsUnmarked(PlanView view) => view.Sum.Due > 0 && view.All.All(row => row.Standing.Status == ActivityStatus.NotStarted);
}

/// <summary>What is to be done with what was not done, and decisions under control.</summary>
public sealed class PlanMeasuresSection(DecisionsQuestion decisions) : IBriefingSection
{
    private const int DaysToAct = 14, DaysToProve = 30;

    public BriefingPart Part => BriefingPart.PlanMeasures;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = ground.Plan!;
        var proposals = new List<(string Text, DateOnly Due)>();
        if (view.All.Count(row => row.Standing.Timing == Timing.Overdue) is > 0 and var overdue)
        {
            proposals.Add((Russian.Bind($"Выполнить или перенести с указанием причины просроченные мероприятия: {Russian.Number(overdue)}."), ground.Today.AddDays(DaysToAct)));
        }

        if (view.All.Count(row => row.Standing.Timing == Timing.Unfulfilled || row.Standing.Status is ActivityStatus.NotDone) is > 0 and var undone)
        {
            proposals.Add((
                Russian.Bind(PlanConclusionsSection.IsUnmarked(view) ? $"Внести отметки о выполнении мероприятий или подтвердить, что они не проводились: {Russian.Number(undone)}."
                    : view.Plan.Head.IsOver ? $"Решить, какие из невыполненных мероприятий войдут в следующую дорожную карту: {Russian.Number(undone)}." : $"Решить, как поступить с невыполненными мероприятиями: {Russian.Number(undone)}."),
                ground.Today.AddDays(DaysToProve)));
        }

        if (view.Sum.WithoutEvidence > 0)
        {
            proposals.Add((Russian.Bind($"Приложить документы к выполненному, где их нет: {Russian.Count(view.Sum.WithoutEvidence, "срок", "срока", "сроков")}."), ground.Today.AddDays(DaysToProve)));
        }

        if (view.Plan.Head is { IsOver: true })
        {
            proposals.Add((Russian.Bind("Утвердить дорожную карту на следующий период с учётом этого отчёта."), ground.Today.AddDays(DaysToProve)));
        }

        return
        [
            .. proposals.Count == 0 ? [BriefingGround.Say("Решений, которые прямо следуют из хода дорожной карты, нет: она выполняется по плану.")]
                : new BriefingBlock[]
                {
                    BriefingGround.Say("Проект управленческих решений следует из хода дорожной карты. Сроки предложены, ответственных назначает тот, кто принимает решение."),
                    new TableBlock("Проект управленческих решений", MeasuresSection.Table(proposals), [7, 48, 21, 24]),
                },
            .. await MeasuresSection.UnderControlAsync(decisions, ground, scope, token),
        ];
    }
}

/// <summary>Every activity with where it stands.</summary>
public sealed class PlanAppendixSection : IBriefingSection
{
    public BriefingPart Part => BriefingPart.PlanAppendix;

    public Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) => Task.FromResult<IReadOnlyList<BriefingBlock>>(
        ground.Plan!.Rows.Count == 0 ? [] : [ActivitiesAppendixSection.Activities(ground.Plan, ground.IsForWiderAudience, $"Мероприятия дорожной карты на {Russian.Date(ground.Plan.Today)}")]);
}
