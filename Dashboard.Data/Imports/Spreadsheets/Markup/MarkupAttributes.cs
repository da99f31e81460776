namespace Dashboard.Data.Imports.Spreadsheets.Markup;

/// <summary>The attributes of one start tag, in order, by local names. Values are raw: see <see cref="MarkupText.Decode"/>.</summary>
internal ref struct MarkupAttributes(ReadOnlySpan<char> tag, bool html)
{
    private ReadOnlySpan<char> _rest = tag;

    /// <summary>In HTML compare without regard to case.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    public bool Next()
    {
        var rest = _rest;
        var start = 0;
        while (start < rest.Length && (char.IsWhiteSpace(rest[start]) || rest[start] == '/'))
        {
            start++;
        }

        rest = rest[start..];
        if (rest.IsEmpty)
        {
            return false;
        }

        var nameEnd = 0;
        while (nameEnd < rest.Length && rest[nameEnd] != '=' && !char.IsWhiteSpace(rest[nameEnd]))
        {
            nameEnd++;
        }

        var name = rest[..nameEnd];
        Name = name[(name.LastIndexOf(':') + 1)..];
        Value = default;
        rest = rest[nameEnd..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            // An attribute without a value, allowed in HTML; «=» itself as a name would never advance otherwise.
            _rest = rest;
            return true;
        }

        rest = rest[1..].TrimStart();
        if (!rest.IsEmpty && rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            Value = close < 0 ? rest[1..] : rest.Slice(1, close);
            _rest = close < 0 ? default : rest[(close + 2)..];
            return true;
        }

        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
        {
            end++;
        }

        Value = rest[..end];
        _rest = rest[end..];
        return true;
    }

    /// <summary>Looks for one attribute from the beginning; its value is raw.</summary>
    public readonly bool Find(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var all = this;
        while (all.Next())
        {
            if (html ? all.Name.Equals(name, StringComparison.OrdinalIgnoreCase) : all.Name.SequenceEqual(name))
            {
                value = all.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>One attribute's text with references resolved; null when absent.</summary>
    public readonly string? Text(ReadOnlySpan<char> name) => Find(name, out var value) ? MarkupText.Decode(value, html) : null;

    /// <summary>One attribute as a whole number; <paramref name="otherwise"/> when absent or no number.</summary>
    public readonly int Number(ReadOnlySpan<char> name, int otherwise) =>
        Find(name, out var value) && int.TryParse(value, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
