using System.Runtime.CompilerServices;

namespace Dashboard.Data.Imports.Results;

/// <summary>Texts of a row by reference: readers share equal texts of a column, so a known row costs no comparison of letters.</summary>
internal readonly record struct RowKey(string? First, string? Second, string? Third, double FirstNumber, double SecondNumber, string? Fourth = null);

internal sealed class RowKeyComparer : IEqualityComparer<RowKey>
{
    public static RowKeyComparer Instance { get; } = new();

    public bool Equals(RowKey x, RowKey y) => ReferenceEquals(x.First, y.First) && ReferenceEquals(x.Second, y.Second) && ReferenceEquals(x.Third, y.Third) && ReferenceEquals(x.Fourth, y.Fourth)
        && x.FirstNumber.Equals(y.FirstNumber) && x.SecondNumber.Equals(y.SecondNumber);

    public int GetHashCode(RowKey obj)
    {
        var hash = (uint)RuntimeHelpers.GetHashCode(obj.First);
        hash = (hash * 31) + (uint)RuntimeHelpers.GetHashCode(obj.Second);
        hash = (hash * 31) + (uint)RuntimeHelpers.GetHashCode(obj.Third);
        hash = (hash * 31) + (obj.Fourth is null ? 0 : (uint)RuntimeHelpers.GetHashCode(obj.Fourth));
        hash = (hash * 31) + (uint)BitConverter.DoubleToInt64Bits(obj.FirstNumber).GetHashCode();
        return (int)((hash * 31) + (uint)BitConverter.DoubleToInt64Bits(obj.SecondNumber).GetHashCode());
    }
}
