using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The order of a list: number, date, and the days for which the list holds.</summary>
internal sealed partial record ListOrder(string? Number, DateOnly? Date, DateOnly? From, DateOnly? To)
{
    [GeneratedRegex(@"(?:от\s)?(?<date>" + WrittenDate.Pattern + @")\s?(?:г\.?|года)?\s?,?\s?" + WrittenNumber.Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex DateThenNumber();

    [GeneratedRegex(WrittenNumber.Pattern + @"\s?,?\s?от\s(?<date>" + WrittenDate.Pattern + ")", RegexOptions.CultureInvariant)]
    private static partial Regex NumberThenDate();

    [GeneratedRegex(@"с\s(?<from>" + WrittenDate.Pattern + @")(?:\s?г(?:ода|\.)?)?\s(?:по|до)\s(?<to>" + WrittenDate.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    // The reasons of an order name other orders, and so does what it changes.
    [GeneratedRegex(@"^(?:в соответствии|на основании|во исполнение|руководствуясь|в целях|согласно|с учетом|в связи|учитывая|по итогам)|о внесении изменений|утратившим|(?:рособрнадзор|просвещения российск|правительств\p{L}+ российск)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    /// <param name="lines">Of the document, in reading order; the stamp over the list is among them.</param>
    /// <param name="title">Lines that may name the days.</param>
    public static ListOrder Of(IReadOnlyList<string> lines, IReadOnlyList<string> title)
    {
        var own = lines.Where(line => !Reference().IsMatch(HeadWords.Fold(line))).ToList();
        var (number, date) = Find(own);
        var days = title.Select(line => Days().Match(line)).FirstOrDefault(match => match.Success);
        return new ListOrder(number, date, days is null ? null : WrittenDate.Parse(days.Groups["from"].Value), days is null ? null : WrittenDate.Parse(days.Groups["to"].Value));
    }

    /// <summary>The days for which the list holds: as written, otherwise those of the year that its title names.</summary>
    public (DateOnly? From, DateOnly? To) In(WrittenYear? year) => From is not null || year is not { } named ? (From, To)
        : named.IsSchoolYear ? (new DateOnly(named.First, 9, 1), new DateOnly(named.Last, 8, 31))
        : (new DateOnly(named.First, 1, 1), new DateOnly(named.Last, 12, 31));

    private static (string? Number, DateOnly? Date) Find(List<string> lines)
    {
        // «от 12.09.2024» and «№ 1043» often stand in two lines, or in two cells of a letterhead.
        for (var place = 0; place < lines.Count; place++)
        {
            foreach (var text in (string[])[lines[place], place + 1 < lines.Count && lines[place].Length + lines[place + 1].Length < 120 ? lines[place] + " " + lines[place + 1] : string.Empty])
            {
                var match = DateThenNumber().Match(text) is { Success: true } first ? first : NumberThenDate().Match(text);
                if (match.Success && WrittenDate.Parse(match.Groups["date"].Value) is { } date)
                {
                    return (WrittenNumber.Tidy(match.Groups["number"].Value), date);
                }
            }
        }

        return (null, null);
    }
}
