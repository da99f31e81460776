using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Before and after a roadmap: dumbbells with intervals and the sentence that may be told.</summary>
public sealed class BeforeAfterSlide(BeforeAfterQuestion question, PlansQuestion plans) : IDeckSlide
{
    private const int MostAsked = 3;

    public SlideKind Kind => SlideKind.BeforeAfter;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        string? refusal = null;
        foreach (var plan in await PlansAsync(ground, scope, token))
        {
            var view = await question.AskAsync(
                new BeforeAfterFilter { PlanId = plan, MunicipalityId = ground.MunicipalityId, Schools = ground.IsSchool ? [ground.Territory!.Id] : [] }, scope, token);
            if (view.Answer is { } answer && answer.Rows.Any(IsShown))
            {
                return Slides(ground, view, answer);
            }

            refusal ??= view.Refusal;
        }

        return [ground.Nothing(Kind, "О переменах после дорожной карты судить рано", refusal ?? "Нет утверждённого плана, после которого есть результаты той же работы.")];
    }

    /// <summary>Approved plans of the territory, those that began last first: of a school those of its municipality too, for they speak to it.</summary>
    private async Task<IEnumerable<int>> PlansAsync(DeckGround ground, AccessScope scope, CancellationToken token)
    {
        if (ground.Filter.PlanId is { } named)
        {
            return [named];
        }

        var lines = (await plans.AskAsync(new PlansFilter(ground.MunicipalityId), scope, token)).Lines;
        return lines.Where(line => line.Head.State == RoadmapState.Approved && (line.Head.Level != RoadmapLevel.School || line.Head.TerritoryId == ground.Territory?.Id))
            .OrderByDescending(line => line.Stage == PlanStage.Over).ThenByDescending(line => line.Head.Period.Start).Take(MostAsked).Select(line => line.Head.Id);
    }

    private static bool IsShown(ChangeRow row) => row is { Before: not null, After: not null };

    private IReadOnlyList<SlideView> Slides(DeckGround ground, BeforeAfterView view, StudyAnswer answer)
    {
        var rows = answer.Rows.Where(IsShown).Select(row => Row(view.Indicator, row)).ToList();
        var body = new DumbbellBody(IndicatorWords.Unit(view.Indicator), view.Indicator.Unit == IndicatorUnit.Share, rows, Russian.Bind($"До и после. {answer.Sentence}"));
        var slide = ground.Slide(
            Kind, answer.Title, body,
            ground.Source($"n {Russian.Number(answer.Together.Before.Participants)} и {Russian.Number(answer.Together.After.Participants)}", "", answer.Subtitle),
            $"{view.Intervention!.Title}. {answer.Sentence} Можно сказать: {string.Join(" ", answer.CanSay)} Нельзя сказать: {string.Join(" ", answer.CannotSay)} Как посчитано. {string.Join(" ", answer.Method.Select(line => $"{line.Name}: {line.Text}"))}",
            ground.IsPaper ? OnPaper(ground, view.Intervention.Title, answer) : answer.Sentence);
        var pages = DeckGround.Evenly(rows);
        return ground.IsPaper || pages.Count <= 1 ? [slide]
            : [.. pages.Select((page, number) => slide with { Title = $"{slide.Title} ({Russian.OutOf(number + 1, pages.Count)})", Body = body with { Rows = page } })];
    }

    /// <summary>Which plan it is about, unless the paper is of that plan; the sentence; what it does not say.</summary>
    private static string OnPaper(DeckGround ground, string plan, StudyAnswer answer) => (ground.Filter.PlanId is null ? $"Что сравнивается: {Briefing.BriefingGround.Quoted(plan)}. " : "") + answer.Sentence
        + (answer.CannotSay.Count > 0 ? $" Нельзя сказать, {char.ToLower(answer.CannotSay[0][0], System.Globalization.CultureInfo.GetCultureInfo("ru-RU"))}{answer.CannotSay[0][1..]}" : "");

    private static DumbbellRow Row(Indicator indicator, ChangeRow row)
    {
        var (before, after) = (row.Before!.Value, row.After!.Value);
        var interval = row.Interval is { } known ? " " + IndicatorWords.DifferenceInterval(indicator, known) : "";
        return new DumbbellRow(
            row.Name, $"{Russian.Number(before.Participants)} и\u00a0{Russian.Count(after.Participants, "участник", "участника", "участников")}", before.Value, after.Value, row.BeforeInterval, row.AfterInterval,
            row.Change is { } change ? IndicatorWords.Difference(indicator, change) + interval : Russian.Dash, row.VerdictWord, row.Kind is not (ChangeRowKind.Together or ChangeRowKind.School));
    }
}
