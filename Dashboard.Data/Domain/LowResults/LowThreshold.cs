namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// The border between low and not low. Products of a share and a group are decimal: in binary 0.07 × 100 is more than 7, and
/// seven pupils of a hundred would not reach 7 %.
/// </summary>
internal readonly record struct LowThreshold(LowWhen When, decimal Value)
{
    public bool IsLow(int count, int participants) => IsLow(count, Value * participants);

    public bool IsLow(double mean) => IsLow((decimal)mean);

    /// <param name="value">A share or a mean, in the unit of the threshold.</param>
    public bool IsLow(decimal value) => IsLow(value, Value);

    /// <summary>The count nearest to <paramref name="count"/> with which the answer would be the other one; null where no count gives it.</summary>
    public int? Turn(int count, int participants)
    {
        var border = Value * participants;
        var low = IsLow(count, border);
        var turn = When switch
        {
            LowWhen.AtLeast => (int)Math.Ceiling(border) - (low ? 1 : 0),
            LowWhen.MoreThan => (int)Math.Floor(border) + (low ? 0 : 1),
            LowWhen.AtMost => (int)Math.Floor(border) + (low ? 1 : 0),
            _ => (int)Math.Ceiling(border) - (low ? 0 : 1),
        };
        return turn >= 0 && turn <= participants ? turn : null;
    }

    private bool IsLow(decimal value, decimal border) => When switch
    {
        LowWhen.AtLeast => value >= border,
        LowWhen.MoreThan => value > border,
        LowWhen.AtMost => value <= border,
        _ => value < border,
    };
}
