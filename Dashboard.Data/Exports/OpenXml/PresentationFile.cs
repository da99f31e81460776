using System.IO.Packaging;
using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A presentation that has a master and gets slides: the product's own or a stranger's, in the same way.</summary>
internal sealed class PresentationFile : IDisposable
{
    private readonly Package _package;
    private readonly PackagePart _main;
    private readonly XElement _root;
    private readonly List<string> _links = [];

    private PresentationFile(Package package)
    {
        _package = package;
        var link = package.GetRelationshipsByType(Relations + "/officeDocument").First();
        _main = package.GetPart(PackUriHelper.ResolvePartUri(new Uri("/", UriKind.Relative), link.TargetUri));
        _root = PackageXml.Read(_main);
        var size = _root.Element(P + "sldSz");
        Width = (long?)size?.Attribute("cx") ?? throw new FormatException("The presentation does not say how wide its slides are.");
        Height = (long?)size?.Attribute("cy") ?? throw new FormatException("The presentation does not say how high its slides are.");
        Layouts = PresentationLayouts.Read(_main);
        Clear();
    }

    public long Width { get; }

    public long Height { get; }

    public IReadOnlyList<SlideLayout> Layouts { get; }

    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    /// <param name="width">Of the slides, in EMU.</param>
    public static PresentationFile Create(Stream stream, long width)
    {
        var package = Package.Open(stream, FileMode.Create, FileAccess.ReadWrite);
        PresentationDesign.Write(package, width);
        return new PresentationFile(package);
    }

    /// <param name="stream">A presentation; seekable, readable and writable; stays open.</param>
    public static PresentationFile Open(Stream stream) => new(Package.Open(stream, FileMode.Open, FileAccess.ReadWrite));

    /// <param name="title">Of the file.</param>
    /// <param name="stamp">Own properties by name, as the office shows them; they take the place of a template's.</param>
    public void Describe(string title, IReadOnlyList<(string Name, string Value)> stamp)
    {
        var properties = _package.PackageProperties;
        (properties.Title, properties.Language) = (XmlText.Clean(title), "ru-RU");

        // Those of a template name the people who made the template.
        (properties.Creator, properties.LastModifiedBy, properties.Subject, properties.Description, properties.Keywords) = (null, null, null, null, null);
        PackageStamp.Write(_package, stamp);
    }

    public void Add(SlideLayout layout, SlideSheet sheet, string notes)
    {
        var number = _links.Count + 1;
        var link = $"rIdSlide{number}";
        var slide = PackageXml.Add(_package, PackageXml.Free(_package, "/ppt/slides/slide", number), PresentationDesign.Prefix + "slide+xml", new XElement(
            P + "sld", PresentationDesign.Names(), new XElement(P + "cSld", PresentationDesign.Tree(sheet.Shapes)), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping"))));
        PackageXml.Link(_main, slide.Uri.OriginalString, "/slide", link);
        PackageXml.Link(slide, layout.Part.OriginalString, "/slideLayout", "rId1");
        for (var place = 0; place < sheet.Charts.Count; place++)
        {
            ChartParts.Add(_package, slide, "/ppt", sheet.Charts[place], SlideSheet.ChartLink(place));
        }

        if (notes.Length > 0)
        {
            var master = PackageXml.Linked(_main, "/notesMaster").FirstOrDefault() ?? AddNotesMaster();
            var page = PackageXml.Add(_package, PackageXml.Free(_package, "/ppt/notesSlides/notesSlide", number), PresentationDesign.Prefix + "notesSlide+xml", Notes(notes));
            PackageXml.Link(page, master.Uri.OriginalString, "/notesMaster", "rId1");
            PackageXml.Link(page, slide.Uri.OriginalString, "/slide", "rId2");
            PackageXml.Link(slide, page.Uri.OriginalString, "/notesSlide", "rId2");
        }

        _links.Add(link);
    }

    public void Dispose()
    {
        if (_links.Count > 0)
        {
            var before = _root.Elements().Last(each => each.Name.LocalName is "sldMasterIdLst" or "notesMasterIdLst" or "handoutMasterIdLst");
            before.AddAfterSelf(new XElement(P + "sldIdLst", _links.Select((link, place) => new XElement(P + "sldId", new XAttribute("id", 256 + place), new XAttribute(R + "id", link)))));
        }

        PackageXml.Save(_main, _root);
        _package.Close();
    }

    private static XElement Notes(string notes)
    {
        var sheet = new SlideSheet();
        sheet.Placeholder(new SlidePlaceholder("body", "3", "Заметки", default), notes, new TextLook(null));
        return new XElement(P + "notes", PresentationDesign.Names(), new XElement(P + "cSld", PresentationDesign.Tree(sheet.Shapes)), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));
    }

    /// <summary>An office's template may have none: nobody there has ever written a note.</summary>
    private PackagePart AddNotesMaster()
    {
        const string link = "rIdNotesMaster";
        var master = PresentationDesign.AddNotesMaster(_package, PackageXml.Free(_package, "/ppt/notesMasters/notesMaster", 1), PackageXml.Free(_package, "/ppt/theme/theme", 1));
        PackageXml.Link(_main, master.Uri.OriginalString, "/notesMaster", link);
        _root.Element(P + "sldMasterIdLst")!.AddAfterSelf(new XElement(P + "notesMasterIdLst", new XElement(P + "notesMasterId", new XAttribute(R + "id", link))));
        return master;
    }

    /// <summary>Slides of a template are examples: they go, with the lists that name them.</summary>
    private void Clear()
    {
        foreach (var link in _main.GetRelationshipsByType(Relations + "/slide").ToList())
        {
            var slide = _package.GetPart(PackUriHelper.ResolvePartUri(_main.Uri, link.TargetUri));
            foreach (var notes in PackageXml.Linked(slide, "/notesSlide").ToList())
            {
                _package.DeletePart(notes.Uri);
            }

            _package.DeletePart(slide.Uri);
            _main.DeleteRelationship(link.Id);
        }

        _root.Elements().Where(each => each.Name.LocalName is "sldIdLst" or "custShowLst" or "extLst").Remove();
    }
}
