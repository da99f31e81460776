namespace Dashboard.Samples.Vpr;

/// <summary>How a share is put into a cell.</summary>
public enum ShareLook
{
    /// <summary>Number 13.04.</summary>
    Number,

    /// <summary>Text «13,04».</summary>
    CommaText,

    /// <summary>Text «13.04».</summary>
    PointText,

    /// <summary>Text «13,04%».</summary>
    PercentText,

    /// <summary>Text «13,04 %» with a no-break space.</summary>
    NbspPercentText,

    /// <summary>Number 0.1304.</summary>
    Fraction,

    /// <summary>Number 0.1304 that Excel shows as 13,04%.</summary>
    FractionAsPercent,
}

/// <summary>How a count is put into a cell.</summary>
public enum CountLook
{
    Number,

    /// <summary>Text «1530221».</summary>
    PlainText,

    /// <summary>Text «1 530 221».</summary>
    SpaceText,

    /// <summary>Text «1 530 221» with no-break spaces.</summary>
    NbspText,

    /// <summary>Text «1,530,221».</summary>
    CommaText,
}

/// <summary>How numbers look in a file.</summary>
public sealed record VprNumbers
{
    public ShareLook Shares { get; init; }

    public CountLook Counts { get; init; }

    /// <summary>Decimals of a percentage.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>What stands where there are no data: nothing, «–», «X», «-».</summary>
    public string? Missing { get; init; }

    /// <summary>What stands for a share of exactly nought, when not «0».</summary>
    public string? Zero { get; init; }

    /// <summary>Noughts are left out, as in «Распределение первичных баллов».</summary>
    public bool ZeroIsBlank { get; init; }
}

/// <summary>How a school is named in «Группы участников».</summary>
public enum SchoolLook
{
    /// <summary>«МБОУ СОШ № 1 (sch990101)».</summary>
    NameThenSch,

    /// <summary>«МБОУ СОШ № 1 (edu990101)».</summary>
    NameThenEdu,

    /// <summary>«sch990101».</summary>
    BareSch,

    /// <summary>«edu990101 МБОУ СОШ № 1».</summary>
    EduThenName,

    /// <summary>Only the name: the login is not in the file, or has its own column.</summary>
    NameOnly,
}

/// <summary>Where a file says which municipality a school is of.</summary>
public enum MunicipalityPlace
{
    /// <summary>A row of its own with numbers, before its schools.</summary>
    Row,

    /// <summary>A merged row with nothing but the name.</summary>
    GroupRow,

    /// <summary>Nowhere in the table (the sheet's name may say it).</summary>
    Nowhere,
}

/// <summary>How task codes are spelled.</summary>
public sealed record TaskLook
{
    /// <summary>«1K1» with a Latin K.</summary>
    public bool LatinK { get; init; }

    /// <summary>«1К1 (4б)».</summary>
    public bool PointsSuffix { get; init; }

    /// <summary>«3,1» for «3.1».</summary>
    public bool Comma { get; init; }

    /// <summary>«3(1)» for «3.1».</summary>
    public bool Brackets { get; init; }

    /// <summary>Codes that can be numbers are numbers: 2, 3.1.</summary>
    public bool AsNumbers { get; init; }

    /// <summary>Label of the second head row with the maximum points; <c>null</c> when there is none.</summary>
    public string? MaxRow { get; init; } = "Макс балл";
}

/// <summary>A column that the form does not have, put in by a zealous analyst.</summary>
/// <param name="Caption">Its head.</param>
/// <param name="Value">Its cell in each row.</param>
/// <param name="Before">Key of the column before which it stands; <c>null</c> at the end.</param>
public sealed record ExtraColumn(string Caption, string? Before, Func<VprTerritory, object?> Value);

/// <summary>Everything in which files of one form differ. The defaults are the plain form.</summary>
public sealed record VprShape
{
    public VprPreamble Preamble { get; init; } = new();

    public VprNumbers Numbers { get; init; } = new();

    public SchoolLook Schools { get; init; }

    public MunicipalityPlace Municipalities { get; init; }

    public TaskLook Tasks { get; init; } = new();

    /// <summary>The column «Кол-во ОО» is there.</summary>
    public bool SchoolCounts { get; init; } = true;

    /// <summary>A merged caption over the columns of marks, scores or tasks; <c>null</c> leaves a head of one row.</summary>
    public string? GroupCaption { get; init; }

    /// <summary>Captions that differ from the usual ones, by column key (<c>name</c>, <c>schools</c>, <c>n</c>, <c>2</c>…<c>5</c>).</summary>
    public IReadOnlyDictionary<string, string> Captions { get; init; } = new Dictionary<string, string>();

    /// <summary>Keys of columns in the order wanted; those not named follow in their usual order.</summary>
    public IReadOnlyList<string> ColumnOrder { get; init; } = [];

    public IReadOnlyList<ExtraColumn> Extra { get; init; } = [];

    /// <summary>The table starts in this column.</summary>
    public int FirstColumn { get; init; }

    /// <summary>The head stands again after so many rows, as on printed pages; 0 never.</summary>
    public int RepeatHeadEvery { get; init; }

    /// <summary>An empty row after each municipality's schools and after the region.</summary>
    public bool BlankRows { get; init; }

    /// <summary>Names are indented by blanks, deeper for narrower levels.</summary>
    public bool Indent { get; init; }

    /// <summary>Rows under the table.</summary>
    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>A row of column numbers (1, 2, 3…) under the head, as in ministry forms.</summary>
    public bool ColumnNumbers { get; init; }

    public JournalLook Journal { get; init; }

    /// <summary>The table goes on from another one: no head.</summary>
    public bool WithoutHead { get; init; }

    /// <summary>Where the mark group stands in «Выполнение заданий группами участников».</summary>
    public GroupPlace Groups { get; init; }
}

/// <summary>Layouts of «Сравнение отметок с отметками по журналу».</summary>
public enum JournalLook
{
    /// <summary>A row with the name, then four rows of counts and shares.</summary>
    Blocks,

    /// <summary>The name in a column of its own, merged down over its four rows.</summary>
    NamesBeside,

    /// <summary>A row a territory, three shares in columns.</summary>
    Columns,
}

/// <summary>Where the mark group of a row stands.</summary>
public enum GroupPlace
{
    /// <summary>In a column of its own, the territory repeated in each row.</summary>
    Column,

    /// <summary>In a column of its own, the territory merged down over its four rows.</summary>
    ColumnMerged,

    /// <summary>In rows under the territory's row: «Группа баллов „2“».</summary>
    RowsBelow,
}
