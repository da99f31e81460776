using Dashboard.Data;
using Dashboard.Data.Persistence;

namespace Dashboard.Web.CommandLine;

/// <summary>What a command works with: the same services as the site, without a site.</summary>
internal static class CommandInstallation
{
    /// <summary>The folder a command or site uses when none is named.</summary>
    public const string DefaultFolder = "data";

    /// <summary>What the named folder shows, or the usual one; null, with the reason told, where it has no data yet.</summary>
    public static async Task<ServiceProvider?> OpenShownAsync(Arguments arguments, TextWriter errors)
    {
        var folder = new DataFolder(arguments.Value("data") ?? DefaultFolder);
        if (folder.Shown is { } kind)
        {
            return await OpenAsync(folder.Root, kind);
        }

        await errors.WriteLineAsync($"В папке {folder.Root} ещё нет данных.");
        return null;
    }

    public static async Task<ServiceProvider> OpenAsync(string folder, InstallationKind kind)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddDashboardData(new DataFolder(folder), kind);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<InstallationDatabase>().CreateAsync();
        return provider;
    }
}
