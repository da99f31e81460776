using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports;

namespace Dashboard.Web.Components;

/// <summary>What a part of a page says of the whole.</summary>
public enum StampPart
{
    /// <summary>The page's heading.</summary>
    Title,

    /// <summary>A choice that is in force: a filter, a view, letters looked for.</summary>
    Filter,

    /// <summary>How something on the page is counted.</summary>
    Definition,
}

/// <summary>
/// What a page is, for whoever meets its table or its print without it: the frame tells whose data of which day these are, headings,
/// filters and definitions tell themselves while they stand on the page. Handed down as a cascading value.
/// </summary>
public sealed class PageStamp
{
    /// <summary>A table of more rows than these is read in a spreadsheet and not on paper.</summary>
    public const int PaperRows = 2_000;

    private const string MayUse = "Для служебной работы: показаны все числа, в том числе малых групп. На сайт и в печать — только материалы со скрытыми малыми ячейками.";

    private readonly List<(object Owner, StampPart Part, string Name, string Text)> _said = [];
    private IReadOnlyList<(string Name, string Text)> _frame = [];

    /// <summary>Something is said differently now.</summary>
    public event EventHandler? Changed;

    /// <summary>The page is shown as it is printed: everything that is scrolled to on a screen is drawn.</summary>
    public bool IsPaper { get; private set; }

    /// <summary>One line: whose data, of which day and version.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Heading of the page; empty while there is none.</summary>
    public string Title => Of(StampPart.Title).Select(said => said.Text).FirstOrDefault() ?? "";

    public IReadOnlyList<(string Name, string Text)> Filters => [.. Of(StampPart.Filter)];

    /// <summary>What a print says of rows that it leaves out.</summary>
    public static string LeftWords(int left) => $"На листах первые {Russian.Number(PaperRows)} строк; ещё {Russian.Count(left, "строка", "строки", "строк")} — в файле XLSX.";

    /// <summary>Told by the frame of the page.</summary>
    /// <param name="source">One line.</param>
    /// <param name="frame">Territory, year, day and version of the data.</param>
    /// <param name="isPaper">Shown as it is printed.</param>
    public void Stand(string source, IReadOnlyList<(string Name, string Text)> frame, bool isPaper) => (Source, _frame, IsPaper) = (source, frame, isPaper);

    /// <param name="owner">The component: what it said before is replaced.</param>
    /// <param name="part">Of which kind.</param>
    /// <param name="name">What it is.</param>
    /// <param name="text">What is said of it; null takes it back.</param>
    public void Say(object owner, StampPart part, string name, string? text)
    {
        var place = _said.FindIndex(said => ReferenceEquals(said.Owner, owner));
        var (before, now) = (place < 0 ? default : _said[place], (owner, part, name, text ?? ""));
        if (before == now || (place < 0 && text is null))
        {
            return;
        }

        if (place < 0)
        {
            _said.Add(now);
        }
        else if (text is null)
        {
            _said.RemoveAt(place);
        }
        else
        {
            _said[place] = now;
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public ExportStamp Of(ExportTable table, DateTimeOffset? made) => new(Source,
    [
        .. Title.Length > 0 && Title != table.Title ? [("Страница", Title)] : Array.Empty<(string, string)>(),
        .. _frame,
        .. Filters.Select(filter => ("Отбор: " + filter.Name.ToLowerInvariant(), filter.Text)),
        .. Of(StampPart.Definition).Select(said => ("Определение: " + said.Name, said.Text)),
        ("Кому можно", MayUse),
        .. made is { } moment ? [("Сделано", Russian.DateAndTime(moment))] : Array.Empty<(string, string)>(),
    ]);

    private IEnumerable<(string Name, string Text)> Of(StampPart part) => _said.Where(said => said.Part == part).Select(said => (said.Name, said.Text)).Distinct();
}
