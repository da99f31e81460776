using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>
/// One page of one visitor, who notes what a user would not see: errors of scripts, answers that failed, and any request to
/// another machine (municipal networks are closed, and nothing of a school may leave them).
/// </summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> faults = new();
    private readonly Channel<string> noted = Channel.CreateUnbounded<string>();
    private readonly IBrowserContext context;
    private readonly LiveSite site;

    private BrowserSession(LiveSite site, IBrowserContext context, IPage page)
    {
        this.site = site;
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far, in the browser and in the site.</summary>
    public IEnumerable<string> Faults => faults.Concat(site.Errors);

    /// <summary>Waits until such a fault is noted in the browser; each fault is waited for once.</summary>
    public async Task<string> FaultThat(Predicate<string> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        string fault;
        do
        {
            fault = await noted.Reader.ReadAsync(patience.Token);
        }
        while (!wanted(fault));
        return fault;
    }

    public static async Task<BrowserSession> Open(IBrowser browser, LiveSite site, Screen screen)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            Locale = "ru-RU",
            TimezoneId = "Europe/Moscow",
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });
        var session = new BrowserSession(site, context, await context.NewPageAsync());
        session.Listen();
        return session;
    }

    /// <summary>Opens an address of the site and waits until it can be used.</summary>
    /// <param name="address">From the root: «/schools».</param>
    public async Task Visit(string address)
    {
        await Page.GotoAsync(address);
        await BecomeInteractive();
    }

    /// <summary>Waits until the page is connected: before that a click is lost.</summary>
    public Task BecomeInteractive() => Page.Locator("[data-interactive]").WaitForAsync();

    /// <summary>Fails with everything that was noted. Called at the end of every journey.</summary>
    public void AssertNothingWentWrong() => Assert.Equal([], Faults);

    /// <summary>Takes back what a journey provoked on purpose, and says that it was there.</summary>
    public void Expect(Predicate<string> fault)
    {
        var kept = faults.Where(noted => !fault(noted)).ToList();
        Assert.True(kept.Count < faults.Count, "The expected fault did not happen");
        faults.Clear();
        kept.ForEach(faults.Enqueue);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Listen()
    {
        Page.PageError += (_, message) => Note("script: " + message);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Note("console: " + message.Text + " " + message.Location);
            }
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Note($"answer {response.Status}: {response.Url}");
            }
        };
        context.Request += (_, request) => NoteForeign(request.Url);
        Page.WebSocket += (_, socket) => NoteForeign(socket.Url);
    }

    private void Note(string fault)
    {
        faults.Enqueue(fault);
        noted.Writer.TryWrite(fault);
    }

    private void NoteForeign(string address)
    {
        var target = new Uri(address);
        if (target.Scheme is "http" or "https" or "ws" or "wss" && !target.IsLoopback)
        {
            Note("request to another machine: " + address);
        }
    }
}
