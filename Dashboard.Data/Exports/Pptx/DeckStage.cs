using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>What every slide has beside its body: the takeaway, the caveat, the source, the number, the notes.</summary>
internal sealed partial class DeckStage
{
    private const long SourceHeight = 380_000, CaveatHeight = 540_000;
    private const double SourceSize = 11;
    private readonly PresentationFile _file;
    private readonly SlideLayout _points;
    private readonly SlideLayout _object;

    public DeckStage(PresentationFile file)
    {
        _file = file;
        _points = DeckLayouts.Points(file.Layouts)!;
        _object = DeckLayouts.Object(file.Layouts) ?? _points;
        Cover = DeckLayouts.Cover(file.Layouts) ?? _points;
        Area = Frame(_object).Area;
    }

    public SlideLayout Cover { get; }

    /// <summary>Room for a body that is no text.</summary>
    public Box Area { get; }

    public PresentationFile File => _file;

    public void AddObject(SlideView slide, int page, int pages, Action<SlideSheet> draw)
    {
        var sheet = new SlideSheet();
        Head(sheet, _object, Title(slide.Title, page, pages));
        draw(sheet);
        Foot(sheet, _object, slide);
        _file.Add(_object, sheet, slide.Notes);
    }

    public void AddPoints(SlideView slide, int page, int pages, string text, double? size)
    {
        var sheet = new SlideSheet();
        Head(sheet, _points, Title(slide.Title, page, pages));
        sheet.Placeholder(_points.Body!, text, new TextLook(size), PointsArea);
        Foot(sheet, _points, slide);
        _file.Add(_points, sheet, slide.Notes);
    }

    public Box PointsArea => Frame(_points).Area;

    public static void Fitted(SlideSheet sheet, SlidePlaceholder place, string text, params ReadOnlySpan<double> sizes)
    {
        var smallest = sizes[^1];
        var size = TextFit.Size(text, place.Box.Width, place.Box.Height, sizes) ?? smallest;
        sheet.Placeholder(place, TextFit.Cut(text, place.Box.Width, place.Box.Height, size), new TextLook(size));
    }

    private static string Title(string title, int page, int pages) => pages == 1 ? title : $"{WithoutPart(title)} ({Russian.OutOf(page, pages)})";

    /// <summary>«Вывод (2 из 3)» is «Вывод».</summary>
    public static string WithoutPart(string title) => Part().Replace(title, "");

    [GeneratedRegex(@"\s\(\d+\sиз\s\d+\)$")]
    private static partial Regex Part();

    private static void Head(SlideSheet sheet, SlideLayout layout, string title) => Fitted(sheet, layout.Title!, title, 26, 24, 22, 20, 18, 16, 14, 12);

    private void Foot(SlideSheet sheet, SlideLayout layout, SlideView slide)
    {
        var frame = Frame(layout);
        if (slide.Caveat is { } caveat)
        {
            if (frame.CaveatPlace is { } place)
            {
                Fitted(sheet, place, caveat, 12, SourceSize);
            }
            else
            {
                Boxed(sheet, "Оговорка", frame.Caveat, caveat, "7A5200", 12, 11);
            }
        }

        if (frame.SourcePlace is { } foot)
        {
            Fitted(sheet, foot, WithDay(slide.Source, foot.Box), SourceSize);
        }
        else
        {
            Boxed(sheet, "Источник", frame.Source, WithDay(slide.Source, frame.Source), "465553", SourceSize);
        }

        if (layout.Of("sldNum") is { } number)
        {
            sheet.SlideNumber(number);
        }
    }

    /// <summary>A source that is too long loses its middle: the day of the data is its end.</summary>
    private static string WithDay(string source, Box box)
    {
        var day = source.LastIndexOf(" · ", StringComparison.Ordinal);
        var (text, kept) = (source, day);
        while (kept > 0 && TextFit.Height(text, box.Width, SourceSize) > box.Height)
        {
            text = source[..--kept].TrimEnd() + "…" + source[day..];
        }

        return text;
    }

    private static void Boxed(SlideSheet sheet, string name, Box box, string text, string colour, params ReadOnlySpan<double> sizes)
    {
        var size = TextFit.Size(text, box.Width, box.Height, sizes) ?? sizes[^1];
        sheet.TextBox(name, box, TextFit.Cut(text, box.Width, box.Height, size), new TextLook(size, colour, Anchor: "ctr"));
    }

    /// <summary>A stranger's layout has no place for a caveat, and its footer may be a word wide: both then take the foot of the body.</summary>
    private StageFrame Frame(SlideLayout layout)
    {
        var area = _points.Body!.Box;
        var caveat = layout.Places.FirstOrDefault(place => place.Type == "body" && place.Index == "13");
        var source = layout.Places.FirstOrDefault(place => place.Type == "ftr" && place.Box.Width > _file.Width * 45 / 100);
        Box sourceBox = default, caveatBox = default;
        if (source is null)
        {
            sourceBox = new Box(area.X, area.Bottom - SourceHeight, area.Width, SourceHeight);
            area = area with { Height = area.Height - SourceHeight };
        }

        if (caveat is null)
        {
            caveatBox = new Box(area.X, area.Bottom - CaveatHeight, area.Width, CaveatHeight);
            area = area with { Height = area.Height - CaveatHeight - 60_000 };
        }

        return new StageFrame(area, caveat, caveatBox, source, sourceBox);
    }

    private sealed record StageFrame(Box Area, SlidePlaceholder? CaveatPlace, Box Caveat, SlidePlaceholder? SourcePlace, Box Source);
}
