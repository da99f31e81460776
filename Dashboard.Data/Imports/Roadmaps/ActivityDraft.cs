namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>An activity while its rows are put together.</summary>
internal sealed class ActivityDraft(int table, int row)
{
    private readonly Dictionary<ColumnRole, string> _texts = [];

    public int Table { get; } = table;

    public int Row { get; } = row;

    public string Number { get; set; } = string.Empty;

    public string? Section { get; set; }

    /// <summary>Roles whose text was taken from the merged cell above.</summary>
    public ISet<ColumnRole> Inherited { get; } = new HashSet<ColumnRole>();

    /// <summary>Columns that the plan has, whether this row fills them or not.</summary>
    public ISet<ColumnRole> Columns { get; } = new HashSet<ColumnRole>();

    /// <summary>True where a row without a number was joined to it.</summary>
    public bool Joined { get; set; }

    /// <summary>True where only its name says that it is an activity: neither number nor deadline nor responsible.</summary>
    public bool Bare { get; set; }

    /// <summary>True where no cell says when and its section does.</summary>
    public bool DueBySection { get; set; }

    public string this[ColumnRole role]
    {
        get => _texts.GetValueOrDefault(role, string.Empty);
        set => _texts[role] = value;
    }

    // «функцио-» and «нальной», «2023-» and «2024 учебного года».
    private static bool IsCutWord(string text, string tail) => text.Length > 1 && text[^1] == '-'
        && ((char.IsLetter(text[^2]) && char.IsLetter(tail[0])) || (char.IsDigit(text[^2]) && char.IsDigit(tail[0])));

    public string? OrNull(ColumnRole role) => this[role] is { Length: > 0 } text ? text : null;

    /// <summary>Adds the rest of a cell that a page break cut; a tail that the cell already ends with is not added again.</summary>
    public void Append(ColumnRole role, string tail, string between = " ")
    {
        var text = this[role];
        if (tail.Length == 0 || (text.Length > 0 && text.EndsWith(tail, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        this[role] = text.Length == 0 ? tail : IsCutWord(text, tail) ? text + tail : text + between + tail;
    }
}
