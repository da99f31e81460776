using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>A native chart with its workbook; activities lie below a chart of years on the same axis.</summary>
internal static class ChartSlide
{
    private const int LyingRows = 14, LongNames = 7, BandsShown = 4;
    private const long BandHeight = 330_000;

    public static void Add(DeckStage stage, SlideView slide, ChartBody body)
    {
        var isLying = ChartDrawing.IsLying(body);
        // A name of two lines needs a bar as high: an office leaves out every second name that would touch the next.
        var rows = body.Categories.Any(name => name.Length > LettersOfLine(stage.Area)) ? LongNames : LyingRows;
        var perPage = isLying ? Math.Max(3, rows / (body.Kind == ChartKind.Bars ? Math.Clamp(body.Series.Count, 1, 3) : 1)) : int.MaxValue;
        var places = Enumerable.Range(0, body.Categories.Count).ToList();
        var pages = Paging.Split(places, _ => 1, perPage);
        var bands = isLying ? [] : body.Bands;
        for (var page = 0; page < pages.Count; page++)
        {
            var shown = pages[page];
            stage.AddObject(slide, page + 1, pages.Count, sheet =>
            {
                var area = stage.Area;
                var below = Math.Min(bands.Count, BandsShown) * BandHeight;
                var box = area with { Height = area.Height - below };
                sheet.Chart("Диаграмма", body.AltText, box, ChartDrawing.Content(body, shown, LettersOfLine(area)));
                Bands(sheet, bands, area.Below(area.Height - below), body.Categories.Count);
            });
        }
    }

    /// <summary>Of a name beside a bar: two fifths of the chart are the most that an office gives to names.</summary>
    private static int LettersOfLine(Box area) => (int)(area.Width / Box.Point / 17);

    private static void Bands(SlideSheet sheet, IReadOnlyList<SlideBand> bands, Box area, int categories)
    {
        var plot = area.Part(ChartXml.PlotFrom, ChartXml.PlotTo);
        for (var place = 0; place < Math.Min(bands.Count, BandsShown); place++)
        {
            var band = bands[place];
            var isRest = place == BandsShown - 1 && bands.Count > BandsShown;
            var row = new Box(plot.X, area.Y + (place * BandHeight), plot.Width, BandHeight - 40_000);
            var name = isRest ? $"и ещё мероприятий: {bands.Count - place}" : band.Name;
            sheet.Group(name, name, row, () =>
            {
                var (from, to) = (Place(band.From), Place(band.To));
                var isRight = from > plot.X + (plot.Width / 2);
                var words = isRight ? row with { Width = to - row.X, Height = 210_000 } : row with { X = from, Width = row.Right - from, Height = 210_000 };
                sheet.TextBox("Название", words, TextFit.Cut(name, words.Width, words.Height, 11), DeckColours.Words(11, "33445F", align: isRight ? "r" : "l"));
                if (!isRest)
                {
                    sheet.Shape("Срок", new Box(from, row.Y + 220_000, Math.Max(to - from, 40_000), 60_000), "rect", DeckColours.ActivityLine, null);
                }
            });
        }

        long Place(double at) => plot.X + (long)(plot.Width * Math.Clamp((at + 0.5) / categories, 0, 1));
    }
}
