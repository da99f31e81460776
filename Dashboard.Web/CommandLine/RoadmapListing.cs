using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports.Roadmaps;

namespace Dashboard.Web.CommandLine;

/// <summary>A parsed roadmap as a person reads it on the console.</summary>
internal static class RoadmapListing
{
    public static async Task WriteAsync(ParsedRoadmap roadmap, IReadOnlyList<string> notes, TextWriter output)
    {
        await output.WriteLineAsync(roadmap.Title ?? "Название не найдено");
        foreach (var (name, value) in Head(roadmap))
        {
            await output.WriteLineAsync($"{name}: {value}");
        }

        foreach (var school in roadmap.Schools)
        {
            await output.WriteLineAsync($"Школа: {school.Name}{Named(", руководитель ", school.Head)}{Named(", куратор ", school.Curator)}");
        }

        string? section = null;
        foreach (var activity in roadmap.Activities)
        {
            if (activity.Section != section)
            {
                section = activity.Section;
                await output.WriteLineAsync();
                await output.WriteLineAsync(section);
            }

            await WriteAsync(activity, output);
        }

        var doubts = notes.Concat(roadmap.Doubts.Select(doubt => RoadmapJson.Sentence(roadmap, doubt))).ToList();
        if (doubts.Count > 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Проверьте ({doubts.Count}):"));
            foreach (var doubt in doubts)
            {
                await output.WriteLineAsync("  " + doubt);
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Head(ParsedRoadmap roadmap)
    {
        var parent = roadmap.Parent is null ? null : $"{roadmap.Parent.Issuer}{Named(" от ", Day(roadmap.Parent.Date))}{Named(" № ", roadmap.Parent.Number)}".Trim();
        var period = roadmap.Period is { } span ? Span(span.Start, span.End) : null;
        foreach (var (name, value) in new[]
        {
            ("Территория", roadmap.Territory),
            ("Уровень", roadmap.Level switch { RoadmapLevel.Regional => "региональный", RoadmapLevel.Municipal => "муниципальный", RoadmapLevel.School => "школьный", _ => null }),
            ("Издал", roadmap.Issuer),
            ("Документ", $"{roadmap.DocumentKind}{Named(" от ", Day(roadmap.OrderDate))}{Named(" № ", roadmap.OrderNumber)}".Trim()),
            ("Период", period),
            ("Основание", parent),
            ("Координатор", roadmap.Coordinator),
            ("Мероприятий", roadmap.Activities.Count.ToString(CultureInfo.InvariantCulture)),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return (name, value);
            }
        }
    }

    private static async Task WriteAsync(ParsedActivity activity, TextWriter output)
    {
        await output.WriteLineAsync($"{(activity.Number.Length > 0 ? activity.Number : "–")}  {activity.Title}");
        var deadline = activity.Deadline;
        await output.WriteLineAsync($"    Срок: {(deadline.Text.Length > 0 ? deadline.Text : "не указан")}{Named(" → ", Span(deadline.Start, deadline.End))}");
        if (activity.Responsible is not null)
        {
            await output.WriteLineAsync($"    Ответственный: {activity.Responsible}");
        }

        foreach (var warning in deadline.Warnings)
        {
            await output.WriteLineAsync($"    Проверьте: {warning.Message}");
        }
    }

    private static string? Span(DateOnly? start, DateOnly? end) =>
        end is null && start is null ? null
        : start is null ? "до " + Day(end)
        : end is null ? "с " + Day(start)
        : start == end ? Day(end)
        : Day(start) + " – " + Day(end);

    private static string? Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Named(string name, string? value) => string.IsNullOrEmpty(value) ? string.Empty : name + value;
}
