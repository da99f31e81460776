using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.Wording;

/// <summary>How values of indicators and their changes are written: one hand for tiles, tables, sentences and exports.</summary>
public static class IndicatorWords
{
    /// <summary>«9,6 %», «3,47», «61,2».</summary>
    public static string Value(Indicator indicator, double value) => indicator.Unit switch
    {
        IndicatorUnit.Share => Russian.Percent(value),
        IndicatorUnit.Mark => Russian.Number(value, 2),
        _ => Russian.Number(value),
    };

    /// <summary>The number without «%», for cells whose head names the unit.</summary>
    public static string Number(Indicator indicator, double value) =>
        indicator.Unit == IndicatorUnit.Share ? Russian.PercentValue(value) : Value(indicator, value);

    /// <summary>«%», or null for marks and scores.</summary>
    public static string? Unit(Indicator indicator) => indicator.Unit == IndicatorUnit.Share ? "%" : null;

    /// <summary>«17–55 %» of a share, a dash for a mean, of which no spread is published.</summary>
    public static string Interval(IndicatorValue value) =>
        value.Interval is { } interval ? Russian.ShareInterval(interval.Low, interval.High) : Russian.Dash;

    /// <summary>«7 из 21» of a share, «n 21» of a mean.</summary>
    public static string Base(IndicatorValue value) =>
        value.Count is { } count ? Russian.OutOf(count, value.Participants) : "n" + Russian.NoBreakSpace + Russian.Number(value.Participants);

    /// <summary>«+1,3 п.п.», «−0,12».</summary>
    public static string Difference(Indicator indicator, double difference) => indicator.Unit switch
    {
        IndicatorUnit.Share => Russian.PercentagePoints(difference),
        IndicatorUnit.Mark => Russian.Signed(difference, 2),
        _ => Russian.Signed(difference),
    };

    /// <summary>«[−0,5; +2,1]», or null where there is no interval.</summary>
    public static string? DifferenceInterval(Interval? interval) =>
        interval is { } known ? Russian.DifferenceInterval(known.Low, known.High) : null;

    /// <summary>«[−0,5; +2,1]» in percentage points, marks or scores.</summary>
    public static string DifferenceInterval(Indicator indicator, Interval interval) => indicator.Unit == IndicatorUnit.Share
        ? Russian.DifferenceInterval(interval.Low, interval.High)
        : $"[{Difference(indicator, interval.Low)};{Russian.NoBreakSpace}{Difference(indicator, interval.High)}]";

    /// <summary>The difference without «п.п.», for cells whose head names the unit.</summary>
    public static string DifferenceNumber(Indicator indicator, double difference) =>
        indicator.Unit == IndicatorUnit.Share ? Russian.Signed(difference * 100) : Difference(indicator, difference);

    /// <summary>«п.п.», or nothing for marks and scores.</summary>
    public static string DifferenceUnit(Indicator indicator) => indicator.Unit == IndicatorUnit.Share ? "п.п." : "";

    /// <summary>The verdict in the words of the project: one word, never «значимо».</summary>
    public static string Verdict(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Better => "изменение к\u00a0лучшему",
        ChangeVerdict.Worse => "изменение к\u00a0худшему",
        _ => "неотличимо от\u00a0обычных колебаний",
    };

    /// <summary>The indicator inside a sentence: «доля «2»», for ЕГЭ «доля ниже порога».</summary>
    public static string Name(Indicator indicator, Procedure? procedure = null) => indicator.Code switch
    {
        "low" => procedure == Procedure.Ege ? "доля ниже порога" : "доля «2»",
        "pass" => "успеваемость",
        "quality" => "качество",
        "mean-mark" => "средняя отметка",
        "mean-score" => "средний балл",
        "below-threshold" => "доля ниже порога",
        "high-scores" => "доля высоких баллов",
        "sou" => "СОУ",
        _ => indicator.ShortName,
    };

    /// <summary>«снизилась на 21 п.п.», with the gender of the indicator; «не изменилась» for what rounds to nothing.</summary>
    public static string Moved(Indicator indicator, double difference)
    {
        var ending = indicator.Code switch
        {
            "quality" => "лось",
            "mean-score" => "лся",
            _ => "лась",
        };
        var amount = indicator.Unit switch
        {
            IndicatorUnit.Share => Russian.Number(Math.Abs(difference) * 100, Math.Abs(difference) < 0.0995 ? 1 : 0) + Russian.NoBreakSpace + "п.п.",
            IndicatorUnit.Mark => Russian.Number(Math.Abs(difference), 2),
            _ => Russian.Number(Math.Abs(difference)),
        };
        var stands = indicator.Unit switch
        {
            IndicatorUnit.Share => Math.Abs(difference) < 0.0005,
            IndicatorUnit.Mark => Math.Abs(difference) < 0.005,
            _ => Math.Abs(difference) < 0.05,
        };
        return stands ? $"не\u00a0измени{ending}" : $"{(difference < 0 ? "снизи" : "вырос")}{Ending(difference, ending)} на\u00a0{amount}";
    }

    // «выросла», «вырос», «выросло»: the verb is not reflexive.
    private static string Ending(double difference, string reflexive) =>
        difference < 0 ? reflexive : reflexive switch { "лось" => "ло", "лся" => "", _ => "ла" };
}
