using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Records;

namespace Dashboard.Web.Features.Risks;

/// <summary>A factor while it is written.</summary>
internal sealed class FactorForm
{
    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Aliases { get; set; } = "";

    public string Explanation { get; set; } = "";

    public int? FromYear { get; set; }

    public int? ToYear { get; set; }

    public static FactorForm Of(FactorEdit factor) => new()
    {
        Name = factor.Name, ShortName = factor.ShortName, Aliases = string.Join('\n', factor.Aliases), Explanation = factor.Explanation, FromYear = factor.FromYear, ToYear = factor.ToYear,
    };

    public FactorEdit Read() => new(Name, ShortName, Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Explanation, FromYear, ToYear);

    /// <summary>«2021–2022», «с 2023».</summary>
    public static string Years(FactorLine line) => Years(line.Now);

    /// <summary>What an edit changed, in words.</summary>
    public static string Differences(FactorChange change)
    {
        if (change.Before is not { } before)
        {
            return "новый фактор";
        }

        var after = change.After;
        var words = new List<string>();
        Add("название", before.Name, after.Name);
        Add("коротко", before.ShortName, after.ShortName);
        Add("годы", Years(before), Years(after));
        Add("объяснение", before.Explanation, after.Explanation);
        var (gone, come) = (before.Aliases.Except(after.Aliases).ToList(), after.Aliases.Except(before.Aliases).ToList());
        if (come.Count > 0)
        {
            words.Add($"добавлено в другие названия: {string.Join("; ", come)}");
        }

        if (gone.Count > 0)
        {
            words.Add($"убрано из других названий: {string.Join("; ", gone)}");
        }

        return string.Join("; ", words);

        void Add(string what, string was, string became)
        {
            if (was != became)
            {
                words.Add($"{what}: «{became}» (было «{was}»)");
            }
        }
    }

    private static string Years(FactorEdit factor) => (factor.FromYear, factor.ToYear) switch
    {
        ({ } from, { } to) => from == to ? Text(from) : Russian.Range(from, to),
        ({ } from, null) => "с\u00a0" + Text(from),
        (null, { } to) => "до\u00a0" + Text(to),
        _ => Russian.Dash,
    };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
