using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Web.Charts;

/// <summary>Two values of each school or territory on one scale: hollow is before, filled is after.</summary>
/// <param name="Indicator">«доля «2»».</param>
/// <param name="Scale">How values are written and where the axis begins.</param>
/// <param name="BeforeName">«до, весна 2023».</param>
/// <param name="AfterName">«после, весна 2025».</param>
/// <param name="ChangeHead">«Изменение, п.п.».</param>
/// <param name="Rows">In the order shown: all together, own ones, then those to compare with.</param>
public sealed record DumbbellData(string Indicator, ValueScale Scale, string BeforeName, string AfterName, string ChangeHead, IReadOnlyList<DumbbellRow> Rows)
{
    /// <summary>Values on the axis, as shown.</summary>
    public IReadOnlyList<double> Ticks { get; } = Scale.Ticks(Scale.Shown(
        Rows.SelectMany(row => new[] { row.Before, row.After }).OfType<DumbbellPoint>().Select(point => point.High ?? point.Value).DefaultIfEmpty(0).Max()));

    /// <summary>Where a value lies, in percent of the width.</summary>
    public double At(double value) => Math.Clamp(100 * (Scale.Shown(value) - Ticks[0]) / (Ticks[^1] - Ticks[0]), 0, 100);
}

/// <param name="Value">A share 0..1, a mean mark or a score.</param>
/// <param name="Low">Lower end of the 95 % interval; null where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Participants">How many wrote; fewer than ten are hatched.</param>
public sealed record DumbbellPoint(double Value, double? Low, double? High, int Participants)
{
    public bool IsSmall => Participants < Indicator.SmallGroup;
}

/// <param name="Role">Whose row.</param>
/// <param name="Name">Of the school or territory.</param>
/// <param name="Address">Where the name leads; null where it leads nowhere.</param>
/// <param name="Before">Null where there is no result.</param>
/// <param name="After">Null where there is no result.</param>
/// <param name="Change">With its sign, as the head names the unit; null where one side is missing.</param>
/// <param name="Interval">«[−44; +7]»; null where there is none.</param>
/// <param name="Word">What it means, in a word or two.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="IsTold">The change is told from ordinary variation: word and number are set off, with a sign of direction.</param>
/// <param name="IsRise">The value rose.</param>
/// <param name="Note">Below the name, beside n; null where there is nothing to say.</param>
public sealed record DumbbellRow(
    DumbbellRole Role,
    string Name,
    string? Address,
    DumbbellPoint? Before,
    DumbbellPoint? After,
    string? Change,
    string? Interval,
    string Word,
    string Words,
    bool IsTold,
    bool IsRise,
    string? Note = null)
{
    public bool IsSmall => Before?.IsSmall == true || After?.IsSmall == true;

    /// <summary>▲ or ▼ where the change is told, else nothing: what cannot be told has no direction.</summary>
    public string Sign => IsTold ? IsRise ? "▲" : "▼" : "";
}

public enum DumbbellRole
{
    /// <summary>All own ones added up.</summary>
    Together,
    Own,

    /// <summary>Others to compare with.</summary>
    Reference,
}
