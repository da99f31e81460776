namespace Dashboard.Web.Components;

/// <summary>
/// What is chosen with checkboxes in a list: one by one, all that is shown, and with Shift everything between the last click and
/// this one, as in a mail program.
/// </summary>
public sealed class ChosenRows<TKey>
    where TKey : struct
{
    private readonly HashSet<TKey> _keys = [];
    private TKey? _last;

    public int Count => _keys.Count;

    public IReadOnlySet<TKey> Keys => _keys;

    public bool Has(TKey key) => _keys.Contains(key);

    /// <summary>Are all of these chosen? Never of none.</summary>
    public bool HasAll(IReadOnlyList<TKey> shown) => shown.Count > 0 && shown.All(Has);

    /// <summary>A click on a row; those between follow the clicked one.</summary>
    /// <param name="key">The row.</param>
    /// <param name="range">Shift was held.</param>
    /// <param name="shown">Rows that may be chosen, in the order of the list.</param>
    public void Click(TKey key, bool range, IReadOnlyList<TKey> shown)
    {
        var places = shown.ToList();
        var (from, to) = (_last is { } last ? places.IndexOf(last) : -1, places.IndexOf(key));
        _last = key;
        Set(range && from >= 0 && to >= 0 ? places[Math.Min(from, to)..(Math.Max(from, to) + 1)] : [key], !Has(key));
    }

    /// <summary>All of these, or none where all were chosen.</summary>
    public void Turn(IReadOnlyList<TKey> shown) => Set(shown, !HasAll(shown));

    /// <summary>Lets go of what is no longer there.</summary>
    public void Keep(IEnumerable<TKey> known) => _keys.IntersectWith(known);

    public void Clear() => _keys.Clear();

    private void Set(IReadOnlyList<TKey> keys, bool chosen)
    {
        if (chosen)
        {
            _keys.UnionWith(keys);
        }
        else
        {
            _keys.ExceptWith(keys);
        }
    }
}

/// <summary>Rows of a <see cref="DataTable{TRow}"/> that may be chosen.</summary>
/// <param name="Chosen">What is chosen.</param>
/// <param name="Key">Key of a row.</param>
/// <param name="Name">The row in a few words, for a screen reader.</param>
/// <param name="Changed">Told after each click.</param>
public sealed record RowChoice<TRow>(ChosenRows<int> Chosen, Func<TRow, int> Key, Func<TRow, string> Name, Action Changed);
