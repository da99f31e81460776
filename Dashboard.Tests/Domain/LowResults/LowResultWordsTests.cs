using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Xunit;
using static Dashboard.Tests.Domain.LowResults.WrittenWorks;

namespace Dashboard.Tests.Domain.LowResults;

public sealed class LowResultWordsTests
{
    private static readonly LowResultRule Usual = LowResultRule.Default;
    private static readonly LowResultRule Both = Usual with { Combination = RuleCombination.Both };

    public static TheoryData<LowResultRule, string, string, string> Answers => new()
    {
        {
            Usual, "vpr МА 6 2024 9/22,vpr РУ 5 2024 8/24,vpr РУ 6 2024 5/22",
            "Расчётный признак есть: в 2024/2025 году не менее 30 % участников получили «2» в двух работах: ВПР, математика, 6 класс — 9 из 22 (41 %); ВПР, русский язык, 5 класс — 8 из 24 (33 %).",
            "works of a year"
        },
        {
            Usual, "vpr МА 6 2024 9/22,vpr МА 6 2023 8/20",
            "Расчётный признак есть: не менее 30 % участников получили «2» в одной и той же работе два года подряд: ВПР, математика, 6 класс — 8 из 20 (40 %) в 2023/2024 году и 9 из 22 (41 %) в 2024/2025 году.",
            "a work in two years"
        },
        {
            Usual, "ege МА 11 2024 4/12 advanced,ege МА 11 2022 5/14 advanced",
            "Расчётный признак есть: не менее 30 % участников не набрали минимального балла в одной и той же работе два раза подряд (не каждый год она проводилась): ЕГЭ, математика (профильная) — 5 из 14 (36 %) в 2022/2023 году и 4 из 12 (33 %) в 2024/2025 году.",
            "an exam has a minimum; a year without it lies between"
        },
        {
            Usual, "vpr МА 6 2024 9/22,vpr МА 6 2023 8/20,ege РУ 11 2024 7/20 retakes",
            "Расчётный признак есть: в 2024/2025 году не менее 30 % участников получили «2» (на ЕГЭ — не набрали минимального балла) в двух работах: ВПР, математика, 6 класс — 9 из 22 (41 %); ЕГЭ, русский язык — 7 из 20 (35 %), с учётом пересдач. Кроме того, не менее 30 % участников получили «2» в одной и той же работе два года подряд: ВПР, математика, 6 класс — 8 из 20 (40 %) в 2023/2024 году и 9 из 22 (41 %) в 2024/2025 году.",
            "both sub-rules; the other sheet of an exam is marked"
        },
        {
            Usual, "vpr МА 6 2024 8/27,vpr РУ 6 2024 0/22",
            "Расчётного признака нет: в 2024/2025 году ни в одной из двух учтённых работ нет низкого результата (не менее 30 % участников получили «2»).",
            "nothing is low"
        },
        {
            Usual, "vpr МА 6 2024 0/27",
            "Расчётного признака нет: в 2024/2025 году в единственной учтённой работе нет низкого результата (не менее 30 % участников получили «2»).",
            "one work"
        },
        {
            Usual, "vpr МА 6 2024 9/22,vpr РУ 6 2024 5/22,vpr РУ 5 2024 5/22",
            "Расчётного признака нет: в 2024/2025 году не менее 30 % участников получили «2» в одной работе из учтённых 3: ВПР, математика, 6 класс — 9 из 22 (41 %); правило требует не менее двух работ, а два года подряд она низкой не была.",
            "one is low"
        },
        {
            Usual with { WorksInYear = 3, Combination = RuleCombination.SeveralWorksOnly }, "vpr МА 6 2024 9/22,vpr РУ 6 2024 9/22",
            "Расчётного признака нет: в 2024/2025 году не менее 30 % участников получили «2» в двух работах из учтённых 2: ВПР, математика, 6 класс — 9 из 22 (41 %); ВПР, русский язык, 6 класс — 9 из 22 (41 %); правило требует не менее трёх работ.",
            "years are not asked"
        },
        {
            Both, "vpr МА 6 2024 9/22,vpr РУ 5 2024 8/24",
            "Расчётного признака нет: выполнено одно условие из двух — в 2024/2025 году не менее 30 % участников получили «2» в двух работах: ВПР, математика, 6 класс — 9 из 22 (41 %); ВПР, русский язык, 5 класс — 8 из 24 (33 %); но два года подряд ни одна из работ не была низкой.",
            "both are asked, works are there"
        },
        {
            Both, "vpr МА 6 2024 9/22,vpr МА 6 2023 8/20",
            "Расчётного признака нет: выполнено одно условие из двух — не менее 30 % участников получили «2» в одной и той же работе два года подряд: ВПР, математика, 6 класс — 8 из 20 (40 %) в 2023/2024 году и 9 из 22 (41 %) в 2024/2025 году; но низких работ за год меньше двух.",
            "both are asked, the run is there"
        },
        { Usual, "oge ФИ 9 2024 9/10", "Расчётный признак не определён: в 2024/2025 году нет результатов работ, которые учитывает правило.", "no works" },
        {
            Usual, "vpr МА 5 2024 2/9",
            "Расчётный признак не определён: в 2024/2025 году нет работ, которые можно оценить. Не учтено как малая выборка (меньше 10 участников): ВПР, математика, 5 класс — 2 из 9 (22 %), интервал от 6 до 55 %, порог 30 % внутри — уверенно сказать нельзя.",
            "two of nine pupils"
        },
        {
            Usual, "vpr МА 5 2024 ?/25,ege РУ 11 2024 ?/12",
            "Расчётный признак не определён: в 2024/2025 году нет нужных чисел. Не учтено, потому что неизвестно, сколько участников получили «2» (на ЕГЭ — не набрали минимального балла): ВПР, математика, 5 класс; ЕГЭ, русский язык.",
            "only means"
        },
        {
            Usual with { Metric = LowResultMetric.MeanMark, When = LowWhen.LessThan, Threshold = 2.8m, Works = [new(Procedure.Vpr, "Математика", 5), new(Procedure.Vpr, "Математика", 6)] },
            "vpr МА 5 2024 =2.75/22,vpr МА 6 2024 =2.796/21",
            "Расчётный признак есть: в 2024/2025 году средняя отметка ниже 2,8 в двух работах: ВПР, математика, 5 класс — 2,75 (22 участника); ВПР, математика, 6 класс — 2,796 (21 участник).",
            "a mean is rounded only so far that its side of the threshold is seen"
        },
        {
            Usual with { Metric = LowResultMetric.QualityShare, When = LowWhen.AtMost, Threshold = 0.125m, Works = [new(Procedure.Vpr, "Математика", 5)], WorksInYear = 1 },
            "vpr МА 5 2024 3/24 autumn",
            "Расчётный признак есть: в 2024/2025 году не более 12,5 % участников получили «4» или «5» в одной работе: ВПР, математика, 5 класс (осень) — 3 из 24 (12,5 %).",
            "a low quality at the threshold itself"
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_answer_says_why(LowResultRule rule, string lines, string sentence, string reason)
    {
        var why = Plain(LowResultWords.Why(Decide(rule, lines)));
        Assert.True(why == sentence, $"{reason}:\n{why}\n{sentence}");
    }

    [Theory]
    [InlineData("9/22", "ниже порога было бы при 6 из 22: на 3 ученика меньше", "a low work")]
    [InlineData("8/24", "ниже порога было бы при 7 из 24: на 1 ученика меньше", "one pupil")]
    [InlineData("5/22", "низким результат был бы при 7 из 22: на 2 ученика больше", "a work that is not low")]
    [InlineData("0/22", "низким результат был бы при 7 из 22: на 7 учеников больше", "far from it")]
    [InlineData("9/9", null, "a small group is judged by no pupil")]
    [InlineData("?/22", null, "nothing is known")]
    public void A_step_is_told_in_pupils(string value, string? sentence, string reason)
    {
        var decision = Decide(Usual, "vpr МА 5 2024 " + value);
        Assert.True((LowResultWords.Step(Usual, decision.Works[0].Now) is { } step ? Plain(step) : null) == sentence, reason);
    }

    [Fact]
    public void A_step_of_quality_goes_the_other_way()
    {
        var rule = Usual with { Metric = LowResultMetric.QualityShare, When = LowWhen.AtMost, Threshold = 0.2m, Works = [new(Procedure.Vpr, "Математика", 5)] };
        Assert.Equal("выше порога было бы при 5 из 20: на 2 ученика больше", Plain(LowResultWords.Step(rule, Decide(rule, "vpr МА 5 2024 3/20").Works[0].Now)));
        Assert.Equal("низким результат был бы при 4 из 20: на 1 ученика меньше", Plain(LowResultWords.Step(rule, Decide(rule, "vpr МА 5 2024 5/20").Works[0].Now)));
    }

    [Theory]
    [InlineData("2/9", "2 из 9: интервал от 6 до 55 %, порог 30 % внутри — уверенно сказать нельзя", "two of nine pupils")]
    [InlineData("9/22", "9 из 22: интервал от 23 до 61 %, порог 30 % внутри — уверенно сказать нельзя", "a flagged work may be in doubt too")]
    [InlineData("14/22", "14 из 22: интервал от 43 до 80 %, порог 30 % вне интервала", "surely low")]
    [InlineData("0/22", "0 из 22: интервал от 0 до 15 %, порог 30 % вне интервала", "surely not")]
    [InlineData("?/22", null, "nothing is known")]
    public void The_interval_says_whether_one_can_be_sure(string value, string? sentence, string reason)
    {
        var certainty = LowResultWords.Certainty(Usual, Decide(Usual, "vpr МА 5 2024 " + value).Works[0].Now);
        Assert.True((certainty is null ? null : Plain(certainty)) == sentence, $"{reason}: {certainty}");
    }

    [Theory]
    [InlineData("vpr МА 6 2024 9/22,vpr РУ 5 2024 8/24", "Расчётного признака не было бы при другом результате у 1 ученика: ВПР, русский язык, 5 класс — 7 из 24 вместо 8.", "one step from leaving")]
    [InlineData("vpr МА 6 2024 9/22,vpr РУ 5 2024 5/24", "Расчётный признак был бы при другом результате у 3 учеников: ВПР, русский язык, 5 класс — 8 из 24 вместо 5.", "one step from entering")]
    [InlineData("vpr МА 6 2024 9/22", null, "there is no second work")]
    public void The_nearest_turn_is_told_in_works_and_pupils(string lines, string? sentence, string reason)
    {
        var nearest = LowResultWords.Nearest(Decide(Usual, lines));
        Assert.True((nearest is null ? null : Plain(nearest)) == sentence, $"{reason}: {nearest}");
    }

    [Theory]
    [InlineData("8/27", "8 из 27 (29,6 %)", "whole percent would say that the threshold is reached")]
    [InlineData("2998/10000", "2 998 из 10 000 (29,98 %)", "so would one digit")]
    [InlineData("7/22", "7 из 22 (32 %)", "whole percent are enough")]
    [InlineData("6/20", "6 из 20 (30 %)", "exactly the threshold")]
    public void A_share_is_rounded_so_that_its_side_of_the_threshold_is_seen(string value, string text, string reason)
    {
        var written = Plain(LowResultWords.Value(Usual, Decide(Usual, "vpr МА 5 2024 " + value).Works[0].Now)).Replace('\u202f', ' ');
        Assert.True(written == text, $"{reason}: {written}");
    }

    /// <summary>Words of judgement about a school, and of rankings, have no place in a reason.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public void No_sentence_judges_the_school(LowResultRule rule, string lines, string sentence, string reason)
    {
        var decision = Decide(rule, lines);
        var all = string.Join(' ', [LowResultWords.Why(decision), LowResultWords.LeftOut(decision), LowResultWords.Nearest(decision), RuleWords.Sentence(rule)]).ToLowerInvariant();
        Assert.True(all.Contains("расчётн", StringComparison.Ordinal), $"{reason}: {sentence}");
        Assert.All(["плох", "слаб", "худш", "отстающ", "рейтинг", "неуспешн", "школа низк"], word => Assert.DoesNotContain(word, all, StringComparison.Ordinal));
    }

    private static LowResultDecision Decide(LowResultRule rule, string lines) => WrittenWorks.Decide(rule, lines.Split(',').Select(line => "1 " + line));
}
