using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>The register of 2025: as the one of the region, with three more columns; one school has no coordinates.</summary>
internal static class PlacesRegister
{
    private const string Unmeasured = "Чаечная ООШ";

    public static SupportFile File()
    {
        var book = SchoolRegister.Sheet("по состоянию на 01.09.2025");
        var sheet = book.Sheets[0];
        sheet.Row(3, [.. Enumerable.Repeat<object?>(null, 13), "Широта", "Долгота", "Расстояние до муниципального центра, км"]);
        var truth = new List<TruthRow>();
        foreach (var school in SampleRegion.Schools)
        {
            var row = 4 + school.Index;
            var (north, east) = Hardship.Coordinates(school);
            var known = school.Name != Unmeasured;
            if (known && school.Municipality.Number == 5)
            {
                // Copied from a map: a comma, and text.
                sheet.PutText(row, 13, Text(north).Replace('.', ','));
                sheet.PutText(row, 14, Text(east).Replace('.', ','));
            }
            else if (known)
            {
                sheet.Put(row, 13, north);
                sheet.Put(row, 14, east);
            }

            sheet.Put(row, 15, Hardship.Distance(school));
            truth.Add(new TruthRow("places", school.Code, school.Name, known ? Text(north) : "", known ? Text(east) : "", Text(Hardship.Distance(school))));
        }

        return new SupportFile("00 Реестр школ с координатами.xlsx", XlsxWriter.Write(book), truth);
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
