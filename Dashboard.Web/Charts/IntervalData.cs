namespace Dashboard.Web.Charts;

/// <summary>Schools or territories side by side as points with intervals. It is a comparison, not a ranking: no places are numbered.</summary>
/// <param name="Indicator">Its name: «Доля «2»».</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Rows">In the order they are shown, from the top: by name or by need.</param>
/// <param name="References">Lines of the territories above.</param>
public sealed record IntervalData(string Indicator, ValueScale Scale, IReadOnlyList<IntervalRow> Rows, IReadOnlyList<IntervalReference> References);

/// <param name="Name">Of the school or territory.</param>
/// <param name="Value">A share 0..1, a mean mark or a score.</param>
/// <param name="Low">Lower end of the 95 % interval, null when there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Participants">How many wrote; fewer than 10 make the point hollow.</param>
/// <param name="IsOwn">The one that the page is about.</param>
/// <param name="Address">Where a click leads.</param>
public sealed record IntervalRow(string Name, double Value, double? Low, double? High, int Participants, bool IsOwn = false, string? Address = null)
{
    public bool IsSmall => Participants < 10;
}

/// <param name="Name">«край».</param>
/// <param name="Value">In the scale of the rows.</param>
/// <param name="Role">Municipality or region.</param>
public sealed record IntervalReference(string Name, double Value, SeriesRole Role);
