using System.Globalization;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Before and after as native shapes, one group a row: an office can move a row and read it aloud.</summary>
internal static class DumbbellSlide
{
    private const long HeadHeight = 300_000, Least = 430_000, Gap = 60_000, MostAir = 300_000;
    private const double Size = 12, BaseSize = 11;
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static void Add(DeckStage stage, SlideView slide, DumbbellBody body)
    {
        var area = stage.Area;
        var (low, high) = Range(body);
        var pages = Paging.Split(body.Rows, row => Height(row, area), area.Height - HeadHeight);
        var air = pages.Count > 1 ? 0 : Paging.Air(body.Rows, row => Height(row, area), area.Height - HeadHeight, MostAir);
        for (var page = 0; page < pages.Count; page++)
        {
            var rows = pages[page];
            stage.AddObject(slide, page + 1, pages.Count, sheet =>
            {
                var plot = Plot(area);
                sheet.Group("До и после: шкала", body.AltText, area with { Height = HeadHeight }, () => Axis(sheet, body, area, low, high));
                var y = area.Y + HeadHeight;
                foreach (var row in rows)
                {
                    var box = new Box(area.X, y, area.Width, Height(row, area) - Gap);
                    sheet.Group(row.Name, Alternative(body, row), box, () => Row(sheet, row, box, value => plot.X + (long)(plot.Width * (value - low) / (high - low))));
                    y += box.Height + Gap + air;
                }
            });
        }
    }

    private static Box Names(Box area) => area.Part(0, 0.31);

    private static Box Plot(Box area) => area.Part(0.35, 0.60);

    private static Box Changes(Box area) => area.Part(0.64, 0.80);

    private static Box Verdicts(Box area) => area.Part(0.82, 1);

    private static long Height(DumbbellRow row, Box area)
    {
        var name = NameHeight(row, area) + TextFit.Height(row.Base, Names(area).Width, BaseSize);
        var words = Math.Max(TextFit.Height(row.Change, Changes(area).Width, Size), TextFit.Height(row.Verdict, Verdicts(area).Width, Size));
        return Math.Max(Least, Math.Max(name, words) + Gap);
    }

    private static long NameHeight(DumbbellRow row, Box area) => TextFit.Height(row.Name, (long)(Names(area).Width / TextFit.Bold), Size);

    private static void Row(SlideSheet sheet, DumbbellRow row, Box box, Func<double, long> place)
    {
        var nameHeight = NameHeight(row, box);
        sheet.TextBox("Название", Names(box) with { Height = nameHeight }, row.Name, DeckColours.Words(Size, row.IsReference ? "tx2" : "tx1", isBold: !row.IsReference));
        sheet.TextBox("Участники", Names(box).Below(nameHeight), row.Base, DeckColours.Words(BaseSize, "tx2"));
        var colour = row.IsReference ? DeckColours.Grey : DeckColours.Own;
        var middle = box.Y + (box.Height / 2);
        Whisker(sheet, "Интервал до", row.BeforeInterval, middle - 60_000, place, colour);
        Whisker(sheet, "Интервал после", row.AfterInterval, middle + 60_000, place, colour);
        sheet.Stroke("Изменение", place(row.Before), middle, place(row.After), middle, colour, 3);
        sheet.Shape("До", Dot(place(row.Before), middle), "ellipse", "FFFFFF", colour, linePoints: 2);
        sheet.Shape("После", Dot(place(row.After), middle), "ellipse", colour, colour, linePoints: 2);
        sheet.TextBox("Разность", Changes(box), row.Change, DeckColours.Words(Size, anchor: "ctr"));
        sheet.TextBox("Вывод", Verdicts(box), row.Verdict, DeckColours.Words(Size, anchor: "ctr"));
    }

    private static void Whisker(SlideSheet sheet, string name, Domain.Statistics.Interval? interval, long y, Func<double, long> place, string colour)
    {
        if (interval is { } known)
        {
            sheet.Stroke(name, place(known.Low), y, place(known.High), y, colour, 0.75);
        }
    }

    private static Box Dot(long x, long y) => new(x - 75_000, y - 75_000, 150_000, 150_000);

    private static void Axis(SlideSheet sheet, DumbbellBody body, Box area, double low, double high)
    {
        var head = area with { Height = HeadHeight };
        var plot = Plot(head);
        sheet.TextBox("Пояснение", Names(head) with { Height = 200_000 }, "○ до   ● после", DeckColours.Words(BaseSize, "tx2"));
        var step = plot.Width / 4;
        for (var tick = 0; tick <= 4; tick++)
        {
            var text = Say(body, low + ((high - low) * tick / 4));
            sheet.TextBox("Деление", new Box(plot.X + (tick * step) - (step / 2) + 10_000, head.Y, step - 20_000, 200_000), text, DeckColours.Words(BaseSize, "tx2", align: "ctr"));
        }

        sheet.Stroke("Ось", plot.X, head.Bottom - 60_000, plot.Right, head.Bottom - 60_000, DeckColours.Grid, 1);
    }

    private static string Say(DumbbellBody body, double value) => (body.IsShare ? (value * 100).ToString("0", Russian) : value.ToString("0.0", Russian)) + (body.Unit is { } unit ? "\u00a0" + unit : "");

    private static string Alternative(DumbbellBody body, DumbbellRow row) => $"{row.Name}: до {Say(body, row.Before)}, после {Say(body, row.After)}, {row.Change}, {row.Verdict}";

    private static (double Low, double High) Range(DumbbellBody body)
    {
        var values = body.Rows.SelectMany(row => new[] { row.Before, row.After, row.BeforeInterval?.Low ?? row.Before, row.BeforeInterval?.High ?? row.Before, row.AfterInterval?.Low ?? row.After, row.AfterInterval?.High ?? row.After }).DefaultIfEmpty(0).ToList();
        var step = body.IsShare ? 0.2 : 0.4;
        var (low, high) = (Math.Floor(values.Min() / step) * step, Math.Ceiling(values.Max() / step) * step);
        return high > low ? (low, high) : (low, low + step);
    }
}
