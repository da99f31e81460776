namespace Dashboard.Samples.Books;

/// <summary>How the XML inside an .xlsx is shaped: every variant opens in Excel and each is written by some real program.</summary>
public sealed record XlsxShape
{
    public static XlsxShape Excel { get; } = new();

    /// <summary>Texts stand in the cells (<c>inlineStr</c>) as report generators write them, not in the shared table as Excel does.</summary>
    public bool InlineStrings { get; init; }

    /// <summary>Texts are cut into runs of different fonts (<c>&lt;r&gt;&lt;t&gt;</c>).</summary>
    public bool RichText { get; init; }

    /// <summary>Rows and cells carry no <c>r</c> attribute: places are counted.</summary>
    public bool WithoutReferences { get; init; }

    /// <summary>Elements carry a prefix (<c>x:row</c>), as the .NET libraries write them.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A <c>dimension</c> that lies; <c>null</c> writes none.</summary>
    public string? Dimension { get; init; }

    /// <summary>Speed instead of size, for large files.</summary>
    public bool Fast { get; init; }
}
