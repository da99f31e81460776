namespace Dashboard.Data.Domain.Partners;

/// <summary>What became of a fixed pair. The numbers are stored: never renumber.</summary>
public enum PartnershipChangeKind : byte
{
    /// <summary>It ended before its period did.</summary>
    Ended = 1,

    /// <summary>It had been written by mistake: it counts nowhere and stays in the history.</summary>
    Cancelled = 2,

    /// <summary>The change before this one is taken back.</summary>
    Restored = 3,
}
