namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Words of autumn, winter, spring and summer, 1..4, by themselves and before the holidays or months that they name.</summary>
internal static class SeasonWords
{
    /// <summary>«Осенью»; 0 for any other word.</summary>
    public static int Alone(string word) => word switch { "осень" or "осенью" => 1, "зима" or "зимой" => 2, "весна" or "весной" => 3, "лето" or "летом" => 4, _ => 0 };

    /// <summary>«Осенние»; 0 for any other word.</summary>
    public static int At(IReadOnlyList<DeadlineToken> tokens, int place) => place >= tokens.Count || tokens[place].Kind != TokenKind.Word ? 0
        : tokens[place].Text.StartsWith("осенн", StringComparison.Ordinal) ? 1
        : tokens[place].Text.StartsWith("зимн", StringComparison.Ordinal) ? 2
        : tokens[place].Text.StartsWith("весенн", StringComparison.Ordinal) ? 3
        : tokens[place].Text.StartsWith("летн", StringComparison.Ordinal) ? 4
        : 0;

    /// <summary>Where the noun stands, behind one adjective or a list of them: «осенние, зимние и весенние каникулы», «летние месяцы»; null where none does.</summary>
    public static int? NounOf(IReadOnlyList<DeadlineToken> tokens, int place)
    {
        var noun = place + 1;
        for (var next = noun; next < tokens.Count && (tokens[next].Kind == TokenKind.Separator || tokens[next] is { Kind: TokenKind.Word, Text: "и" or "или" }); next++)
        {
            if (At(tokens, next + 1) > 0)
            {
                noun = next + 2;
                next++;
            }
        }

        return IsHolidays(tokens, noun) || Is(tokens, noun, "месяц") || Is(tokens, noun, "период") ? noun : null;
    }

    /// <summary>True where holidays are named by their seasons: «осенних каникул», «зимних и весенних каникул».</summary>
    public static bool AreHolidays(IReadOnlyList<DeadlineToken> tokens, int place) => At(tokens, place) > 0 && NounOf(tokens, place) is { } noun && IsHolidays(tokens, noun);

    public static bool IsHolidays(IReadOnlyList<DeadlineToken> tokens, int place) => Is(tokens, place, "каникул");

    private static bool Is(IReadOnlyList<DeadlineToken> tokens, int place, string beginning) =>
        place < tokens.Count && tokens[place].Kind == TokenKind.Word && tokens[place].Text.StartsWith(beginning, StringComparison.Ordinal);
}
