namespace Dashboard.Tests.Samples.Region;

/// <summary>Reads the first column of a table below a heading of a README.</summary>
internal static class ReadmeTable
{
    public static IReadOnlyList<string> FirstCells(string markdown, string heading)
    {
        var lines = markdown.Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == heading);
        return start < 0
            ? []
            :
            [
                .. lines.Skip(start + 1)
                    .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                    .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                    .Skip(1)
                    .Select(line => line.Split('|')[1].Trim()),
            ];
    }
}
