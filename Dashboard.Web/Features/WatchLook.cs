using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Watching;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features;

/// <summary>How hits of watching look wherever they are shown.</summary>
internal static class WatchLook
{
    public static ReasonKind Kind(WatchKind kind) => kind switch
    {
        WatchKind.RiskHigh or WatchKind.EnteredList or WatchKind.Flagged => ReasonKind.Risk,
        WatchKind.Overdue => ReasonKind.Missing,
        _ => ReasonKind.Result,
    };

    /// <summary>What stands behind the link.</summary>
    public static string Leads(WatchKind kind) => kind switch
    {
        WatchKind.EnteredList or WatchKind.Flagged => "Почему в перечне",
        WatchKind.RiskHigh => "Профиль",
        WatchKind.LowShare => "Результаты",
        WatchKind.Overdue => "Мероприятие",
        _ => "Признаки",
    };

    public static string Address(WatchLine line) => Links.Watched(line.Kind, line.Territory.Id, line.Target);

    public static string Day(DateTime utc) => Russian.Date(DateOnly.FromDateTime(DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToLocalTime()));
}
