using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Components;

/// <summary>One page of a long list, as its number stands in the address.</summary>
/// <param name="Items">What is shown.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">Pages; 1 for a list that fits.</param>
/// <param name="Before">How many items stand before the shown ones.</param>
/// <param name="OutOf">How many there are in all.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Number, int Count, int Before, int OutOf)
{
    /// <summary>«школы 31–60 из 75».</summary>
    public string Words(string what) => $"{what}\u00a0{Russian.Number(Before + 1)}\u2060–\u2060{Russian.Number(Before + Items.Count)} из\u00a0{Russian.Number(OutOf)}";
}

/// <summary>Cuts pages out of long lists.</summary>
public static class Pages
{
    /// <param name="all">The whole list.</param>
    /// <param name="size">Items of a page.</param>
    /// <param name="asked">The page of the address; what is no page is the nearest one, null the first.</param>
    public static PageOf<T> Of<T>(IReadOnlyList<T> all, int size, int? asked)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var number = Math.Clamp(asked ?? 1, 1, count);
        var before = (number - 1) * size;
        return new PageOf<T>([.. all.Skip(before).Take(size)], number, count, before, all.Count);
    }
}
