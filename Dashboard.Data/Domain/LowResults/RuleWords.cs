using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>How a rule is written for the reader.</summary>
public static class RuleWords
{
    /// <summary>The whole rule in one sentence.</summary>
    public static string Sentence(LowResultRule rule)
    {
        var several = $"в {InWorks(rule.WorksInYear)} года{(rule.WorksInYear == 1 ? "" : " и более")}";
        var running = $"в одной и той же работе {Years(rule.YearsRunning)} подряд";
        var when = rule.Combination switch
        {
            RuleCombination.SeveralWorksOnly => several,
            RuleCombination.SameWorkOnly => running,
            RuleCombination.Both => $"{several} и, кроме того, {running}",
            _ => $"{several} или {running}",
        };
        return Russian.Bind($"Расчётный признак получает школа, где {Condition(rule, rule.Works.Select(work => (work.Procedure, work.Profile)))} {when}; группы меньше {Russian.Count(rule.LeastGroup, "участника", "участников", "участников")} не учитываются.");
    }

    /// <summary>«30 %», «2,8», «36».</summary>
    public static string Threshold(LowResultRule rule)
    {
        var value = (double)rule.Threshold;
        return rule.CountsPupils ? Russian.Percent(value, Digits(value * 100)) : Russian.Number(value, Digits(value));
    }

    public static string Name(CalculatedLevel level) => level switch
    {
        CalculatedLevel.NotNear => "не вблизи порога",
        CalculatedLevel.Near => "вблизи порога",
        CalculatedLevel.OneSubRule => "выполнено одно условие",
        _ => "выполнены оба условия",
    };

    /// <summary>«ВПР, математика, 5 класс».</summary>
    public static string Name(RuleWork work) =>
        AssessmentWords.FullName(new AssessmentSeries(work.Procedure, work.Subject, work.Grade, work.Profile ?? TestProfile.None, work.Title ?? ""));

    /// <summary>«ВПР, математика, 5 класс (осень)».</summary>
    public static string Name(YearlyWork work) => AssessmentWords.FullName(work.Series)
        + (work.Season == Season.Autumn ? " (осень)" : "")
        + (work.Form == TestForm.Computer ? " (компьютерная форма)" : "");

    /// <summary>What a low result is, of these works: «не менее 30 % участников получили «2»».</summary>
    internal static string Condition(LowResultRule rule, IEnumerable<(Procedure Procedure, TestProfile? Profile)> works)
    {
        var threshold = Threshold(rule);
        var side = rule.When switch
        {
            LowWhen.AtLeast => "не менее",
            LowWhen.MoreThan => "более",
            LowWhen.AtMost => rule.CountsPupils ? "не более" : "не выше",
            _ => rule.CountsPupils ? "менее" : "ниже",
        };
        return rule.Metric switch
        {
            LowResultMetric.LowShare => $"{side} {threshold} участников {Failed(works)}",
            LowResultMetric.QualityShare => $"{side} {threshold} участников получили «4» или «5»",
            LowResultMetric.MeanMark => $"средняя отметка {side} {threshold}",
            _ => $"средний балл {side} {threshold}",
        };
    }

    /// <summary>ЕГЭ has a minimum in the place of «2»; only its base mathematics has marks.</summary>
    internal static string Failed(IEnumerable<(Procedure Procedure, TestProfile? Profile)> works)
    {
        var (marks, minimum) = (false, false);
        foreach (var (procedure, profile) in works)
        {
            var scored = procedure == Procedure.Ege && profile != TestProfile.Basic;
            (marks, minimum) = (marks || !scored, minimum || scored);
        }

        return (marks, minimum) switch
        {
            (true, true) => "получили «2» (на ЕГЭ — не набрали минимального балла)",
            (false, true) => "не набрали минимального балла",
            _ => "получили «2»",
        };
    }

    /// <summary>After «в»: «двух работах», «12 работах».</summary>
    internal static string InWorks(int count) => Few(count) + " " + Russian.Plural(count, "работе", "работах", "работах");

    /// <summary>After «не менее», «из»: «двух работ», «12 работ».</summary>
    internal static string OfWorks(int count) => Few(count) + " " + Russian.Plural(count, "работы", "работ", "работ");

    /// <summary>Before «подряд»: «два года», «5 лет».</summary>
    internal static string Years(int count) => count switch
    {
        2 => "два года",
        3 => "три года",
        4 => "четыре года",
        _ => Russian.Count(count, "год", "года", "лет"),
    };

    /// <summary>Genitive and prepositional are one form.</summary>
    internal static string Few(int count) => count switch
    {
        1 => "одной",
        2 => "двух",
        3 => "трёх",
        4 => "четырёх",
        5 => "пяти",
        6 => "шести",
        7 => "семи",
        8 => "восьми",
        9 => "девяти",
        10 => "десяти",
        _ => Russian.Number(count),
    };

    private static int Digits(double value)
    {
        var digits = 0;
        while (digits < 2 && Math.Abs(Math.Round(value, digits) - value) > 1e-9)
        {
            digits++;
        }

        return digits;
    }
}
