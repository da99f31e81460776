using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The text of a deadline that one or several columns hold.</summary>
internal static partial class DeadlineCells
{
    [GeneratedRegex(@"(?:^|/ )(?:дата |срок )?(?:начал|с$)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?:^|/ )(?:дата |срок )?(?:окончан|конец|конца|завершен|по$)", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:[+xхvVХX✓✔*•1]|да|v)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:[ivx]+|\d) ?(?:кв|квартал|полуг|четв)", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    // «10.01.2024», «2 сентября»; «1 раз в четверть» and a list of dates are no beginning.
    [GeneratedRegex(@"^\d+(?!\s?раз)[^,;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnePoint();

    [GeneratedRegex(@"20\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>Joins the cells of this row; <paramref name="cellOf"/> gives a column's cell, inherited where it is merged.</summary>
    public static string Join(PlanHead head, Func<int, PlanCell> cellOf)
    {
        var columns = head.AllOf(ColumnRole.Deadline).ToList();
        if (columns.Count <= 1)
        {
            return columns.Count == 0 ? string.Empty : cellOf(columns[0]).Text;
        }

        var captions = columns.ConvertAll(column => column < head.Captions.Count ? head.Captions[column] : string.Empty);
        var start = captions.FindIndex(caption => Start().IsMatch(caption));
        var end = captions.FindIndex(caption => End().IsMatch(caption));
        if (start >= 0 && end >= 0)
        {
            // One cell over both columns says everything: «1 раз в четверть».
            var from = cellOf(columns[start]);
            return columns[start] + from.Span > columns[end] && end > start ? from.Text : Span(from.Text, cellOf(columns[end]).Text);
        }

        var parts = columns.Select((column, place) => Part(cellOf(column).Text, captions[place])).Where(part => part.Length > 0).Distinct().ToList();
        return string.Join(", ", parts);
    }

    private static string Span(string from, string to) =>
        from.Length == 0 ? (to.Length == 0 || !char.IsDigit(to[0]) ? to : "до " + to)
        : to.Length == 0 ? (OnePoint().IsMatch(from) ? "с " + from : from)
        : from == to ? from
        : from + " – " + to;

    // A mark says the caption; a text says itself, with the year of the caption where it has none.
    private static string Part(string text, string caption)
    {
        if (text.Length == 0)
        {
            return string.Empty;
        }

        var pieces = caption.Split(" / ");
        var period = pieces[^1];
        var year = Year().Match(caption) is { Success: true } match && !Year().IsMatch(period) ? " " + match.Value : string.Empty;
        return Mark().IsMatch(text) ? Spoken(period) + year
            : Year().IsMatch(text) || !Year().IsMatch(caption) || !text.Any(char.IsLetterOrDigit) ? text
            : text + " " + Year().Match(caption).Value;
    }

    private static string Spoken(string period)
    {
        if (!Quarter().IsMatch(period))
        {
            return period;
        }

        var number = period.TakeWhile(char.IsLetterOrDigit).ToArray();
        var word = period.Contains("полуг", StringComparison.Ordinal) ? "полугодие" : period.Contains("четв", StringComparison.Ordinal) ? "четверть" : "квартал";
        return new string(number).ToUpperInvariant() + " " + word + (Year().Match(period) is { Success: true } match ? " " + match.Value : string.Empty);
    }
}
