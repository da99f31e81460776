using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Web.Charts;

/// <summary>Schools as points between two borders. Where a point lies says what is alike and what differs; it is no ranking.</summary>
/// <param name="XName">What is to the right.</param>
/// <param name="YName">What is above: a difference of shares, whose border is zero.</param>
/// <param name="XBorder">Where the left half ends.</param>
/// <param name="XBorderName">Said at the border: «ШССУ* меньше 40».</param>
/// <param name="YBorderName">«как в регионе».</param>
/// <param name="LowerLeft">Names of the four quarters in words, with how many points lie there.</param>
/// <param name="LowerRight"></param>
/// <param name="UpperLeft"></param>
/// <param name="UpperRight"></param>
/// <param name="Points">In the order of the table beside the chart.</param>
public sealed record QuadrantData(
    string XName, string YName, double XBorder, string XBorderName, string YBorderName, string LowerLeft, string LowerRight, string UpperLeft, string UpperRight, IReadOnlyList<QuadrantPoint> Points);

/// <param name="Name">Of the school.</param>
/// <param name="X">To the right of the border is easier.</param>
/// <param name="Y">Difference of shares, −1..1.</param>
/// <param name="Participants">How many pupils; a small group is a hollow point.</param>
/// <param name="IsMarked">In the list that the chart marks.</param>
/// <param name="IsNamed">Its name stands on the chart.</param>
/// <param name="Words">What is shown beside the pointer, a line each.</param>
/// <param name="Address">Where a click leads.</param>
public sealed record QuadrantPoint(string Name, double X, double Y, int Participants, bool IsMarked, bool IsNamed, IReadOnlyList<string> Words, string Address)
{
    public bool IsSmall => Participants < Indicator.SmallGroup;
}
