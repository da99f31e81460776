using System.IO.Compression;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>All files of <c>data-samples/region</c>, made from the simulated region.</summary>
public static class RegionFolder
{
    public static IEnumerable<SampleFile> Files(SampleRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var vpr = new VprFiles(region.Outcomes);
        var exams = new ExamFiles(region.Outcomes);
        yield return SchoolRegister.File();
        foreach (var file in vpr.All().Concat(exams.All()))
        {
            yield return file;
        }

        // A colleague sent the whole year as one archive.
        yield return Zipped("2021-2022.zip", [.. vpr.Spring2022(), .. exams.Year2022()]);
    }

    /// <summary>Writes all files below <paramref name="folder"/>; what else lies there is left alone.</summary>
    public static void Write(SampleRegion region, string folder)
    {
        foreach (var file in Files(region))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    private static SampleFile Zipped(string path, IReadOnlyList<SampleFile> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = FixedZip.Entry(zip, file.Path);
                entry.Write(file.Content);
            }
        }

        return new SampleFile(path, memory.ToArray());
    }
}
