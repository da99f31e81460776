using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Dashboard.Data.Imports.Spreadsheets.Delimited;

/// <summary>The encoding of a text file, judged by its bytes. What a file declares counts only where the bytes do not contradict.</summary>
/// <param name="Encoding">For decoding; replaces what it cannot read.</param>
/// <param name="Head">The first characters, decoded, for judging what kind of text it is.</param>
/// <param name="Broken">Whether some bytes are not of this encoding.</param>
internal sealed partial record TextEncoding(Encoding Encoding, string Head, bool Broken)
{
    private const int HeadBytes = 1 << 16;

    /// <summary>The letters that make up two thirds of any Russian text, in both cases.</summary>
    private const string CommonLetters = "оеаинтсрвлкмОЕАИНТСРВЛКМ";

    /// <summary>Judges by the whole file, which is read once; null when it is not text.</summary>
    public static TextEncoding? Detect(Stream file, ReadingSession session)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var head = ReadHead(file, session);
        if (ByMark(head) is { } marked)
        {
            return Make(marked, head, broken: false);
        }

        if (head.AsSpan().Contains((byte)0))
        {
            return BySilentUtf16(head) is { } wide ? Make(wide, head, broken: false) : null;
        }

        file.Position = 0;
        var (valid, wellFormed, broken) = CheckUtf8(file, session);
        if (valid || wellFormed > 20 * broken)
        {
            return Make(Encoding.UTF8, head, broken: !valid);
        }

        return Make(Declared(head) ?? ByLetters(head), head, broken: false);
    }

    /// <summary>Opens the file as text from its beginning; closing the reader leaves the file open.</summary>
    public StreamReader Open(Stream file, ReadingSession session)
    {
        file.Position = 0;
        return new StreamReader(new GuardedStream(file, session, countsUnpacked: false), Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 15);
    }

    private static TextEncoding Make(Encoding encoding, byte[] head, bool broken)
    {
        var mark = encoding.Preamble;
        var start = head.AsSpan().StartsWith(mark) ? mark.Length : 0;
        return new TextEncoding(encoding, encoding.GetString(head, start, head.Length - start), broken);
    }

    private static byte[] ReadHead(Stream file, ReadingSession session)
    {
        session.Checkpoint();
        file.Position = 0;
        var head = new byte[Math.Min(HeadBytes, file.Length)];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == head.Length ? head : head[..read];
    }

    private static Encoding? ByMark(byte[] head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>UTF-16 without a mark: one of the two bytes of nearly every character is 0 (Latin, digits) or 4 (Cyrillic).</summary>
    private static UnicodeEncoding? BySilentUtf16(byte[] head)
    {
        var pairs = head.Length / 2;
        var little = 0;
        var big = 0;
        for (var i = 0; i < pairs; i++)
        {
            big += head[2 * i] is 0 or 4 ? 1 : 0;
            little += head[(2 * i) + 1] is 0 or 4 ? 1 : 0;
        }

        var bigEndian = big > little;
        return pairs > 0 && Math.Max(big, little) >= 0.9 * pairs && Math.Min(big, little) <= 0.5 * pairs
            ? new UnicodeEncoding(bigEndian, byteOrderMark: true)
            : null;
    }

    /// <summary>Whether the whole file is UTF-8; if not, how many of its first characters beyond ASCII are well formed and how many are not.</summary>
    private static (bool Valid, int WellFormed, int Broken) CheckUtf8(Stream file, ReadingSession session)
    {
        using var guarded = new GuardedStream(file, session, countsUnpacked: false);
        var buffer = new byte[HeadBytes];
        var kept = 0;
        while (true)
        {
            var read = guarded.Read(buffer.AsSpan(kept));
            var filled = buffer.AsSpan(0, kept + read);
            var whole = read == 0 ? filled.Length : filled.Length - UnfinishedTail(filled);
            if (!Utf8.IsValid(filled[..whole]))
            {
                var (wellFormed, broken) = CountUtf8(filled);
                return (false, wellFormed, broken);
            }

            if (read == 0)
            {
                return (true, 0, 0);
            }

            filled[whole..].CopyTo(buffer);
            kept = filled.Length - whole;
        }
    }

    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
            {
                var needs = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needs > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    private static (int WellFormed, int Broken) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var wellFormed = 0;
        var broken = 0;
        while (!bytes.IsEmpty)
        {
            var state = Rune.DecodeFromUtf8(bytes, out _, out var used);
            wellFormed += state == System.Buffers.OperationStatus.Done && used > 1 ? 1 : 0;
            broken += state == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[used..];
        }

        return (wellFormed, broken);
    }

    private static Encoding? Declared(byte[] head)
    {
        var name = Declaration().Match(Encoding.Latin1.GetString(head, 0, Math.Min(head.Length, 2048))).Groups[1].Value;
        if (name.Length == 0)
        {
            return null;
        }

        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.IsSingleByte ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Windows-1251 unless the letters make more sense as DOS (866) or KOI8-R.</summary>
    private static Encoding ByLetters(byte[] head)
    {
        var windows = Encoding.GetEncoding(1251);
        return new[] { windows, Encoding.GetEncoding(866), Encoding.GetEncoding("koi8-r") }
            .MaxBy(encoding => encoding.GetString(head).Count(CommonLetters.Contains) + (encoding == windows ? 1 : 0))!;
    }

    [GeneratedRegex("""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
