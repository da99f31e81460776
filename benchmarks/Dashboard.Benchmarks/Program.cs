using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;

// dotnet run -c Release --project benchmarks/Dashboard.Benchmarks -- MODE, see docs/benchmarks.md.
switch (args)
{
    case ["whole", .. var rest]:
        return WholeProcess.Run(rest);
    case ["weight"]:
        return await PageWeight.RunAsync();
    case ["scale"]:
        Console.Out.WriteLine(ScaleFiles.Xlsx);
        return 0;
    case ["import", .. var files]:
        return await OneProcess.ImportAsync(files);
    case ["read", var file]:
        return OneProcess.Read(file);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmarks).Assembly).Run(args);
        return 0;
}
