namespace Dashboard.Data.Exports.OpenXml;

internal enum ChartLook
{
    Stacked,
    Columns,
    Bars,
    Lines,
}

/// <summary>A chart and its workbook: both say the same numbers because both are written from this.</summary>
internal sealed record ChartContent(ChartLook Look, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, bool IsShare);

/// <param name="Name">Of the legend.</param>
/// <param name="Values">Null for a gap.</param>
/// <param name="Colour">Six hexadecimal digits.</param>
/// <param name="Minus">Lengths of the error bars below; null for none.</param>
/// <param name="Plus">Lengths above.</param>
/// <param name="OnColour">Of the numbers on the bars.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, string Colour, string OnColour, IReadOnlyList<double?>? Minus = null, IReadOnlyList<double?>? Plus = null);
