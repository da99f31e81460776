using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports.Roadmaps;

namespace Dashboard.Web.CommandLine;

/// <summary>A parsed roadmap as other programs read it: these names are a contract.</summary>
internal static class RoadmapJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <param name="roadmap">As read.</param>
    /// <param name="notes">What was noticed about the file itself.</param>
    public static object Of(ParsedRoadmap roadmap, IReadOnlyList<string> notes) => new
    {
        roadmap.Territory,
        Level = roadmap.Level is { } level ? Word(level) : null,
        roadmap.Issuer,
        roadmap.OrderNumber,
        OrderDate = Day(roadmap.OrderDate),
        roadmap.Title,
        PeriodStart = Day(roadmap.Period?.Start),
        PeriodEnd = Day(roadmap.Period?.End),
        ParentOrder = roadmap.Parent is null ? null : new { roadmap.Parent.Issuer, roadmap.Parent.Number, Date = Day(roadmap.Parent.Date), roadmap.Parent.Title },
        Schools = roadmap.Schools.Select(school => new { school.Name, school.Head, school.Curator }),
        roadmap.Coordinator,
        roadmap.Sections,
        Activities = roadmap.Activities.Select(Activity),
        Warnings = notes.Concat(roadmap.Doubts.Select(doubt => Sentence(roadmap, doubt))),
    };

    /// <summary>A doubt with the activity that it is about.</summary>
    public static string Sentence(ParsedRoadmap roadmap, RoadmapDoubt doubt) => doubt.Activity is not { } place ? doubt.Message
        : roadmap.Activities[place].Number is { Length: > 0 } number ? $"Мероприятие {number}: {doubt.Message}"
        : string.Create(CultureInfo.InvariantCulture, $"Мероприятие без номера, {place + 1}-е по порядку: {doubt.Message}");

    public static string Word(RoadmapLevel level) => level switch
    {
        RoadmapLevel.Regional => "regional",
        RoadmapLevel.Municipal => "municipal",
        _ => "school",
    };

    private static object Activity(ParsedActivity activity) => new
    {
        activity.Number,
        activity.Section,
        activity.Title,
        activity.Audience,
        activity.Task,
        Deadline = new
        {
            activity.Deadline.Text,
            Start = Day(activity.Deadline.Start),
            End = Day(activity.Deadline.End),
            Recurrence = RecurrenceWords.Code(activity.Deadline.Recurrence),
            Confidence = Word(activity.Deadline.Confidence),
            Occurrences = activity.Deadline.Occurrences.Select(span => new { Start = Day(span.Start), End = Day(span.End) }),
            Warnings = activity.Deadline.Warnings.Select(warning => warning.Message),
        },
        activity.Responsible,
        activity.ExpectedResult,
    };

    private static string Word(DeadlineConfidence confidence) => confidence switch
    {
        DeadlineConfidence.High => "high",
        DeadlineConfidence.Medium => "medium",
        _ => "low",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
