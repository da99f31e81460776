using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>One of the four lists of deadlines, grouped for the reader. The page and the letter show the same ones.</summary>
/// <param name="Key">As it stands in addresses.</param>
/// <param name="Title">«Просрочено».</param>
/// <param name="Note">What it means, and what to do.</param>
/// <param name="Lines">In the order of the question.</param>
public sealed record DeadlineSection(string Key, string Title, string Note, IReadOnlyList<DeadlineLine> Lines)
{
    public const string OverdueKey = "overdue", SoonKey = "soon", EvidenceKey = "evidence", UndatedKey = "undated";

    private const string NobodyNamed = "Ответственный не\u00a0назван";
    private static readonly string[] DayNames = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

    public static IReadOnlyList<DeadlineSection> Of(DeadlinesView view) =>
    [
        new(OverdueKey, "Просрочено", "последний день прошёл, выполнение не\u00a0отмечено", view.Overdue),
        new(SoonKey, "В\u00a0ближайшие 14\u00a0дней", "последний день — с\u00a0сегодняшнего по\u00a0" + Russian.Date(view.Today.AddDays(Fulfilment.SoonDays)), view.Soon),
        new(EvidenceKey, "Выполнено без документов", "отмечено выполнение, а\u00a0подтверждающего документа нет", view.WithoutEvidence),
        new(UndatedKey, "Без даты", "в\u00a0приказе нет числа: выполнение отмечают, когда сделано", view.Undated),
    ];

    public int Activities => Lines.DistinctBy(line => line.ActivityId).Count();

    /// <summary>«11 мероприятий, 34 срока»: an activity may be there more than once, and for many schools.</summary>
    public string Count => Russian.Count(Activities, "мероприятие", "мероприятия", "мероприятий")
        + (Lines.Sum(line => line.Waiting) is var units && units > Activities ? $", {Russian.Count(units, "срок", "срока", "сроков")}" : "");

    /// <summary>Lines under their heads: by owner, by name; or by day; what has no day by territory.</summary>
    /// <param name="byOwner">By owner in the place of day.</param>
    /// <param name="today">The day that counts as today.</param>
    /// <param name="limit">No more lines than this.</param>
    /// <param name="skip">Lines of pages before.</param>
    public IEnumerable<(string Head, IReadOnlyList<DeadlineLine> Lines)> Groups(bool byOwner, DateOnly today, int limit, int skip = 0)
    {
        var lines = byOwner ? Lines.OrderBy(line => line.Owner is null).ThenBy(line => line.Owner, StringComparer.CurrentCultureIgnoreCase) : (IEnumerable<DeadlineLine>)Lines;
        return lines.Skip(skip).Take(limit)
            .GroupBy(line => byOwner ? line.Owner ?? NobodyNamed : line.Due is { } day ? Day(day, today) : line.Plan.TerritoryName)
            .Select(group => (group.Key, (IReadOnlyList<DeadlineLine>)[.. group]));
    }

    /// <summary>«5 дней» overdue; «сегодня», «через 3 дня»; the words of the order for the rest.</summary>
    public string Wait(DeadlineLine line) => Key switch
    {
        OverdueKey => Russian.Count(line.Days, "день", "дня", "дней"),
        SoonKey => line.Days switch { 0 => "сегодня", 1 => "завтра", var days => "через\u00a0" + Russian.Count(days, "день", "дня", "дней") },
        _ => line.DeadlineText,
    };

    /// <summary>«3 из 5 школ»; null where the territory itself does it.</summary>
    public static string? Schools(DeadlineLine line) =>
        line.Names.Count == 0 ? null : Russian.Number(line.Waiting) + "\u00a0из\u00a0" + Russian.Count(line.OutOf, "школы", "школ", "школ");

    /// <summary>Up to three names of schools: «Еловская СОШ, Камышовская ООШ и ещё 3»; else the territory.</summary>
    public static string Names(DeadlineLine line) => line.Names.Count == 0 ? line.Plan.TerritoryName
        : string.Join(", ", line.Names) + (line.Waiting > line.Names.Count ? $" и\u00a0ещё\u00a0{Russian.Number(line.Waiting - line.Names.Count)}" : "");

    private static string Day(DateOnly day, DateOnly today) => (day == today ? "сегодня" : DayNames[(int)day.DayOfWeek]) + " " + Russian.Date(day);
}
