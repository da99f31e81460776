using Dashboard.Data;
using Dashboard.Data.Persistence;

namespace Dashboard.Web.CommandLine;

/// <summary>What a command works with: the same services as the site, without a site.</summary>
internal static class CommandInstallation
{
    /// <summary>The folder a command or site uses when none is named.</summary>
    public const string DefaultFolder = "data";

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
