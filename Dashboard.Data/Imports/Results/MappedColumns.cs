namespace Dashboard.Data.Imports.Results;

/// <summary>Columns as a user mapped them, with the captions that stand in the file.</summary>
internal static class MappedColumns
{
    public static List<TableColumn> Of(IReadOnlyList<MappedColumn> mapped, IReadOnlyList<TableColumn> found) =>
    [
        .. mapped.OrderBy(column => column.Index).Select(column =>
        {
            var read = found.FirstOrDefault(candidate => candidate.Index == column.Index);
            return new TableColumn(
                column.Index,
                column.Meaning,
                column.Unit == ColumnUnit.Unknown ? read?.Unit ?? ColumnUnit.Unknown : column.Unit,
                column.Number >= 0 ? column.Number : read?.Number ?? -1,
                column.Code ?? read?.Code,
                read?.MaxPoints,
                read?.Caption ?? string.Empty);
        }),
    ];
}
