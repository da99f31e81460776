using Dashboard.Data.Exports.OpenXml;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Colours of the pages, in the light: a slide is shown on a wall and printed.</summary>
internal static class DeckColours
{
    public const string Own = "0B5F66", Grey = "5B6A68", Soft = "E1EFEF", Activity = "D7DEE9", ActivityLine = "5E7396", Late = "A84A05", Grid = "DCE3E2", Head = "EDF1F1";
    private static readonly string[] Series = [Own, "6A5A2B", Grey, "1D5AA6", Late, "752C63"];
    private static readonly string[] Pale = ["86BDB9", "D8CFAE", "C3CECC", "A9C4E8", "EFC39A", "CDA5C4"];
    private static readonly (string Ground, string Text)[] Parts = [(Own, "FFFFFF"), ("D5DEDD", "15201F"), ("6A5A2B", "FFFFFF")];
    private static readonly (string Ground, string Text)[] Heat = [("FBF6EC", "15201F"), ("F5E4C6", "15201F"), ("EBC596", "15201F"), ("D79A69", "15201F"), ("A9512F", "FFFFFF"), ("7A3418", "FFFFFF")];

    public static (string Ground, string Text) OfMark(int mark) => mark switch
    {
        2 => ("8F3420", "FFFFFF"),
        3 => ("EBCF9C", "15201F"),
        4 => ("86BDB9", "15201F"),
        _ => ("1F6B74", "FFFFFF"),
    };

    public static string OfSeries(int place) => Series[place % Series.Length];

    /// <summary>Of parts of a whole: the middle one is what nobody asks about.</summary>
    public static (string Ground, string Text) OfPart(int place) => Parts[place % Parts.Length];

    /// <summary>Of bars with intervals: the half of an interval that lies on its bar has to be seen.</summary>
    public static string OfPaleSeries(int place) => Pale[place % Pale.Length];

    public static (string Ground, string Text) OfStep(int step) => Heat[Math.Clamp(step, 0, Heat.Length - 1)];

    public static TextLook Words(double size, string colour = "tx1", bool isBold = false, string align = "l", string anchor = "t") => new(size, colour, isBold, align, anchor);
}
