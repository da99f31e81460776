using System.IO.Packaging;
using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>The product's own template: a presentation without slides, with a master and its layouts. A ministry's file takes its place.</summary>
internal static class PresentationDesign
{
    public const string Prefix = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const long Margin = 457_200, Height = 6_858_000;

    /// <param name="package">Empty.</param>
    /// <param name="width">In EMU: 12,192,000 for 16:9, 9,144,000 for 4:3.</param>
    public static void Write(Package package, long width)
    {
        var presentation = PackageXml.Add(package, "/ppt/presentation.xml", Prefix + "presentation.main+xml", new XElement(
            P + "presentation", Names(),
            new XElement(P + "sldMasterIdLst", new XElement(P + "sldMasterId", new XAttribute("id", 2147483648u), new XAttribute(R + "id", "rId1"))),
            new XElement(P + "notesMasterIdLst", new XElement(P + "notesMasterId", new XAttribute(R + "id", "rId2"))),
            new XElement(P + "sldSz", new XAttribute("cx", width), new XAttribute("cy", Height), width == 9_144_000 ? new XAttribute("type", "screen4x3") : null),
            new XElement(P + "notesSz", new XAttribute("cx", Height), new XAttribute("cy", 9_144_000))));
        package.CreateRelationship(presentation.Uri, TargetMode.Internal, Relations + "/officeDocument", "rId1");
        PackageXml.Link(presentation, "/ppt/slideMasters/slideMaster1.xml", "/slideMaster", "rId1");
        PackageXml.Link(presentation, "/ppt/notesMasters/notesMaster1.xml", "/notesMaster", "rId2");
        PackageXml.Link(presentation, "/ppt/theme/theme1.xml", "/theme", "rId3");
        PackageXml.Add(package, "/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", PresentationTheme.Make());
        var layouts = Layouts(width);
        var master = PackageXml.Add(package, "/ppt/slideMasters/slideMaster1.xml", Prefix + "slideMaster+xml", Master(width, layouts.Count));
        PackageXml.Link(master, "/ppt/theme/theme1.xml", "/theme", "rId100");
        for (var place = 0; place < layouts.Count; place++)
        {
            var name = $"/ppt/slideLayouts/slideLayout{place + 1}.xml";
            PackageXml.Link(master, name, "/slideLayout", $"rId{place + 1}");
            PackageXml.Link(PackageXml.Add(package, name, Prefix + "slideLayout+xml", layouts[place]), "/ppt/slideMasters/slideMaster1.xml", "/slideMaster", "rId1");
        }

        AddNotesMaster(package, "/ppt/notesMasters/notesMaster1.xml", "/ppt/theme/theme2.xml");
    }

    public static PackagePart AddNotesMaster(Package package, string name, string theme)
    {
        PackageXml.Add(package, theme, "application/vnd.openxmlformats-officedocument.theme+xml", PresentationTheme.Make());
        var notes = PackageXml.Add(package, name, Prefix + "notesMaster+xml", NotesMaster());
        PackageXml.Link(notes, theme, "/theme", "rId1");
        return notes;
    }

    public static XAttribute[] Names() => [new(XNamespace.Xmlns + "a", A), new(XNamespace.Xmlns + "r", R), new(XNamespace.Xmlns + "p", P)];

    public static XElement Tree(params object?[] shapes) => new(
        P + "spTree",
        new XElement(P + "nvGrpSpPr", new XElement(P + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")), new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr")),
        new XElement(P + "grpSpPr"), shapes);

    private static XElement Master(long width, int layouts) => new(
        P + "sldMaster", Names(),
        new XElement(
            P + "cSld", new XElement(P + "bg", new XElement(P + "bgPr", Fill("bg1"), new XElement(A + "effectLst"))),
            Tree(
                Rectangle(2, "Полоса", new Box(0, 0, width, 91_440), "accent1"),
                Place(3, "Заголовок", "title", null, TitleBox(width), "Вывод слайда", "b"), Place(4, "Содержание", "body", "1", BodyBox(width), "Содержание"),
                Place(5, "Источник", "ftr", "3", SourceBox(width), "Источник"), Place(6, "Номер слайда", "sldNum", "4", NumberBox(width), null))),
        new XElement(P + "clrMap", "bg1=lt1 tx1=dk1 bg2=lt2 tx2=dk2 accent1=accent1 accent2=accent2 accent3=accent3 accent4=accent4 accent5=accent5 accent6=accent6 hlink=hlink folHlink=folHlink".Split(' ').Select(pair => new XAttribute(pair.Split('=')[0], pair.Split('=')[1]))),
        new XElement(P + "sldLayoutIdLst", Enumerable.Range(1, layouts).Select(place => new XElement(P + "sldLayoutId", new XAttribute("id", 2147483648u + (uint)place), new XAttribute(R + "id", $"rId{place}")))),
        new XElement(P + "hf", new XAttribute("hdr", 0), new XAttribute("dt", 0)),
        new XElement(
            P + "txStyles",
            new XElement(P + "titleStyle", Level("lvl1pPr", 24, "tx1", isBold: true)),
            new XElement(P + "bodyStyle", Level("lvl1pPr", 18, "tx1", space: 9)),
            new XElement(P + "otherStyle", Level("lvl1pPr", 12, "tx1"))));

    private static IReadOnlyList<XElement> Layouts(long width) =>
    [
        Layout("title", "Обложка",
            Rectangle(2, "Поле обложки", new Box(0, 0, width, 4_300_000), "accent1"),
            Place(3, "Заголовок", "ctrTitle", null, new Box(Margin, 1_100_000, width - (2 * Margin), 2_000_000), "Название", "b", 36, "bg1"),
            Place(4, "Подзаголовок", "subTitle", "1", new Box(Margin, 3_200_000, width - (2 * Margin), 900_000), "Территория, год, повод", "t", 20, "bg1"),
            Place(5, "Автор", "body", "13", new Box(Margin, 4_600_000, width - (2 * Margin), 700_000), "Кто подготовил", "t", 16, "tx2"),
            Place(6, "Источник", "ftr", "11", SourceBox(width), "Источник")),
        Layout("obj", "Вывод и тезисы", [Place(2, "Заголовок", "title", null, null, "Вывод слайда"), Place(3, "Содержание", "obj", "1", null, "Содержание"), .. Feet(width)]),
        Layout("titleOnly", "Вывод и объект", [Place(2, "Заголовок", "title", null, null, "Вывод слайда"), .. Feet(width)]),
    ];

    private static XElement[] Feet(long width) =>
    [
        Place(7, "Оговорка", "body", "13", CaveatBox(width), "Чего из этого не следует", "ctr", 12, "7A5200"),
        Place(8, "Источник", "ftr", "11", null, "Источник"), Place(9, "Номер слайда", "sldNum", "12", null, null),
    ];

    private static Box TitleBox(long width) => new(Margin, 230_000, width - (2 * Margin), 960_000);

    private static Box BodyBox(long width) => new(Margin, 1_360_000, width - (2 * Margin), 4_350_000);

    // Three lines: the sentence of before and after is read with its numbers or not at all.
    private static Box CaveatBox(long width) => new(Margin, 5_760_000, width - (2 * Margin), 540_000);

    private static Box SourceBox(long width) => new(Margin, 6_350_000, width - (2 * Margin) - 900_000, 380_000);

    private static Box NumberBox(long width) => new(width - Margin - 700_000, 6_350_000, 700_000, 380_000);

    private static XElement Layout(string type, string name, params XElement[] shapes) => new(
        P + "sldLayout", Names(), new XAttribute("type", type), new XAttribute("preserve", 1), new XElement(P + "cSld", new XAttribute("name", name), Tree([.. shapes])), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));

    private static XElement Rectangle(int id, string name, Box box, string colour) => new(
        P + "sp", new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)), new XElement(P + "cNvSpPr"), new XElement(P + "nvPr", new XAttribute("userDrawn", 1))),
        new XElement(P + "spPr", Transform(A + "xfrm", box), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")), Fill(colour), Line(null)));

    private static XElement Place(int id, string name, string type, string? index, Box? box, string? prompt, string? anchor = null, double? size = null, string? colour = null)
    {
        var isFoot = type is "ftr" or "sldNum";
        return new XElement(
            P + "sp",
            new XElement(
                P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)), new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", 1))),
                new XElement(P + "nvPr", new XElement(P + "ph", type == "obj" ? null : new XAttribute("type", type), isFoot ? new XAttribute("sz", "quarter") : null, index is null ? null : new XAttribute("idx", index)))),
            new XElement(P + "spPr", box is { } at ? [Transform(A + "xfrm", at), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))] : (object?[])[]),
            new XElement(
                P + "txBody",
                box is null ? new XElement(A + "bodyPr") : new XElement(A + "bodyPr", new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", isFoot ? "ctr" : anchor ?? "t"), new XElement(A + "normAutofit")),
                new XElement(A + "lstStyle", box is null ? null : isFoot ? Level("lvl1pPr", 11, "tx2", align: type == "sldNum" ? "r" : "l") : size is { } points ? Level("lvl1pPr", points, colour!, isBold: type == "ctrTitle") : null),
                new XElement(
                    A + "p", type == "sldNum"
                        ? new XElement(A + "fld", new XAttribute("id", "{6C1B0F0A-6E0E-4F5A-9C52-3B1D0B1F7A10}"), new XAttribute("type", "slidenum"), new XElement(A + "rPr", new XAttribute("lang", "ru-RU")), new XElement(A + "t", "‹№›"))
                        : new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "ru-RU")), new XElement(A + "t", prompt)))));
    }

    private static XElement Level(string name, double size, string colour, bool isBold = false, string align = "l", double space = 0) => new(
        A + name, new XAttribute("marL", 0), new XAttribute("indent", 0), new XAttribute("algn", align),
        new XElement(A + "lnSpc", new XElement(A + "spcPct", new XAttribute("val", 100_000))), new XElement(A + "spcBef", new XElement(A + "spcPts", new XAttribute("val", (int)(space * 100)))), new XElement(A + "buNone"),
        new XElement(A + "defRPr", new XAttribute("lang", "ru-RU"), new XAttribute("sz", (int)(size * 100)), new XAttribute("b", isBold ? 1 : 0), Fill(colour), new XElement(A + "latin", new XAttribute("typeface", size >= 24 ? "+mj-lt" : "+mn-lt"))));

    private static XElement NotesMaster() => new(
        P + "notesMaster", Names(),
        new XElement(
            P + "cSld", new XElement(P + "bg", new XElement(P + "bgPr", Fill("bg1"), new XElement(A + "effectLst"))),
            Tree(
                new XElement(
                    P + "sp",
                    new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", 2), new XAttribute("name", "Слайд")), new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", 1), new XAttribute("noRot", 1), new XAttribute("noChangeAspect", 1))), new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", "sldImg"), new XAttribute("idx", 2)))),
                    new XElement(P + "spPr", Transform(A + "xfrm", new Box(685_800, 685_800, 5_486_400, 3_086_100)), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")))),
                Place(3, "Заметки", "body", "3", new Box(685_800, 4_000_000, 5_486_400, 4_400_000), "Заметки", "t", 12, "tx1"))),
        new XElement(P + "clrMap", "bg1=lt1 tx1=dk1 bg2=lt2 tx2=dk2 accent1=accent1 accent2=accent2 accent3=accent3 accent4=accent4 accent5=accent5 accent6=accent6 hlink=hlink folHlink=folHlink".Split(' ').Select(pair => new XAttribute(pair.Split('=')[0], pair.Split('=')[1]))),
        new XElement(P + "notesStyle", Level("lvl1pPr", 12, "tx1")));
}
