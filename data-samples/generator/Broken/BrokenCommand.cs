using System.Text;

namespace Dashboard.Samples.Broken;

/// <summary>All broken files, the page that explains them, and the command that writes both into a folder.</summary>
public static class BrokenCommand
{
    public static IEnumerable<BrokenFile> Files() => [.. BrokenContainers.All(), .. BrokenXml.All(), .. BrokenNumbers.All()];

    /// <summary>What stands in the folder below, for the importer of roadmaps alone.</summary>
    public static IEnumerable<BrokenFile> Roadmaps() => BrokenRoadmaps.All();

    /// <summary>What stands in the folder below, for the importers of risk profiles, lists, context and staff alone.</summary>
    public static IEnumerable<BrokenFile> Support() => BrokenSupport.All();

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
        AddLines(text, files);
        text.Append("""

            `roadmaps/` holds what the importer of roadmaps must refuse; the importer of results never sees it.

            | file | what is wrong | expected | where | answer |
            | --- | --- | --- | --- | --- |

            """);
        AddLines(text, Roadmaps());
        text.Append("""

            `support/` holds what the importers of risk profiles, lists, context and staff must answer; those of results and roadmaps never see it.
            The schools are those of `data-samples/region`.

            | file | what is wrong | expected | where | answer |
            | --- | --- | --- | --- | --- |

            """);
        AddLines(text, Support());
        return text.ToString();
    }

    private static void AddLines(StringBuilder text, IEnumerable<BrokenFile> files)
    {
        foreach (var file in files)
        {
            var expected = file.Expect switch { BrokenAnswer.Refuse => "refuse", BrokenAnswer.Report => "report", _ => "read" };
            text.Append("| `").Append(file.Name).Append("` | ").Append(file.What).Append(" | ").Append(expected)
                .Append(" | ").AppendJoin(", ", file.At).Append(" | ").Append(file.Answer).Append(" |\n");
        }
    }

    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "roadmaps"));
        Directory.CreateDirectory(Path.Combine(folder, "support"));
        var files = Files().ToList();
        foreach (var file in files.Concat(Roadmaps()).Concat(Support()))
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
        }

        File.WriteAllText(Path.Combine(folder, "README.md"), Page(files));
    }
}
