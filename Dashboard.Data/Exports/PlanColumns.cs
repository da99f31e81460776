using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Exports;

/// <summary>Columns of a plan on paper, in the order in which offices have them.</summary>
public enum PlanColumn
{
    Number,
    Task,
    Activity,
    Audience,
    Deadline,
    Owner,
    Result,
}

/// <summary>Which columns a plan is printed with, and what stands in them.</summary>
public static class PlanColumns
{
    /// <summary>«Задача» and «Адресность» only where the plan has them, all others always.</summary>
    public static IReadOnlyList<PlanColumn> Of(PlanData plan) =>
    [
        .. Enum.GetValues<PlanColumn>().Where(column => column switch
        {
            PlanColumn.Task => plan.Activities.Any(activity => activity.Task is { Length: > 0 }),
            PlanColumn.Audience => plan.Activities.Any(activity => activity.Audience is { Length: > 0 }),
            _ => true,
        }),
    ];

    /// <summary>Columns by their English words, «number,activity,deadline»; those of the plan where a word is not known or none is given.</summary>
    public static IReadOnlyList<PlanColumn> Chosen(string? words, PlanData plan)
    {
        var chosen = new List<PlanColumn>();
        foreach (var word in (words ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]) || !Enum.TryParse<PlanColumn>(word, ignoreCase: true, out var column))
            {
                return Of(plan);
            }

            chosen.Add(column);
        }

        return chosen.Count == 0 ? Of(plan) : [.. chosen.Distinct().Order()];
    }

    public static string Head(PlanColumn column) => column switch
    {
        PlanColumn.Number => "№ п/п",
        PlanColumn.Task => "Задача",
        PlanColumn.Activity => "Мероприятие",
        PlanColumn.Audience => "Адресность",
        PlanColumn.Deadline => "Срок",
        PlanColumn.Owner => "Ответственные",
        PlanColumn.Result => "Ожидаемый результат",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };

    /// <summary>Share of the width beside the other columns.</summary>
    public static int Weight(PlanColumn column) => column switch
    {
        PlanColumn.Number => 7,
        PlanColumn.Task => 24,
        PlanColumn.Activity => 46,
        PlanColumn.Audience => 18,
        PlanColumn.Deadline => 20,
        PlanColumn.Owner => 26,
        _ => 32,
    };

    /// <param name="column">Which cell.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="place">Its place in the plan from 1, where the plan numbers nothing.</param>
    public static string Text(PlanColumn column, PlanActivity activity, int place) => Russian.Bind(column switch
    {
        PlanColumn.Number => activity.Number.Length > 0 ? activity.Number : Russian.Number(place),
        PlanColumn.Task => activity.Task ?? string.Empty,
        PlanColumn.Activity => activity.Title,
        PlanColumn.Audience => activity.Audience ?? string.Empty,
        PlanColumn.Deadline => activity.DeadlineText,
        PlanColumn.Owner => activity.Owner ?? string.Empty,
        PlanColumn.Result => activity.ExpectedResult ?? string.Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    });

    /// <summary>Activities with their numbers, each section's title before them.</summary>
    internal static IEnumerable<(PlanSection? Section, PlanActivity? Activity, int Place)> Lines(PlanData plan)
    {
        var titles = plan.Sections.ToDictionary(section => section.Id);
        int? current = null;
        for (var place = 0; place < plan.Activities.Count; place++)
        {
            var activity = plan.Activities[place];
            if (activity.SectionId is { } id && id != current && titles.TryGetValue(id, out var section))
            {
                yield return (section, null, 0);
            }

            current = activity.SectionId;
            yield return (null, activity, place + 1);
        }
    }
}
