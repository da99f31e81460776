namespace Dashboard.Data.Domain.Roadmaps;

public enum ActivityChangeKind
{
    Added = 1,
    Changed = 2,
    Removed = 3,
}

/// <summary>What became of one activity from one version of a plan to the next.</summary>
/// <param name="Kind">Added, changed, removed.</param>
/// <param name="Number">Of the new version, or of the old one for what was removed.</param>
/// <param name="Title">Likewise.</param>
/// <param name="Fields">What changed, with the words before and after; empty unless changed.</param>
public sealed record ActivityChange(ActivityChangeKind Kind, string Number, string Title, IReadOnlyList<FieldChange> Fields);

/// <param name="Name">Name of the field in Russian.</param>
/// <param name="Before">Empty for nothing.</param>
/// <param name="After">Empty for nothing.</param>
public sealed record FieldChange(string Name, string Before, string After);

/// <summary>What changed between two versions of a plan, for the reader of a changed order.</summary>
/// <param name="Head">Fields of the plan itself.</param>
/// <param name="Activities">Changed activities in the order of the new version, then the removed ones.</param>
/// <param name="Unchanged">Activities that stay as they are.</param>
public sealed record PlanComparison(IReadOnlyList<FieldChange> Head, IReadOnlyList<ActivityChange> Activities, int Unchanged)
{
    public bool IsSame => Head.Count == 0 && Activities.Count == 0;

    public static PlanComparison Of(PlanDraft before, PlanDraft after)
    {
        var match = ActivityLikeness.Match(before.Activities, after.Activities);
        var changes = new List<ActivityChange>();
        var unchanged = 0;
        for (var place = 0; place < match.Length; place++)
        {
            var now = after.Activities[place];
            if (match[place] is not { } old)
            {
                changes.Add(new ActivityChange(ActivityChangeKind.Added, now.Number, now.Title, []));
            }
            else if (Fields(before.Activities[old], now) is { Count: > 0 } fields)
            {
                changes.Add(new ActivityChange(ActivityChangeKind.Changed, now.Number, now.Title, fields));
            }
            else
            {
                unchanged++;
            }
        }

        changes.AddRange(before.Activities.Where((_, old) => !match.Contains(old)).Select(gone => new ActivityChange(ActivityChangeKind.Removed, gone.Number, gone.Title, [])));
        return new PlanComparison(HeadFields(before, after), changes, unchanged);
    }

    private static List<FieldChange> HeadFields(PlanDraft before, PlanDraft after) => Changed(
        ("Название", before.Title, after.Title),
        ("Номер", before.OrderNumber, after.OrderNumber),
        ("Дата", Day(before.OrderDate), Day(after.OrderDate)),
        ("Период", Span(before.Period), Span(after.Period)),
        ("Координатор", before.Coordinator, after.Coordinator),
        ("Во исполнение", before.Parent?.Number, after.Parent?.Number),
        ("Школ в карте", Count(before.Schools), Count(after.Schools)));

    private static List<FieldChange> Fields(DraftActivity before, DraftActivity after) => Changed(
        ("Номер", before.Number, after.Number),
        ("Раздел", before.Section, after.Section),
        ("Мероприятие", before.Title, after.Title),
        ("Срок", before.Deadline.Text, after.Deadline.Text),
        ("Ответственный", before.Owner, after.Owner),
        ("Адресность", before.Audience, after.Audience),
        ("Задача", before.Task, after.Task),
        ("Ожидаемый результат", before.ExpectedResult, after.ExpectedResult));

    private static List<FieldChange> Changed(params ReadOnlySpan<(string Name, string? Before, string? After)> fields)
    {
        var changed = new List<FieldChange>();
        foreach (var (name, before, after) in fields)
        {
            if ((before ?? "") != (after ?? ""))
            {
                changed.Add(new FieldChange(name, before ?? "", after ?? ""));
            }
        }

        return changed;
    }

    private static string? Day(DateOnly? day) => day is { } known ? Wording.Russian.Date(known) : null;

    private static string Span(Deadlines.DateSpan span) => Wording.Russian.Date(span.Start) + "–" + Wording.Russian.Date(span.End);

    private static string Count(IReadOnlyList<DraftSchool> schools) => Wording.Russian.Number(schools.Count);
}
