namespace Dashboard.Data.Imports.Documents;

/// <summary>The mark before an item of a list, as every reader of this folder writes it.</summary>
internal static class ListLabel
{
    /// <summary>What stands before an item without a number.</summary>
    public const string Bullet = "-";

    /// <summary>Signs that programs put where a bullet is drawn; the last ones are those of symbol fonts.</summary>
    private const string Bullets = "•·●○◦▪■□▫–—−►➢✓✔§\uF0B7\uF0A7\uF0D8\uF0FC\uF02D\uF0A8\uF06F";

    public static bool IsBullet(ReadOnlySpan<char> text) => text.Length == 1 && (text[0] == '-' || Bullets.Contains(text[0], StringComparison.Ordinal));

    /// <summary>An item with its mark; one that already begins with the mark keeps it once.</summary>
    public static string Before(string label, string text) =>
        text.Length == 0 ? label : label == Bullet ? Normal("- " + text) : label + " " + text;

    /// <summary>A line that begins with a bullet of any look begins with «- », once.</summary>
    public static string Normal(string line)
    {
        var from = 0;
        while (line.Length > from + 2 && IsBullet(line.AsSpan(from, 1)) && line[from + 1] == ' ')
        {
            from += 2;
        }

        return from == 0 ? line : Bullet + " " + line[from..];
    }
}
