using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Kind, number and date of an order, from its head or else from the stamp of its appendix.</summary>
/// <param name="Kind">«Приказ»; null where no word says it.</param>
/// <param name="Number">Null where it is not found.</param>
/// <param name="Date">Null where it is not found.</param>
/// <param name="Issuer">Named by the stamp («приказом отдела образования»), in the nominative; null otherwise.</param>
/// <param name="KindAt">Line of the word of the kind; -1 where there is none.</param>
internal sealed partial record OrderNumber(string? Kind, string? Number, DateOnly? Date, string? Issuer, int KindAt)
{
    /// <summary>Lines under a stamp that still belong to it.</summary>
    private const int LinesOfStamp = 8;

    private static readonly (string Stem, string Name)[] Kinds =
        [("приказ", "Приказ"), ("постановлени", "Постановление"), ("распоряжени", "Распоряжение"), ("решени", "Решение"), ("письм", "Письмо")];

    [GeneratedRegex(@"^(?:приказ|постановление|распоряжение|решение|письмо)(?!\p{L})(?=\s*(?:$|№|n\s?\d|от\s|по\s|[«(]|\d|_|об? ))", RegexOptions.CultureInvariant)]
    private static partial Regex KindLine();

    [GeneratedRegex(@"^(?:приказ|постановление|распоряжение|решение|письмо)$", RegexOptions.CultureInvariant)]
    private static partial Regex KindAlone();

    [GeneratedRegex(WrittenNumber.Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    // What may stand before the number of the order in its line; «МБОУ СОШ № 5» is no number of an order.
    [GeneratedRegex(@"^(?>(?:(?:приказ|постановлени|распоряжени|решени|письм|рег)\p{L}*|(?:исх|от|по|основной|деятельности|года?|на|к|дата|номер)(?!\p{L})|(?:г|гор|с|п)(?:\.|(?!\p{L}))(?=[\s_]*(?:$|[\d№«]))|[\s_«»""“”.,:()-])*)(?:г\.\s?)?(?:(?:г|с|п|пгт|рп|х|ст|сл|город|село)(?:\.\s?|\s)[\p{L}-]+(?:\s[\p{L}-]+)?\s*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:приказ|постановлени|распоряжени|решени|письм)\p{L}*\s(?<issuer>.*?)\s?(?:от\s|№|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StampIssuer();

    [GeneratedRegex(@"^(?:приказ|постановление|распоряжение)\s(?<issuer>\p{L}[^№]{5,200}?)\sот\s" + WrittenDate.Pattern + @"(?:\s?(?:года|г\.))?\s?(?:№|N)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeInOneLine();

    public static OrderNumber Of(OrderLines order)
    {
        // «Приказ отдела образования … от 12.01.2024 № 15 «Об утверждении …»» as a caption of its own text.
        for (var place = 0; place < Math.Min(order.All.Count, LinesOfStamp); place++)
        {
            var text = order.All[place].Text;
            if (WholeInOneLine().Match(text) is { Success: true } whole && Written().Match(text, whole.Index + whole.Length - 1) is { Success: true } written)
            {
                return new OrderNumber(KindIn(order.All[place].Folded), WrittenNumber.Tidy(written.Groups["number"].Value), WrittenDate.Find(whole.Value), NameCase.Organisation(whole.Groups["issuer"].Value), -1);
            }
        }

        // A stamp above the head is not the head: the order's own «ПРИКАЗ» stands under it, and before any plan.
        var headAt = Enumerable.Range(order.StampAt, Math.Max(0, order.PreambleAt - order.StampAt)).TakeWhile(place => !PlanTitle.Opens(order.All[place].Folded)).FirstOrDefault(place => KindLine().IsMatch(order.All[place].Folded), -1);
        var end = headAt < 0 ? Math.Min(order.PreambleAt, order.StampAt) : order.PreambleAt;
        var kindAt = -1;
        string? number = null;
        DateOnly? date = null;
        for (var place = Math.Max(0, headAt); place < end && place < order.All.Count; place++)
        {
            var line = order.All[place];
            kindAt = kindAt < 0 && KindLine().IsMatch(line.Folded) ? place : kindAt;
            if (place >= order.SubjectAt + 8)
            {
                break;
            }

            var found = NumberIn(line.Text);
            number ??= found;
            date ??= found is not null || IsDateLine(line.Text) ? WrittenDate.Find(line.Text) : null;
        }

        if (number is null && date is null)
        {
            return OfStamp(order, kindAt) ?? new OrderNumber(KindOf(order, kindAt), null, null, null, kindAt);
        }

        return new OrderNumber(KindOf(order, kindAt), number, date, null, kindAt);
    }

    /// <summary>«УТВЕРЖДЁН приказом отдела образования от 12.01.2024 № 15», over several lines or in one.</summary>
    private static OrderNumber? OfStamp(OrderLines order, int kindAt)
    {
        for (var place = 0; place < order.All.Count; place++)
        {
            if (!OrderLines.IsStamp(order.All[place]))
            {
                continue;
            }

            var text = string.Join(' ', order.All.Skip(place).Take(LinesOfStamp).TakeWhile((line, index) => index == 0 || !PlanTitle.Opens(line.Folded) && !KindAlone().IsMatch(line.Folded)).Select(line => line.Text));
            var number = Written().Matches(text).LastOrDefault(match => WrittenDate.Any().IsMatch(text[..match.Index]) || WrittenDate.Any().IsMatch(text[match.Index..]));
            var date = WrittenDate.Find(text);
            if (date is null && number is null)
            {
                continue;
            }

            var issuer = StampIssuer().Match(text) is { Success: true } match && match.Groups["issuer"].Value.Trim() is { Length: > 3 } written ? NameCase.Organisation(written) : null;
            return new OrderNumber(KindOf(order, kindAt) ?? KindIn(Wording.Fold(text)), number is null ? null : WrittenNumber.Tidy(number.Groups["number"].Value), date, issuer, kindAt);
        }

        return null;
    }

    private static string? NumberIn(string line)
    {
        foreach (Match match in Written().Matches(line))
        {
            var before = WrittenDate.Any().Replace(line[..match.Index], " ");
            if (Before().IsMatch(before))
            {
                return WrittenNumber.Tidy(match.Groups["number"].Value);
            }
        }

        return null;
    }

    private static bool IsDateLine(string line) => Before().IsMatch(WrittenDate.Any().Replace(line, " ").Replace("№", " ", StringComparison.Ordinal));

    private static string? KindOf(OrderLines order, int kindAt)
    {
        if (kindAt >= 0)
        {
            return KindIn(order.All[kindAt].Folded);
        }

        return order.All.FirstOrDefault(line => line.Folded.Contains("приказываю", StringComparison.Ordinal)) is not null ? "Приказ"
            : order.All.Any(line => line.Folded.Contains("постановля", StringComparison.Ordinal)) ? "Постановление"
            : null;
    }

    private static string? KindIn(string folded) => Kinds.FirstOrDefault(kind => folded.Contains(kind.Stem, StringComparison.Ordinal)).Name;
}
