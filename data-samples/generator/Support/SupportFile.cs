namespace Dashboard.Samples.Support;

/// <summary>A row of a truth.</summary>
/// <param name="Table">Name of the table without ending: one of <see cref="SupportTruth.Heads"/>.</param>
/// <param name="Cells">As many as the head of the table has, without the file.</param>
public sealed record TruthRow(string Table, params IReadOnlyList<string> Cells);

/// <summary>A file of the folder with what it truly says.</summary>
/// <param name="Path">Relative to the folder, with «/».</param>
/// <param name="Content">The bytes, the same in every run.</param>
/// <param name="Truth">A row a value, in the order of the file.</param>
public sealed record SupportFile(string Path, ReadOnlyMemory<byte> Content, IReadOnlyList<TruthRow> Truth);
