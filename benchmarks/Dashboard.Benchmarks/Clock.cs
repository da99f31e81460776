using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>Wall clock and processor time of one run; of several the median, for a busy machine tells the first and a quiet one both.</summary>
internal static class Clock
{
    public static async Task<(double Wall, double Processor)> TimeAsync(Func<Task> run)
    {
        using var process = Process.GetCurrentProcess();
        var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await run();
        process.Refresh();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds);
    }

    public static void Tell(string name, List<(double Wall, double Processor)> times)
    {
        times.Sort();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: median {times[times.Count / 2].Wall:0} ms ({times[0].Wall:0}–{times[^1].Wall:0}), processor {times.Select(time => time.Processor).Order().ElementAt(times.Count / 2):0} ms"));
    }
}
