using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Archives;
using Dashboard.Data.Domain.Access;

namespace Dashboard.Benchmarks;

/// <summary>The archive of the newest year of 55 municipalities over 310,000 results, into a file: time, size and the greatest memory.</summary>
internal static class ArchiveOnce
{
    public static async Task<int> RunAsync()
    {
        await using var region = new ReportRegion();
        await region.CreateAsync();
        var archive = region.Of<YearArchive>();
        var year = region.Source.Current.Assessments.Max(assessment => assessment.Year);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var path = Path.GetTempFileName();
        try
        {
            await using var file = new FileStream(path, FileMode.Create);
            var (most, municipalities) = (0L, 0);
            var time = await Clock.TimeAsync(() => archive.WriteAsync(year, AccessScope.Region, file, step =>
            {
                process.Refresh();
                (most, municipalities) = (Math.Max(most, process.WorkingSet64), step.OutOf);
            }));
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{municipalities} municipalities, {file.Length / 1024 / 1024} MB; memory before {before / 1024 / 1024} MB, most {most / 1024 / 1024} MB"));
            Clock.Tell("archive of a year", [time]);
        }
        finally
        {
            File.Delete(path);
        }

        return 0;
    }
}
