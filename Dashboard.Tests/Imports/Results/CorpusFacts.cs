using System.Text.Json.Nodes;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;

namespace Dashboard.Tests.Imports.Results;

/// <summary>One value that the reader gave, under a key that a truth can build too.</summary>
internal sealed record CorpusFacts(string Key, TerritoryMention Mention, ResultValues? Values, ResultDetail? Detail)
{
    public static string KeyOf(JsonNode table, JsonNode row)
    {
        var level = (string)row["level"]!;
        var work = $"{(int?)table["year"]} {(string?)table["season"]} {(string?)table["schoolYear"]} {(string?)table["procedure"]} {(string?)table["subject"]} {(int?)table["programmeGrade"]}/{(int?)table["takerGrade"]} {(string?)table["profile"]} {(string?)table["testForm"]}";
        var who = (string?)row["login"] ?? Name((string?)row["name"] ?? string.Empty);
        return $"{work} · {level} {who} {(int?)row["group"]}".TrimEnd();
    }

    /// <summary>One key: by login where there is one, otherwise by name.</summary>
    public static IEnumerable<string> KeysOf(ParsedResults read, int mention, int assessment, ParticipantGroup group)
    {
        var territory = read.Mentions[mention];
        var work = read.Assessments[assessment];
        var level = territory.Level switch
        {
            TerritoryLevel.Sample => "sample",
            TerritoryLevel.Region => "region",
            TerritoryLevel.Municipality => "municipality",
            _ => "school",
        };
        var profile = work.Profile == TestProfile.Advanced ? "advanced" : "base";
        var text = $"{work.CalendarYear} {(work.Season == Season.Autumn ? "autumn" : "spring")} {work.Year} {(work.Procedure == Procedure.Vpr ? "vpr" : "other")} {work.Subject} {work.ProgrammeGrade}/{work.TakerGrade} {profile} {(work.Form == TestForm.Computer ? "computer" : "paper")}";
        yield return $"{text} · {level} {territory.Login ?? Name(territory.Name)} {(group == ParticipantGroup.All ? null : (int)group)}".TrimEnd();
    }

    public static bool SameTasks(TaskShares read, JsonObject tasks, JsonNode? greatest)
    {
        var known = read.Tasks.Where(task => task.Share is not null).ToDictionary(task => task.Code);
        var told = tasks.Where(pair => pair.Value is not null).ToList();
        return known.Count == told.Count
            && told.TrueForAll(pair => known.TryGetValue(pair.Key, out var task) && Math.Abs(task.Share!.Value - (double)pair.Value!) < 0.00006)
            && (greatest is not JsonObject points || read.Tasks.All(task => points[task.Code] is not { } max || (double)max == task.MaxPoints));
    }

    public static bool SamePlanned(PlannedResults read, JsonObject tasks, JsonNode? greatest, JsonNode? texts)
    {
        var asTasks = new TaskShares([.. read.Results.Select(result => new TaskShare(result.Code, result.MaxPoints, result.Share))]);
        return SameTasks(asTasks, tasks, greatest)
            && (texts is not JsonArray lines || lines.All(line => read.Results.Any(result => result.Code == (string?)line!["code"] && Letters(result.Text) == Letters((string)line["text"]!))));
    }

    private static string Name(string name) => string.Join(' ', name.Replace('\u00a0', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Line breaks and spaces of long texts are not part of a skill.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
