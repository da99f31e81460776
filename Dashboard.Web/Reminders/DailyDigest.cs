using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Watching;

namespace Dashboard.Web.Reminders;

/// <summary>Sends the letter at eight in the morning, by the clock of the machine. Runs only where a mail server is set.</summary>
public sealed class DailyDigest(DigestSettings settings, DeadlinesQuestion question, WatchQuestion watch, TimeProvider clock, ILogger<DailyDigest> log) : BackgroundService
{
    private static readonly TimeOnly At = new(8, 0);

    /// <summary>The next eight o'clock after this moment, in the zone of the machine.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone) => Morning.NextAfter(now, At, zone);

    /// <summary>Writes and sends today's letter; false where nothing waits.</summary>
    public async Task<bool> SendAsync(CancellationToken token)
    {
        // Nobody signs in yet: the letter tells what the one nominal person sees.
        var view = await question.AskAsync(new DeadlinesFilter(), AccessScope.Region, token);
        // A letter a day: what fired since the last one.
        var fired = await watch.AskAsync(new WatchFilter(Period: WatchPeriod.Day), AccessScope.Region, token);
        if (DigestLetter.Of(view, fired, settings.Site) is not { } letter)
        {
            return false;
        }

        using var message = new MailMessage { From = settings.From, Subject = letter.Subject, SubjectEncoding = Encoding.UTF8 };
        foreach (var reader in settings.To)
        {
            message.To.Add(reader);
        }

        message.AlternateViews.Add(Part(letter.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Part(letter.Html, MediaTypeNames.Text.Html));
        using var server = new SmtpClient(settings.Host, settings.Port);
        if (settings.User is not null)
        {
            // A password never goes over an open line.
            (server.EnableSsl, server.Credentials) = (true, new NetworkCredential(settings.User, settings.Password));
        }

        await server.SendMailAsync(message, token);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetLocalNow();
            await Task.Delay(NextAfter(now, clock.LocalTimeZone) - now, clock, stoppingToken);
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Tomorrow is another day: the site goes on without the letter.
                log.LogWarning(fault, "The daily letter about deadlines was not sent.");
            }
        }
    }

    private static AlternateView Part(string text, string type)
    {
        var part = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
        part.TransferEncoding = TransferEncoding.Base64;
        return part;
    }
}
