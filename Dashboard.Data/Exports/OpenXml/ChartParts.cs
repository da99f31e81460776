using System.IO.Packaging;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A chart of a slide or of a text: its part, the workbook inside it and the links between them.</summary>
internal static class ChartParts
{
    /// <param name="package">The file.</param>
    /// <param name="owner">The slide or the text.</param>
    /// <param name="folder">«/ppt» or «/word».</param>
    /// <param name="chart">What to draw.</param>
    /// <param name="link">Name of the link by which the owner's drawing finds the chart.</param>
    public static void Add(Package package, PackagePart owner, string folder, NativeChart chart, string link)
    {
        var part = PackageXml.Add(package, PackageXml.Free(package, folder + "/charts/chart", 1), ChartXml.ContentType, ChartXml.Make(chart));
        PackageXml.Link(owner, part.Uri.OriginalString, "/chart", link);
        var book = package.CreatePart(new Uri(PackageXml.Free(package, folder + "/embeddings/Microsoft_Excel_Worksheet", 1, ".xlsx"), UriKind.Relative), ChartWorkbook.ContentType);
        using var content = new MemoryStream();
        ChartWorkbook.Write(chart, content);
        using (var stream = book.GetStream(FileMode.Create, FileAccess.Write))
        {
            content.WriteTo(stream);
        }

        PackageXml.Link(part, book.Uri.OriginalString, "/package", ChartXml.WorkbookLink);
    }
}
