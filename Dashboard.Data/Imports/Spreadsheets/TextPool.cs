namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// Gives the same string for the same text where it was met lately. Sheets repeat names of schools and subjects hundreds of
/// thousands of times; looking up by span makes a repeat cost no allocation. A fixed number of places, so a column of
/// different texts costs little too.
/// </summary>
internal sealed class TextPool
{
    private const int FirstPlaces = 64;
    private const int MostPlaces = 16_384;
    private const int LongestPooled = 256;

    private string?[] _places = new string?[FirstPlaces];
    private int _misses;

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPooled)
        {
            return text.ToString();
        }

        ref var place = ref _places[Hash(text) & (uint)(_places.Length - 1)];
        if (place is { } known && text.SequenceEqual(known))
        {
            return known;
        }

        if (++_misses > _places.Length && _places.Length < MostPlaces)
        {
            Grow();
            return Get(text);
        }

        return place = text.ToString();
    }

    private void Grow()
    {
        var old = _places;
        _places = new string?[old.Length * 4];
        _misses = 0;
        foreach (var text in old)
        {
            if (text is not null)
            {
                _places[Hash(text) & (uint)(_places.Length - 1)] = text;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
