using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Documents.Plain;

/// <summary>What an extraction leaves in a text: «**bold**», «# heading», tags of HTML, marks of list items.</summary>
internal static partial class TextMarks
{
    /// <summary>Drops the marks of bold from a line; they may open in one line and close in another.</summary>
    /// <param name="line">As it stands in the text.</param>
    /// <param name="bold">Whether bold is open before the line; afterwards, whether it is open behind it.</param>
    /// <param name="wholly">Whether everything visible in the line is bold.</param>
    public static string WithoutBold(string line, ref bool bold, out bool wholly)
    {
        wholly = bold;
        if (!line.Contains("**", StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        wholly = true;
        foreach (var (index, part) in line.Split("**").Index())
        {
            bold ^= index > 0;
            wholly &= bold || string.IsNullOrWhiteSpace(part);
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Text of a line or a cell: tags that begin a line break it, others vanish, references become characters.</summary>
    public static string Clean(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text))
        {
            text = ItemTag().Replace(text, "\n- ");
            text = BlockTag().Replace(text, "\n");
            text = Tag().Replace(text, string.Empty);
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = MarkupText.Decode(text, html: true);
        }

        var folded = TextFolding.Fold(text);
        return folded.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', folded.Split('\n').Select(ListLabel.Normal).Where(line => line != ListLabel.Bullet)) : ListLabel.Normal(folded);
    }

    /// <summary>«1.», «2.3.», «4)», «а)» or a bullet alone: what Word parts from the item by a tab when it copies a list.</summary>
    public static bool IsItemMark(string field) => ListLabel.IsBullet(field) || ItemNumber().IsMatch(field);

    [GeneratedRegex(@"</?(?:p|ul|ol|li|br|div|b|strong|i|em|u|span|font|a|sub|sup|table|tbody|tr|td|th)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<li(?:\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex ItemTag();

    [GeneratedRegex(@"</?(?:p|ul|ol|li|br|div|table|tr)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]|[а-яёa-z]\))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();
}
