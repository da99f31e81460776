namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>How far reading has come.</summary>
/// <param name="Sheet">The sheet being read.</param>
/// <param name="Rows">Rows of it read so far.</param>
/// <param name="OfRows">Rows it says it has, where the format says so before the rows come.</param>
public readonly record struct ReadProgress(string Sheet, long Rows, long? OfRows);
