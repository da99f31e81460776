using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// The "why" of a decision in sentences. They speak of works and pupils; a calculated flag says nothing about the school as a
/// whole, and no sentence does.
/// </summary>
public static class LowResultWords
{
    /// <summary>Why the flag is set, is not set, or cannot be told.</summary>
    public static string Why(LowResultDecision decision) => Russian.Bind(decision.State switch
    {
        LowResultState.Flagged => $"Расчётный признак есть: {Grounds(decision)}.",
        LowResultState.NotFlagged => $"Расчётного признака нет: {Missing(decision)}.",
        LowResultState.NoWorks => $"Расчётный признак не определён: {InYear(decision.Year)} нет результатов работ, которые учитывает правило.",
        LowResultState.OnlySmallGroups => $"Расчётный признак не определён: {InYear(decision.Year)} нет работ, которые можно оценить. {LeftOut(decision)}",
        _ => $"Расчётный признак не определён: {InYear(decision.Year)} нет нужных чисел. {LeftOut(decision)}",
    });

    /// <summary>Works of the year that were not judged, with what is known of them; null where there are none.</summary>
    public static string? LeftOut(LowResultDecision decision)
    {
        List<string> sentences = [];
        var small = decision.WorksThatAre(WorkState.SmallGroup).Select(value => Listed(decision.Rule, value) + Doubt(decision.Rule, value)).ToList();
        if (small.Count > 0)
        {
            sentences.Add($"Не учтено как малая выборка (меньше {Russian.Count(decision.Rule.LeastGroup, "участника", "участников", "участников")}): {string.Join("; ", small)}.");
        }

        var untold = decision.WorksThatAre(WorkState.Untold).ToList();
        if (untold.Count > 0)
        {
            var unknown = decision.Rule.Metric switch
            {
                LowResultMetric.LowShare => $"сколько участников {RuleWords.Failed(Kinds(untold))}",
                LowResultMetric.QualityShare => "сколько участников получили «4» или «5»",
                LowResultMetric.MeanMark => "какая средняя отметка",
                _ => "какой средний балл",
            };
            sentences.Add($"Не учтено, потому что неизвестно, {unknown}: {string.Join("; ", untold.Select(value => RuleWords.Name(value.Work)))}.");
        }

        return sentences.Count == 0 ? null : Russian.Bind(string.Join(" ", sentences));
    }

    /// <summary>«9 из 22 (41 %)», «2,75 (22 участника)».</summary>
    public static string Value(LowResultRule rule, WorkValue value) => value switch
    {
        { Count: { } count } => $"{Russian.OutOf(count, value.Participants)} ({Rounded(rule, value, (decimal)count / value.Participants)})",
        { Mean: { } mean } => $"{Rounded(rule, value, (decimal)mean)} ({Russian.Count(value.Participants, "участник", "участника", "участников")})",
        _ => Russian.Dash,
    };

    /// <summary>How many pupils stand between the work and the other answer; null for means and for what is not judged.</summary>
    public static string? Step(LowResultRule rule, WorkValue value)
    {
        if (value.StepOver(rule) is not { } step)
        {
            return null;
        }

        var what = !value.IsLow ? "низким результат был бы" : step.More ? "выше порога было бы" : "ниже порога было бы";
        return Russian.Bind($"{what} при {Russian.OutOf(step.Count, value.Participants)}: на {Russian.Count(step.Pupils, "ученика", "ученика", "учеников")} {(step.More ? "больше" : "меньше")}");
    }

    /// <summary>What the interval says of the threshold: «2 из 9: интервал от 6 до 55 %, порог 30 % внутри — уверенно сказать нельзя»; null for means.</summary>
    public static string? Certainty(LowResultRule rule, WorkValue value) => value.Interval is { } interval
        ? Russian.Bind($"{Russian.OutOf(value.Count!.Value, value.Participants)}: {IntervalWords(rule, interval)} {(value.IsUncertain(rule) ? "внутри — уверенно сказать нельзя" : "вне интервала")}")
        : null;

    /// <summary>One step from entering or leaving; null where no pupils of this year could have changed the answer.</summary>
    public static string? Nearest(LowResultDecision decision)
    {
        if (NearestTurn.Of(decision) is not { } nearest)
        {
            return null;
        }

        var turns = nearest.Turns.Select(turn =>
            $"{RuleWords.Name(turn.Value.Work)} — {Russian.OutOf(turn.Step.Count, turn.Value.Participants)} вместо {Russian.Number(turn.Value.Count!.Value)}");
        var what = decision.IsFlagged ? "Расчётного признака не было бы" : "Расчётный признак был бы";
        return Russian.Bind($"{what} при другом результате у {Russian.Count(nearest.Pupils, "ученика", "учеников", "учеников")}: {string.Join("; ", turns)}.");
    }

    private static string Grounds(LowResultDecision decision)
    {
        var sentences = new List<string>();
        if (decision.Grounds.FirstOrDefault(ground => ground.SubRule == SubRule.SeveralWorksOfOneYear) is { } several)
        {
            sentences.Add($"{InYear(decision.Year)} {RuleWords.Condition(decision.Rule, Kinds(several.Values))} в {RuleWords.InWorks(several.Values.Count)}: {List(decision.Rule, several.Values)}");
        }

        var running = decision.Grounds.Where(ground => ground.SubRule == SubRule.SameWorkYearsRunning).ToList();
        if (running.Count > 0)
        {
            var condition = RuleWords.Condition(decision.Rule, Kinds(running.SelectMany(ground => ground.Values)));
            var works = running.Count == 1 ? "в одной и той же работе" : "в одних и тех же работах";
            sentences.Add($"{condition} {works} {InARow(running)}: {string.Join("; ", running.Select(ground => OverYears(decision.Rule, ground)))}");
        }

        return string.Join(". Кроме того, ", sentences);
    }

    private static string Missing(LowResultDecision decision)
    {
        var rule = decision.Rule;
        var judged = decision.Works.Where(work => work.Now.IsJudged).Select(work => work.Now).ToList();
        var low = judged.Where(value => value.IsLow).ToList();
        if (decision.Grounds.Count > 0)
        {
            var other = decision.Grounds[0].SubRule == SubRule.SeveralWorksOfOneYear
                ? $"{RuleWords.Years(rule.YearsRunning)} подряд ни одна из работ не была низкой"
                : $"низких работ за год меньше {RuleWords.Few(rule.WorksInYear)}";
            return $"выполнено одно условие из двух — {Grounds(decision)}; но {other}";
        }

        if (low.Count == 0)
        {
            var none = judged.Count == 1 ? "в единственной учтённой работе нет" : $"ни в одной из {RuleWords.Few(judged.Count)} учтённых работ нет";
            return $"{InYear(decision.Year)} {none} низкого результата ({RuleWords.Condition(rule, Kinds(judged))})";
        }

        List<string> needs = [];
        if (rule.UsesSeveralWorks)
        {
            needs.Add($"правило требует не менее {RuleWords.OfWorks(rule.WorksInYear)}");
        }

        if (rule.UsesSameWork)
        {
            needs.Add($"{RuleWords.Years(rule.YearsRunning)} подряд {(low.Count == 1 ? "она низкой не была" : "ни одна из них низкой не была")}");
        }

        return $"{InYear(decision.Year)} {RuleWords.Condition(rule, Kinds(low))} в {RuleWords.InWorks(low.Count)} из учтённых {Russian.Number(judged.Count)}: {List(rule, low)}; {string.Join(", а ", needs)}";
    }

    private static string List(LowResultRule rule, IEnumerable<WorkValue> values) => string.Join("; ", values.Select(value => Listed(rule, value)));

    private static string Listed(LowResultRule rule, WorkValue value) => $"{RuleWords.Name(value.Work)} — {Value(rule, value)}{OtherWave(rule, value)}";

    private static string OverYears(LowResultRule rule, Ground ground) => $"{RuleWords.Name(ground.Values[0].Work)} — "
        + Russian.List([.. ground.Values.Select(value => $"{Value(rule, value)} {InYear(value.Year)}{OtherWave(rule, value)}")]);

    private static string OtherWave(LowResultRule rule, WorkValue value) => value.Wave == rule.Wave ? "" : $", {AssessmentWords.Name(value.Wave)}";

    private static string Doubt(LowResultRule rule, WorkValue value) =>
        value.Interval is { } interval && value.IsUncertain(rule) ? $", {IntervalWords(rule, interval)} внутри — уверенно сказать нельзя" : "";

    private static string IntervalWords(LowResultRule rule, Statistics.Interval interval)
    {
        var threshold = (double)rule.Threshold;
        var digits = Hides(interval.Low, threshold) || Hides(interval.High, threshold) ? 1 : 0;
        return $"интервал от {Russian.PercentValue(interval.Low, digits)} до {Russian.Percent(interval.High, digits)}, порог {RuleWords.Threshold(rule)}";
    }

    // An end that rounds to the threshold would not show on which side of it it lies.
    private static bool Hides(double end, double threshold) => Math.Abs(Math.Round(end * 100, MidpointRounding.AwayFromZero) - (threshold * 100)) < 1e-9;

    /// <summary>«два года подряд»; where a year between was without the work, «два раза подряд».</summary>
    private static string InARow(List<Ground> running)
    {
        var count = running[0].Values.Count;
        var everyYear = running.TrueForAll(ground => ground.Values[^1].Year.StartYear - ground.Values[0].Year.StartYear == count - 1);
        return everyYear ? $"{RuleWords.Years(count)} подряд"
            : count == 2 ? "два раза подряд (не каждый год она проводилась)"
            : $"{Russian.Count(count, "раз", "раза", "раз")} подряд (не каждый год она проводилась)";
    }

    /// <summary>Rounded only so far that the reader sees on which side of the threshold it lies: 8 of 27 is «29,6 %» where the threshold is 30 %.</summary>
    private static string Rounded(LowResultRule rule, WorkValue value, decimal exact)
    {
        var scale = rule.CountsPupils ? 100 : 1;
        var least = rule.Metric switch { LowResultMetric.MeanMark => 2, LowResultMetric.MeanScore => 1, _ => 0 };
        var digits = least;
        var low = rule.Limit.IsLow(exact);
        while (value.IsJudged && digits < 4 && rule.Limit.IsLow(Math.Round(exact * scale, digits, MidpointRounding.AwayFromZero) / scale) != low)
        {
            digits++;
        }

        return rule.CountsPupils ? Russian.Percent((double)exact, digits) : Russian.Number((double)exact, digits);
    }

    private static string InYear(SchoolYear year) => $"в {Russian.SchoolYear(year.StartYear)} году";

    private static IEnumerable<(Procedure Procedure, TestProfile? Profile)> Kinds(IEnumerable<WorkValue> values) =>
        values.Select(value => (value.Work.Series.Procedure, (TestProfile?)value.Work.Series.Profile));
}
