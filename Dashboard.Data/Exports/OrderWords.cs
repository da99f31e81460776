using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Exports;

/// <summary>What stands above a plan, or another appendix to an order, on paper.</summary>
internal static partial class OrderWords
{
    private const string Name = "План мероприятий («дорожная карта»)", Blank = "____________________\nот «____» ____________ 20___ г. № ______";

    /// <summary>The stamp of an appendix whose order is still to be written.</summary>
    public static string BlankAppendix { get; } = Russian.Bind("Приложение\nк приказу " + Blank);

    /// <summary>«Приложение к приказу от 03.09.2024 № 87»; places to fill in while there is no order.</summary>
    public static string Stamp(PlanHead head)
    {
        var (dative, instrumental) = head.OrderKind?.Trim().ToLowerInvariant() switch
        {
            "постановление" => ("постановлению", "постановлением"),
            "распоряжение" => ("распоряжению", "распоряжением"),
            "решение" => ("решению", "решением"),
            _ => ("приказу", "приказом"),
        };
        return head.State == RoadmapState.Approved && (head.OrderNumber is not null || head.OrderDate is not null)
            ? Russian.Bind($"Приложение\nк {dative}\n{Reference(head.OrderNumber, head.OrderDate)}")
            : Russian.Bind($"УТВЕРЖДЁН\n{instrumental} {Blank}");
    }

    /// <summary>The plan's own title under the name of the document; the name is not said twice.</summary>
    public static string Title(PlanHead head)
    {
        var title = head.Title.Trim();
        var named = Named().IsMatch(title) ? title
            : RoadmapFirst().Match(title) is { Success: true } match ? Name + " " + title[match.Length..].TrimStart()
            : Name + "\n" + title;
        return Russian.Bind(Year().IsMatch(named) ? named : $"{named}\nна период с {Russian.Date(head.Period.Start)} по {Russian.Date(head.Period.End)}");
    }

    /// <summary>«от 03.09.2024 № 87».</summary>
    private static string Reference(string? number, DateOnly? date) => string.Join(
        ' ', new[] { date is { } day ? "от " + Russian.Date(day) : null, number is null ? null : "№ " + number }.OfType<string>());

    [GeneratedRegex(@"план\p{L}*\s+мероприятий", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^[«""]?дорожная\s+карта[»""]?(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoadmapFirst();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
