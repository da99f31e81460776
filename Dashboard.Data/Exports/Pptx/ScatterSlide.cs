using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Points over two values as a native chart with its workbook; limits are dashed lines of one grey.</summary>
internal static class ScatterSlide
{
    private const int LettersBeside = 26;

    public static void Add(DeckStage stage, SlideView slide, ScatterBody body) =>
        stage.AddObject(slide, 1, 1, sheet => sheet.Chart("Диаграмма", body.AltText, stage.Area, Content(body)));

    private static ScatterContent Content(ScatterBody body)
    {
        var clouds = body.Series.Where(series => !series.IsLine).ToList();
        return new ScatterContent(
            new ScatterAxis(body.XTitle, body.IsShareX), new ScatterAxis(body.YTitle, body.IsShareY),
            [.. body.Series.Select(series => new ScatterLine(series.Name, [.. series.Points.Select(point => (point.X, point.Y, Beside(point.Label)))], series.IsLine ? DeckColours.Grey : DeckColours.OfSeries(clouds.IndexOf(series)), series.IsLine))]);
    }

    private static string? Beside(string? label) => label is { Length: > LettersBeside } ? label[..(LettersBeside - 1)].TrimEnd() + "…" : label;
}
