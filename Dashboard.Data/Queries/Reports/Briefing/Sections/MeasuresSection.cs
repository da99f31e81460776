using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Support;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Decisions to be taken, with deadlines as proposals, and those that are under control already.</summary>
public sealed class MeasuresSection(BriefingSlides slides, DecisionsQuestion decisions) : IBriefingSection
{
    // A month is enough to change a plan; what is overdue waits two weeks.
    private const int DaysToChange = 30, DaysOverdue = 14;

    public BriefingPart Part => BriefingPart.Measures;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var slide = (await slides.OfAsync(SlideKind.Tasks, ground, scope, token))[0];
        var points = slide.Body is PointsBody { IsNothing: false } said ? Together(said.Points) : [];
        var proposed = points.Count > 0
            ? new BriefingBlock[]
            {
                BriefingGround.Say("Проект управленческих решений следует из данных. Сроки предложены, ответственных назначает тот, кто принимает решение."),
                new TableBlock("Проект управленческих решений", Table(points.Select(point => (point, ground.Today.AddDays(point.Contains("росроченн", StringComparison.Ordinal) ? DaysOverdue : DaysToChange)))), [7, 48, 21, 24]),
            }
            : [BriefingSlides.Takeaway(slide)];
        return [.. proposed, .. await UnderControlAsync(decisions, ground, scope, token)];
    }

    /// <summary>Risks one by one stand in the recommendations: here they are one decision.</summary>
    private static List<string> Together(IReadOnlyList<string> points)
    {
        var risks = points.Count(point => IsRisk(point));
        return risks < 2 ? [.. points] : [.. points.Where(point => !IsRisk(point)), Russian.Bind($"Дополнить план мероприятиями в ответ на риски высокой значимости, названные в адресных рекомендациях: {Russian.Number(risks)}.")];

        static bool IsRisk(string point) => point.StartsWith("Ответить", StringComparison.Ordinal);
    }

    /// <summary>№, decision, day, and an empty cell for who answers.</summary>
    internal static TableBody Table(IEnumerable<(string Text, DateOnly Due)> proposals) => new(
        [new("№"), new("Решение"), new("Срок (предложение)"), new("Ответственный")],
        [.. proposals.Select((each, place) => (IReadOnlyList<SlideCell>)[new(Russian.Number(place + 1)), new(each.Text), new("до\u00a0" + Russian.Date(each.Due)), new("")])], "Проект управленческих решений");

    /// <summary>Not for a wider audience: they are an office's own papers and name people.</summary>
    internal static async Task<IReadOnlyList<BriefingBlock>> UnderControlAsync(DecisionsQuestion decisions, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (ground.IsForWiderAudience)
        {
            return [];
        }

        var view = await decisions.AskAsync(new DecisionsFilter(ground.Deck.MunicipalityId, ground.SchoolId, Pick: DecisionPick.Open), scope, token);
        if (view.Decisions.Count == 0)
        {
            return [BriefingGround.Say("Принятых ранее решений, которые ещё не выполнены, на контроле нет.")];
        }

        var rows = view.Decisions.Select(line => (IReadOnlyList<SlideCell>)
        [
            new(line.Text), new(line.Territory.Level == TerritoryLevel.Region ? "регион" : line.Territory.Label), new(line.Owner ?? Russian.Dash), new(line.Due is { } due ? Russian.Date(due) : Russian.Dash),
            new(RoadmapWords.Name(line.Standing) + (line.Standing.Timing == Timing.Overdue && SupportWords.Days(line.Standing) is { } days ? $" ({days})".Replace("просрочено ", "", StringComparison.Ordinal) : "")),
        ]).ToList();
        return
        [
            BriefingGround.Say($"На контроле {Russian.Plural(view.Decisions.Count, "остаётся", "остаются", "остаётся")} {Russian.Count(view.Decisions.Count, "решение", "решения", "решений")}, принятые ранее."),
            new TableBlock("Решения на контроле", new TableBody([new("Решение"), new("Кого касается"), new("Ответственный"), new("Срок"), new("Состояние")], rows, "Решения на контроле"), [36, 18, 18, 14, 14]),
        ];
    }
}
