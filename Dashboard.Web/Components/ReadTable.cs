using System.Text.Json;
using Dashboard.Data.Exports;
using Microsoft.JSInterop;

namespace Dashboard.Web.Components;

/// <summary>A table of own markup as the script beside <see cref="TakeAway"/> reads it.</summary>
/// <param name="Heads">One for each column.</param>
/// <param name="Rows">Cells.</param>
internal sealed record ReadTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ReadTable.Cell>> Rows)
{
    /// <summary>No table of a page is larger; a browser that sends more is not believed.</summary>
    private const long SizeLimit = 32 * 1024 * 1024;

    public static async Task<ExportTable> FromAsync(string title, IJSStreamReference read)
    {
        await using var stream = await read.OpenReadStreamAsync(SizeLimit);
        var table = await JsonSerializer.DeserializeAsync<ReadTable>(stream, JsonSerializerOptions.Web);
        return table!.ToExport(title);
    }

    public ExportTable ToExport(string title)
    {
        var scales = Heads.Select((_, x) => ExportCell.ScaleOf(Rows.Select(row => (row[x].Text, (object?)row[x].Value)))).ToList();
        return new ExportTable(title, Heads, [.. Rows.Select(row => (IReadOnlyList<ExportCell>)[.. row.Select((cell, x) => ExportCell.Shown(cell.Text, cell.Value, cell.IsNumeric, cell.IsSmall, scales[x]))])]);
    }

    /// <param name="Text">As shown.</param>
    /// <param name="Value">The full number, where the markup has it.</param>
    /// <param name="IsNumeric">Aligned to the right.</param>
    /// <param name="IsSmall">Hatched.</param>
    internal sealed record Cell(string Text, double? Value = null, bool IsNumeric = false, bool IsSmall = false);
}
