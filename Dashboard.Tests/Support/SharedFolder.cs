namespace Dashboard.Tests.Support;

/// <summary>
/// The folder <c>shared</c> that a developer may keep beside the working copy, with real sheets that cannot be published.
/// Tests that use it have nothing to do where it is absent: they must not fail there.
/// </summary>
internal static class SharedFolder
{
    /// <summary>Full path of the folder, or null where there is none.</summary>
    public static string? Root { get; } = Find();

    /// <summary>Files of a subfolder by name, or none where the folder is absent.</summary>
    public static IEnumerable<string> Files(string subfolder, string pattern = "*")
    {
        var folder = Root is null ? null : Path.Combine(Root, subfolder);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "real")))
            {
                return candidate;
            }
        }

        return null;
    }
}
