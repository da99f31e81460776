namespace Dashboard.Web.Charts;

/// <summary>Schools as points between the limits that their size sets. Where a point lies is a reason to look, and no place.</summary>
/// <param name="Indicator">Its name: «Доля «2»».</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Target">What the funnel stands around.</param>
/// <param name="TargetName">«край».</param>
/// <param name="Curve">The limits by number of participants, in order.</param>
/// <param name="Points">Own ones in the order of the table, then the others.</param>
public sealed record FunnelData(string Indicator, ValueScale Scale, double Target, string TargetName, IReadOnlyList<FunnelStep> Curve, IReadOnlyList<FunnelPoint> Points);

/// <param name="Participants">Size of a school.</param>
/// <param name="Low998">Lower 99.8 % limit.</param>
/// <param name="Low95">Lower 95 % limit.</param>
/// <param name="High95">Upper 95 % limit.</param>
/// <param name="High998">Upper 99.8 % limit.</param>
public readonly record struct FunnelStep(int Participants, double Low998, double Low95, double High95, double High998);

/// <param name="Name">Of the school.</param>
/// <param name="Group">Its municipality.</param>
/// <param name="Value">Share 0..1.</param>
/// <param name="Low">Lower end of its own 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Participants">How many wrote.</param>
/// <param name="Words">Where it lies: «внутри обычного разброса».</param>
/// <param name="Look">How it is drawn.</param>
/// <param name="IsOwn">Of the territory that the page is about; the others are its background.</param>
/// <param name="IsNamed">Its name stands on the chart.</param>
/// <param name="Address">Where a click leads.</param>
public sealed record FunnelPoint(
    string Name, string? Group, double Value, double Low, double High, int Participants, string Words, FunnelLook Look, bool IsOwn, bool IsNamed, string Address);

public enum FunnelLook
{
    Within,

    /// <summary>Outside on the side that needs support: a diamond.</summary>
    Worse,

    /// <summary>Outside on the other side: a square.</summary>
    Better,

    /// <summary>Fewer than 10 participants: hollow.</summary>
    Small,
}
