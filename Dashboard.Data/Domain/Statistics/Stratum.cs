namespace Dashboard.Data.Domain.Statistics;

/// <summary>Two groups of one municipality, form or year, to be compared within it.</summary>
/// <param name="Count">Pupils with the property in the first group.</param>
/// <param name="Total">Pupils of the first group; where it or the other is empty, the stratum says nothing.</param>
/// <param name="OtherCount">Pupils with the property in the second group.</param>
/// <param name="OtherTotal">Pupils of the second group.</param>
public readonly record struct Stratum(int Count, int Total, int OtherCount, int OtherTotal);
