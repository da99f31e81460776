using System.Text;

namespace Dashboard.Samples.Broken;

/// <summary>All broken files, the page that explains them, and the command that writes both into a folder.</summary>
public static class BrokenCommand
{
    public static IEnumerable<BrokenFile> Files() => [.. BrokenContainers.All(), .. BrokenXml.All(), .. BrokenNumbers.All()];

    /// <summary>The page of the folder: a line a file.</summary>
    public static string Page(IEnumerable<BrokenFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var text = new StringBuilder("""
            # Broken files
            Files that an importer must refuse, report well, or read without harm. Everything in them is invented (region 99, «Приозёрный край»).
            Made by `dotnet run --project data-samples/generator -- broken data-samples/broken`; this page too.

            *refuse*: nothing is taken, a sentence says why. *report*: the named cells are reported, sound rows can be taken.
            *read*: Excel opens it, so it is read, in bounded time and memory. The answer is the sense of what the user is told, not its wording.

            | file | what is wrong | expected | where | answer |
            | --- | --- | --- | --- | --- |

            """);
        foreach (var file in files)
        {
            var expected = file.Expect switch { BrokenAnswer.Refuse => "refuse", BrokenAnswer.Report => "report", _ => "read" };
            text.Append("| `").Append(file.Name).Append("` | ").Append(file.What).Append(" | ").Append(expected)
                .Append(" | ").AppendJoin(", ", file.At).Append(" | ").Append(file.Answer).Append(" |\n");
        }

        return text.ToString();
    }

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = Files().ToList();
        foreach (var file in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
        }

        File.WriteAllText(Path.Combine(folder, "README.md"), Page(files));
    }
}
