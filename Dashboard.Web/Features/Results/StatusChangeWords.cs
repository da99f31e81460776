using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Web.Features.Results;

/// <summary>What the view «Уровень и изменение» says of its answer.</summary>
internal static class StatusChangeWords
{
    public static string CannotSay { get; } = Russian.Bind(
        "почему территория оказалась в этой клетке и чья это заслуга или вина: состав учеников меняется каждый год, а ВПР не оценивает работу школы и учителей. Слово говорит, где посмотреть внимательнее, и не даёт места.");

    /// <summary>The cell as it stands in the address: «far-worse:middle».</summary>
    public static string Key(StatusStep level, StatusStep change) => $"{Code(level)}:{Code(change)}";

    public static (StatusStep Level, StatusStep Change)? Find(string? key)
    {
        foreach (var level in StatusWords.Steps)
        {
            foreach (var change in StatusWords.Steps)
            {
                if (Key(level, change) == key)
                {
                    return (level, change);
                }
            }
        }

        return null;
    }

    public static string Title(StatusChangeView view)
    {
        var support = view.Count(StatusWord.Support);
        var name = Russian.Capitalised(IndicatorWords.Name(view.Filter.Indicator, view.Work.Procedure));
        return Russian.Bind(
            view.Placed.Count == 0 ? $"{name}: сравнить с прежним годом не с чем"
            : support == 0 ? $"{name}: слово «нужна поддержка» не получил никто из {Russian.Number(view.Placed.Count)}"
            : $"{name}: поддержка нужна {Whom(view, support)} из {Russian.Number(view.Placed.Count)}");
    }

    public static string CanSay(StatusChangeView view, RegionWords region)
    {
        var words = StatusWords.All.Select(word => (Word: word, Count: view.Count(word))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Word.Name()} — {Russian.Number(pair.Count)}");
        var parts = new List<string>();
        if (view.Placed.Count > 0)
        {
            parts.Add(string.Join("; ", words) + ".");
        }

        if (view.Unknown.Count > 0)
        {
            parts.Add($"Без места в сетке: {Russian.Number(view.Unknown.Count)} ({string.Join("; ", view.Unknown.GroupBy(row => row.Unknown!.Value).OrderBy(group => group.Key).Select(group => $"{StatusWords.Reason(group.Key)} — {Russian.Number(group.Count())}"))}).");
        }

        if (view.RegionChange is { } change)
        {
            parts.Add($"За то же время {region.Nominative}: {IndicatorWords.Difference(view.Filter.Indicator, change.Difference)}; работа могла стать легче или труднее для всех.");
        }

        return Russian.Bind(string.Join(' ', parts));
    }

    /// <summary>How a step is told, with the thresholds in force.</summary>
    public static string Definition(StatusChangeRule rule) => Russian.Bind(
        $"Уровень — разница с остальным регионом в этой же работе: хуже от {Points(rule.LevelWorse)}, значительно от {Points(rule.LevelFarWorse)}; лучше от {Points(rule.LevelBetter)}, значительно от {Points(rule.LevelFarBetter)} п.п. "
        + $"Изменение — к прежнему сопоставимому году: к худшему от {Points(rule.ChangeWorse)}, значительно от {Points(rule.ChangeFarWorse)}; к лучшему от {Points(rule.ChangeBetter)}, значительно от {Points(rule.ChangeFarBetter)} п.п. "
        + "Порог считается пройденным, только если и само отличие отличимо от обычных колебаний (интервал Ньюкомба не содержит нуля).");

    public static string Word(StatusRow row) => row.Place is { } place ? place.Word.Name() : StatusWords.Reason(row.Unknown!.Value);

    /// <summary>In what a difference of shares is typed and read: «5», «2,5».</summary>
    public static string Points(double difference) => Russian.Number(difference * 100, difference * 100 % 1 < 1e-9 ? 0 : 1);

    private static string Whom(StatusChangeView view, int count) => view.Filter.Level == TerritoryLevel.School
        ? Russian.Count(count, "школе", "школам", "школам")
        : Russian.Count(count, "муниципалитету", "муниципалитетам", "муниципалитетам");

    private static string Code(StatusStep step) => step switch
    {
        StatusStep.FarWorse => "far-worse",
        StatusStep.Worse => "worse",
        StatusStep.Middle => "middle",
        StatusStep.Better => "better",
        _ => "far-better",
    };
}
