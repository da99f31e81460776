namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Reads when an activity is not due: «кроме июля и августа», «за исключением летних каникул».</summary>
internal static class ExceptionReader
{
    public static bool IsAt(IReadOnlyList<DeadlineToken> tokens, int place) => IsWord(tokens, place, "кроме") || (IsWord(tokens, place, "за") && IsWord(tokens, place + 1, "исключением"));

    /// <summary>Reads at a place; the number of tokens that were read, 0 where no time of the calendar is excepted: then the words are not understood.</summary>
    public static int Read(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        if (!IsAt(tokens, place))
        {
            return 0;
        }

        var points = new PointReader(tokens);
        var next = place + (IsWord(tokens, place, "за") ? 2 : 1);
        var end = place;
        while ((end == place || next > end) && points.Read(next, out var used) is { Kind: not PointKind.DayOnly } first)
        {
            end = next + used;
            var last = end < tokens.Count && tokens[end].Kind == TokenKind.Dash && points.Read(end + 1, out used) is { Kind: not PointKind.DayOnly } other ? other : (DeadlinePoint?)null;
            end += last is null ? 0 : used + 1;
            reading.Except.Add(new DeadlineTerm(last is null ? TermKind.At : TermKind.Range, first, last ?? first));
            next = end;
            while (next < tokens.Count && (tokens[next].Kind == TokenKind.Separator || IsWord(tokens, next, "и")))
            {
                next++;
            }
        }

        return end - place;
    }

    private static bool IsWord(IReadOnlyList<DeadlineToken> tokens, int place, string word) => place < tokens.Count && tokens[place].Kind == TokenKind.Word && tokens[place].Text == word;
}
