using System.Globalization;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Activities on an axis of days as native shapes, one group an activity.</summary>
internal static class TimelineSlide
{
    private const long HeadHeight = 280_000, Least = 330_000, Gap = 50_000, MostAir = 300_000;
    private const double Size = 11, AxisSize = 11;
    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static void Add(DeckStage stage, SlideView slide, TimelineBody body)
    {
        var area = stage.Area;
        var pages = Paging.Split(body.Lanes, lane => Height(lane, area), area.Height - HeadHeight);
        var air = pages.Count > 1 ? 0 : Paging.Air(body.Lanes, lane => Height(lane, area), area.Height - HeadHeight, MostAir);
        for (var page = 0; page < pages.Count; page++)
        {
            var lanes = pages[page];
            stage.AddObject(slide, page + 1, pages.Count, sheet =>
            {
                var head = area with { Height = HeadHeight };
                sheet.Group("Шкала времени", body.AltText, head, () => Axis(sheet, body, head));
                var y = area.Y + HeadHeight;
                foreach (var lane in lanes)
                {
                    var box = new Box(area.X, y, area.Width, Height(lane, area) - Gap);
                    sheet.Group(lane.Name, Alternative(lane), box, () => Lane(sheet, body, lane, box));
                    y += box.Height + Gap + air;
                }

                if (body.Today is { } today)
                {
                    var x = Place(body, Plot(area), today);
                    sheet.Stroke($"Сегодня, {Day(today)}", x, head.Bottom - 40_000, x, Math.Max(y - Gap - air, head.Bottom), DeckColours.Late, 1.25);
                }
            });
        }
    }

    private static Box Names(Box area) => area.Part(0, 0.33);

    private static Box Plot(Box area) => area.Part(0.35, 0.82);

    private static Box Standings(Box area) => area.Part(0.84, 1);

    private static long Height(TimelineLane lane, Box area) =>
        Math.Max(Least, Math.Max(TextFit.Height(lane.Name, Names(area).Width, Size), TextFit.Height(lane.Standing, (long)(Standings(area).Width / TextFit.Bold), Size)) + Gap);

    private static void Lane(SlideSheet sheet, TimelineBody body, TimelineLane lane, Box box)
    {
        var plot = Plot(box);
        sheet.TextBox("Название", Names(box), lane.Name, DeckColours.Words(Size, anchor: "ctr"));
        sheet.Stroke("Дорожка", plot.X, box.Bottom, plot.Right, box.Bottom, DeckColours.Grid, 0.5);
        foreach (var (from, to) in lane.Spans.Where(span => span.To >= body.From && span.From <= body.To))
        {
            var (start, end) = (Place(body, plot, from), Place(body, plot, to.AddDays(1)));
            sheet.Shape(Days(from, to), new Box(start, box.Y + (box.Height / 2) - 80_000, Math.Max(end - start, 50_000), 160_000), "roundRect", lane.IsLate ? DeckColours.Late : DeckColours.Own, null);
        }

        sheet.TextBox("Состояние", Standings(box), lane.Standing, DeckColours.Words(Size, lane.IsLate ? DeckColours.Late : "tx2", isBold: lane.IsLate, anchor: "ctr"));
    }

    /// <summary>Names of months as far as they have room, then of every third.</summary>
    private static void Axis(SlideSheet sheet, TimelineBody body, Box head)
    {
        var plot = Plot(head);
        if (body.Today is { } today)
        {
            sheet.TextBox("Пояснение", Names(head) with { Height = 210_000 }, $"│ сегодня, {Day(today)}", DeckColours.Words(AxisSize, DeckColours.Late));
        }

        var months = ((body.To.Year - body.From.Year) * 12) + body.To.Month - body.From.Month + 1;
        var step = 1;
        while (plot.Width * step / months < 560_000)
        {
            step++;
        }

        for (var month = 0; month < months; month += step)
        {
            var first = new DateOnly(body.From.Year, body.From.Month, 1).AddMonths(month);
            var x = Place(body, plot, first < body.From ? body.From : first);
            var end = Place(body, plot, first.AddMonths(step));
            sheet.Stroke("Деление", x, head.Bottom - 90_000, x, head.Bottom - 40_000, DeckColours.Grey, 0.75);
            if (end - x > 450_000)
            {
                sheet.TextBox("Месяц", new Box(x + 10_000, head.Y, end - x - 20_000, 210_000), Months[first.Month - 1] + (month == 0 || first.Month <= step ? first.ToString(" yy", Russian) : ""), DeckColours.Words(AxisSize, "tx2"));
            }
        }

        sheet.Stroke("Ось", plot.X, head.Bottom - 40_000, plot.Right, head.Bottom - 40_000, DeckColours.Grey, 0.75);
    }

    private static long Place(TimelineBody body, Box plot, DateOnly day)
    {
        var share = (double)(day.DayNumber - body.From.DayNumber) / Math.Max(1, body.To.DayNumber + 1 - body.From.DayNumber);
        return plot.X + (long)(plot.Width * Math.Clamp(share, 0, 1));
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", Russian);

    private static string Days(DateOnly from, DateOnly to) => $"{Day(from)}–{Day(to)}";

    private static string Alternative(TimelineLane lane) => $"{lane.Name}: {string.Join(", ", lane.Spans.Select(span => Days(span.From, span.To)))}; {lane.Standing}";
}
