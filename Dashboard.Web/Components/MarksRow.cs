namespace Dashboard.Web.Components;

/// <summary>Marks «2» to «5» of one work or territory.</summary>
/// <param name="Label">«2025», «осень 2020», «край 2025».</param>
/// <param name="Participants">How many wrote; a row of fewer than 10 is hatched.</param>
/// <param name="Shares">Four shares 0..1 for «2», «3», «4», «5»; together 1.</param>
/// <param name="IsReference">Municipality or region: below the rule.</param>
/// <param name="IsApart">Not comparable with the others (autumn): the label is pale.</param>
public sealed record MarksRow(string Label, int Participants, IReadOnlyList<double> Shares, bool IsReference = false, bool IsApart = false)
{
    /// <summary>Below this the row is hatched: one pupil moves it by more than 10 percentage points.</summary>
    public const int SmallSample = 10;

    public static MarksRow FromCounts(string label, int twos, int threes, int fours, int fives, bool isReference = false, bool isApart = false)
    {
        var all = twos + threes + fours + fives;
        double[] shares = all == 0 ? [0, 0, 0, 0] : [(double)twos / all, (double)threes / all, (double)fours / all, (double)fives / all];
        return new MarksRow(label, all, shares, isReference, isApart);
    }

    public bool IsSmall => Participants < SmallSample;
}
