using Dashboard.Data.Exports.OpenXml;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Which layouts of a master a deck uses: by what they hold, since every office calls them as it likes.</summary>
internal static class DeckLayouts
{
    public static SlideLayout? Cover(IReadOnlyList<SlideLayout> layouts) => layouts.FirstOrDefault(layout => layout is { Type: "title", Title: not null } && layout.Of("subTitle") is not null);

    public static SlideLayout? Points(IReadOnlyList<SlideLayout> layouts) =>
        layouts.FirstOrDefault(layout => layout is { Type: "obj", Title: not null, Body: not null }) ?? layouts.FirstOrDefault(layout => layout.Title is { Type: "title" } && layout.Body is not null);

    public static SlideLayout? Object(IReadOnlyList<SlideLayout> layouts) => layouts.FirstOrDefault(layout => layout is { Type: "titleOnly", Title: not null });
}
