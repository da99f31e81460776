namespace Dashboard.Web.Charts;

/// <summary>Whose line it is; decides colour and dash.</summary>
public enum SeriesRole
{
    Own,

    /// <summary>Another school, shown beside the own one as its equal.</summary>
    Partner,
    Municipality,
    Region,
}

/// <summary>One indicator over years, against the territories above.</summary>
/// <param name="Indicator">Its name: «Доля «2»».</param>
/// <param name="Scale">How values are written.</param>
/// <param name="Periods">The years and seasons, in order.</param>
/// <param name="Series">The own one first; each has as many values as there are periods.</param>
/// <param name="Activities">Lanes of activities under the axis of time; empty for none.</param>
public sealed record DynamicsData(
    string Indicator,
    ValueScale Scale,
    IReadOnlyList<DynamicsPeriod> Periods,
    IReadOnlyList<DynamicsSeries> Series,
    IReadOnlyList<DynamicsLane> Activities)
{
    /// <summary>Ends of the axis of time, in calendar years.</summary>
    public (double From, double To) View => Periods.Count == 0 ? (0, 1) : (Periods[0].Position - 0.4, Periods[^1].Position + 0.25);
}

/// <param name="Name">The activity or a group of them.</param>
/// <param name="Spans">Bands in calendar years; a point where both ends are equal.</param>
/// <param name="Address">Opened by a click.</param>
public sealed record DynamicsLane(string Name, IReadOnlyList<(double From, double To)> Spans, string Address);

/// <param name="Label">«2019», «осень 2020».</param>
/// <param name="Position">Place on the axis in calendar years: 2019 for spring, 2020.45 for autumn.</param>
/// <param name="IsApart">Not comparable with its neighbours (written in autumn by the next grade): a diamond in a grey column.</param>
/// <param name="BreakBefore">Why the series does not go on from the period before (a changed form); null when it does.</param>
public sealed record DynamicsPeriod(string Label, double Position, bool IsApart = false, string? BreakBefore = null)
{
    /// <summary>What should be known of the own value before years are compared; null for nothing.</summary>
    public string? Remark { get; init; }

    public static DynamicsPeriod Spring(int year, string? breakBefore = null) =>
        new(year.ToString(System.Globalization.CultureInfo.InvariantCulture), year, false, breakBefore);

    public static DynamicsPeriod Autumn(int year) =>
        new("осень\u00a0" + year.ToString(System.Globalization.CultureInfo.InvariantCulture), year + 0.45, true);
}

/// <param name="Name">As it stands at the end of the line: «школа», «Ольховецкий МО», «край».</param>
/// <param name="Role">Own line, another school, municipality or region.</param>
/// <param name="Values">One for each period, null where there is none.</param>
public sealed record DynamicsSeries(string Name, SeriesRole Role, IReadOnlyList<DynamicsValue?> Values);

/// <param name="Value">A share 0..1, a mean mark or a score.</param>
/// <param name="Low">Lower end of the 95 % interval, null when there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Participants">How many wrote.</param>
public sealed record DynamicsValue(double Value, double? Low, double? High, int Participants)
{
    /// <summary>Fewer than 10 participants: a hollow dashed point.</summary>
    public bool IsSmall => Participants < 10;
}
