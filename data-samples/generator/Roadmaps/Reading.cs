namespace Dashboard.Samples.Roadmaps;

/// <summary>
/// How a careful person reads a deadline, in a few words: days as in <see cref="Span"/> or <c>period</c> (that of the document), then how often
/// (a word of the product's exports, «none» when left out), then remarks: <c>?points</c> several separate dates, <c>?school</c> ends with the
/// school year, <c>?field=value</c> one more good reading.
/// </summary>
public sealed record Reading(Span Days, string Recurrence, bool IsPeriod, bool IsYears, IReadOnlyList<string> Remarks)
{
    public static Reading Of(string text, Span period)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isPeriod = words[0] == "period";
        return new Reading(
            isPeriod ? period : Span.Of(words[0]),
            words.Skip(1).FirstOrDefault(word => word[0] != '?') ?? "none",
            isPeriod,
            words[0].Length == 4 || (words[0].Length == 10 && words[0].Contains("..", StringComparison.Ordinal)),
            [.. words.Where(word => word[0] == '?').Select(word => word[1..])]);
    }
}
