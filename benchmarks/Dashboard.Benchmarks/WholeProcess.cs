using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>
/// CPU seconds (user and system) of whole processes, start and compilation included: the median of several runs of each. The
/// seconds come from bash's <c>time</c>, so that ours and sqlite3's are measured by the same clock.
/// </summary>
internal static class WholeProcess
{
    private const int Runs = 5;

    public static int Run(string[] arguments)
    {
        if (arguments is ["--times", var times])
        {
            return Memory(int.Parse(times, CultureInfo.InvariantCulture));
        }

        var (xlsx, csv) = (ScaleFiles.Xlsx, ScaleFiles.Csv);
        var bare = Median("ExcelDataReader, bare loop", () => Ours("read", xlsx));
        var ourXlsx = Median(".xlsx, import", () => Ours("import", xlsx));
        Ratio(".xlsx", ourXlsx, bare, 1.5);
        if (!OperatingSystem.IsWindows() && FindSqlite() is { } sqlite)
        {
            var table = Median("sqlite3 .import", () => Sqlite(sqlite, csv, index: false));
            var indexed = Median("sqlite3 .import into a table with an index", () => Sqlite(sqlite, csv, index: true));
            var ourCsv = Median(".csv, import", () => Ours("import", csv));
            Ratio(".csv to .import", ourCsv, table, 2.5);
            Ratio(".csv to .import with an index", ourCsv, indexed, 2.5);
        }
        else
        {
            Console.Out.WriteLine("sqlite3 is not on the PATH: .csv was not measured");
        }

        return 0;
    }

    /// <summary>Path of the sqlite3 program, or null.</summary>
    public static string? FindSqlite() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "sqlite3")).FirstOrDefault(File.Exists);

    /// <summary>CPU seconds in which sqlite3 imports the file into a new database.</summary>
    public static double Sqlite(string sqlite, string csv, bool index)
    {
        var database = Path.GetTempFileName();
        try
        {
            string[] prepare = index
                ? ["CREATE TABLE r(a INTEGER, b TEXT, c INTEGER, d TEXT, e TEXT, f TEXT, g TEXT, h INTEGER, i REAL, j REAL, k REAL, l REAL); CREATE INDEX r1 ON r(a, b, c, d, f)", ".import --csv --skip 1 " + csv + " r"]
                : [".import --csv " + csv + " r"];
            return Seconds(sqlite, [database, .. prepare]);
        }
        finally
        {
            File.Delete(database);
        }
    }

    private static double Ours(string mode, string file) => Seconds(Environment.ProcessPath!, [mode, file]);

    /// <summary>Files of 310,000 rows one after another in one process: what is printed shows whether cost and memory stay linear.</summary>
    private static int Memory(int times)
    {
        var seconds = Seconds(Environment.ProcessPath!, ["import", .. ScaleFiles.Of(times, "xlsx")], show: true);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times} files: {seconds:0.00} s"));
        return 0;
    }

    private static double Median(string name, Func<double> run)
    {
        var seconds = Enumerable.Range(0, Runs).Select(_ => run()).Order().ToArray();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds[Runs / 2]:0.00} s ({seconds[0]:0.00}–{seconds[^1]:0.00})"));
        return seconds[Runs / 2];
    }

    private static void Ratio(string name, double ours, double theirs, double limit) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {ours / theirs:0.00} of {limit:0.0}"));

    private static double Seconds(string program, string[] arguments, bool show = false)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = !show };
        start.Environment["TIMEFORMAT"] = "%U %S";
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in (string[])["-c", "time \"$@\"", "bash", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = show ? Task.FromResult(string.Empty) : process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(errors);
        }

        return errors.Trim().Split('\n')[^1].Split(' ').Sum(part => double.Parse(part, CultureInfo.InvariantCulture));
    }
}
