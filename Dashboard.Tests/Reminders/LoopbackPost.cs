using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dashboard.Tests.Reminders;

/// <summary>A mail server of one letter on this machine: it takes what it is given and says nothing but «yes».</summary>
internal sealed class LoopbackPost : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public LoopbackPost()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Takes one letter: whom it is for, and its lines.</summary>
    public async Task<(IReadOnlyList<string> Readers, IReadOnlyList<string> Lines)> TakeAsync(CancellationToken token)
    {
        using var visitor = await _listener.AcceptTcpClientAsync(token);
        await using var stream = visitor.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var (readers, lines) = (new List<string>(), new List<string>());
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync(token) is { } said)
        {
            if (said.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
            {
                readers.Add(said["RCPT TO:".Length..].Trim('<', '>'));
            }
            else if (said == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(token) is { } line && line != ".")
                {
                    lines.Add(line);
                }
            }
            else if (said == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                break;
            }

            await writer.WriteLineAsync("250 yes");
        }

        return (readers, lines);
    }

    /// <summary>The bodies of a letter of parts, each decoded.</summary>
    public static IReadOnlyList<string> Parts(IReadOnlyList<string> lines)
    {
        var parts = new List<string>();
        for (var place = 0; place < lines.Count; place++)
        {
            if (!lines[place].Equals("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var body = lines.Skip(place).SkipWhile(line => line.Length > 0).SkipWhile(line => line.Length == 0).TakeWhile(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal));
            parts.Add(Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body))));
        }

        return parts;
    }

    public void Dispose() => _listener.Dispose();
}
