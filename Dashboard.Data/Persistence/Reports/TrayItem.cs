namespace Dashboard.Data.Persistence.Reports;

/// <summary>A chart that was put aside for slides («на слайд»). It keeps the numbers that were seen, and says so when the data have changed since.</summary>
public sealed class TrayItem
{
    public int Id { get; set; }

    /// <summary>Order in the tray, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The slide as JSON: title, body, source, caveat, notes.</summary>
    public required string Slide { get; set; }

    /// <summary>Address of the page it was taken from, with its filters.</summary>
    public required string Address { get; set; }

    /// <summary>Whose numbers they are; null for the whole region.</summary>
    public int? TerritoryId { get; set; }

    /// <summary>Version of the data that was seen.</summary>
    public int DataVersion { get; set; }

    public required string Person { get; set; }

    public DateTime AddedAt { get; set; }
}
