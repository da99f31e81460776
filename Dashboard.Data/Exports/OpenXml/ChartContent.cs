namespace Dashboard.Data.Exports.OpenXml;

internal enum ChartLook
{
    Stacked,
    Columns,
    Bars,
    Lines,
}

/// <summary>A chart and its workbook: both say the same numbers because both are written from this.</summary>
internal abstract record NativeChart
{
    /// <summary>Of the workbook, from A on.</summary>
    public abstract IReadOnlyList<ChartColumn> Columns { get; }
}

/// <summary>A column of a chart's workbook: its head and, below it, words or numbers.</summary>
internal sealed record ChartColumn(string? Head, IReadOnlyList<string?> Words, IReadOnlyList<double?> Numbers, bool IsShare)
{
    public static ChartColumn Of(string? head, IReadOnlyList<string?> words) => new(head, words, [], false);

    public static ChartColumn Of(string head, IReadOnlyList<double?> numbers, bool isShare) => new(head, [], numbers, isShare);
}

/// <summary>Values by category.</summary>
internal sealed record ChartContent(ChartLook Look, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, bool IsShare) : NativeChart
{
    /// <summary>The categories; the values of each series; then both lengths of each that has intervals.</summary>
    public override IReadOnlyList<ChartColumn> Columns =>
    [
        ChartColumn.Of(null, [.. Categories]),
        .. Series.Select(series => ChartColumn.Of(series.Name, series.Values, IsShare)),
        .. Series.Where(series => series.Minus is not null).SelectMany(series => new[]
        {
            ChartColumn.Of(series.Name + ": вниз до границы интервала", series.Minus!, IsShare), ChartColumn.Of(series.Name + ": вверх до границы интервала", series.Plus!, IsShare),
        }),
    ];
}

/// <param name="Name">Of the legend.</param>
/// <param name="Values">Null for a gap.</param>
/// <param name="Colour">Six hexadecimal digits.</param>
/// <param name="Minus">Lengths of the error bars below; null for none.</param>
/// <param name="Plus">Lengths above.</param>
/// <param name="OnColour">Of the numbers on the bars.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, string Colour, string OnColour, IReadOnlyList<double?>? Minus = null, IReadOnlyList<double?>? Plus = null);

/// <summary>Points over two values.</summary>
internal sealed record ScatterContent(ScatterAxis X, ScatterAxis Y, IReadOnlyList<ScatterLine> Series) : NativeChart
{
    public const int ColumnsEach = 3;

    /// <summary>Of each series the names of its points, what stands along and what stands upward: the series have points of their own.</summary>
    public override IReadOnlyList<ChartColumn> Columns =>
    [
        .. Series.SelectMany(series => new[]
        {
            ChartColumn.Of(series.Name, [.. series.Points.Select(point => point.Label)]),
            ChartColumn.Of(X.Title, [.. series.Points.Select(point => (double?)point.X)], X.IsShare), ChartColumn.Of(series.Name + ": " + Y.Title, [.. series.Points.Select(point => (double?)point.Y)], Y.IsShare),
        }),
    ];
}

/// <param name="Title">With its unit.</param>
/// <param name="IsShare">Shown as percent.</param>
internal sealed record ScatterAxis(string Title, bool IsShare);

/// <param name="Name">Of the legend.</param>
/// <param name="Points">A line is drawn through them in their order.</param>
/// <param name="Colour">Six hexadecimal digits.</param>
/// <param name="IsLine">Drawn as a line without marks.</param>
internal sealed record ScatterLine(string Name, IReadOnlyList<(double X, double Y, string? Label)> Points, string Colour, bool IsLine);
