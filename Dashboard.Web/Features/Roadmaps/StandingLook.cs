using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>How a standing is painted; the sign and the word beside it say the same without colour.</summary>
public static class StandingLook
{
    /// <summary>ok, warn, worse, same or out.</summary>
    public static string Tone(Standing standing) => standing switch
    {
        { Timing: Timing.Overdue } => "worse",
        { Status: ActivityStatus.Done } => "ok",
        { Status: ActivityStatus.DonePartly or ActivityStatus.NotDone } => "warn",
        { Status: ActivityStatus.NotStarted or ActivityStatus.Cancelled } => "out",
        _ => "same",
    };

    /// <summary>Colours of a mark on a time axis: filled, edge.</summary>
    public static (string Fill, string Edge) Mark(Standing standing) => standing switch
    {
        { Timing: Timing.Overdue } => ("var(--worse)", "var(--surface)"),
        { Status: ActivityStatus.Done } => ("var(--accent-2)", "var(--surface)"),
        { Status: ActivityStatus.DonePartly or ActivityStatus.NotDone } => ("var(--warn)", "var(--surface)"),
        { Status: ActivityStatus.InProgress or ActivityStatus.Ongoing or ActivityStatus.Moved } => ("var(--act-line)", "var(--surface)"),
        _ => ("var(--surface)", "var(--control)"),
    };
}
