using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Dashboard.Benchmarks;

/// <summary>
/// Bytes over the wire of a visit to the published site: the page, and every style, script and preloaded font that it names,
/// with brotli as a browser asks for it; then the same visit with what a browser keeps.
/// </summary>
internal static partial class PageWeight
{
    private const string Address = "http://127.0.0.1:5097";

    /// <param name="arguments">Folder of a published Dashboard.Web.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var site])
        {
            await Console.Error.WriteLineAsync("weight FOLDER: the folder that dotnet publish Dashboard.Web -c Release -o FOLDER made");
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("opora-weight-").FullName;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = site, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(Path.GetFullPath(site), "Dashboard.Web.dll"), "--sample", data, "--urls", Address])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
            using var client = new HttpClient(handler) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(30) };
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
            await AwakeAsync(client);
            foreach (var page in (string[])["/", "/schools", "/imports", "/results"])
            {
                var (first, later, parts) = await VisitAsync(client, page);
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}: first visit {first / 1024.0:0} KB in {parts} parts, later visit {later / 1024.0:0} KB"));
            }

            return 0;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    [GeneratedRegex("""(?:src|href)="([^"#]+\.(?:css|js|mjs|woff2|svg|png|ico|webmanifest)(?:\?[^"]*)?)"|"(\./[^"]+\.js)"\s*:\s*"(\./[^"]+\.js)""", RegexOptions.CultureInvariant)]
    private static partial Regex Asset();

    private static async Task AwakeAsync(HttpClient client)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (attempt < 600)
            {
                await Task.Delay(200);
            }
        }
    }

    private static async Task<(long First, long Later, int Parts)> VisitAsync(HttpClient client, string page)
    {
        var (bytes, text, _) = await GetAsync(client, page);
        var (first, later, seen) = (bytes, bytes, new HashSet<string>());
        var waiting = new Queue<string>(Named(text, page));
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var (size, _, again) = await GetAsync(client, address);
            first += size;
            later += again;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {size,8} {address}"));
        }

        return (first, later, seen.Count + 1);
    }

    /// <summary>
    /// Styles, scripts, icons and preloaded fonts. Modules of the import map are loaded only where a component asks, so plotly is
    /// not among them; nor are fonts that only a style names, which a browser loads where a text needs them.
    /// </summary>
    private static IEnumerable<string> Named(string text, string page) =>
        Asset().Matches(text).Where(match => match.Groups[1].Success).Select(match => Absolute(match.Groups[1].Value, page)).Where(address => address.StartsWith('/'));

    private static string Absolute(string address, string page) => new Uri(new Uri(new Uri(Address), page), address) is var uri && uri.Authority == new Uri(Address).Authority
        ? uri.PathAndQuery
        : string.Empty;

    /// <summary>Bytes of the body as sent, its text, and the bytes that a browser gets which has it already.</summary>
    private static async Task<(long Bytes, string Text, long Again)> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        var encoding = answer.Content.Headers.ContentEncoding.FirstOrDefault();
        using var sent = new MemoryStream(body);
        await using Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(sent, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(sent, System.IO.Compression.CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(plain);
        var text = await reader.ReadToEndAsync();
        if (answer.Headers.CacheControl is { MaxAge: { TotalDays: > 1 } } && answer.IsSuccessStatusCode)
        {
            return (body.Length, text, 0);
        }

        if (answer.Headers.ETag is not { } tag)
        {
            return (body.Length, text, body.Length);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(tag);
        using var unchanged = await client.SendAsync(request);
        return (body.Length, text, (await unchanged.Content.ReadAsByteArrayAsync()).Length);
    }
}
