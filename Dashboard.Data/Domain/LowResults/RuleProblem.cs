using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>Part of a rule that a person can mend.</summary>
public enum RulePart
{
    Metric,
    When,
    Threshold,
    Works,
    Wave,
    LeastGroup,
    WorksInYear,
    YearsRunning,
    YearsWindow,
    Combination,
}

/// <summary>Why a rule cannot be used, in a sentence for the person who writes it.</summary>
public sealed record RuleProblem(RulePart Part, string Message)
{
    /// <summary>Longest span in which two results of one work may still be called consecutive.</summary>
    public const int LongestWindow = 10;

    private const int LastGrade = 11;

    /// <summary>All problems, none for a good rule.</summary>
    public static IReadOnlyList<RuleProblem> Of(LowResultRule rule)
    {
        List<RuleProblem> problems = [];
        OfChoices(rule, problems);
        OfMetric(rule, problems);
        if (rule.Works.Count == 0)
        {
            problems.Add(new(RulePart.Works, "Выберите хотя бы одну работу: правило без работ никого не найдёт."));
        }

        foreach (var work in rule.Works)
        {
            OfWork(rule, work, problems);
        }

        OfNumbers(rule, problems);
        return problems;
    }

    private static void OfChoices(LowResultRule rule, List<RuleProblem> problems)
    {
        if (!Enum.IsDefined(rule.Wave))
        {
            problems.Add(new(RulePart.Wave, "Выберите период экзамена: основной, с учётом пересдач или дополнительный."));
        }

        if (!Enum.IsDefined(rule.Combination))
        {
            problems.Add(new(RulePart.Combination, "Выберите, как соединяются условия: достаточно одного, нужны оба или действует одно из них."));
        }
    }

    private static void OfMetric(LowResultRule rule, List<RuleProblem> problems)
    {
        if (!Enum.IsDefined(rule.Metric))
        {
            problems.Add(new(RulePart.Metric, "Выберите показатель: долю «2», долю «4» и «5», среднюю отметку или средний балл."));
            return;
        }

        if (!Enum.IsDefined(rule.When))
        {
            problems.Add(new(RulePart.When, "Выберите, с какой стороны порога результат низкий: не менее, более, не более или менее."));
            return;
        }

        var indicator = LowResultRule.IndicatorOf(rule.Metric);
        var upwards = rule.When is LowWhen.AtLeast or LowWhen.MoreThan;
        if (upwards == indicator.HigherIsBetter)
        {
            problems.Add(new(RulePart.When, upwards
                ? $"Показатель «{indicator.ShortName}» тем выше, чем лучше результаты: выберите «не более» или «менее»."
                : $"Показатель «{indicator.ShortName}» тем выше, чем хуже результаты: выберите «не менее» или «более»."));
            return;
        }

        if (ThresholdProblem(rule, indicator) is { } message)
        {
            problems.Add(new(RulePart.Threshold, message));
        }
    }

    private static string? ThresholdProblem(LowResultRule rule, Indicator indicator)
    {
        var (least, greatest) = indicator.Unit switch
        {
            IndicatorUnit.Share => (0m, 1m),
            IndicatorUnit.Mark => (2m, 5m),
            _ => (0m, 100m),
        };
        var written = RuleWords.Threshold(rule);
        if (rule.Threshold < least || rule.Threshold > greatest)
        {
            return Russian.Bind(indicator.Unit switch
            {
                IndicatorUnit.Share => $"Порог {written} невозможен: доля участников бывает от 0 до 100 %.",
                IndicatorUnit.Mark => $"Порог {written} невозможен: отметки бывают от 2 до 5.",
                _ => $"Порог {written} невозможен: тестовый балл бывает от 0 до 100.",
            });
        }

        // At an end of the scale a threshold separates nothing, or only the end itself.
        var always = (rule.When == LowWhen.AtLeast && rule.Threshold == least) || (rule.When == LowWhen.AtMost && rule.Threshold == greatest);
        var never = (rule.When == LowWhen.MoreThan && rule.Threshold == greatest) || (rule.When == LowWhen.LessThan && rule.Threshold == least);
        return always ? Russian.Bind($"При пороге {written} низким был бы любой результат.")
            : never ? Russian.Bind($"При пороге {written} низким не был бы ни один результат.")
            : null;
    }

    private static void OfWork(LowResultRule rule, RuleWork work, List<RuleProblem> problems)
    {
        if (!Enum.IsDefined(work.Procedure) || string.IsNullOrWhiteSpace(work.Subject) || (work.Profile is { } profile && !Enum.IsDefined(profile)))
        {
            problems.Add(new(RulePart.Works, "У каждой работы должны быть вид (ВПР, ОГЭ, ЕГЭ, своя), предмет и известный уровень."));
            return;
        }

        var name = RuleWords.Name(work);
        if (work.Grade is < 1 or > LastGrade)
        {
            problems.Add(new(RulePart.Works, Russian.Bind($"«{name}»: класс бывает от 1 до {LastGrade}.")));
        }
        else if (work is { Procedure: Procedure.Vpr, Grade: null })
        {
            problems.Add(new(RulePart.Works, Russian.Bind($"«{name}»: укажите класс — работы ВПР разных классов не одна работа.")));
        }

        if (work.Procedure == Procedure.Own && string.IsNullOrWhiteSpace(work.Title))
        {
            problems.Add(new(RulePart.Works, $"«{name}»: укажите название своей работы."));
        }

        if (rule.Metric == LowResultMetric.MeanScore && work.Procedure != Procedure.Ege)
        {
            problems.Add(new(RulePart.Works, Russian.Bind($"«{name}»: средний балл сравним с одним порогом только у ЕГЭ, у других работ своя шкала в каждом классе и предмете.")));
        }

        if (rule.Metric is LowResultMetric.QualityShare or LowResultMetric.MeanMark && work.Procedure == Procedure.Ege && !MayHaveMarks(work))
        {
            problems.Add(new(RulePart.Works, Russian.Bind($"«{name}»: на ЕГЭ отметок нет (кроме базовой математики) — уберите работу или выберите другой показатель.")));
        }
    }

    private static void OfNumbers(LowResultRule rule, List<RuleProblem> problems)
    {
        if (rule.LeastGroup < 1)
        {
            problems.Add(new(RulePart.LeastGroup, "Наименьшее число участников — не меньше 1."));
        }

        // Asked also where the sub-rule is switched off: calibration counts low works by it.
        if (rule.WorksInYear < 1)
        {
            problems.Add(new(RulePart.WorksInYear, "Число работ с низкими результатами за год — не меньше 1."));
        }
        else if (rule is { UsesSeveralWorks: true, Works.Count: > 0 } && MostWorks(rule) is { } most && rule.WorksInYear > most)
        {
            problems.Add(new(RulePart.WorksInYear, Russian.Bind(
                $"Условие требует низких результатов в {RuleWords.InWorks(rule.WorksInYear)}, а правило учитывает не больше {RuleWords.OfWorks(most)}: никто не получит признак.")));
        }

        if (!rule.UsesSameWork)
        {
            return;
        }

        if (rule.YearsRunning < 2)
        {
            problems.Add(new(RulePart.YearsRunning, "«Подряд» — это не меньше двух лет."));
        }
        else if (rule.YearsWindow < rule.YearsRunning)
        {
            problems.Add(new(RulePart.YearsWindow, Russian.Bind(
                $"За {Russian.Count(rule.YearsWindow, "учебный год", "учебных года", "учебных лет")} работа не может быть низкой {RuleWords.Years(rule.YearsRunning)} подряд: увеличьте срок.")));
        }
        else if (rule.YearsWindow > LongestWindow)
        {
            problems.Add(new(RulePart.YearsWindow, $"Результаты старше {LongestWindow} лет не считаются идущими подряд: уменьшите срок."));
        }
    }

    /// <summary>How many works of a year the rule can meet; null where it does not know. Base and advanced are two works.</summary>
    private static int? MostWorks(LowResultRule rule) => rule.Works.Any(work => work is { Procedure: Procedure.Own, Grade: null })
        ? null
        : rule.Works.Sum(work => work is { Profile: null, Procedure: Procedure.Vpr or Procedure.Ege } ? 2 : 1);

    private static bool MayHaveMarks(RuleWork work) => work.Subject == Subject.Mathematics.Name && work.Profile is null or TestProfile.Basic;
}
