using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dashboard.Web;

/// <summary>
/// An address with its filters: a path and an ordered list of query values. Every filter of a page lives in the
/// address, so a change of a filter is this address with one value changed.
/// </summary>
public sealed class Query
{
    private readonly ImmutableList<KeyValuePair<string, string>> _values;

    private Query(string path, ImmutableList<KeyValuePair<string, string>> values)
    {
        Path = path;
        _values = values;
    }

    /// <summary>The part before «?», always beginning with «/».</summary>
    public string Path { get; }

    public static Query To(string path) => new(path, []);

    /// <summary>Reads an address as the browser shows it; host and fragment are left out.</summary>
    public static Query Parse(string address)
    {
        var text = Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? absolute.PathAndQuery
            : address;
        text = text.Split('#')[0];
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? text : text[..mark];
        if (!path.StartsWith('/'))
        {
            path = "/" + path;
        }

        var values = mark < 0
            ? []
            : text[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ReadPair).ToImmutableList();
        return new Query(path, values);
    }

    /// <summary>The first value under this key, or null when the address does not name it.</summary>
    public string? Value(string key) => _values.Where(pair => pair.Key == key).Select(pair => pair.Value).FirstOrDefault();

    public int? Number(string key) =>
        int.TryParse(Value(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Has(string key) => _values.Exists(pair => pair.Key == key);

    /// <summary>The same address with this value in the place of an earlier one; null or empty takes the key out.</summary>
    public Query With(string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return new Query(Path, _values.RemoveAll(pair => pair.Key == key));
        }

        var place = _values.FindIndex(pair => pair.Key == key);
        var cleared = _values.RemoveAll(pair => pair.Key == key);
        var entry = KeyValuePair.Create(key, value);
        return new Query(Path, place < 0 ? cleared.Add(entry) : cleared.Insert(Math.Min(place, cleared.Count), entry));
    }

    public Query With(string key, int? value) => With(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same address without these keys.</summary>
    public Query Without(params IEnumerable<string> keys) => new(Path, _values.RemoveAll(pair => keys.Contains(pair.Key)));

    public override string ToString()
    {
        var text = new StringBuilder(Path);
        var separator = '?';
        foreach (var (key, value) in _values)
        {
            text.Append(separator).Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return text.ToString();
    }

    private static KeyValuePair<string, string> ReadPair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? KeyValuePair.Create(Decode(pair), string.Empty)
            : KeyValuePair.Create(Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
