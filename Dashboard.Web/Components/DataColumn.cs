using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>A column of a <see cref="DataTable{TRow}"/>.</summary>
/// <param name="Key">Its word in the address when the table is sorted by it.</param>
/// <param name="Title">Head of the column.</param>
/// <param name="Text">The cell as text: shown unless there is a template, and written to files.</param>
public sealed record DataColumn<TRow>(string Key, string Title, Func<TRow, string> Text)
{
    /// <summary>What the rows are sorted by; null makes the column not sortable. Rows without a value go last.</summary>
    public Func<TRow, IComparable?>? SortBy { get; init; }

    /// <summary>Aligned to the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Names the row: a row head with the row's link.</summary>
    public bool IsHead { get; init; }

    /// <summary>Left out on a phone.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Where the cell leads.</summary>
    public Func<TRow, string?>? Address { get; init; }

    /// <summary>A cell of own markup.</summary>
    public RenderFragment<TRow>? Template { get; init; }

    /// <summary>The full number of a column that is not sorted by it; taken where it says the same as the text.</summary>
    public Func<TRow, double?>? Number { get; init; }

    /// <summary>What the page says within another cell and a file in a column of its own: n beside a share.</summary>
    public bool IsOnlyInFiles { get; init; }

    /// <summary>Of fewer than ten participants: hatched in files as elsewhere.</summary>
    public Func<TRow, bool>? IsSmall { get; init; }

    /// <summary>The whole meaning of a short head.</summary>
    public string? Hint { get; init; }
}
