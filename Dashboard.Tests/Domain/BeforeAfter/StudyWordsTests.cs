using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.BeforeAfter;

/// <summary>The sentences as a person reads them aloud; each was read by someone who had not written it.</summary>
public sealed class StudyWordsTests
{
    private static readonly StudyWords Words = new(Indicator.LowResults, Procedure.Vpr, false, "остальных школ края");

    public static TheoryData<string, double, double, double[], StudyVerdict, string> Sentences => new()
    {
        {
            "better than expected, part of it expected", 0.30, 0.17, [-0.01, -0.05, -0.13, -0.01], StudyVerdict.Better,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 17,0 %. Это больше обычных колебаний, но около 6,0 п.п. из 13,0 п.п. ожидались и без мер: "
            + "у остальных школ края за то же время в пересчёте на этот уровень −1,0 п.п., возврат к обычному уровню −5,0 п.п. Сверх ожидаемого −7,0 п.п. [−13,0; −1,0]."
        },
        {
            "better although a rise was expected", 0.30, 0.17, [0.02, 0.01, -0.25, -0.07], StudyVerdict.Better,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 17,0 %. Это больше обычных колебаний; без мер ожидалось +3,0 п.п. Сверх ожидаемого −16,0 п.п. [−25,0; −7,0]."
        },
        {
            "the schools stood while all others rose", 0.20, 0.20, [0.12, 0, -0.2, -0.04], StudyVerdict.Better,
            "После мероприятия доля «2» в 5 школах не изменилась (20,0 %), тогда как без мер ожидалось +12,0 п.п.: у остальных школ края за то же время в пересчёте на этот уровень +12,0 п.п. "
            + "Разница −12,0 п.п. [−20,0; −4,0] больше обычных колебаний."
        },
        {
            "nothing to be seen", 0.10, 0.12, [0, 0, -0.1, 0.14], StudyVerdict.Indistinguishable,
            "После мероприятия доля «2» в 5 школах выросла с 10,0 до 12,0 %: это неотличимо от обычных колебаний школ такого размера (±14,0 п.п.). "
            + "Заметить здесь можно было бы лишь изменение от 17,0 п.п. сверх ожидаемого."
        },
        {
            "most of it was expected", 0.30, 0.17, [-0.01, -0.10, -0.12, 0.08], StudyVerdict.AsExpected,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 17,0 %. Около 11,0 п.п. из 13,0 п.п. ожидались и без мер: у остальных школ края за то же время в пересчёте на этот уровень −1,0 п.п., "
            + "возврат к обычному уровню −10,0 п.п. Остаток −2,0 п.п. [−12,0; +8,0] неотличим от обычных колебаний."
        },
        {
            "a change beyond chance of which too little is left", 0.10, 0.04, [0.017, -0.036, -0.086, 0.02], StudyVerdict.AsExpected,
            "После мероприятия доля «2» в 5 школах снизилась с 10,0 до 4,0 %. Само изменение больше обычных колебаний, но без мер ожидалось −1,9 п.п. "
            + "(у остальных школ края за то же время в пересчёте на этот уровень +1,7 п.п., возврат к обычному уровню −3,6 п.п.), и остаток −4,1 п.п. [−8,6; +2,0] от них неотличим."
        },
        {
            "more was expected than came", 0.128, 0.164, [0.032, 0.008, -0.031, 0.025], StudyVerdict.AsExpected,
            "После мероприятия доля «2» в 5 школах выросла с 12,8 до 16,4 %. И без мер ожидалось +4,0 п.п.: у остальных школ края за то же время в пересчёте на этот уровень +3,2 п.п., "
            + "возврат к обычному уровню +0,8 п.п. Остаток −0,4 п.п. [−3,1; +2,5] неотличим от обычных колебаний."
        },
        {
            "what is left has no zero, but the schools moved as all others did", 0.30, 0.17, [-0.12, 0.10, -0.20, -0.02], StudyVerdict.AsExpected,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 17,0 %. Это больше обычных колебаний, сверх ожидаемого −11,0 п.п. [−20,0; −2,0]; "
            + "но сам сдвиг относительно остальных неотличим от обычных колебаний, поэтому вывода об изменении нет."
        },
        {
            "what is left has no zero, but the change itself is ordinary: no least noticeable one beside a greater one", 0.30, 0.20, [-0.02, 0.12, -0.37, -0.03], StudyVerdict.Indistinguishable,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 20,0 %: это неотличимо от обычных колебаний школ такого размера (±14,0 п.п.). "
            + "Сверх ожидаемого −20,0 п.п. [−37,0; −3,0], но сам сдвиг относительно остальных неотличим от обычных колебаний, поэтому вывода об изменении нет."
        },
        {
            "a claim that similar schools do not bear out", 0.30, 0.10, [0, 0, -0.3, -0.1], StudyVerdict.Indistinguishable,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 10,0 %. Это больше обычных колебаний, сверх ожидаемого −20,0 п.п. [−30,0; −10,0]; "
            + "но сравнение с похожими школами указывает в другую сторону, поэтому вывода об изменении нет."
        },
        {
            "from and to that read alike are no change", 0.1006, 0.1012, [0, 0, -0.1, 0.14], StudyVerdict.Indistinguishable,
            "После мероприятия доля «2» в 5 школах не изменилась (10,1 %): это неотличимо от обычных колебаний школ такого размера (±14,0 п.п.). "
            + "Заметить здесь можно было бы лишь изменение от 17,0 п.п. сверх ожидаемого."
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_answer_is_one_plain_sentence(string reason, double before, double after, double[] parts, StudyVerdict verdict, string expected)
    {
        var (common, regression) = (parts[0], parts[1]);
        var ordinary = verdict == StudyVerdict.Indistinguishable && parts[3] > -0.1 ? new Interval(after - before - 0.14, after - before + 0.14)
            : Math.Abs(after - before) < 0.01 ? new Interval(-0.05, 0.05) : new Interval(after - before - 0.03, after - before + 0.03);
        var change = new MeasuredChange(
            new Reading(before, 100, (int)(before * 100)), new Reading(after, 100, (int)(after * 100)), ordinary,
            new ChangeParts(common, regression, after - before - common - regression, new Interval(parts[2], parts[3]), 0.03, 0.01, 0.17), verdict);
        Assert.Equal((reason, expected), (reason, PlainText.Of(Words.Sentence("в 5 школах", change, 5))));
    }

    [Fact]
    public void Small_groups_and_short_histories_have_their_own_sentences()
    {
        var few = new MeasuredChange(new Reading(2 / 7.0, 7, 2), new Reading(1 / 8.0, 8, 1), new Interval(-0.5, 0.3), null, StudyVerdict.TooFew);
        Assert.Equal(
            "После мероприятия доля «2» в школе «Еловская СОШ» снизилась с 28,6 до 12,5 %, но участников меньше десяти (7 до и 8 после): судить об изменении по такой группе нельзя.",
            PlainText.Of(Words.Sentence("в школе «Еловская СОШ»", few, 1)));
        Assert.Contains("Сравнить не с кем", PlainText.Of((Words with { IsAlone = true }).Sentence("в 1 школе", few with { Verdict = StudyVerdict.NoMeasure }, 1)), StringComparison.Ordinal);
        Assert.Contains("вывода об изменении нет", PlainText.Of(Words.Sentence("в 1 школе", few with { Verdict = StudyVerdict.NoMeasure }, 1)), StringComparison.Ordinal);
    }

    public static TheoryData<string, double, double[], double[], double, StudyVerdict, int, int, string> RowSentences => new()
    {
        { "all together are many schools and not one of many", 0.02, [-0.12, 0.16], [-0.1, 0.14], 0.4, StudyVerdict.Indistinguishable, 5, 1, "Строка: неотличимо от обычных колебаний школ такого размера (±14,0 п.п.)." },
        { "one school", 0.02, [-0.12, 0.16], [-0.1, 0.14], 0.4, StudyVerdict.Indistinguishable, 1, 5, "Строка: неотличимо от обычных колебаний школы такого размера (±14,0 п.п.)." },
        { "an uneven interval: half of it is less than the change", -0.44, [-0.79, 0.02], [-0.4, 0.2], 0.4, StudyVerdict.Indistinguishable, 1, 5, "Строка: неотличимо от обычных колебаний школы такого размера (изменение в интервале [−79,0; +2,0])." },
        {
            "found by chance among many", -0.20, [-0.32, -0.04], [-0.3, -0.02], 0.03, StudyVerdict.Indistinguishable, 1, 20,
            "Строка: −20,0 п.п., сверх ожидаемого −20,0 п.п. [−30,0; −2,0]; но среди 20 школ такое встречается и случайно (поправка на число школ), поэтому вывода нет."
        },
        {
            "an interval that just has no zero while the test is not passed", -0.20, [-0.32, -0.04], [-0.3, -0.002], 0.06, StudyVerdict.AsExpected, 1, 20,
            "Строка: −20,0 п.п., сверх ожидаемого −20,0 п.п. [−30,0; −0,2]; но это на самой границе: такой остаток встречается и случайно, поэтому вывода нет."
        },
    };

    [Theory]
    [MemberData(nameof(RowSentences))]
    public void A_row_says_why_it_claims_nothing(string reason, double difference, double[] ordinary, double[] beyond, double chance, StudyVerdict verdict, int howMany, int oneOf, string expected)
    {
        var change = new MeasuredChange(
            new Reading(0.5, 100, 50), new Reading(0.5 + difference, 100, 50 + (int)(difference * 100)), new Interval(ordinary[0], ordinary[1]),
            new ChangeParts(0, 0, difference, new Interval(beyond[0], beyond[1]), 0.03, chance, 0.17), verdict);
        Assert.Equal((reason, expected), (reason, PlainText.Of(Words.RowSentence("Строка", change, howMany, oneOf))));
    }

    [Fact]
    public void A_change_whose_remainder_has_no_zero_is_not_called_ordinary_or_expected()
    {
        var change = new MeasuredChange(
            new Reading(0.5, 100, 50), new Reading(0.3, 100, 30), new Interval(-0.32, -0.04), new ChangeParts(0, 0, -0.2, new Interval(-0.3, -0.02), 0.03, 0.03, 0.17), StudyVerdict.AsExpected);

        Assert.Equal(("изменение заметно, вывода о нём нет", "вывода нет"), (PlainText.Of(StudyWords.Verdict(change)), PlainText.Of(StudyWords.Short(change))));
        var within = change with { Parts = change.Parts! with { Interval = new Interval(-0.3, 0.02) } };
        Assert.Equal(("изменение в пределах ожидаемого без мер", "в пределах ожидаемого"), (PlainText.Of(StudyWords.Verdict(within)), PlainText.Of(StudyWords.Short(within))));
    }

    [Fact]
    public void The_change_of_similar_schools_is_named_as_what_it_is()
    {
        Assert.Equal("у похожих школ за то же время без их возврата", (Words with { AreNearest = true }).WithOthers);
        Assert.Equal("у остальных школ края за то же время", (Words with { Indicator = Indicator.Find("mean-mark")! }).WithOthers);
    }

    [Theory]
    [InlineData("mean-mark", 3.41, 3.66, "После мероприятия средняя отметка в 5 школах выросла с 3,41 до 3,66")]
    [InlineData("quality", 0.41, 0.36, "После мероприятия качество в 5 школах снизилось с 41,0 до 36,0 %")]
    [InlineData("mean-score", 54.1, 58.2, "После мероприятия средний балл в 5 школах вырос с 54,1 до 58,2")]
    public void The_verb_agrees_with_the_indicator(string code, double before, double after, string starts)
    {
        var words = Words with { Indicator = Indicator.Find(code)! };
        var change = new MeasuredChange(new Reading(before, 100, null), new Reading(after, 100, null), new Interval(-1, 1), null, StudyVerdict.Indistinguishable);
        Assert.StartsWith(starts, PlainText.Of(words.Sentence("в 5 школах", change, 5)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_be_the_effect_of_a_measure()
    {
        string[] causal = ["благодаря", "повлия", "эффект", "результате меропр", "помог", "привел"];
        foreach (var row in Sentences)
        {
            Assert.DoesNotContain(causal, word => ((string)row[5]!).Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }
}
