using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Titles of the plan: over the plan itself, in «Об утверждении …», in «Утвердить …», and in the caption of the table.</summary>
/// <param name="Text">The one that names the plan.</param>
/// <param name="Approved">What the order says that it approves, for the period; null where it does not say.</param>
/// <param name="Caption">Another heading right over the table; null where there is none.</param>
/// <param name="At">Line where the heading of the plan begins; the number of lines where it has none.</param>
internal sealed partial record PlanTitle(string? Text, string? Approved, string? Caption, int At)
{
    /// <summary>A title over more lines is no title.</summary>
    private const int MostLines = 9;

    private const string Plan = @"(?:(?:муниципальн|региональн|комплексн|школьн|антирисков|адресн|единый |примерн|типов|перспективн|индивидуальн)\p{L}* )*(?:план(?!\p{L})|план-|«?дорожн\p{L}+ карт|циклограмма(?!\p{L})|комплекс мер|комплекс мероприятий|программа(?! план)|перечень мер|мероприятия по|концепция|проект (?:плана|дорожной))";

    [GeneratedRegex(@"^[«""(]?" + Plan, RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^«?об? утверждени\p{L} (?<what>.+)$|^«?о (?:реализации|внедрении|введении|разработке|мерах|внесении изменений в) (?<what>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SubjectOf();

    [GeneratedRegex(@"утвердить\s(?:прилагаем\p{L}+\s|и ввести в действие\s)?(?<what>.+?)(?:\s?\(?(?:согласно|в соответствии с)\s(?:приложени|настоящ)|\s?\((?:далее|приложени|прилаг)|\.?$|\.\s\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Approving();

    [GeneratedRegex(@"^(?:цел[ьи](?!\p{L})|задач[аи](?!\p{L})|раздел|№|\d+[.)]|[ivx]+\.|ожидаем|пояснительн|паспорт|содержание|основание|исполнител|срок[иа]? реализ|утвержд|приложени|согласован|руководител|ответственн|показател|обозначени|\(?далее|мероприятия(?!\s\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?:годы|год[ау]?|гг\.?|г\.)\s?[»""]?\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsWithPeriod();

    /// <summary>Genitive and accusative of the words that plans begin with.</summary>
    private static readonly (string Written, string Nominative)[] Openings =
    [
        ("плана", "План"), ("план", "План"), ("дорожной карты", "Дорожная карта"), ("дорожную карту", "Дорожная карта"), ("«дорожной карты»", "«Дорожная карта»"),
        ("«дорожную карту»", "«Дорожная карта»"), ("муниципальной дорожной карты", "Муниципальная дорожная карта"), ("муниципальную дорожную карту", "Муниципальная дорожная карта"),
        ("муниципального плана", "Муниципальный план"), ("региональной дорожной карты", "Региональная дорожная карта"), ("регионального плана", "Региональный план"), ("комплекса мер", "Комплекс мер"),
        ("комплексного плана", "Комплексный план"), ("комплекса мероприятий", "Комплекс мероприятий"), ("программы", "Программа"), ("программу", "Программа"), ("перечня", "Перечень"), ("мероприятий", "Мероприятия"),
        ("плана-графика", "План-график"), ("план-график", "План-график"), ("плана-циклограммы", "План-циклограмма"), ("план-циклограмму", "План-циклограмма"), ("циклограммы", "Циклограмма"), ("циклограмму", "Циклограмма"),
    ];

    /// <summary>True for a line that a plan's title begins with.</summary>
    public static bool Opens(string folded) => Start().IsMatch(folded);

    /// <param name="order">The lines.</param>
    /// <param name="planBlock">Block of the first table of the plan; the number of blocks where it has none.</param>
    public static PlanTitle Of(OrderLines order, int planBlock)
    {
        var subject = Subject(order);
        var approving = order.All.Skip(order.PreambleAt).TakeWhile(line => !OrderLines.IsStamp(line))
            .Select(line => Approving().Match(line.Text)).FirstOrDefault(match => match.Success && Opens(Wording.Fold(Nominative(match.Groups["what"].Value))));
        var approved = approving is null ? null : Nominative(approving.Groups["what"].Value.Trim(' ', ';', ','));
        var headings = Headings(order, planBlock).ToList();
        var heading = headings.Count > 0 ? headings[0] : default;
        var caption = headings.Count > 1 && headings[^1].End >= LastBefore(order, planBlock) - 1 ? headings[^1].Text : null;
        return new PlanTitle(heading.Text ?? subject ?? approved, subject is null ? approved : subject + " " + approved, caption, heading.Text is null ? order.All.Count : heading.At);
    }

    private static int LastBefore(OrderLines order, int planBlock)
    {
        var last = -1;
        for (var place = 0; place < order.All.Count && order.All[place].Block <= planBlock; place++)
        {
            last = place;
        }

        return last;
    }

    // «Об утверждении плана …», over several lines until the reasons begin.
    private static string? Subject(OrderLines order)
    {
        if (order.SubjectAt >= order.All.Count || order.SubjectAt > order.PreambleAt)
        {
            return null;
        }

        var lines = new List<string>();
        for (var place = order.SubjectAt; place < Math.Min(order.All.Count, order.SubjectAt + MostLines); place++)
        {
            var line = order.All[place];
            if (place > order.SubjectAt && (place >= order.PreambleAt || OrderLines.IsPreamble(line) || EndsWithPeriod().IsMatch(Wording.Fold(lines[^1])) || RowNumber.Lead(line.Text) is not null || line.Text.Length > 300 || OrderLines.IsStamp(line)))
            {
                break;
            }

            lines.Add(line.Text);
        }

        var text = string.Join(' ', lines).Trim('«', '»', ' ');
        return SubjectOf().Match(text) is { Success: true } match ? Nominative(match.Groups["what"].Value) : null;
    }

    private static IEnumerable<(string? Text, int At, int End)> Headings(OrderLines order, int planBlock)
    {
        // Where a plan came without its order, the stamp stands first and the reasons, if any, below the title.
        var body = order.StampAt < order.PreambleAt ? order.StampAt + 1 : order.PreambleAt < order.All.Count ? order.PreambleAt + 1 : 0;
        for (var place = body; place < order.All.Count && order.All[place].Block <= planBlock; place++)
        {
            var line = order.All[place];
            if (!Opens(line.Folded) || line.Text.Length > 600 || line.Text.EndsWith(';') || (place > 0 && EndsOpen(order.All[place - 1].Text) && !Wording.IsUpper(line.Text)) || char.IsLower(Wording.FirstLetter(line.Text)))
            {
                continue;
            }

            var text = line.Text;
            var end = place;
            while (end + 1 < order.All.Count && end + 1 - place < MostLines && order.All[end + 1].Block <= planBlock && Continues(text, line, order.All[end + 1]))
            {
                end++;
                text += " " + order.All[end].Text;
            }

            yield return (NameCase.Title(text.EndsWith("г.", StringComparison.Ordinal) ? text : text.TrimEnd('.', ' ')), place, end);
            place = end;
        }
    }

    private static bool EndsOpen(string text) => text[^1] is ',' or ':' || char.IsLetter(text[^1]) && text.EndsWith(" утвердить", StringComparison.OrdinalIgnoreCase);

    private static bool Continues(string title, OrderLine first, OrderLine next)
    {
        if (Stop().IsMatch(next.Folded) || OrderLines.IsStamp(next) || OrderLines.IsPreamble(next) && !next.Folded.StartsWith("для", StringComparison.Ordinal) && !next.Folded.StartsWith("в ", StringComparison.Ordinal) || next.Text.Length > 300 || EndsWithPeriod().IsMatch(Wording.Fold(title)))
        {
            return false;
        }

        return char.IsLower(Wording.FirstLetter(next.Text))
            || next.Text[0] is '(' or '«' or '"'
            || (Wording.IsUpper(first.Text) && Wording.IsUpper(next.Text))
            || char.IsDigit(next.Text[0])
            || (first.IsHeading && next.IsHeading && !Opens(next.Folded))
            || (!title.EndsWith('.') && !Opens(next.Folded) && next.Text.Length < 120 && !next.Text.EndsWith('.') && !next.Text.EndsWith(':') && !next.FromTable && char.IsLetter(title[^1]));
    }

    private static string Nominative(string written)
    {
        var text = written.Trim();
        foreach (var (form, nominative) in Openings.OrderByDescending(opening => opening.Written.Length))
        {
            if (text.StartsWith(form, StringComparison.OrdinalIgnoreCase) && (text.Length == form.Length || !char.IsLetter(text[form.Length])))
            {
                return nominative + Inner(text[form.Length..]);
            }
        }

        return text;
    }

    // «плана мероприятий («дорожной карты»)»: the name in brackets follows.
    private static string Inner(string rest) => rest
        .Replace("«дорожной карты»", "«дорожная карта»", StringComparison.OrdinalIgnoreCase)
        .Replace("«дорожную карту»", "«дорожная карта»", StringComparison.OrdinalIgnoreCase)
        .Replace("(дорожной карты)", "(дорожная карта)", StringComparison.OrdinalIgnoreCase)
        .Replace("(дорожную карту)", "(дорожная карта)", StringComparison.OrdinalIgnoreCase)
        .Replace("\"дорожной карты\"", "\"дорожная карта\"", StringComparison.OrdinalIgnoreCase)
        .Replace("\"дорожную карту\"", "\"дорожная карта\"", StringComparison.OrdinalIgnoreCase);
}
