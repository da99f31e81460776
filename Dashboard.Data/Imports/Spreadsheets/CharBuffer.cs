namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Growing text that is read as a span; reused for every cell, so a cell's text is made into a string once at most.</summary>
internal sealed class CharBuffer
{
    private char[] _chars = new char[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(char c)
    {
        if (Length == _chars.Length)
        {
            Array.Resize(ref _chars, Length * 2);
        }

        _chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
        {
            Array.Resize(ref _chars, Math.Max(Length + text.Length, _chars.Length * 2));
        }

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }
}
