using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>Something on a slide, with its place in EMU and every text that a reader must find in it.</summary>
internal sealed record SlideShape(string Name, long X, long Y, long Right, long Bottom, IReadOnlyList<string> Texts, IReadOnlyList<SlideShape> Inside)
{
    private static readonly string[] Kinds = ["sp", "graphicFrame", "grpSp"];

    /// <summary>Itself, or what is drawn inside it.</summary>
    public IEnumerable<SlideShape> Leaves => Inside.Count == 0 ? [this] : Inside.SelectMany(shape => shape.Leaves);

    public bool Covers(SlideShape other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"«{Name}» ({X / 12700}, {Y / 12700})–({Right / 12700}, {Bottom / 12700})");

    /// <summary>What stands on the slide by itself, from the first to the last; strokes are no shapes.</summary>
    public static IReadOnlyList<SlideShape> Of(SlidePart slide, int number) =>
        [.. DeckReading.Xml(slide).Descendants(DeckReading.P + "spTree").Single().Elements().Where(each => Kinds.Contains(each.Name.LocalName)).Select(shape => Read(slide, number, shape))];

    private static SlideShape Read(SlidePart slide, int number, XElement shape)
    {
        var mark = shape.Name.LocalName == "sp" ? shape.Descendants(DeckReading.P + "ph").FirstOrDefault() : null;
        var (x, y, width, height) = (DeckReading.Place(shape) ?? DeckReading.PlaceOf(slide, mark!))!.Value;
        IReadOnlyList<SlideShape> inside = shape.Name.LocalName == "grpSp" ? [.. shape.Elements().Where(each => Kinds.Contains(each.Name.LocalName)).Select(each => Read(slide, number, each))] : [];
        return new SlideShape((string)shape.Descendants(DeckReading.P + "cNvPr").First().Attribute("name")!, x, y, x + width, y + height, TextsOf(slide, number, shape, mark), inside);
    }

    private static IReadOnlyList<string> TextsOf(SlidePart slide, int number, XElement shape, XElement? mark)
    {
        if ((string?)mark?.Attribute("type") == "sldNum")
        {
            return [number.ToString(CultureInfo.InvariantCulture)];
        }

        if (shape.Descendants(DeckReading.C + "chart").FirstOrDefault() is { } chart)
        {
            var xml = DeckReading.Xml(slide.GetPartById((string)chart.Attributes().First(each => each.Name.LocalName == "id")!));
            var isLying = xml.Descendants(DeckReading.C + "barDir").Any(each => (string?)each.Attribute("val") == "bar");

            // An office leaves out numbers along an axis that would lie on one another; names of bars it may not. Without a series there are no axes.
            return ["", .. Names(xml, "legend", "tx"), .. isLying ? Names(xml, "catAx", "cat") : [], .. xml.Descendants(DeckReading.C + "ser").Any() ? xml.Descendants(DeckReading.C + "title").Select(title => title.Value) : []];
        }

        return shape.Name.LocalName == "grpSp" ? [] : [.. shape.Descendants(DeckReading.A + "t").Select(text => text.Value)];
    }

    private static IEnumerable<string> Names(XElement chart, string shownBy, string part)
    {
        var series = chart.Descendants(DeckReading.C + "ser").Select(each => each.Element(DeckReading.C + part)).OfType<XElement>();
        return chart.Descendants(DeckReading.C + shownBy).Any() ? (part == "cat" ? series.Take(1) : series).SelectMany(each => each.Descendants(DeckReading.C + "v")).Select(each => each.Value) : [];
    }
}
