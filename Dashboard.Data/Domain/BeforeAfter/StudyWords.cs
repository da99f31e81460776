using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// What is said of a change: always «после», never «благодаря». Every sentence names what it rests on, and what could not be
/// noticed here at all.
/// </summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Procedure">In which work.</param>
/// <param name="StillWentOn">The work after was written while the activity went on.</param>
/// <param name="Others">With whom the change is compared, in the genitive: «остальных школ края».</param>
/// <param name="AreNearest">The common change is that of the nearest schools, without their own return to the usual level.</param>
public sealed record StudyWords(Indicator Indicator, Procedure Procedure, bool StillWentOn, string Others, bool AreNearest = false)
{
    /// <summary>What is ordinary is known, but nobody is there to compare with.</summary>
    public bool IsAlone { get; init; }

    // A part of a change that rounds to less is not told apart from none.
    private const double LeastPart = 0.5;

    private string When => StillWentOn ? "К концу мероприятия" : "После мероприятия";

    private string Name => IndicatorWords.Name(Indicator, Procedure);

    /// <summary>
    /// The change and what is left of it are both distinguishable, but one of the other conditions of a claim is not met: to call this
    /// ordinary or expected would be untrue.
    /// </summary>
    public static bool IsLeftOpen(MeasuredChange change) =>
        change is { Verdict: StudyVerdict.AsExpected or StudyVerdict.Indistinguishable, Parts: { } parts, Interval: { } interval } && !parts.Interval.Contains(0) && !interval.Contains(0);

    /// <summary>«изменение», «неотличимо от обычных колебаний»: the verdict of the page.</summary>
    public static string Verdict(MeasuredChange change) => IsLeftOpen(change) ? "изменение заметно, вывода о\u00a0нём нет" : change.Verdict switch
    {
        StudyVerdict.Better or StudyVerdict.Worse => "изменение больше ожидаемого",
        StudyVerdict.AsExpected => "изменение в\u00a0пределах ожидаемого без мер",
        StudyVerdict.Indistinguishable => "неотличимо от\u00a0обычных колебаний",
        StudyVerdict.TooFew => "малая выборка",
        _ => "обычные колебания неизвестны",
    };

    /// <summary>The same in the width of a row.</summary>
    public static string Short(MeasuredChange change) => IsLeftOpen(change) ? "вывода нет" : Short(change.Verdict);

    /// <summary>The same of a published row, of which no more is known than its verdict.</summary>
    public static string Short(StudyVerdict verdict) => verdict switch
    {
        StudyVerdict.Better or StudyVerdict.Worse => "изменение",
        StudyVerdict.AsExpected => "в\u00a0пределах ожидаемого",
        StudyVerdict.Indistinguishable => "неотличимо",
        StudyVerdict.TooFew => "малая выборка",
        _ => "не\u00a0судим",
    };

    /// <summary>«[−44; +7]» in percentage points, marks or scores.</summary>
    public string Interval(Interval interval) => IndicatorWords.DifferenceInterval(Indicator, interval);

    /// <summary>An amount without a sign: «13,4 п.п.», «0,25».</summary>
    public string Amount(double difference) => IndicatorWords.Difference(Indicator, Math.Abs(difference)).TrimStart('+');

    /// <summary>The answer in one or two sentences that a person may tell the chief.</summary>
    /// <param name="who">«в 5 школах», «в школе «Еловская СОШ»».</param>
    /// <param name="change">The change of them together.</param>
    /// <param name="howMany">How many schools they are.</param>
    public string Sentence(string who, MeasuredChange change, int howMany) => Said(change.Verdict switch
    {
        StudyVerdict.TooFew => $"{Moved(who, change)}, но участников меньше десяти ({Counts(change)}): судить об изменении по такой группе нельзя.",
        StudyVerdict.NoMeasure when IsAlone => $"{Moved(who, change)}. Сравнить не с кем: результатов остальных за эти годы нет, поэтому вывода об изменении нет.",
        StudyVerdict.NoMeasure => $"{Moved(who, change)}. Известно слишком мало лет и не участвовавших школ, чтобы знать обычные колебания, поэтому вывода об изменении нет.",
        StudyVerdict.Indistinguishable => Indistinguishable(who, change, howMany),
        StudyVerdict.AsExpected => WithinExpected(who, change),
        _ => Beyond(who, change),
    });

    /// <summary>An interval without zero that is no claim is a riddle unless its reason stands beside it: «сравнение с похожими школами …».</summary>
    /// <param name="change">The change that is not claimed.</param>
    /// <param name="oneOf">Of how many schools it is one; 1 for all together.</param>
    public string WhyNotTold(MeasuredChange change, int oneOf)
    {
        var (parts, others) = (change.Parts!, AreNearest ? "похожих школ" : "остальных");
        return parts.Beyond > 0 != change.Change - parts.Common > 0 ? $"относительно {others} сдвиг был в другую сторону (к прежнему уровню вернулись лишь отчасти)"
            : change.Interval is { } interval && interval.Low <= parts.Common && interval.High >= parts.Common ? $"сам сдвиг относительно {others} неотличим от обычных колебаний"
            : parts.PValue > StudyOfChange.FalseDiscoveryRate ? "это на самой границе: такой остаток встречается и случайно"
            : oneOf > 1 ? $"среди {Russian.Count(oneOf, "школы", "школ", "школ")} такое встречается и случайно (поправка на число школ)"
            : "сравнение с похожими школами указывает в другую сторону";
    }

    /// <summary>One row of the table in a sentence.</summary>
    /// <param name="name">Whose row.</param>
    /// <param name="change">Its change.</param>
    /// <param name="howMany">How many schools the row adds up.</param>
    /// <param name="oneOf">Of how many it is one; 1 for all together.</param>
    public string RowSentence(string name, MeasuredChange change, int howMany, int oneOf) => Said(change switch
    {
        { Parts: { } parts } when IsLeftOpen(change) =>
            $"{name}: {IndicatorWords.Difference(Indicator, change.Change)}, сверх ожидаемого {IndicatorWords.Difference(Indicator, parts.Beyond)} {Interval(parts.Interval)}; но {WhyNotTold(change, oneOf)}, поэтому вывода нет.",
        { Verdict: StudyVerdict.TooFew } => $"{name}: участников меньше десяти, об изменении не судим.",
        { Parts: { } parts, Verdict: StudyVerdict.Better or StudyVerdict.Worse } =>
            $"{name}: {IndicatorWords.Difference(Indicator, change.Change)}, сверх ожидаемого {IndicatorWords.Difference(Indicator, parts.Beyond)} {Interval(parts.Interval)}.",
        { Parts: { } parts, Verdict: StudyVerdict.AsExpected } =>
            $"{name}: {IndicatorWords.Difference(Indicator, change.Change)}; без мер ожидалось {IndicatorWords.Difference(Indicator, parts.Expected)}, остаток {Interval(parts.Interval)} неотличим.",
        { Interval: { } interval, Verdict: StudyVerdict.Indistinguishable } =>
            $"{name}: неотличимо от {Ordinary(change.Change, interval, howMany)}{(change.Parts is { } parts && !parts.Interval.Contains(0) ? $"; сверх ожидаемого {IndicatorWords.Difference(Indicator, parts.Beyond)} {Interval(parts.Interval)}, но {WhyNotTold(change, oneOf)}" : "")}.",
        _ => IsAlone ? $"{name}: сравнить не с кем." : $"{name}: обычные колебания неизвестны.",
    });

    /// <summary>«Было 40 отметок «2» из 132, стало 23 из 132».</summary>
    public string Before(MeasuredChange change) => Russian.Bind(change is { Before.Count: { } was, After.Count: { } now }
        ? $"{Russian.Capitalised(Name)} до — {Russian.OutOf(was, change.Before.Participants)} ({Value(change.Before)}), после — {Russian.OutOf(now, change.After.Participants)} ({Value(change.After)})."
        : $"{Russian.Capitalised(Name)} до — {Value(change.Before)} (n {Russian.Number(change.Before.Participants)}), после — {Value(change.After)} (n {Russian.Number(change.After.Participants)}).");

    /// <summary>What stands in no relation to the intervention although it looks like its success.</summary>
    public string Expected(ChangeParts parts)
    {
        var (common, regression) = (IsTold(parts.Common), IsTold(parts.Regression));
        var words = (common, regression) switch
        {
            (true, true) => $"{WithOthers} {IndicatorWords.Difference(Indicator, parts.Common)}, возврат к обычному уровню {IndicatorWords.Difference(Indicator, parts.Regression)}",
            (true, false) => $"{WithOthers} {IndicatorWords.Difference(Indicator, parts.Common)}",
            (false, true) => $"возврат к обычному уровню {IndicatorWords.Difference(Indicator, parts.Regression)}",
            _ => $"ожидалось {IndicatorWords.Difference(Indicator, parts.Expected)}",
        };
        return words;
    }

    /// <summary>Whose change stands for the common one. It is not the published number: that is of schools of another level.</summary>
    public string WithOthers => AreNearest ? "у похожих школ за то же время без их возврата" : $"у {Others} за то же время{(Indicator.Unit == IndicatorUnit.Share ? " в пересчёте на этот уровень" : "")}";

    /// <summary>A sentence with its short words bound and one full stop at its end, also after «п.п.».</summary>
    public static string Said(string sentence) => Russian.Bind(sentence.Replace("п.п..", "п.п.", StringComparison.Ordinal));

    private string WithinExpected(string who, MeasuredChange change)
    {
        var parts = change.Parts!;
        var left = $"{IndicatorWords.Difference(Indicator, parts.Beyond)} {Interval(parts.Interval)}";
        if (IsLeftOpen(change))
        {
            return LeftOpen(who, change, left);
        }

        var sameWay = parts.Expected > 0 == change.Change > 0;
        if (sameWay && Math.Abs(parts.Expected) >= Math.Abs(change.Change))
        {
            return $"{Moved(who, change)}. И без мер ожидалось {IndicatorWords.Difference(Indicator, parts.Expected)}: {Expected(parts)}. Остаток {left} неотличим от обычных колебаний.";
        }

        return sameWay && Math.Abs(parts.Expected) >= Math.Abs(change.Change) / 2
            ? $"{Moved(who, change)}. Около {Amount(parts.Expected)} из {Amount(change.Change)} ожидались и без мер: {Expected(parts)}. Остаток {left} неотличим от обычных колебаний."
            : $"{Moved(who, change)}. Само изменение больше обычных колебаний, но без мер ожидалось {IndicatorWords.Difference(Indicator, parts.Expected)} ({Expected(parts)}), и остаток {left} от них неотличим.";
    }

    private string Indistinguishable(string who, MeasuredChange change, int howMany)
    {
        var left = change.Parts is { } known ? $"{IndicatorWords.Difference(Indicator, known.Beyond)} {Interval(known.Interval)}" : "";
        if (IsLeftOpen(change))
        {
            return LeftOpen(who, change, left);
        }

        var ordinary = change.Interval is { } interval ? Ordinary(change.Change, interval, howMany) : "обычных колебаний";
        // Next to a remainder without zero the least noticeable one would read as its contrary.
        var further = change.Parts is not { } parts ? ""
            : parts.Interval.Contains(0) ? $" Заметить здесь можно было бы лишь изменение от {Amount(parts.Noticeable)} сверх ожидаемого."
            : $" Сверх ожидаемого {left}, но {WhyNotTold(change, 1)}, поэтому вывода об изменении нет.";
        return $"{Moved(who, change)}: это неотличимо от {ordinary}.{further}";
    }

    private string LeftOpen(string who, MeasuredChange change, string left) =>
        $"{Moved(who, change)}. Это больше обычных колебаний, сверх ожидаемого {left}; но {WhyNotTold(change, 1)}, поэтому вывода об изменении нет.";

    // An interval of a share is not even: a change beyond its half may lie within it, and «±» would deny that.
    private string Ordinary(double change, Interval interval, int howMany) =>
        $"обычных колебаний {(howMany == 1 ? "школы" : "школ")} такого размера ({(Math.Abs(change) < interval.HalfWidth ? "±" + Amount(interval.HalfWidth) : "изменение в интервале " + Interval(interval))})";

    private string Beyond(string who, MeasuredChange change)
    {
        var parts = change.Parts!;
        var beyond = $"{IndicatorWords.Difference(Indicator, parts.Beyond)} {Interval(parts.Interval)}";
        // The change itself may be small: everybody else moved.
        if (change.Interval is { } interval && interval.Contains(0))
        {
            return $"{Moved(who, change)}, тогда как без мер ожидалось {IndicatorWords.Difference(Indicator, parts.Expected)}: {Expected(parts)}. Разница {beyond} больше обычных колебаний.";
        }

        var sameWay = parts.Expected > 0 == change.Change > 0 && IsTold(parts.Expected);
        return sameWay
            ? $"{Moved(who, change)}. Это больше обычных колебаний, но около {Amount(parts.Expected)} из {Amount(change.Change)} ожидались и без мер: {Expected(parts)}. Сверх ожидаемого {beyond}."
            : $"{Moved(who, change)}. Это больше обычных колебаний; без мер ожидалось {IndicatorWords.Difference(Indicator, parts.Expected)}. Сверх ожидаемого {beyond}.";
    }

    private string Moved(string who, MeasuredChange change)
    {
        var moved = IndicatorWords.Moved(Indicator, change.Change);
        // «снизилась на 13 п.п.» tells how far; here it is told from where to where.
        var verb = moved.Split(' ')[0].Split(Russian.NoBreakSpace)[0];
        return moved.StartsWith("не", StringComparison.Ordinal) || Number(change.Before) == Number(change.After)
            ? $"{When} {Name} {who} {IndicatorWords.Moved(Indicator, 0)} ({Value(change.After)})"
            : $"{When} {Name} {who} {verb} с {Number(change.Before)} до {Value(change.After)}";
    }

    private string Counts(MeasuredChange change) => $"{Russian.Number(change.Before.Participants)} до и {Russian.Number(change.After.Participants)} после";

    private string Value(Reading reading) => IndicatorWords.Value(Indicator, reading.Value);

    private string Number(Reading reading) => IndicatorWords.Number(Indicator, reading.Value);

    private bool IsTold(double difference) => Math.Abs(difference) * Indicator.Unit switch { IndicatorUnit.Share => 100, IndicatorUnit.Mark => 50, _ => 1 } >= LeastPart;
}
