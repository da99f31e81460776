using System.Net.Mail;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Watching;
using Dashboard.Tests.Queries.Watching;
using Dashboard.Tests.Support;
using Dashboard.Web.Reminders;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dashboard.Tests.Reminders;

public sealed class DailyDigestTests
{
    private static readonly DateOnly Past = new(2025, 6, 10);

    [Fact]
    public async Task The_letter_comes_to_the_server_with_the_lists_of_the_page()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var stored = await StoredPlans.Create();
        var plan = await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("2.1", "Отчёт <о курсах>", Past) with { Owner = "Методист" }, StoredPlans.Activity("2.2", "Собрание", new DateOnly(2025, 6, 23), Data.Domain.Roadmaps.Addressee.Territory)));
        using var post = new LoopbackPost();
        using var digest = Digest(stored, post.Port);

        var taken = post.TakeAsync(patience.Token);
        Assert.True(await digest.SendAsync(patience.Token));
        var (readers, lines) = await taken;

        Assert.Equal(["head@opora.test", "deputy@opora.test"], readers);
        var parts = LoopbackPost.Parts(lines);
        Assert.Equal(2, parts.Count);
        var text = parts[0].Replace('\u00a0', ' ');
        Assert.Contains("2.1 Отчёт <о курсах>: просрочено на 10 дней; Ольховецкий МО; СОШ № 1, СОШ № 2, СОШ № 3; отвечает: Методист", text, StringComparison.Ordinal);
        Assert.Contains("2.2 Собрание: через 3 дня", text, StringComparison.Ordinal);
        Assert.Contains("Отчёт &lt;о курсах&gt;", parts[1], StringComparison.Ordinal);
        Assert.Contains($"http://opora.test/roadmaps/{plan}/activities/", parts[1], StringComparison.Ordinal);
        Assert.Contains("http://opora.test/roadmaps?view=deadlines", parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_written_to_when_nothing_waits()
    {
        using var stored = await StoredPlans.Create();
        // Nothing listens at this port: an attempt to send would be a fault.
        using var digest = Digest(stored, 9);

        Assert.False(await digest.SendAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_fired_since_yesterday_is_in_the_letter_once()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("2.1", "Отчёт <о курсах>", new DateOnly(2025, 5, 21))));
        await new WatchParts(stored.Database, stored.Source, stored.Statements, stored.Store, stored.Clock).RunAsync();
        using var post = new LoopbackPost();
        using var digest = Digest(stored, post.Port);

        var taken = post.TakeAsync(patience.Token);
        Assert.True(await digest.SendAsync(patience.Token));
        var parts = LoopbackPost.Parts((await taken).Lines);

        Assert.Contains("ОТКЛОНЕНИЯ ЗА СУТКИ — 1", parts[0], StringComparison.Ordinal);
        Assert.Contains("– Ольховецкий МО: «2.1 Отчёт <о курсах>»: последний день 21.05.2025, просрочено на 30 дней", parts[0].Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Отклонения за сутки — 1</h2>", parts[1], StringComparison.Ordinal);
        stored.Clock.Advance(TimeSpan.FromDays(1));
        using var next = new LoopbackPost();
        using var later = Digest(stored, next.Port);
        var second = next.TakeAsync(patience.Token);
        await later.SendAsync(patience.Token);
        Assert.DoesNotContain("ОТКЛОНЕНИЯ", LoopbackPost.Parts((await second).Lines)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-20T04:59:00Z", "2025-06-20T05:00:00Z", "a minute before eight in Moscow")]
    [InlineData("2025-06-20T05:00:00Z", "2025-06-21T05:00:00Z", "at eight the next one is tomorrow")]
    [InlineData("2025-06-20T22:30:00Z", "2025-06-21T05:00:00Z", "after midnight in Moscow it is the same day's morning")]
    [InlineData("2025-12-31T12:00:00Z", "2026-01-01T05:00:00Z", "over New Year")]
    public void The_letter_goes_at_eight_by_the_clock_of_the_machine(string now, string next, string reason)
    {
        var moscow = TimeZoneInfo.CreateCustomTimeZone("Moscow", TimeSpan.FromHours(3), "Moscow", "Moscow");
        Assert.True(DailyDigest.NextAfter(Moment(now), moscow) == Moment(next), reason);
    }

    private static DailyDigest Digest(StoredPlans stored, int port) => new(
        new DigestSettings(
            "127.0.0.1", port, new MailAddress("opora@opora.test"), [new MailAddress("head@opora.test"), new MailAddress("deputy@opora.test")], null, null, new Uri("http://opora.test/")),
        new DeadlinesQuestion(stored.Source, stored.Store), new WatchQuestion(stored.Source, stored.Statements, stored.Database, stored.Clock), stored.Clock, NullLogger<DailyDigest>.Instance);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
