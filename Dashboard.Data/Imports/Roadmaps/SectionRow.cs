using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Rows that name a section of the plan instead of an activity.</summary>
internal static partial class SectionRow
{
    /// <summary>A longer text is an activity, whatever it begins with.</summary>
    private const int LongestHeading = 160;

    [GeneratedRegex(@"^(?:раздел|направлени[ея]|блок|этап|модуль|глава|часть|задача|цель|подпрограмма|стратегическая линия)(?:\s?(?:№\s?)?(?:\d+|[ivx]+)(?:\.\d+)?(?![\p{L}\d])|\s?[:.«""]|\s[-–—])|^(?:[ivx]{1,5}|[ivх]{1,5})[.)]\s?\p{L}|^[ivx]{1,5}\s(?:раздел|направлени|блок|этап|модуль|\p{L})|^(?:первый|второй|третий|четвертый|подготовительный|основной|заключительный|итоговый|организационный|практический|аналитический|диагностический)(?: \([^)]*\))? этап", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:\*|примечани[ея]|итого(?!\p{L})|всего(?!\p{L}| \p{L}+ \p{L}+ \p{L}+))", RegexOptions.CultureInvariant)]
    private static partial Regex NoActivity();

    [GeneratedRegex(@"^\d{1,2}[.)]?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>True for a text that begins as sections do: «Раздел 2. …», «II. …», «Блок «…»», all capitals.</summary>
    public static bool Opens(string text) => Words().IsMatch(Wording.Fold(text)) || Wording.IsUpper(text);

    public static bool OpensByNumber(string text) => Numbered().IsMatch(text) && text.Length <= LongestHeading && !text.EndsWith(';');

    /// <summary>Footnotes and totals.</summary>
    public static bool IsNoActivity(string text) => NoActivity().IsMatch(Wording.Fold(text));

    /// <summary>The section that this row names, or null.</summary>
    /// <param name="row">A row under the head.</param>
    /// <param name="head">Its columns.</param>
    /// <param name="next">The row under it, or null.</param>
    /// <param name="numbered">True where rows of this table have numbers.</param>
    public static string? Of(PlanRow row, PlanHead head, PlanRow? next, bool numbered)
    {
        var filled = row.Filled;
        if (filled.Count >= 2 && filled.All(column => row[column].Text == row[filled[0]].Text) && RowNumber.Of(row[filled[0]].Text) is null)
        {
            return row[filled[0]].Text;
        }

        return row.HasMerged && !Enumerable.Range(0, row.Columns).All(column => row[column].Merged || row[column].Text.Length == 0 || row[column].Span >= row.Columns - 1) ? null
            : filled switch
            {
                [var only] => Single(row, only, head, next, numbered),
                [var first, var second] when first == head.Of(ColumnRole.Number) => Pair(row, first, second, head, next),
                _ => null,
            };
    }

    private static string? Single(PlanRow row, int column, PlanHead head, PlanRow? next, bool numbered)
    {
        var cell = row[column];
        var number = head.Of(ColumnRole.Number);
        if (RowNumber.Of(cell.Text) is not null)
        {
            return null;
        }

        var spans = cell.Span >= 2 && (cell.Span * 2 > row.Columns || Covers(column, cell.Span, head.Of(ColumnRole.Deadline)));
        var inFirst = column == 0 || column == number;
        return spans || (inFirst && column == number) || Opens(cell.Text) ? cell.Text
            : inFirst && OpensByNumber(cell.Text) && number < 0 && next is not null && !IsAlone(next) ? cell.Text
            : column == head.Of(ColumnRole.Activity) && StandsAbove(cell.Text, next, head, numbered) ? cell.Text
            : null;
    }

    // «1. | Организационные мероприятия | | »: the rows under it are 1.1, 1.2 …, or begin again with 1.
    private static string? Pair(PlanRow row, int first, int second, PlanHead head, PlanRow? next)
    {
        var written = row[first].Text;
        var text = row[second].Text;
        if (second != head.Of(ColumnRole.Activity) && row[second].Span < 2)
        {
            return null;
        }

        if (RowNumber.Of(written) is not { } number)
        {
            return Opens(written) || written.Length > 8 ? written + " " + text : null;
        }

        var below = next is null ? null : RowNumber.Of(next[first].Text);
        // «5 | Подведение итогов» over the whole row between 4 and 6 is an activity whose other cells nobody filled.
        var spans = row[second].Span >= 2 && Covers(second, row[second].Span, head.Of(ColumnRole.Deadline));
        var section = RowNumber.IsRoman(number)
            || Opens(text)
            || (next is not null && spans && !Follows(number, below))
            || (below is not null && RowNumber.IsInside(number, below))
            || (below == "1" && next is not null && !IsAlone(next));
        return section && text.Length <= LongestHeading * 2 ? $"{(written.EndsWith('.') || written.EndsWith(')') ? written : written + ".")} {text}" : null;
    }

    // A short line in the column of activities, without a number where its neighbours have one; «ВПР и ОГЭ» is rather the rest of a row.
    private static bool StandsAbove(string text, PlanRow? next, PlanHead head, bool numbered) =>
        text.Length <= LongestHeading && char.IsUpper(Wording.FirstLetter(text)) && text[^1] is not ('.' or ';' or ',') && !BeginsWithAbbreviation(text)
        && next is not null && !IsAlone(next)
        && (numbered ? RowNumber.Of(next[head.Of(ColumnRole.Number)].Text) is not null : next[head.Of(ColumnRole.Deadline)].Text.Length > 0 || next[head.Of(ColumnRole.Responsible)].Text.Length > 0);

    public static bool BeginsWithAbbreviation(string text) => text.TakeWhile(char.IsLetter).ToArray() is { Length: >= 2 } word && word.All(char.IsUpper);

    private static bool Follows(string number, string? below) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var here) && int.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var under) && under == here + 1;

    private static bool IsAlone(PlanRow row) => row.Filled.Count <= 1;

    private static bool Covers(int column, int span, int other) => other > column && other < column + span;
}
