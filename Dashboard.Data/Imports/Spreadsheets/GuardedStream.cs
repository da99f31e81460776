namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// Passes reads on and looks up at every block: whether the user cancelled, the time is over, or a packed part has grown
/// beyond its limits. Every parser reads through it, third-party ones too, so none of them can run away.
/// </summary>
internal sealed class GuardedStream(Stream inner, ReadingSession session, bool countsUnpacked) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        session.Checkpoint();
        var read = inner.Read(buffer);
        if (countsUnpacked)
        {
            session.CountUnpacked(read);
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // The user's stream stays open for whoever opened it; an unpacked part is ours.
        if (disposing && countsUnpacked)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
