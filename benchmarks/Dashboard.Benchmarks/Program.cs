using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;

// dotnet run -c Release --project benchmarks/Dashboard.Benchmarks -- MODE, see docs/benchmarks.md.
switch (args)
{
    case ["whole", .. var rest]:
        return WholeProcess.Run(rest);
    case ["question"]:
        return await QuestionOnce.RunAsync();
    case ["support"]:
        return await SupportOnce.RunAsync();
    case ["disclosure"]:
        return await DisclosureOnce.RunAsync();
    case ["simulation", .. var times]:
        return Simulation.Run(times is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 2000);
    case ["before-after"]:
        return await BeforeAfterOnce.RunAsync();
    case ["deck"]:
        return await DeckOnce.RunAsync();
    case ["archive"]:
        return await ArchiveOnce.RunAsync();
    case ["watch"]:
        return await WatchOnce.RunAsync();
    case ["plans"]:
        return await PlansOnce.RunAsync();
    case ["weight", .. var site]:
        return await PageWeight.RunAsync(site);
    case ["scale"]:
        Console.Out.WriteLine(ScaleFiles.Xlsx);
        return 0;
    case ["import", .. var files]:
        return await OneProcess.ImportAsync(files);
    case ["warm", var file]:
        return await OneProcess.WarmAsync(file);
    case ["read", var bare]:
        return OneProcess.Read(bare);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmarks).Assembly).Run(args);
        return 0;
}
