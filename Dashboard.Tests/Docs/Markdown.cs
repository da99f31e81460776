using System.Text.RegularExpressions;

namespace Dashboard.Tests.Docs;

/// <summary>The few things that the checks of documents look for in a page.</summary>
internal static partial class Markdown
{
    [GeneratedRegex(@"(?<!\!)\[[^\]]*\]\((?<target>[^)\s]+)\)|!\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```[a-z]*\n(?<block>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>Targets of links and pictures, outside blocks of code.</summary>
    public static IEnumerable<string> Links(string page) => Link().Matches(Block().Replace(page, string.Empty)).Select(match => match.Groups["target"].Value);

    /// <summary>Lines of the blocks of code.</summary>
    public static IEnumerable<string> Commands(string page) => Block().Matches(page)
        .SelectMany(match => match.Groups["block"].Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What stands in `backticks`.</summary>
    public static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(match => match.Groups["code"].Value);

    /// <summary>What stands in backticks in the first column of the tables: what the lines are about.</summary>
    public static IEnumerable<string> Lines(string page) => page.Split('\n')
        .Where(line => line.StartsWith('|'))
        .SelectMany(line => Codes(line.Split('|')[1]));

    /// <summary>The text under a heading, to the next heading of any level; empty where there is none.</summary>
    public static string Section(string page, string heading)
    {
        var lines = page.Split('\n').SkipWhile(line => !IsHeading(line) || line.TrimStart('#').Trim() != heading).Skip(1);
        return string.Join('\n', lines.TakeWhile(line => !IsHeading(line)));
    }

    private static bool IsHeading(string line) => line.StartsWith('#');
}
