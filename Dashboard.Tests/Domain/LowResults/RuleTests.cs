using System.Text.Json;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Xunit;
using static Dashboard.Tests.Domain.LowResults.WrittenWorks;

namespace Dashboard.Tests.Domain.LowResults;

public sealed class RuleTests
{
    private static readonly RuleWork Maths5 = new(Procedure.Vpr, "Математика", 5);
    private static readonly LowResultRule Usual = LowResultRule.Default;

    [Fact]
    public void The_default_is_the_rule_of_the_act()
    {
        Assert.Empty(RuleProblem.Of(Usual));
        Assert.Equal((0.30m, 2, 2, 10), (Usual.Threshold, Usual.WorksInYear, Usual.YearsRunning, Usual.LeastGroup));
        Assert.Equal(16, Usual.Works.Count);
        Assert.Equal(
            "Расчётный признак получает школа, где не менее 30 % участников получили «2» (на ЕГЭ — не набрали минимального балла) в двух работах года и более или в одной и той же работе два года подряд; группы меньше 10 участников не учитываются.",
            Plain(RuleWords.Sentence(Usual)));
    }

    public static TheoryData<LowResultRule, RulePart, string, string> Bad => new()
    {
        { Usual with { Threshold = 1.3m }, RulePart.Threshold, "Порог 130 % невозможен: доля участников бывает от 0 до 100 %.", "more pupils than there are" },
        { Usual with { Threshold = -0.1m }, RulePart.Threshold, "Порог −10 % невозможен: доля участников бывает от 0 до 100 %.", "fewer than none" },
        { Usual with { Threshold = decimal.MaxValue }, RulePart.Threshold, "", "a slip of the keyboard is answered too" },
        { Usual with { Threshold = 0 }, RulePart.Threshold, "При пороге 0 % низким был бы любой результат.", "not less than nothing" },
        { Usual with { Threshold = 1, When = LowWhen.MoreThan }, RulePart.Threshold, "При пороге 100 % низким не был бы ни один результат.", "more than all" },
        { Usual with { When = LowWhen.AtMost }, RulePart.When, "Показатель «Доля «2»» тем выше, чем хуже результаты: выберите «не менее» или «более».", "the best schools would be flagged" },
        { Usual with { When = (LowWhen)9 }, RulePart.When, "", "a number from a damaged store" },
        { Usual with { Metric = (LowResultMetric)9 }, RulePart.Metric, "", "a number from a damaged store" },
        { Usual with { Metric = LowResultMetric.MeanMark, When = LowWhen.LessThan, Threshold = 6, Works = [Maths5, Maths5 with { Grade = 6 }] }, RulePart.Threshold, "Порог 6 невозможен: отметки бывают от 2 до 5.", "no such mark" },
        { Usual with { Metric = LowResultMetric.MeanScore, When = LowWhen.LessThan, Threshold = 40, Works = [Maths5, new(Procedure.Ege, "Русский язык"), new(Procedure.Ege, "Математика")] }, RulePart.Works, "«ВПР, математика, 5 класс»: средний балл сравним с одним порогом только у ЕГЭ, у других работ своя шкала в каждом классе и предмете.", "18 points of 20 and of 45" },
        { Usual with { Metric = LowResultMetric.QualityShare, When = LowWhen.AtMost, Threshold = 0.2m, Works = [Maths5, Maths5 with { Grade = 6 }, new(Procedure.Ege, "Русский язык")] }, RulePart.Works, "«ЕГЭ, русский язык»: на ЕГЭ отметок нет (кроме базовой математики) — уберите работу или выберите другой показатель.", "there are no marks to count" },
        { Usual with { Works = [] }, RulePart.Works, "Выберите хотя бы одну работу: правило без работ никого не найдёт.", "no procedures" },
        { Usual with { Works = [Maths5 with { Grade = 12 }, Maths5] }, RulePart.Works, "«ВПР, математика, 12 класс»: класс бывает от 1 до 11.", "no such grade" },
        { Usual with { Works = [Maths5 with { Grade = null }, Maths5] }, RulePart.Works, "«ВПР, математика»: укажите класс — работы ВПР разных классов не одна работа.", "a work of a grade" },
        { Usual with { Works = [Maths5, new(Procedure.Own, "Математика", 5)] }, RulePart.Works, "«Своя работа, математика, 5 класс»: укажите название своей работы.", "which of the own works" },
        { Usual with { Works = [Maths5, Maths5 with { Subject = " " }] }, RulePart.Works, "У каждой работы должны быть вид (ВПР, ОГЭ, ЕГЭ, своя), предмет и известный уровень.", "no subject" },
        { Usual with { Works = [Maths5], WorksInYear = 3 }, RulePart.WorksInYear, "Условие требует низких результатов в трёх работах, а правило учитывает не больше двух работ: никто не получит признак.", "base and advanced are two works, never three" },
        { Usual with { WorksInYear = 0 }, RulePart.WorksInYear, "Число работ с низкими результатами за год — не меньше 1.", "every school" },
        { Usual with { LeastGroup = 0 }, RulePart.LeastGroup, "Наименьшее число участников — не меньше 1.", "a share of nobody" },
        { Usual with { YearsRunning = 1 }, RulePart.YearsRunning, "«Подряд» — это не меньше двух лет.", "one year runs nowhere" },
        { Usual with { YearsRunning = 3, YearsWindow = 2 }, RulePart.YearsWindow, "За 2 учебных года работа не может быть низкой три года подряд: увеличьте срок.", "three do not fit into two" },
        { Usual with { YearsWindow = 30 }, RulePart.YearsWindow, "Результаты старше 10 лет не считаются идущими подряд: уменьшите срок.", "other pupils, other teachers" },
        { Usual with { Wave = (Wave)9 }, RulePart.Wave, "", "a number from a damaged store" },
        { Usual with { Combination = 0 }, RulePart.Combination, "", "a number from a damaged store" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_rule_that_cannot_be_used_says_why(LowResultRule rule, RulePart part, string message, string reason)
    {
        var problems = RuleProblem.Of(rule);
        var problem = Assert.Single(problems);
        Assert.True(problem.Part == part && (message.Length == 0 || Plain(problem.Message) == message), $"{reason}: {problem}");
        Assert.NotEmpty(problem.Message);
        Assert.Throws<ArgumentException>(() => WrittenWorks.Of("1 vpr МА 5 2024 1/20").Judge(rule));
    }

    public static TheoryData<LowResultRule, string> Good => new()
    {
        { Usual with { Works = [Maths5], Combination = RuleCombination.SameWorkOnly }, "with the first sub-rule off two works need not be there" },
        { Usual with { YearsRunning = 0, Combination = RuleCombination.SeveralWorksOnly }, "nor years with the second off" },
        { Usual with { Works = [Maths5], WorksInYear = 2 }, "base and advanced of one grade are two works" },
        { Usual with { Works = [new(Procedure.Ege, "Математика"), Maths5], Metric = LowResultMetric.QualityShare, When = LowWhen.AtMost, Threshold = 0 }, "nobody above «3»; base mathematics has marks" },
        { Usual with { Metric = LowResultMetric.MeanScore, When = LowWhen.LessThan, Threshold = 36.5m, Works = [new(Procedure.Ege, "Русский язык"), new(Procedure.Ege, "Математика")] }, "test scores have one scale" },
        { Usual with { Threshold = 1 }, "all of them, a rare but possible rule" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_rule_that_can_be_used_has_no_problem(LowResultRule rule, string reason) => Assert.True(RuleProblem.Of(rule).Count == 0, reason);

    [Fact]
    public void Rules_are_equal_when_they_judge_alike()
    {
        var rule = Usual with { Works = [Maths5, new(Procedure.Oge, "Русский язык")], Threshold = 0.3m };
        var same = Usual with { Works = [new(Procedure.Oge, "Русский язык"), Maths5, Maths5], Threshold = 0.300m };
        Assert.Equal(rule, same);
        Assert.Equal(rule.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(rule, rule with { Works = [Maths5, new(Procedure.Oge, "Математика")] });
        Assert.NotEqual(rule, rule with { LeastGroup = 11 });
    }

    [Fact]
    public void A_rule_is_stored_and_read_back_as_it_was()
    {
        var rule = new LowResultRule
        {
            Metric = LowResultMetric.QualityShare,
            When = LowWhen.LessThan,
            Threshold = 0.155m,
            Works = [Maths5, new(Procedure.Own, "Физика", 9, TestProfile.Advanced, "Пробный ОГЭ")],
            Wave = Wave.WithRetakes,
            LeastGroup = 7,
            WorksInYear = 1,
            YearsRunning = 3,
            YearsWindow = 5,
            Combination = RuleCombination.Both,
        };
        Assert.Equal(rule, JsonSerializer.Deserialize<LowResultRule>(JsonSerializer.Serialize(rule)));
        Assert.Equal(Usual, JsonSerializer.Deserialize<LowResultRule>("{}"));
        Assert.NotEmpty(RuleProblem.Of(JsonSerializer.Deserialize<LowResultRule>("""{"Works":[null,{"Procedure":1,"Subject":null}]}""")!));
    }

    [Theory]
    [InlineData(LowWhen.AtLeast, 0.30, 3, 10, true, 2, "three of ten are 30 %")]
    [InlineData(LowWhen.AtLeast, 0.07, 7, 100, true, 6, "seven of a hundred are 7 %, in decimal")]
    [InlineData(LowWhen.AtLeast, 0.30, 2, 10, false, 3, "one more reaches it")]
    [InlineData(LowWhen.MoreThan, 0.30, 3, 10, false, 4, "30 % is not more than 30 %")]
    [InlineData(LowWhen.MoreThan, 0.30, 7, 22, true, 6, "border 6.6")]
    [InlineData(LowWhen.AtMost, 0.20, 4, 20, true, 5, "a quality of 20 % is low")]
    [InlineData(LowWhen.AtMost, 0.20, 5, 20, false, 4, "one fewer would be")]
    [InlineData(LowWhen.LessThan, 0.20, 4, 20, false, 3, "20 % is not less than 20 %")]
    [InlineData(LowWhen.LessThan, 0.20, 4, 21, true, 5, "border 4.2")]
    public void A_threshold_is_exact(LowWhen when, double threshold, int count, int of, bool low, int turn, string reason)
    {
        var limit = new LowThreshold(when, (decimal)threshold);
        Assert.True(limit.IsLow(count, of) == low, reason);
        Assert.True(limit.Turn(count, of) == turn, $"{reason}: {limit.Turn(count, of)}");
    }
}
