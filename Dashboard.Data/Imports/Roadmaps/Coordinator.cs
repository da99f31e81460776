using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The person whom the order makes its coordinator.</summary>
internal static partial class Coordinator
{
    [GeneratedRegex(@"координатор", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"куратор\p{L}* (?:\p{L}+ ){0,3}(?:школ|шнор|дорожн|плана|проекта|реализац|направлен|мероприят|оо(?!\p{L})|(?:обще)?образовательн)", RegexOptions.CultureInvariant)]
    private static partial Regex CuratorOfSchools();

    [GeneratedRegex(@"ответственн\p{L}+ (?:лиц\p{L}+ )?(?:\p{L}+ )?за (?:\p{L}+ )?(?:реализаци|выполнени|исполнени|координаци|организаци|сопровожд|работ)", RegexOptions.CultureInvariant)]
    private static partial Regex Answerable();

    [GeneratedRegex(@"(?:муниципальн|региональн)\p{L}+ координатор\p{L}{0,2}(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"назначить|определить|возложить|утвердить|являет|поручить|закрепить", RegexOptions.CultureInvariant)]
    private static partial Regex Appoints();

    /// <summary>The name as written, and whether the order calls the person curator of its schools.</summary>
    public static (string? Name, bool IsCurator) Of(OrderLines order)
    {
        var points = order.All.Where(line => line.Text.Length < 1500 && !OrderLines.IsStamp(line)).ToList();
        foreach (var (rule, curator) in new[] { (Word(), false), (CuratorOfSchools(), true), (Answerable(), false) })
        {
            for (var place = 0; place < points.Count; place++)
            {
                if (rule.Match(points[place].Folded) is not { Success: true } match || !(AppointsHere(points, place) || (!curator && IsCalled(points[place]))) || SchoolWords.First(points[place].Text) is not null)
                {
                    continue;
                }

                // The person stands after the word more often than before it: «координатором назначить И.И. Иванову».
                var text = points[place].Text;
                var from = Math.Min(match.Index, text.Length);
                var name = PersonName.Find(text[from..]) ?? PersonName.Find(text[..from])
                    ?? (place + 1 < points.Count && RowNumber.Lead(points[place + 1].Text) is null ? PersonName.Find(points[place + 1].Text) : null);
                if (name is not null)
                {
                    return (name, curator);
                }
            }
        }

        return (null, false);
    }

    // «Муниципальному координатору И.И. Ивановой обеспечить …»: the person stands beside the title.
    private static bool IsCalled(OrderLine line) => Titled().Match(line.Folded) is { Success: true } title
        && PersonName.Any().Matches(line.Text).Any(name => Math.Min(Math.Abs(name.Index - title.Index - title.Length), Math.Abs(title.Index - name.Index - name.Length)) <= 3);

    private static bool AppointsHere(List<OrderLine> points, int place) =>
        Appoints().IsMatch(points[place].Folded) || points[place].Folded.Contains("координатор:", StringComparison.Ordinal) || points[place].Folded.StartsWith("муниципальный координатор", StringComparison.Ordinal) || points[place].Folded.StartsWith("региональный координатор", StringComparison.Ordinal)
        || (place > 0 && Appoints().IsMatch(points[place - 1].Folded) && points[place - 1].Text.EndsWith(':'));
}
