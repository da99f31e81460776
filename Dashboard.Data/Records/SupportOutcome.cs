using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>What came of writing a visit, a decision, an event or an indicator.</summary>
/// <param name="Id">Its key; null when refused.</param>
/// <param name="Refusal">A Russian sentence; null when written.</param>
public sealed record SupportOutcome(int? Id, string? Refusal)
{
    public static SupportOutcome Refused(string why) => new(null, why);
}

/// <summary>What all records of support ask of a text, a day and an activity before they are written.</summary>
internal static class SupportChecks
{
    internal const int LineLimit = 500, TextLimit = 4000;

    /// <summary>Without blanks around; null for nothing.</summary>
    internal static string? Clean(string? text) => text?.Trim() is { Length: > 0 } clean ? clean : null;

    internal static string? Length(int limit, params IEnumerable<string?> texts) =>
        texts.Any(text => text?.Length > limit) ? $"Сократите текст: помещается {Domain.Wording.Russian.Number(limit)} знаков." : null;

    /// <summary>A day with a mistyped year is the usual fault: 0205, 2205.</summary>
    internal static bool IsPlausible(DateOnly day) => day.Year is >= 2000 and <= 2100;

    /// <summary>An activity may be carried out by a visit or an event of its plan's own territory or of one below.</summary>
    internal static async Task<string?> ActivityFaultAsync(DashboardDbContext context, int? activityId, Territory territory, CancellationToken token)
    {
        if (activityId is not { } id)
        {
            return null;
        }

        var owner = await context.RoadmapActivities.AsNoTracking().Where(activity => activity.Id == id).Select(activity => activity.Roadmap!.Territory).SingleOrDefaultAsync(token);
        return owner switch
        {
            null => "Мероприятия больше нет: карту изменили. Выберите другое.",
            Region => null,
            _ when owner.Id == territory.Id || (territory is School school && school.MunicipalityId == owner.Id) => null,
            _ => "Это мероприятие из карты другой территории.",
        };
    }
}
