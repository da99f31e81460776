using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Docs;

/// <summary>Every sample file has its line in the page of its folder, and every line its file.</summary>
public sealed class SamplesTests
{
    private const string Samples = "data-samples";

    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Repository.PathOf(Samples))
        .Select(folder => Path.GetFileName(folder))
        .Where(folder => folder != "generator")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_file_has_its_line(string folder) => Assert.Equal([], Checks.FilesWithoutLine(Page(folder), Files(folder)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_line_has_its_file(string folder) => Assert.Equal([], Checks.LinesWithoutFile(Page(folder), Files(folder)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_folder_is_named_in_the_page_of_samples(string folder) =>
        Assert.Contains(Markdown.Codes(Repository.Read(Samples + "/README.md")), code => code == folder + "/");

    // The page of a folder that is loaded as a whole stands beside it: no importer may stumble over it.
    private static string Page(string folder) => Repository.Read(
        File.Exists(Repository.PathOf($"{Samples}/{folder}.md")) ? $"{Samples}/{folder}.md" : $"{Samples}/{folder}/README.md");

    private static List<string> Files(string folder)
    {
        var root = Repository.PathOf($"{Samples}/{folder}");
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(file => file != "README.md"),
        ];
    }
}
