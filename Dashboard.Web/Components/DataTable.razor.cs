using System.Globalization;
using Dashboard.Data.Exports;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>
/// A native table: sorted by links in its heads (the order lies in the address), heads that stay, only the visible
/// rows of a long list in the browser, and the same rows as CSV.
/// </summary>
public sealed partial class DataTable<TRow> : ComponentBase
{
    private const int TallFrom = 40;
    private const int VirtualFrom = 200;
    private const int FirstPaint = 40;

    private static readonly CompareInfo Letters = CultureInfo.GetCultureInfo("ru-RU").CompareInfo;
    private List<TRow> _sorted = [];
    private List<DataColumn<TRow>> _shown = [];
    private string? _order;

    [Parameter, EditorRequired]
    public IReadOnlyList<TRow> Rows { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<DataColumn<TRow>> Columns { get; set; } = [];

    /// <summary>The key of the query string that holds the order; two tables of one page need two keys.</summary>
    [Parameter]
    public string SortKey { get; set; } = Links.Sort;

    /// <summary>The order while the address says nothing: a column's key, with «-» for descending; null keeps the given order.</summary>
    [Parameter]
    public string? DefaultSort { get; set; }

    /// <summary>Rows of 28 px.</summary>
    [Parameter]
    public bool Dense { get; set; }

    [Parameter]
    public string? Label { get; set; }

    /// <summary>A class of a row: «question», «chosen».</summary>
    [Parameter]
    public Func<TRow, string?>? RowClass { get; set; }

    /// <summary>Rows may be chosen with checkboxes; null for a table that is only read.</summary>
    [Parameter]
    public RowChoice<TRow>? Choice { get; set; }

    /// <summary>Name of saved files, without an ending; null takes the label.</summary>
    [Parameter]
    public string? FileName { get; set; }

    /// <summary>One line under the table.</summary>
    [Parameter]
    public string? Note { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private PageStamp? Stamp { get; set; }

    private bool IsPaper => Stamp?.IsPaper == true;

    private int Left => IsPaper ? Math.Max(0, _sorted.Count - PageStamp.PaperRows) : 0;

    /// <summary>All rows, in the order that is shown. A number is the full one where the column is sorted by it.</summary>
    public ExportTable ToExport()
    {
        // A column without a head holds buttons.
        var columns = Columns.Where(column => column.Title.Length > 0).ToList();
        var scales = columns.ConvertAll(column => ExportCell.ScaleOf(_sorted.Select(row => (column.Text(row), Value(column, row)))));
        return new ExportTable(Label ?? "Таблица", [.. columns.Select(column => column.Title)], [.. _sorted.Select(row => (IReadOnlyList<ExportCell>)[.. columns.Select((column, place) => ExportCell.Shown(column.Text(row), Value(column, row), column.IsNumeric, column.IsSmall?.Invoke(row) == true, scales[place]))])])
        {
            Notes = [.. Note is null ? Array.Empty<string>() : [Note], .. columns.Where(column => column.Hint is not null).Select(column => $"{column.Title}: {column.Hint}")],
        };

        static object? Value(DataColumn<TRow> column, TRow row) => column.Number is { } number ? number(row) : column.SortBy?.Invoke(row);
    }

    protected override void OnParametersSet()
    {
        _order = Query.Parse(Navigation.Uri).Value(SortKey) ?? DefaultSort;
        _sorted = [.. Rows];
        _shown = [.. Columns.Where(each => !each.IsOnlyInFiles)];
        var column = Columns.FirstOrDefault(each => each.SortBy is not null && OrderOf(each) != 0);
        if (column is not null)
        {
            var sign = OrderOf(column);
            var keyed = _sorted.Select(row => (Row: row, Key: column.SortBy!(row))).ToList();
            _sorted =
            [
                .. keyed.Where(pair => pair.Key is not null).Order(Comparer<(TRow Row, IComparable? Key)>.Create((a, b) => sign * Compare(a.Key!, b.Key!))).Select(pair => pair.Row),
                .. keyed.Where(pair => pair.Key is null).Select(pair => pair.Row),
            ];
        }
    }

    private static int Compare(IComparable left, IComparable right) =>
        left is string text && right is string other ? Letters.Compare(text, other, CompareOptions.NumericOrdering) : left.CompareTo(right);

    private static string? Classes(DataColumn<TRow> column) => (column.IsNumeric, column.IsMinor) switch
    {
        (true, true) => "r minor",
        (true, false) => "r",
        (false, true) => "minor",
        _ => null,
    };

    private List<int> Keys => _sorted.ConvertAll(row => Choice!.Key(row));

    private string? ClassOf(TRow row) => Choice is { } choice && choice.Chosen.Has(choice.Key(row)) ? "chosen" : RowClass?.Invoke(row);

    private int OrderOf(DataColumn<TRow> column) => _order == column.Key ? 1 : _order == "-" + column.Key ? -1 : 0;

    // Numbers are first wanted from the top down, names from А to Я.
    private string SortAddress(DataColumn<TRow> column, int order)
    {
        var descending = order == 0 ? column.IsNumeric : order > 0;
        return Query.Parse(Navigation.Uri).With(SortKey, (descending ? "-" : "") + column.Key).Without(Links.Page).ToString();
    }
}
