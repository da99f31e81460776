using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Watching;

/// <summary>
/// A school is in the list of a year and is known not to have been in the list before it. The first list of all tells nothing: with no
/// list before it nobody has entered.
/// </summary>
public static class SchoolEnteredTheList
{
    /// <param name="schoolId">A school that entered.</param>
    /// <param name="list">How the region calls the list: «ШНОР».</param>
    /// <param name="year">School year of the list.</param>
    /// <param name="before">School year of the list before it.</param>
    /// <param name="place">Its place, as the order has it.</param>
    /// <param name="fileId">The file that brought the list.</param>
    public static WatchFinding ByOrder(int schoolId, string list, SchoolYear year, SchoolYear before, ListPlaceStatement place, int? fileId) => new(
        WatchKind.EnteredList, schoolId, string.Create(CultureInfo.InvariantCulture, $"{year.StartYear}"),
        Russian.Bind($"Школа вошла в перечень {list} на {year} учебный год" + Order(place) + $"; в перечне на {before} её не было." + (place.Reason is { } reason ? $" Основание: {reason.TrimEnd('.')}." : "")),
        new WatchTarget(year.StartYear), fileId);

    /// <param name="decision">Why the flag is set now.</param>
    /// <param name="fileId">The newest of the files that it stands on.</param>
    public static WatchFinding ByRule(LowResultDecision decision, int? fileId) => new(
        WatchKind.Flagged, decision.SchoolId, string.Create(CultureInfo.InvariantCulture, $"{decision.Year.StartYear}"),
        Russian.Bind($"{LowResultWords.Why(decision)} По результатам {decision.Year.Previous} года признака не было."),
        new WatchTarget(decision.Year.Next.StartYear), fileId);

    private static string Order(ListPlaceStatement place) => (place.OrderNumber, place.OrderDate) switch
    {
        ({ } number, { } day) => $" (приказ № {number} от {Russian.Date(day)})",
        ({ } number, null) => $" (приказ № {number})",
        _ => "",
    };
}
