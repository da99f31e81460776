using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Web.Features;

/// <summary>What a smoothed share is, told with a school's own figures; and how the address keeps the choice.</summary>
internal static class SmoothedWords
{
    /// <summary>The key of the switch.</summary>
    public const string Key = "estimate";

    /// <summary>Its value for smoothed shares; raw ones are what the address need not name.</summary>
    public const string Smoothed = "smoothed";

    public const string Method =
        "Сглаженная оценка — своё число школы, сдвинутое к среднему школ этой же работы тем сильнее, чем меньше участников: число большой школы почти не меняется, "
        + "число из пяти учеников становится осторожнее. Это оценка, а не результат: сам результат — исходное число.";

    public static bool Asked(Query address) => address.Value(Key) == Smoothed;

    /// <summary>The method, and what it did to the school of which it changed most among those shown.</summary>
    public static string Explain(IEnumerable<(string Name, SmoothedShare? Share)> shown)
    {
        var known = shown.Where(each => each.Share is not null).ToList();
        if (known.Count == 0)
        {
            return Russian.Bind(Method + " Здесь сглаживать нечего: в работе одна школа или показатель — среднее.");
        }

        var (name, share) = known.MaxBy(each => Math.Abs(each.Share!.Value - each.Share.Own.Value));
        return Russian.Bind($"{Method} Пример отсюда — {name}: {Of(share!)}");
    }

    /// <summary>«40 % из 5 участников, сглаженная оценка 27 % (12–42 %): …».</summary>
    public static string Of(SmoothedShare share) =>
        $"{Russian.Percent(share.Own.Value)} из {Russian.Count(share.Own.Participants, "участника", "участников", "участников")}, сглаженная оценка {Russian.Percent(share.Value)} ({Russian.ShareInterval(share.Interval.Low, share.Interval.High)}): "
        + (share.TellsApart
            ? $"своё число взято с весом {Russian.Number(share.Weight, 2)}, остальное — среднее {Russian.Count(share.Schools, "школы", "школ", "школ")}, {Russian.Percent(share.Mean)}."
            : $"различия {Russian.Count(share.Schools, "школы", "школ", "школ")} этой работы неотличимы от случайных, поэтому оценка у всех одна и порядка между ними нет.");
}
