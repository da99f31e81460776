namespace Dashboard.Tests.Support;

/// <summary>The working copy that the tests were built from: some of them read its documents and folders.</summary>
internal static class Repository
{
    /// <summary>Folders that are made, not written: nothing in them is ours to judge.</summary>
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Full path of something in the repository, given with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Text of a file of the repository.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Every folder that people write in, as a path from the root with forward slashes.</summary>
    public static IEnumerable<string> Folders() => FoldersIn(Root).Select(Relative);

    /// <summary>Every file that people write with this ending, as a path from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string ending) => FoldersIn(Root).Prepend(Root)
        .SelectMany(Directory.EnumerateFiles)
        .Select(Relative)
        .Where(file => file.EndsWith(ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static IEnumerable<string> FoldersIn(string folder)
    {
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            if (name.StartsWith('.') || Made.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            yield return child;
            foreach (var deeper in FoldersIn(child))
            {
                yield return deeper;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Dashboard.sln is not above " + AppContext.BaseDirectory);
    }
}
