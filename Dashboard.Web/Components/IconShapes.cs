using System.Collections.Frozen;

namespace Dashboard.Web.Components;

/// <summary>The product's own line icons, drawn on a field of 20 by 20. No icon font is loaded for them.</summary>
public static class IconShapes
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["overview"] = "M3 3h6v6H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 11h6v6H3z",
        ["map"] = "M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12",
        ["school"] = "M2 8l8-4 8 4-8 4zM5 10v4c2 2 8 2 10 0v-4M18 8v5",
        ["bars"] = "M4 17V9M8 17V4M12 17v-6M16 17V7",
        ["plan"] = "M4 5h9M4 10h12M4 15h7M16 4v2M13 14v2",
        ["target"] = "M10 17a7 7 0 100-14 7 7 0 000 14zM10 13a3 3 0 100-6 3 3 0 000 6zM10 10h.1",
        ["support"] = "M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM10 13a3 3 0 100-6 3 3 0 000 6zM4.7 4.7l3.2 3.2M12.1 12.1l3.2 3.2M15.3 4.7l-3.2 3.2M7.9 12.1l-3.2 3.2",
        ["upload"] = "M10 13V4M6 8l4-4 4 4M3 14v3h14v-3",
        ["download"] = "M10 3v9M6 8l4 4 4-4M3 14v3h14v-3",
        ["gear"] = "M10 13a3 3 0 100-6 3 3 0 000 6zM10 2v3M10 15v3M2 10h3M15 10h3M4.5 4.5l2 2M13.5 13.5l2 2M15.5 4.5l-2 2M6.5 13.5l-2 2",
        ["moon"] = "M16 12A7 7 0 018 4a7 7 0 108 8z",
        ["menu"] = "M3 5h14M3 10h14M3 15h14",
        ["search"] = "M9 14A5 5 0 109 4a5 5 0 000 10zM13 13l4 4",
        ["down"] = "M6 8l4 4 4-4",
        ["up"] = "M6 12l4-4 4 4",
        ["right"] = "M8 6l4 4-4 4",
        ["left"] = "M12 6l-4 4 4 4",
        ["more"] = "M5 10h.1M10 10h.1M15 10h.1",
        ["expand"] = "M3 8V3h5M17 8V3h-5M3 12v5h5M17 12v5h-5",
        ["print"] = "M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z",
        ["slide"] = "M3 4h14v9H3zM10 13v4M7 17h6",
        ["document"] = "M5 3h7l4 4v10H5zM12 3v4h4M8 11h5M8 14h5",
        ["compare"] = "M3 6h10M10 3l3 3-3 3M17 14H7M10 11l-3 3 3 3",
        ["undo"] = "M7 4L3 8l4 4M3 8h9a4 4 0 010 8H8",
        ["warning"] = "M10 3l7 13H3zM10 8v4M10 14v.2",
        ["lock"] = "M5 9h10v8H5zM7 9V6a3 3 0 016 0v3",
        ["check"] = "M4 10l4 4 8-8",
        ["plus"] = "M10 4v12M4 10h12",
        ["close"] = "M5 5l10 10M15 5L5 15",
        ["question"] = "M10 17a7 7 0 100-14 7 7 0 000 14zM8 8a2 2 0 113 1.7c-.7.4-1 .8-1 1.5M10 13.6v.2",
        ["table"] = "M3 4h14v12H3zM3 8h14M3 12h14M8 8v8",
        ["filter"] = "M3 5h14l-5 6v5l-4-2v-3z",
        ["image"] = "M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 7.5h.1",
        ["copy"] = "M7 7h9v9H7zM4 13V4h9",
        ["clip"] = "M14 7l-6 6a2 2 0 01-3-3l7-7a3 3 0 014 4l-8 8",
        ["pencil"] = "M4 16l1-4 8-8 3 3-8 8zM11 6l3 3",
        ["link"] = "M8 12l4-4M9 6l2-2a3.5 3.5 0 015 5l-2 2M11 14l-2 2a3.5 3.5 0 01-5-5l2-2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Paths.Keys;

    /// <summary>The path of an icon; an unknown name is a mistake of the page's author and is said at once.</summary>
    public static string Path(string name) =>
        Paths.TryGetValue(name, out var path) ? path : throw new ArgumentOutOfRangeException(nameof(name), name, "no such icon");
}
