using System.Text;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Exports.Calendar;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Exports.Roadmaps;

/// <summary>The calendar of a plan keeps to RFC 5545 whatever the plan says, and to its own identity from day to day.</summary>
public sealed class PlanCalendarTests
{
    [Fact]
    public async Task Every_time_with_a_last_day_is_one_event_on_that_day()
    {
        using var written = await WrittenPlan.Create();
        var calendar = CalendarReading.Read(await written.Calendar(new CalendarSettings(PlanAddress: "https://opora.example.ru/roadmaps/1")));
        Assert.Equal(("2.0", "PUBLISH", "GREGORIAN"), (calendar.Value("VERSION"), calendar.Value("METHOD"), calendar.Value("CALSCALE")));
        Assert.Equal(
            [("20241201", "20241202"), ("20241031", "20241101"), ("20241130", "20241201"), ("20241231", "20250101"), ("20250520", "20250521")],
            calendar.Parts.Select(each => (each.Value("DTSTART;VALUE=DATE"), each.Value("DTEND;VALUE=DATE"))));
        Assert.Equal(calendar.Parts.Count, calendar.Parts.Select(each => each.Value("UID")).Distinct().Count());
        var first = calendar.Parts[0];
        Assert.Equal("1.1 Диагностика профессиональных дефицитов учителей", first.Text("SUMMARY"));
        Assert.Equal(
            "Срок: до 01.12.2024\nПериод: 11.11.2024–01.12.2024\nОтветственные: Школы\nДля кого: Школы с низкими результатами\nОжидаемый результат: Аналитическая справка\nПлан: Дорожная карта поддержки школ на 2024/2025 учебный год",
            first.Text("DESCRIPTION"));
        Assert.Equal("https://opora.example.ru/roadmaps/1", first.Value("URL"));
        Assert.All(calendar.Parts, each => Assert.Equal(("VEVENT", 0, "CONFIRMED"), (each.Name, each.Parts.Count, each.Value("STATUS"))));
    }

    [Fact]
    public async Task A_calendar_read_again_moves_its_events_and_doubles_none()
    {
        using var written = await WrittenPlan.Create();
        var settings = new CalendarSettings(written.Plans.Schools[0][0]);
        var before = CalendarReading.Read(await written.Calendar(settings));
        await written.Say(await written.Unit("1.1"), new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 1, 20), Reason: "Карантин"));
        await written.Say(await written.Unit("1.2"), new StatusChange(ActivityStatus.Cancelled, Reason: "Лишнее"));
        var after = CalendarReading.Read(await written.Calendar(settings));
        Assert.Equal(before.Parts.Select(each => each.Value("UID")), after.Parts.Select(each => each.Value("UID")));
        Assert.Equal(("20241201", "20250120"), (before.Parts[0].Value("DTSTART;VALUE=DATE"), after.Parts[0].Value("DTSTART;VALUE=DATE")));
        Assert.Equal("CANCELLED", after.Parts[1].Value("STATUS"));
        Assert.True(string.CompareOrdinal(before.Parts[0].Value("LAST-MODIFIED"), after.Parts[0].Value("LAST-MODIFIED")) < 0);
    }

    [Fact]
    public async Task An_alarm_is_there_only_where_it_is_asked_for()
    {
        using var written = await WrittenPlan.Create();
        var calendar = CalendarReading.Read(await written.Calendar(new CalendarSettings(RemindDays: 7)));
        Assert.All(calendar.Parts, each => Assert.Equal(("VALARM", "DISPLAY", "-P7D"), (each.Parts.Single().Name, each.Parts.Single().Value("ACTION"), each.Parts.Single().Value("TRIGGER"))));
    }

    [Fact]
    public void Lines_keep_to_the_standard_whatever_they_hold_and_the_text_comes_back() => Prop.ForAll<string>(given =>
    {
        // Half a pair of a sign is no text; other control signs are left out on purpose.
        var text = new string([.. (given ?? string.Empty).Where(sign => !char.IsSurrogate(sign) && (!char.IsControl(sign) || sign is '\n' or '\t'))]).ReplaceLineEndings("\n");
        var (brief, folded) = (Written(text), Written(string.Concat(Enumerable.Repeat(text + "Мероприятие; «план», 1\\2\n😀", 12))));
        return Check(brief, text) && Check(folded, string.Concat(Enumerable.Repeat(text + "Мероприятие; «план», 1\\2\n😀", 12)));
    }).QuickCheckThrowOnFailure();

    private static bool Check(string lines, string text)
    {
        var single = lines.Split("\r\n");
        return lines.EndsWith("\r\n", StringComparison.Ordinal)
            && single.All(line => Encoding.UTF8.GetByteCount(line) <= 75)
            && !lines.Replace("\r\n", "", StringComparison.Ordinal).Any(sign => sign is '\r' or '\n')
            && CalendarReading.Read("BEGIN:X\r\n" + lines + "END:X\r\n").Text("SUMMARY") == text;
    }

    private static string Written(string text)
    {
        using var stream = new MemoryStream();
        using (var lines = new CalendarLines(stream))
        {
            lines.WriteText("SUMMARY", text);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
