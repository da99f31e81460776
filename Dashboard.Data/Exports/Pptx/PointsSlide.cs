using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Sentences in the master's place for text; what does not fit at a size that a hall can read goes to the next slide.</summary>
internal static class PointsSlide
{
    private const double Small = 14;
    private static readonly double[] Large = [22, 20, 18, 16];

    public static void Add(DeckStage stage, SlideView slide, PointsBody body)
    {
        var area = stage.PointsArea;
        var size = Array.Find(Large, size => Fits(body.Points, area, size)) is > 0 and var found ? found : Small;
        var pages = Paging.Split(body.Points, point => Height(point, area, size), area.Height);
        for (var page = 0; page < pages.Count; page++)
        {
            var text = string.Join('\n', pages[page].Select(point => TextFit.Cut(point, area.Width, area.Height - Gap(size), size)));
            stage.AddPoints(slide, page + 1, pages.Count, text, size);
        }
    }

    private static bool Fits(IReadOnlyList<string> points, Box area, double size) => points.Sum(point => Height(point, area, size)) <= area.Height;

    private static long Height(string point, Box area, double size) => TextFit.Height(point, area.Width, size) + Gap(size);

    private static long Gap(double size) => (long)(size / 2 * Box.Point);
}
