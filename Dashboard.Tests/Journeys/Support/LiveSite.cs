using System.Collections.Concurrent;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>
/// The whole site on a free port of this machine, with a data folder of its own that goes when the site does.
/// Errors that the site logs are kept: a journey during which there were any has failed.
/// </summary>
internal sealed class LiveSite : WebApplicationFactory<App>
{
    private readonly TemporaryFolder folder = new();
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly ErrorLog errors = new();

    /// <param name="settings">Settings of the command line for this site, without the leading dashes.</param>
    private LiveSite(IReadOnlyDictionary<string, string> settings)
    {
        this.settings = settings;
        UseKestrel(0);
    }

    /// <summary>Where the site keeps its database.</summary>
    public string DataFolder => folder.PathOf("data");

    public Uri Address => ClientOptions.BaseAddress;

    public IEnumerable<string> Errors => errors.Sentences;

    /// <summary>Starts a site whose data folder is new and empty.</summary>
    public static LiveSite Start(IReadOnlyDictionary<string, string>? settings = null)
    {
        var site = new LiveSite(settings ?? new Dictionary<string, string>(StringComparer.Ordinal));
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
        }
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> sentences = new();

        public IEnumerable<string> Sentences => sentences;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                sentences.Enqueue(formatter(state, exception) + " " + exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
