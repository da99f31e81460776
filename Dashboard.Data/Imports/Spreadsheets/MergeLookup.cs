namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Finds the merged block of a cell without going through all blocks: a long sheet can have one a row.</summary>
internal sealed class MergeLookup
{
    private const int RowsInBand = 64;

    /// <summary>A block over more bands than this is kept apart, or one whole-column merge would be listed thousands of times.</summary>
    private const int MostBands = 16;

    private readonly Dictionary<int, List<CellRange>> _byBand = [];
    private readonly List<CellRange> _tall = [];

    public MergeLookup(IReadOnlyList<CellRange> merges)
    {
        foreach (var range in merges)
        {
            var first = range.FirstRow / RowsInBand;
            var last = range.LastRow / RowsInBand;
            if (last - first >= MostBands)
            {
                _tall.Add(range);
                continue;
            }

            for (var band = first; band <= last; band++)
            {
                if (!_byBand.TryGetValue(band, out var ranges))
                {
                    _byBand[band] = ranges = [];
                }

                ranges.Add(range);
            }
        }
    }

    public CellRange? At(int row, int column)
    {
        if (_byBand.TryGetValue(row / RowsInBand, out var ranges) && Find(ranges, row, column) is { } near)
        {
            return near;
        }

        return Find(_tall, row, column);
    }

    private static CellRange? Find(List<CellRange> ranges, int row, int column)
    {
        foreach (var range in ranges)
        {
            if (range.Contains(row, column))
            {
                return range;
            }
        }

        return null;
    }
}
