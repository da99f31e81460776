using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>What a first visit costs the line of a village school, of the site as README starts it: from its sources, not published.</summary>
public sealed partial class WireWeightTests
{
    private const int MostBytes = 350 * 1024;

    [Fact]
    public async Task Page_styles_and_scripts_come_compressed_and_what_has_a_fingerprint_comes_once()
    {
        // Outside of development, which sends files as they are edited.
        using var site = LiveSite.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["environment"] = "Production" });
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = site.Address };
        using var plain = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        var parts = Part().Matches(await plain.GetStringAsync(new Uri("/schools", UriKind.Relative))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(parts.Count > 4, string.Join(' ', parts));
        var bytes = 0;
        foreach (var part in parts.Prepend("schools"))
        {
            using var answer = await client.GetAsync(new Uri(part, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
            Assert.True(!Fingerprint().IsMatch(part) || answer.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(1), part);
        }

        Assert.InRange(bytes, 1, MostBytes);
    }

    [GeneratedRegex("""(?:src|href)="([^"#:]+\.(?:css|js|svg|woff2)(?:\?[^"]*)?)""")]
    private static partial Regex Part();

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(?:styles\.)?[a-z0-9]+$")]
    private static partial Regex Fingerprint();
}
