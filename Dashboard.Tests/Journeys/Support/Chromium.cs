using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>The browser installed on this machine; test.sh installs one under the same names.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Nothing that a browser does by itself may leave the machine, and a container has neither sandbox nor graphics.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    public static BrowserTypeLaunchOptions Options() => new() { ExecutablePath = Find(), Args = Arguments };

    private static string Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium on the PATH: ./test.sh installs one, or says how to.");
}
