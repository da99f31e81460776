using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A slide while it is drawn: everything on it has a name, and what is no text has words for those who cannot see it.</summary>
internal sealed class SlideSheet
{
    private readonly List<XElement> _shapes = [];
    private readonly List<NativeChart> _charts = [];
    private List<XElement> _target;
    private uint _id = 1;

    public SlideSheet() => _target = _shapes;

    public IReadOnlyList<NativeChart> Charts => _charts;

    public IEnumerable<XElement> Shapes => _shapes;

    public static string ChartLink(int place) => $"rIdChart{place + 1}";

    /// <param name="place">Of the layout.</param>
    /// <param name="text">A line feed starts a new paragraph.</param>
    /// <param name="look">Of the text.</param>
    /// <param name="box">Where it is not to take the whole place; null for the place's own.</param>
    public void Placeholder(SlidePlaceholder place, string text, TextLook look, Box? box = null) => _target.Add(new XElement(
        P + "sp",
        new XElement(P + "nvSpPr", Name(place.Name, null), new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", 1))), new XElement(P + "nvPr", place.Reference())),
        new XElement(P + "spPr", box is { } own && own != place.Box ? Transform(A + "xfrm", own) : null),
        Words(text, look, new XElement(A + "bodyPr", new XElement(A + "normAutofit")))));

    public void SlideNumber(SlidePlaceholder place) => _target.Add(new XElement(
        P + "sp",
        new XElement(P + "nvSpPr", Name(place.Name, null), new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", 1))), new XElement(P + "nvPr", place.Reference())),
        new XElement(P + "spPr"),
        new XElement(
            P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
            new XElement(A + "p", new XElement(A + "fld", new XAttribute("id", "{6C1B0F0A-6E0E-4F5A-9C52-3B1D0B1F7A10}"), new XAttribute("type", "slidenum"), new XElement(A + "rPr", new XAttribute("lang", "ru-RU")), new XElement(A + "t", "‹№›"))))));

    public void TextBox(string name, Box box, string text, TextLook look) => Shape(name, box, "rect", null, null, text, look, isText: true);

    public void Shape(string name, Box box, string geometry, string? fill, string? line, string text = "", TextLook? look = null, bool isText = false, double linePoints = 0.75) => _target.Add(new XElement(
        P + "sp",
        new XElement(P + "nvSpPr", Name(name, isText ? null : name), new XElement(P + "cNvSpPr", isText ? new XAttribute("txBox", 1) : null), new XElement(P + "nvPr")),
        new XElement(
            P + "spPr", Transform(A + "xfrm", box),
            new XElement(A + "prstGeom", new XAttribute("prst", geometry), new XElement(A + "avLst")),
            fill is null ? new XElement(A + "noFill") : Fill(fill), Line(line, linePoints)),
        Words(text, (look ?? new TextLook(10)) with { Font = "+mn-lt" }, Bare(look?.Anchor ?? "ctr"))));

    public void Stroke(string name, long x1, long y1, long x2, long y2, string colour, double points) => _target.Add(new XElement(
        P + "cxnSp",
        new XElement(P + "nvCxnSpPr", Name(name, name), new XElement(P + "cNvCxnSpPr"), new XElement(P + "nvPr")),
        new XElement(
            P + "spPr", Transform(A + "xfrm", new Box(Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1))),
            new XElement(A + "prstGeom", new XAttribute("prst", "line"), new XElement(A + "avLst")), Line(colour, points))));

    /// <summary>What is drawn inside moves as one and is read out as one.</summary>
    public void Group(string name, string alternative, Box box, Action draw)
    {
        var outer = _target;
        var label = Name(name, alternative);
        _target = [];
        draw();
        var transform = Transform(A + "xfrm", box);
        transform.Add(Transform(A + "xfrm", box).Elements().Select(each => new XElement(A + (each.Name.LocalName == "off" ? "chOff" : "chExt"), each.Attributes())));
        outer.Add(new XElement(P + "grpSp", new XElement(P + "nvGrpSpPr", label, new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr")), new XElement(P + "grpSpPr", transform), _target));
        _target = outer;
    }

    public void Chart(string name, string alternative, Box box, NativeChart chart)
    {
        Frame(name, alternative, box, C.NamespaceName, new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(R + "id", ChartLink(_charts.Count))));
        _charts.Add(chart);
    }

    public void Table(string name, string alternative, Box box, XElement table) => Frame(name, alternative, box, "http://schemas.openxmlformats.org/drawingml/2006/table", table);

    private static XElement Bare(string anchor) => new(
        A + "bodyPr", new XAttribute("wrap", "square"), new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", anchor), new XElement(A + "noAutofit"));

    private static XElement Words(string text, TextLook look, XElement properties) => new(P + "txBody", properties, new XElement(A + "lstStyle"), Paragraphs(text, look));

    private void Frame(string name, string alternative, Box box, string kind, XElement content) => _target.Add(new XElement(
        P + "graphicFrame",
        new XElement(P + "nvGraphicFramePr", Name(name, alternative), new XElement(P + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noGrp", 1))), new XElement(P + "nvPr")),
        Transform(P + "xfrm", box),
        new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", kind), content))));

    private XElement Name(string name, string? alternative) => new(
        P + "cNvPr", new XAttribute("id", ++_id), new XAttribute("name", XmlText.Clean(name).Replace('\n', ' ')),
        string.IsNullOrWhiteSpace(alternative) ? null : new XAttribute("descr", XmlText.Clean(alternative)));
}
