using Dashboard.Data.Domain.Partners;

namespace Dashboard.Data.Persistence;

/// <summary>
/// A school and the school that helps it («школа-партнёр»), fixed by an order. What was written stays: that it ended, was a mistake or
/// was put back is added in <see cref="Changes"/>.
/// </summary>
public sealed class SchoolPartnership
{
    public int Id { get; set; }

    public int SchoolId { get; set; }

    public int PartnerId { get; set; }

    public string? OrderNumber { get; set; }

    public DateOnly? OrderDate { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>Last day by the order; null for as long as nobody ends it.</summary>
    public DateOnly? To { get; set; }

    public string? Note { get; set; }

    public required string Person { get; set; }

    public DateTime RecordedAt { get; set; }

    /// <summary>In the order in which they were recorded.</summary>
    public List<PartnershipChange> Changes { get; init; } = [];

    /// <summary>The last change that nobody took back; null where the pair stands as it was fixed.</summary>
    public PartnershipChange? Holding()
    {
        var holding = new Stack<PartnershipChange>();
        foreach (var change in Changes)
        {
            if (change.Kind != PartnershipChangeKind.Restored)
            {
                holding.Push(change);
            }
            else
            {
                holding.TryPop(out _);
            }
        }

        return holding.TryPeek(out var last) ? last : null;
    }

    /// <summary>The last day on which it counts: by the order or ended earlier; null for no end. Of a pair written by mistake it says nothing.</summary>
    public DateOnly? LastDay() => Changes.Count == 0 || Holding() is not { Kind: PartnershipChangeKind.Ended } ended ? To : ended.Day;
}

/// <summary>What became of a pair after it was fixed. Added, never changed.</summary>
public sealed class PartnershipChange
{
    public int Id { get; set; }

    public int PartnershipId { get; set; }

    public PartnershipChangeKind Kind { get; set; }

    /// <summary>Last day of the pair; only with <see cref="PartnershipChangeKind.Ended"/>.</summary>
    public DateOnly? Day { get; set; }

    public string? Note { get; set; }

    public required string Person { get; set; }

    public DateTime RecordedAt { get; set; }
}
