using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>What a process of its own does once, so that its start and its compilation count.</summary>
internal static class OneProcess
{
    /// <summary>Imports the files one after another into one new installation and prints the CPU seconds of each stage.</summary>
    public static async Task<int> ImportAsync(string[] files)
    {
        using var process = Process.GetCurrentProcess();
        using var importing = new Importing();
        var last = TimeSpan.Zero;
        await importing.CreateAsync();
        Stage("start");
        foreach (var file in files)
        {
            var count = await importing.ImportAsync(file, Stage);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} results"));
        }

        process.Refresh();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"peak MB {process.PeakWorkingSet64 >> 20}, of which collected {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} times"));
        return 0;

        void Stage(string name)
        {
            process.Refresh();
            var now = process.TotalProcessorTime;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {(now - last).TotalSeconds:0.00}"));
            last = now;
        }
    }

    /// <summary>Imports the file into new installations one after another: the later figures are those of a site that has been running.</summary>
    public static async Task<int> WarmAsync(string file)
    {
        using var process = Process.GetCurrentProcess();
        for (var time = 0; time < 6; time++)
        {
            using var importing = new Importing();
            await importing.CreateAsync();
            process.Refresh();
            var before = process.TotalProcessorTime;
            await importing.ImportAsync(file);
            process.Refresh();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import {time + 1}: {(process.TotalProcessorTime - before).TotalSeconds:0.00}"));
        }

        return 0;
    }

    /// <summary>ExcelDataReader alone: every cell of every row is asked for and nothing is kept.</summary>
    public static int Read(string file)
    {
        var sum = BareReading.SumOf(file);
        Console.Out.WriteLine(sum.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }
}
