namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A rectangle on a slide in EMU: 12,700 of them are a point.</summary>
internal readonly record struct Box(long X, long Y, long Width, long Height)
{
    public const long Point = 12_700;

    public long Right => X + Width;

    public long Bottom => Y + Height;

    public Box Part(double from, double to) => new(X + (long)(Width * from), Y, (long)(Width * (to - from)), Height);

    public Box Below(long height) => new(X, Y + height, Width, Height - height);
}
