using System.Text.RegularExpressions;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Docs;

/// <summary>What documents owe. Each check takes the text it judges, so that a test can show it a text that must fail.</summary>
internal static class Checks
{
    /// <summary>Names that have no line of their own in a table of the page.</summary>
    public static IEnumerable<string> WithoutLine(string page, IEnumerable<string> names) =>
        names.Except(Markdown.Lines(page), StringComparer.Ordinal);

    /// <summary>Names that the page does not mention in backticks anywhere.</summary>
    public static IEnumerable<string> NotNamed(string page, IEnumerable<string> names) =>
        names.Except(Markdown.Codes(page), StringComparer.Ordinal);

    /// <summary>Files, as paths from the page's folder, that no line names; «*» in a line stands for any part of a name.</summary>
    public static IEnumerable<string> FilesWithoutLine(string page, IEnumerable<string> files)
    {
        var patterns = Markdown.Lines(page).Select(Pattern).ToList();
        return files.Where(file => !patterns.Any(pattern => pattern.IsMatch(file)));
    }

    /// <summary>Lines that name a file which is not there.</summary>
    public static IEnumerable<string> LinesWithoutFile(string page, IReadOnlyCollection<string> files) =>
        Markdown.Lines(page).Where(line => Path.HasExtension(line) && !files.Any(Pattern(line).IsMatch));

    /// <summary>Links to files of the repository that lead nowhere.</summary>
    /// <param name="page">Text of the page.</param>
    /// <param name="file">Path of the page from the root: links start in its folder.</param>
    public static IEnumerable<string> DeadLinks(string page, string file) =>
        from target in Markdown.Links(page)
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let path = Uri.UnescapeDataString(target.Split('#')[0])
        where path.Length > 0 && !Path.Exists(Path.Combine(Repository.PathOf(file), "..", path))
        select file + " → " + target;

    /// <summary>Commands that name a script, a project or a word of the command line that does not exist.</summary>
    public static IEnumerable<string> DeadCommands(string page)
    {
        foreach (var command in Markdown.Commands(page))
        {
            var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0].StartsWith("./", StringComparison.Ordinal) && !File.Exists(Repository.PathOf(words[0])))
            {
                yield return command;
            }

            var project = words switch
            {
                ["dotnet", "run", "--project", var named, ..] => named,
                ["dotnet", "test" or "build", var named, ..] => named,
                _ => null,
            };
            if (project is not null && !Path.Exists(Repository.PathOf(project)))
            {
                yield return command;
            }

            if (project == "Dashboard.Web" && words is [_, _, _, _, "--", var verb, ..] && !verb.StartsWith('-') && !VerbExists(verb))
            {
                yield return command;
            }
        }
    }

    private static bool VerbExists(string verb) =>
        Repository.Read("Dashboard.Web/CommandLine/Commands.cs").Contains($"[\"{verb}\"", StringComparison.Ordinal);

    private static Regex Pattern(string line) =>
        new("^" + Regex.Escape(line).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
}
