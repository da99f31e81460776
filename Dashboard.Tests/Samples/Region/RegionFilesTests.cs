using System.IO.Compression;
using System.Text.RegularExpressions;
using Dashboard.Samples.Region;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Samples.Region;

public sealed class RegionFilesTests
{
    private const int MostFiles = 250;
    private const long MostBytes = 6_000_000;

    private static readonly string Folder = Path.Combine(Repository.Root, "data-samples", "region");
    private static readonly IReadOnlyList<SampleFile> Files = MadeRegion.Files;

    [Fact]
    public void Two_runs_give_equal_bytes()
    {
        var again = RegionFolder.Files(SampleRegion.Build()).ToList();
        Assert.Equal(Files.Select(file => file.Path), again.Select(file => file.Path));
        Assert.All(Files.Zip(again), pair => Assert.True(pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content), pair.First.Path));
    }

    [Fact]
    public void Committed_files_are_what_the_generator_makes()
    {
        Assert.Equal(Files.Select(file => file.Path).Order(StringComparer.Ordinal), CommittedPaths());
        foreach (var file in Files)
        {
            AssertSame(file.Path, file.Content, File.ReadAllBytes(Path.Combine(Folder, file.Path)));
        }
    }

    [Fact]
    public void The_folder_stays_small_and_the_register_comes_first()
    {
        Assert.True(Files.Count < MostFiles);
        Assert.True(Files.Sum(file => file.Content.LongLength) < MostBytes);
        Assert.Equal(SchoolRegister.Path, CommittedPaths()[0]);
    }

    [Fact]
    public void Every_file_has_its_line_in_the_readme_and_every_line_its_file()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "data-samples", "region.md"));
        var patterns = ReadmeTable.FirstCells(readme, "## Files").Select(cell => cell.Trim('`')).ToList();
        Assert.NotEmpty(patterns);
        Assert.All(CommittedPaths(), path => Assert.Contains(patterns, pattern => Matches(pattern, path)));
        Assert.All(patterns, pattern => Assert.Contains(CommittedPaths(), path => Matches(pattern, path)));
        Assert.DoesNotContain(patterns, pattern => Matches(pattern, "2018-2019/ВПР/Неизвестный отчёт.xlsx"));
    }

    private static bool Matches(string pattern, string path) =>
        Regex.IsMatch(path, "^" + Regex.Escape(pattern).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);

    private static List<string> CommittedPaths() =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    // How tightly a zip is packed may differ between versions of .NET; what is in it may not.
    private static void AssertSame(string path, byte[] made, byte[] committed)
    {
        if (Path.GetExtension(path) is not (".xlsx" or ".zip"))
        {
            Assert.True(made.AsSpan().SequenceEqual(committed), path);
            return;
        }

        using var first = new ZipArchive(new MemoryStream(made));
        using var second = new ZipArchive(new MemoryStream(committed));
        Assert.Equal(first.Entries.Select(entry => entry.FullName), second.Entries.Select(entry => entry.FullName));
        foreach (var entry in first.Entries)
        {
            AssertSame(path + "/" + entry.FullName, BytesOf(entry), BytesOf(second.GetEntry(entry.FullName)!));
        }
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
