using Dashboard.Tests.Domain.BeforeAfter;

namespace Dashboard.Benchmarks;

/// <summary>How often the verdicts before and after are true: the figures of docs/before-after.md.</summary>
internal static class Simulation
{
    internal static int Run(int times)
    {
        Console.Out.WriteLine("| Study | Claims | Raw claims | Coverage | Claims of a school | Coverage of a school | Noticeable, points |");
        Console.Out.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var study in SimulatedStudy.All)
        {
            Console.Out.WriteLine($"| {study.Name} | {study.Repeat(times)} |");
        }

        return 0;
    }
}
