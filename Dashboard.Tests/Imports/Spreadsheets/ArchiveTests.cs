using System.IO.Compression;
using System.Text;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

public sealed class ArchiveTests
{
    private static readonly byte[] Workbook = Reading.Xlsx("<row r='1'><c r='A1'><v>5</v></c></row>");

    [Fact]
    public void Files_are_listed_with_their_paths_and_can_be_read()
    {
        var archive = Pack(("2024/математика.xlsx", Workbook), ("школы.csv", "а;б"u8.ToArray()), ("__MACOSX/._школы.csv", [1]), ("2024/~$математика.xlsx", [1]), ("папка/", []));
        Assert.Equal(["а.zip/2024/математика.xlsx", "а.zip/школы.csv"], List(archive).Select(file => file.Value!.Path));
        Assert.All(List(archive), file => Assert.True(SpreadsheetReader.Read(file.Value!.Content, file.Value.Path, SpreadsheetLimits.Default, null, CancellationToken.None).Success));
    }

    [Fact]
    public void Archives_within_archives_are_opened_down_to_the_limit()
    {
        var archive = Pack(("1.zip", Pack(("2.zip", Pack(("рядом.csv", [65]), ("3.zip", Pack(("глубоко.csv", [65]))), ("4.zip", Pack(("глубоко.csv", [65]))))))));
        var files = List(archive);
        Assert.Equal("а.zip/1.zip/2.zip/рядом.csv", files[0].Value!.Path);
        Assert.Equal("archive-too-deep", Assert.Single(files[1].Problems).Code);
        Assert.Equal(2, files.Count);
    }

    [Theory]
    [InlineData("../../отчёт.csv", "steps out of the archive")]
    [InlineData("/отчёт.csv", "begins at the root")]
    [InlineData("C:\\отчёт.csv", "begins at a drive")]
    public void A_name_that_climbs_is_shown_without_its_steps(string name, string reason) =>
        Assert.True(Assert.Single(List(Pack((name, [65])))).Value!.Path == "а.zip/отчёт.csv", reason);

    [Fact]
    public void A_workbook_is_a_file_and_not_an_archive()
    {
        Assert.False(IsArchive(Workbook));
        Assert.False(IsArchive("а;б"u8.ToArray()));
        Assert.True(IsArchive(Pack(("х.csv", [65]))));
    }

    [Fact]
    public void Names_of_Russian_Windows_are_read()
    {
        _ = Reading.Encoding1251;
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, Encoding.GetEncoding(866)))
        {
            using var content = zip.CreateEntry("Отчёт.csv").Open();
            content.WriteByte(65);
        }

        Assert.Equal("а.zip/Отчёт.csv", Assert.Single(List(memory.ToArray())).Value!.Path);
    }

    [Fact]
    public void A_bomb_ends_the_listing()
    {
        var files = List(Pack(("бомба.csv", new byte[60 << 20]), ("следом.csv", [65])));
        Assert.Equal("unpack-ratio", Assert.Single(Assert.Single(files).Problems).Code);
    }

    [Fact]
    public void A_file_that_is_too_large_is_passed_over()
    {
        var files = List(Pack(("большой.csv", new byte[2000]), ("малый.csv", [65])), new ArchiveLimits(FileBytes: 1000));
        Assert.Equal(["file-too-large"], files[0].Problems.Select(problem => problem.Code));
        Assert.True(files[1].Success);
    }

    [Fact]
    public void Too_many_files_end_the_listing()
    {
        var files = List(Pack([.. Enumerable.Range(0, 10).Select(i => ($"{i}.csv", new byte[] { 65 }))]), new ArchiveLimits(Files: 3));
        Assert.Equal(4, files.Count);
        Assert.Equal("archive-too-many-files", Assert.Single(files[3].Problems).Code);
    }

    [Fact]
    public void A_truncated_archive_is_refused() =>
        Assert.Equal("file-truncated", Assert.Single(Assert.Single(List(Pack(("х.csv", new byte[500]))[..^30])).Problems).Code);

    [Fact]
    public void A_folder_is_listed_with_its_archives_and_without_links()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("2024"));
        File.WriteAllBytes(folder.PathOf("2024/а.zip"), Pack(("внутри.csv", [65])));
        File.WriteAllBytes(folder.PathOf("книга.xlsx"), Workbook);
        File.CreateSymbolicLink(folder.PathOf("ссылка.csv"), "/etc/hostname");
        var paths = new List<string>();
        foreach (var file in ArchiveReader.ReadFolder(folder.Root, new ArchiveLimits(), CancellationToken.None))
        {
            paths.Add(file.Value!.Path);
            file.Value.Dispose();
        }

        Assert.Equal(["2024/а.zip/внутри.csv", "книга.xlsx"], paths);
    }

    private static bool IsArchive(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ArchiveReader.IsArchive(stream);
    }

    private static List<ParseResult<ArchivedFile>> List(byte[] archive, ArchiveLimits? limits = null) =>
        [.. ArchiveReader.Read(new MemoryStream(archive), "а.zip", limits ?? new ArchiveLimits(), CancellationToken.None)];

    private static byte[] Pack(params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }
}
