using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The persons whom an order makes coordinator of its plan and curator of its schools, in the nominative where its words tell the case of the name.</summary>
internal static partial class Coordinator
{
    [GeneratedRegex(@"координатор", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"куратор\p{L}* (?:\p{L}+ ){0,3}(?:школ|шнор|дорожн|плана|проекта|реализац|направлен|мероприят|оо(?!\p{L})|(?:обще)?образовательн)", RegexOptions.CultureInvariant)]
    private static partial Regex CuratorOfSchools();

    [GeneratedRegex(@"ответственн\p{L}+ (?:лиц\p{L}+ )?(?:\p{L}+ )?за (?:\p{L}+ )?(?:реализаци|выполнени|исполнени|координаци|организаци|сопровожд|работ)", RegexOptions.CultureInvariant)]
    private static partial Regex Answerable();

    [GeneratedRegex(@"(?:муниципальн|региональн)\p{L}+ координатор\p{L}{0,2}(?!\p{L})|координатор(?!ы|ам)\p{L}{0,2} (?:проекта|плана|программы|дорожной карты)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    // «Куратора школы И.И. Иванову просить …»: in the plan of one school that is its own curator.
    [GeneratedRegex(@"куратор\p{L}{0,2} школы(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex CuratorOfOne();

    // «Координатор проекта – методист Иванова И.И.», «Координатор: Иванова И.И.», «Ивановой И.И. быть координатором».
    [GeneratedRegex(@"координатор(?: [\p{L}«»""]+){0,5}(?: ?:| [-–—] )|быть (?:\p{L}+ )?координатором", RegexOptions.CultureInvariant)]
    private static partial Regex NamedCoordinator();

    [GeneratedRegex(@"куратор(?: [\p{L}«»""]+){0,3}(?: ?:| [-–—] )", RegexOptions.CultureInvariant)]
    private static partial Regex NamedCurator();

    [GeneratedRegex(@"назначить|определить|возложить|утвердить|являет|поручить|закрепить", RegexOptions.CultureInvariant)]
    private static partial Regex Appoints();

    // «Назначить координатором методиста Иванову А.Б.»; behind a colon or a dash a name stands in the nominative.
    [GeneratedRegex(@"(?:назначить|определить|утвердить|избрать)(?!\p{L})[^:;]*(?:координатором|куратором|ответственн(?:ым|ой))(?!\p{L})(?:(?! [-–—] )[^:;])*$", RegexOptions.CultureInvariant)]
    private static partial Regex AppointedBefore();

    [GeneratedRegex(@"(?:назначить|определить|утвердить|избрать) (?:\p{L}+ )*$", RegexOptions.CultureInvariant)]
    private static partial Regex AppointBefore();

    [GeneratedRegex(@"^[^:;]*(?:координатором|куратором|ответственн(?:ым|ой))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex AppointedAfter();

    [GeneratedRegex(@"возложить [^:;]*(?<!\p{L})на (?:\p{L}+ )*$", RegexOptions.CultureInvariant)]
    private static partial Regex LaidOn();

    [GeneratedRegex(@"(?:координатору|куратору) (?:(?:проекта|плана|программы|дорожной карты) )?$", RegexOptions.CultureInvariant)]
    private static partial Regex TaskOf();

    [GeneratedRegex(@"^ быть ", RegexOptions.CultureInvariant)]
    private static partial Regex ToBe();

    /// <summary>The coordinator of a plan for schools, and their curator where the order calls the same person so.</summary>
    public static (string? Name, string? Curator) Of(OrderLines order)
    {
        var points = Points(order);
        if (CoordinatorIn(points) is { } coordinator)
        {
            return (coordinator, null);
        }

        // «Куратор школы – …» under each school is the curator of that school.
        return Find(points, CuratorOfSchools(), (lines, place) => AppointsHere(lines, place) || (NamedCurator().IsMatch(lines[place].Folded) && !CuratorOfOne().IsMatch(lines[place].Folded))) is { } curator ? (curator, curator) : (AnswerableIn(points), null);
    }

    /// <summary>The same of a plan of one school: whoever is its curator does not coordinate the school's own plan.</summary>
    public static (string? Name, string? Curator) OfSchool(OrderLines order)
    {
        var points = Points(order);
        return (
            CoordinatorIn(points) ?? AnswerableIn(points),
            Find(points, CuratorOfSchools(), (lines, place) => AppointsHere(lines, place) || NamedCurator().IsMatch(lines[place].Folded) || IsBeside(lines[place], CuratorOfOne())));
    }

    private static List<OrderLine> Points(OrderLines order) => [.. order.All.Where(line => line.Text.Length < 1500 && !OrderLines.IsStamp(line))];

    private static string? CoordinatorIn(List<OrderLine> points) => Find(points, Word(), (lines, place) =>
        AppointsHere(lines, place) || NamedCoordinator().IsMatch(lines[place].Folded) || BeginsWithTitle(lines[place]) || IsBeside(lines[place], Titled()));

    private static string? AnswerableIn(List<OrderLine> points) => Find(points, Answerable(), (lines, place) => AppointsHere(lines, place) || IsBeside(lines[place], Titled()));

    private static string? Find(List<OrderLine> points, Regex rule, Func<List<OrderLine>, int, bool> appoints)
    {
        for (var place = 0; place < points.Count; place++)
        {
            if (rule.Match(points[place].Folded) is not { Success: true } match || !appoints(points, place) || SchoolWords.In(points[place].Text).Any(school => !OrderSchools.IsWorkplace(points[place].Text, school)))
            {
                continue;
            }

            // The person stands after the word more often than before it: «координатором назначить И.И. Иванову».
            var text = points[place].Text;
            var from = Math.Min(match.Index, text.Length);
            var name = (PersonName.Any().Match(text, from) is { Success: true } after ? after : PersonName.Any().Match(text)) is { Success: true } written
                ? Nominative(points[place].Folded, written)
                : (place + 1 < points.Count && RowNumber.Lead(points[place + 1].Text) is null ? PersonName.Find(points[place + 1].Text) : null);
            if (name is not null)
            {
                return name;
            }
        }

        return null;
    }

    private static string Nominative(string folded, Match name)
    {
        var (before, after) = (folded[..name.Index], folded[(name.Index + name.Length)..]);
        var isAccusative = AppointedBefore().IsMatch(before) || (AppointedAfter().IsMatch(after) && AppointBefore().IsMatch(before)) || LaidOn().IsMatch(before);
        return isAccusative || TaskOf().IsMatch(before) || ToBe().IsMatch(after) ? PersonCase.Nominative(name.Value.Trim(), isDative: !isAccusative) : name.Value.Trim();
    }

    // «Муниципальному координатору И.И. Ивановой обеспечить …»: the person stands beside the title.
    private static bool IsBeside(OrderLine line, Regex words) => words.Match(line.Folded) is { Success: true } title
        && PersonName.Any().Matches(line.Text).Any(name => Math.Min(Math.Abs(name.Index - title.Index - title.Length), Math.Abs(title.Index - name.Index - name.Length)) <= 3);

    private static bool BeginsWithTitle(OrderLine line) =>
        line.Folded.StartsWith("муниципальный координатор", StringComparison.Ordinal) || line.Folded.StartsWith("региональный координатор", StringComparison.Ordinal);

    private static bool AppointsHere(List<OrderLine> points, int place) => Appoints().IsMatch(points[place].Folded)
        || (place > 0 && Appoints().IsMatch(points[place - 1].Folded) && points[place - 1].Text.EndsWith(':'));
}
