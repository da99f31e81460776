using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>Where things of a report landed on a sheet, so that a sample can spoil one cell and name its place.</summary>
public sealed class VprWritten(BookSheet sheet)
{
    private readonly Dictionary<(VprTerritory Territory, string Key), (int Row, int Column)> places = [];

    public BookSheet Sheet { get; } = sheet;

    /// <summary>The first row of the table's head.</summary>
    public int HeadRow { get; set; }

    /// <summary>The first row below the table and its footer.</summary>
    public int NextRow { get; set; }

    public (int Row, int Column) Place(VprTerritory territory, string key) => places[(territory, key)];

    /// <summary>«Лист!C12».</summary>
    public string Address(VprTerritory territory, string key)
    {
        var (row, column) = Place(territory, key);
        return Sheet.Name + "!" + XlsxWriter.Address(row, column);
    }

    internal void Add(VprTerritory territory, string key, int row, int column) => places[(territory, key)] = (row, column);
}
