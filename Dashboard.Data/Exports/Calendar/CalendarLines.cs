using System.Text;

namespace Dashboard.Data.Exports.Calendar;

/// <summary>Content lines of RFC 5545, §3.1: CR LF at the end, at most 75 octets, continued after a blank; texts escaped (§3.3.11).</summary>
internal sealed class CalendarLines(Stream stream) : IDisposable
{
    /// <summary>Octets of a line without its end.</summary>
    public const int Octets = 75;

    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    /// <summary>A value that is no text: a date, a word of the standard, an address.</summary>
    public void Write(string name, string value)
    {
        var used = 0;
        foreach (var sign in (name + ":" + value).EnumerateRunes())
        {
            // Control signs are no part of any line; a line end would begin a property of its own.
            if (Rune.IsControl(sign) && sign.Value != '\t')
            {
                continue;
            }

            if (used + sign.Utf8SequenceLength > Octets)
            {
                _writer.Write("\r\n ");
                used = 1;
            }

            _writer.Write(sign.ToString());
            used += sign.Utf8SequenceLength;
        }

        _writer.Write("\r\n");
    }

    public void WriteText(string name, string text) => Write(name, text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    public void Dispose() => _writer.Dispose();
}
