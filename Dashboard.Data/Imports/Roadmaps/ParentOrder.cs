using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The order of a higher body that this one carries out: the first one its reasons refer to.</summary>
internal static partial class ParentOrder
{
    [GeneratedRegex(@"(?<kind>приказ|распоряжени|постановлени|письм|решени)\p{L}{0,3}\s(?<issuer>[^№«»\d]{0,220}?(?:«[^«»]{2,60}»[^№«»\d]{0,80}?)?)\s?(?:(?:от\s?)(?<date>" + WrittenDate.Pattern + @")(?:\s?(?:года|г\.?))?\s?,?\s?(?:" + WrittenNumber.Pattern + @")?|" + @"(?:№|N)\s?(?<number2>[\p{L}\d][\p{L}\d/.–-]*)\s?(?:от\s?)(?<date2>" + WrittenDate.Pattern + @")(?:\s?(?:года|г\.?))?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s?(?:года|г\.?)?\s?,?\s?(?<open>[«""„“])", RegexOptions.CultureInvariant)]
    private static partial Regex TitleOpens();

    [GeneratedRegex(@"^(?:от|о|об|по)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?<!\p{L})(?:приказыва|постановля|распоряжаюсь|обязываю)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Orders();

    [GeneratedRegex(@"утратившим|внести изменени", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Repeal();

    /// <summary>Letters before and after a reference in which its sentence is looked at.</summary>
    private const int RepealReach = 120;

    /// <param name="order">The lines.</param>
    /// <param name="issuer">Who issued this order: its own earlier orders are not above it.</param>
    public static ParsedOrderReference? Of(OrderLines order, string? issuer)
    {
        var reasons = string.Join(' ', order.All.Skip(Math.Max(0, Math.Min(order.PreambleAt, order.All.Count))).TakeWhile((line, place) => place < 12 && (place == 0 || !OrderLines.IsStamp(line))).Select(line => line.Text));
        var found = Reference().Matches(reasons)
            .Where(match => !IsRepealed(reasons, match))
            .Select(match => (IsLetter: match.Groups["kind"].Value.StartsWith("письм", StringComparison.OrdinalIgnoreCase), Reference: Read(match, reasons[(match.Index + match.Length)..])))
            .Where(found => found.Reference.Date is not null || found.Reference.Number is not null)
            .Where(found => issuer is null || found.Reference.Issuer is null || !string.Equals(found.Reference.Issuer, issuer, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return found.OrderBy(reference => reference.IsLetter).FirstOrDefault().Reference;
    }

    /// <summary>
    /// «Признать утратившим силу приказ …», «приказ … признать утратившим силу», «внести изменения в приказ …»: an order that this
    /// one ends or changes is not one that it carries out.
    /// </summary>
    private static bool IsRepealed(string reasons, Match match)
    {
        var before = reasons[Math.Max(0, match.Index - RepealReach)..match.Index];
        var after = reasons[(match.Index + match.Length)..Math.Min(reasons.Length, match.Index + match.Length + RepealReach)];
        return Repeal().IsMatch(before[(before.LastIndexOf(". ", StringComparison.Ordinal) + 1)..])
            || Repeal().IsMatch(after[..(after.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end : after.Length)]);
    }

    private static ParsedOrderReference Read(Match match, string rest)
    {
        var written = Preposition().Replace(match.Groups["issuer"].Value.Trim(' ', ','), string.Empty).Trim();
        var number = match.Groups["number"] is { Success: true } first ? first.Value : match.Groups["number2"] is { Success: true } second ? second.Value : null;
        var date = match.Groups["date"] is { Success: true } day ? day.Value : match.Groups["date2"].Value;
        return new ParsedOrderReference(
            written.Length > 2 ? NameCase.Organisation(written) : null,
            number is null ? null : WrittenNumber.Tidy(number),
            WrittenDate.Parse(date),
            TitleOpens().Match(rest) is { Success: true } opens ? Title(rest[opens.Groups["open"].Index..]) : null);
    }

    /// <summary>What stands in quotes, with the quotes inside it.</summary>
    private static string? Title(string text)
    {
        var depth = 0;
        for (var place = 0; place < text.Length && place < 700; place++)
        {
            depth += text[place] == '«' ? 1 : text[place] == '»' ? -1 : 0;
            var closed = text[0] == '«' ? depth == 0 : place > 0 && text[place] is '"' or '”' or '“' && place > 1;
            if (place > 0 && closed)
            {
                return text[1..place].Trim();
            }
        }

        // An inner quote that nobody closed: the last one before the order begins to order closes both.
        var reasons = text[..(Orders().Match(text) is { Success: true } orders ? orders.Index : text.Length)];
        var last = reasons.LastIndexOf('»');
        return last > 1 && last < 700 ? text[1..last].Trim() : null;
    }
}
