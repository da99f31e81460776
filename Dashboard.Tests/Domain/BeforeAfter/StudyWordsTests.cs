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
            + "у остальных школ края за то же время −1,0 п.п., возврат к обычному уровню школ — −5,0 п.п. Сверх ожидаемого −7,0 п.п. [−13,0; −1,0]."
        },
        {
            "better although a rise was expected", 0.30, 0.17, [0.02, 0.01, -0.25, -0.07], StudyVerdict.Better,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 17,0 %. Это больше обычных колебаний; без мер ожидалось +3,0 п.п. Сверх ожидаемого −16,0 п.п. [−25,0; −7,0]."
        },
        {
            "the schools stood while all others rose", 0.20, 0.20, [0.12, 0, -0.2, -0.04], StudyVerdict.Better,
            "После мероприятия доля «2» в 5 школах не изменилась (20,0 %), тогда как без мер ожидалось +12,0 п.п.: у остальных школ края за то же время +12,0 п.п. "
            + "Разница −12,0 п.п. [−20,0; −4,0] больше обычных колебаний."
        },
        {
            "nothing to be seen", 0.10, 0.12, [0, 0, -0.1, 0.14], StudyVerdict.Indistinguishable,
            "После мероприятия доля «2» в 5 школах выросла с 10,0 до 12,0 %: это неотличимо от обычных колебаний школ такого размера (±14,0 п.п.). "
            + "Заметить здесь можно было бы лишь изменение от 17,0 п.п. сверх ожидаемого."
        },
        {
            "most of it was expected", 0.30, 0.17, [-0.01, -0.10, -0.12, 0.08], StudyVerdict.AsExpected,
            "После мероприятия доля «2» в 5 школах снизилась с 30,0 до 17,0 %. Около 11,0 п.п. из 13,0 п.п. ожидались и без мер: у остальных школ края за то же время −1,0 п.п., "
            + "возврат к обычному уровню школ — −10,0 п.п. Остаток −2,0 п.п. [−12,0; +8,0] неотличим от обычных колебаний."
        },
        {
            "a change beyond chance of which too little is left", 0.10, 0.04, [0.017, -0.036, -0.086, 0.02], StudyVerdict.AsExpected,
            "После мероприятия доля «2» в 5 школах снизилась с 10,0 до 4,0 %. Само изменение больше обычных колебаний, но без мер ожидалось −1,9 п.п. "
            + "(у остальных школ края за то же время +1,7 п.п., возврат к обычному уровню школ — −3,6 п.п.), и остаток −4,1 п.п. [−8,6; +2,0] от них неотличим."
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_answer_is_one_plain_sentence(string reason, double before, double after, double[] parts, StudyVerdict verdict, string expected)
    {
        var (common, regression) = (parts[0], parts[1]);
        var ordinary = verdict == StudyVerdict.Indistinguishable ? new Interval(after - before - 0.14, after - before + 0.14)
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
        Assert.Contains("вывода об изменении нет", PlainText.Of(Words.Sentence("в 1 школе", few with { Verdict = StudyVerdict.NoMeasure }, 1)), StringComparison.Ordinal);
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
