using System.IO.Compression;
using System.Xml.Linq;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>A deck that somebody has spoiled: what looks for overflow must see it.</summary>
internal static class PlantedDeck
{
    /// <summary>The second slide has an own box with a text of four lines where there is room for one, and a box that leaves the slide.</summary>
    public static MemoryStream Written(DeckView deck)
    {
        var stream = DeckReading.Written(deck);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("ppt/slides/slide2.xml")!;
            XDocument slide;
            using (var reader = entry.Open())
            {
                slide = XDocument.Load(reader);
            }

            slide.Descendants(DeckReading.P + "spTree").Single().Add(
                Box("Длинный", 9_000_000, 2_000_000, 1_500_000, "Этот текст заведомо длиннее своего места и потому выходит за него вниз"), Box("Сбоку", 11_800_000, 4_500_000, 1_500_000, "За краем слайда"));
            using var target = entry.Open();
            target.SetLength(0);
            slide.Save(target);
        }

        stream.Position = 0;
        return stream;
    }

    private static XElement Box(string name, int x, int y, int width, string text) => new(
        DeckReading.P + "sp",
        new XElement(DeckReading.P + "nvSpPr", new XElement(DeckReading.P + "cNvPr", new XAttribute("id", 90 + name.Length), new XAttribute("name", name)), new XElement(DeckReading.P + "cNvSpPr", new XAttribute("txBox", 1)), new XElement(DeckReading.P + "nvPr")),
        new XElement(
            DeckReading.P + "spPr",
            new XElement(DeckReading.A + "xfrm", new XElement(DeckReading.A + "off", new XAttribute("x", x), new XAttribute("y", y)), new XElement(DeckReading.A + "ext", new XAttribute("cx", width), new XAttribute("cy", 250_000))),
            new XElement(DeckReading.A + "prstGeom", new XAttribute("prst", "rect"), new XElement(DeckReading.A + "avLst"))),
        new XElement(
            DeckReading.P + "txBody", new XElement(DeckReading.A + "bodyPr", new XAttribute("wrap", "square"), new XElement(DeckReading.A + "noAutofit")), new XElement(DeckReading.A + "lstStyle"),
            new XElement(DeckReading.A + "p", new XElement(DeckReading.A + "r", new XElement(DeckReading.A + "rPr", new XAttribute("lang", "ru-RU"), new XAttribute("sz", 1400)), new XElement(DeckReading.A + "t", text)))));
}
