using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The issuing body from the letterhead, and whose plan it therefore is.</summary>
internal static partial class Issuer
{
    [GeneratedRegex(@"^(?:администрация|министерство|департамент(?!\p{L})|комитет(?!\p{L})|(?:главное )?управление|(?:районный |муниципальный |городской )?отдел(?!\p{L})|правительство|служба|муниципальн\p{L}+ (?:бюджетн|казенн|автономн|общеобраз|учрежд|орган|отдел)|государственн\p{L}+ |м[бкао]{0,2}оу|мбу|мку|м[бк]у|гбоу|гкоу|агентств|исполнительн|финансов)", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^(?:российская федерация|россия$|герб)|(?:тел|факс|инн|кпп|огрн|окпо|e-?mail|почт|индекс|ул\.|улица|пр\.|просп|пер\.|http|www)[.:\s]|@|^\d{6}|^(?:г|с|п|пгт|рп|х|ст|сл|д)\.\s?\p{L}|^_+|^\(|^(?:приказ|постановление|распоряжение|решение|проект)|^руководител|^директор|^уважаем|^утвержд|^приложен|^№", RegexOptions.CultureInvariant)]
    private static partial Regex NoIssuer();

    [GeneratedRegex(@"^[-–—•·*]\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(?:принят|рассмотрен|согласован|обсужден|одобрен|рекомендован)[оаы]?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Discussed();

    [GeneratedRegex(@"^(?:\p{L}[\p{L}-]*(?:ая|ий|ый) (?:область|край|автономный округ(?: - югра)?)|республика \p{L}+|\p{L}+ая республика)$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionAlone();

    [GeneratedRegex(@"\s(?:\p{L}[\p{L}-]*ой области|\p{L}[\p{L}-]*ого края|республики \p{L}+|\p{L}+ской республики)(?=$|\s*[,(])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RegionTail();

    [GeneratedRegex(@"район|округ(?!а - югры)|город(?!ско[йм] отдел)|муниципал|поселени|(?<!\p{L})зато(?!\p{L})|(?<!\p{L})мо(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Municipal();

    [GeneratedRegex(@"автономн\p{L}+ округ\p{L}*|федеральн\p{L}+ округ\p{L}*|(?:город\p{L}*|г\.) ?(?:москв|санкт-петербург|севастопол)\p{L}*|муниципальн\p{L}+ (?:бюджетн|казенн|автономн)\p{L}+ (?:обще)?образовательн", RegexOptions.CultureInvariant)]
    private static partial Regex NotMunicipal();

    [GeneratedRegex(@"школ|(?<!\p{L})(?:сош|оош|нош|лице[йя]|гимнази[яи]|м[бкао]{0,2}оу|м[окаб]{1,3}у сош)(?!\p{L})|общеобразовательн\p{L}+ (?:учрежд|организац)", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"министерств|департамент|правительств|област|(?<!\p{L})края(?!\p{L})|республик|автономн\p{L}+ округ|регион", RegexOptions.CultureInvariant)]
    private static partial Regex Regional();

    [GeneratedRegex(@"^(?:и\.\s?о\.\s)?(?:директор|заведующ\p{L}+|руководитель|начальник|председатель|министр|глава)\p{L}?\s+(?<body>(?!школы)\p{L}.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadOf();

    /// <summary>The body, in the nominative as far as the text gives it, or null.</summary>
    public static string? Of(OrderLines order, OrderNumber number)
    {
        // A letterhead may stand under a stamp; it ends with the word of the order.
        var end = new[] { number.KindAt >= 0 ? number.KindAt : int.MaxValue, order.SubjectAt, order.PreambleAt, number.KindAt > order.StampAt ? int.MaxValue : order.StampAt }.Min();
        var bodies = new List<string>();
        var isOver = false;
        foreach (var line in order.All.Take(end))
        {
            // A school's plan has who discussed it beside who approved it: the letterhead is over.
            if (bodies.Count > 0 && Discussed().IsMatch(line.Folded))
            {
                break;
            }

            if (NoIssuer().IsMatch(line.Folded) || RegionAlone().IsMatch(line.Folded) || PlanTitle.Opens(line.Folded) || WrittenDate.Any().IsMatch(line.Text))
            {
                if (bodies.Count > 0 && (WrittenDate.Any().IsMatch(line.Text) || PlanTitle.Opens(line.Folded)))
                {
                    break;
                }

                continue;
            }

            if (Opens().IsMatch(line.Folded))
            {
                bodies.Add(line.Text);
                isOver = false;
            }
            else if (isOver || ListItem().IsMatch(line.Text))
            {
                // The menu of a site under its name is no part of the name.
                isOver = true;
            }
            else if (bodies.Count > 0 && line.Text.Length < 200)
            {
                bodies[^1] += " " + line.Text;
            }
        }

        return Composed(bodies) ?? number.Issuer ?? OfApproval(order) ?? OfDecree(order);
    }

    public static RoadmapLevel? Level(string? issuer, string? title, string text) => LevelOf(issuer)
        ?? (issuer is not null && Office().IsMatch(Wording.Fold(issuer)) ? RoadmapLevel.Municipal : default(RoadmapLevel?))
        ?? LevelOf(title)
        ?? LevelOf(text);

    /// <summary>True where a school issued the order.</summary>
    public static bool IsSchool(string? issuer)
    {
        var folded = Wording.Fold(issuer ?? string.Empty);
        return issuer is { Length: < 300 } && School().IsMatch(folded)
            && (SchoolWords.First(issuer) is not null || folded.StartsWith("муниципальн", StringComparison.Ordinal) || folded.StartsWith("государственн", StringComparison.Ordinal));
    }

    private static RoadmapLevel? LevelOf(string? source)
    {
        var folded = Wording.Fold(source ?? string.Empty);
        return source is null ? null
            : IsSchool(source) ? RoadmapLevel.School
            : Municipal().IsMatch(NotMunicipal().Replace(folded, " ")) ? RoadmapLevel.Municipal
            : Regional().IsMatch(folded) ? RoadmapLevel.Regional
            : null;
    }

    [GeneratedRegex(@"^(?:отдел|управление|комитет|администрация)", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    // «АДМИНИСТРАЦИЯ ГОРОДА …» over «УПРАВЛЕНИЕ ОБРАЗОВАНИЯ»: the order is the second one's.
    private static string? Composed(List<string> bodies)
    {
        if (bodies.Count == 0)
        {
            return null;
        }

        var last = Tidy(bodies[^1]);
        var above = bodies.Count > 1 ? Tidy(bodies[^2]) : null;
        var isPlain = above is not null && !Municipal().IsMatch(Wording.Fold(last)) && SchoolWords.First(last) is null
            && above.StartsWith("Администрация", StringComparison.OrdinalIgnoreCase);
        return isPlain ? last + " администрации" + above!["Администрация".Length..] : last;
    }

    private static string Tidy(string body)
    {
        var text = NameCase.Organisation(body.Trim(' ', ',', '.'));
        return Municipal().IsMatch(NotMunicipal().Replace(Wording.Fold(text), " ")) ? RegionTail().Replace(text, string.Empty) : text;
    }

    // «УТВЕРЖДАЮ», and under it the head of the body, over one line or two.
    private static string? OfApproval(OrderLines order)
    {
        for (var place = order.StampAt + 1; place < order.All.Count && place <= order.StampAt + 3; place++)
        {
            if (HeadOf().Match(order.All[place].Text) is { Success: true } head)
            {
                var next = place + 1 < order.All.Count ? order.All[place + 1].Text : "_";
                var body = head.Groups["body"].Value + (next.Contains('_', StringComparison.Ordinal) || PersonName.Any().IsMatch(next) || WrittenDate.Any().IsMatch(next) || PlanTitle.Opens(Wording.Fold(next)) ? string.Empty : " " + next);
                body = PersonName.Any().Replace(body, string.Empty).Trim(' ', '_', ',');
                return SchoolWords.Is(body) ? SchoolWords.First(body) : body.Length > 0 ? NameCase.Organisation(body) : null;
            }
        }

        return null;
    }

    // «администрация муниципального образования … постановляет»
    private static string? OfDecree(OrderLines order) => order.All
        .Select(line => Decree().Match(line.Text)).FirstOrDefault(match => match.Success) is { } match
        ? NameCase.First(match.Groups["body"].Value.Trim()) : null;

    [GeneratedRegex(@"(?<body>(?:администрация|правительство|отдел|управление|комитет|министерство|департамент)\s[^,;]{5,120}?)\s+(?:постановляет|приказывает|направляет|информирует|сообщает|доводит)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Decree();
}
