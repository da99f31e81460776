using System.Collections.Concurrent;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>
/// The whole site on a free port of this machine, with a data folder of its own that goes when the site does.
/// Errors that the site logs are kept: a journey during which there were any has failed.
/// </summary>
internal sealed class LiveSite : WebApplicationFactory<App>
{
    private static readonly Lazy<string> LoadedSample = new(LoadSample);

    private readonly TemporaryFolder folder = new();
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly ErrorLog errors = new();
    private TemporaryFolder? sample;

    /// <param name="settings">Settings of the command line for this site, without the leading dashes.</param>
    /// <param name="port">0 for a free one.</param>
    private LiveSite(IReadOnlyDictionary<string, string> settings, int port = 0)
    {
        this.settings = settings;
        UseKestrel(port);
    }

    /// <summary>Where the site keeps its database.</summary>
    public string DataFolder => folder.PathOf("data");

    public Uri Address => ClientOptions.BaseAddress;

    public IEnumerable<string> Errors => errors.Sentences;

    /// <summary>Starts a site whose data folder is new and empty.</summary>
    public static LiveSite Start(IReadOnlyDictionary<string, string>? settings = null, int port = 0)
    {
        var site = new LiveSite(settings ?? new Dictionary<string, string>(StringComparer.Ordinal), port);
        site.StartServer();
        return site;
    }

    /// <summary>
    /// Starts a site that shows the sample region. It is loaded once, by the importer that a user uses, and copied for each site.
    /// </summary>
    public static LiveSite StartWithSample()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(LoadedSample.Value))
        {
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        }

        var site = new LiveSite(Sample(folder.Root)) { sample = folder };
        site.StartServer();
        return site;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", DataFolder);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(errors));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            errors.Dispose();
            folder.Dispose();
            sample?.Dispose();
        }
    }

    private static Dictionary<string, string> Sample(string path) => new(StringComparer.Ordinal) { ["sample"] = path };

    private static string LoadSample()
    {
        var (loaded, kept) = (Directory.CreateTempSubdirectory("opora-test-sample-loading-").FullName, Directory.CreateTempSubdirectory("opora-test-sample-loaded-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Array.ForEach([loaded, kept], folder => Directory.Delete(folder, recursive: true));
        using (var site = new LiveSite(Sample(loaded)))
        {
            site.StartServer();
        }

        // Work in the background may close its connection after the site: the database itself writes what is copied, whole and in one file.
        foreach (var file in Directory.GetFiles(loaded, "*.db"))
        {
            using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            database.Open();
            using var copy = database.CreateCommand();
            copy.CommandText = "VACUUM INTO $target";
            copy.Parameters.AddWithValue("$target", Path.Combine(kept, Path.GetFileName(file)));
            copy.ExecuteNonQuery();
        }

        return kept;
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> sentences = new();

        public IEnumerable<string> Sentences => sentences;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // A page that broke and was replaced by its apology is but a warning to the framework.
            if (logLevel >= LogLevel.Error || (logLevel == LogLevel.Warning && exception is not null))
            {
                sentences.Enqueue(formatter(state, exception) + " " + exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
