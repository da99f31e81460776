namespace Dashboard.Data.Imports.Documents;

/// <summary>What a file really is, by its content.</summary>
public enum DocumentKind
{
    Docx,
    Spreadsheet,
    Html,
    Text,

    /// <summary>Pages with a text layer; their tables are put together by the places of words.</summary>
    Pdf,
}

/// <summary>A document as paragraphs and tables in reading order; it knows no roadmaps.</summary>
/// <param name="FileName">As the user knows it.</param>
/// <param name="Kind">By content, never by extension.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record OfficeDocument(string FileName, DocumentKind Kind, IReadOnlyList<DocumentBlock> Blocks);

/// <summary>A paragraph or a table.</summary>
public abstract record DocumentBlock;

/// <summary>A paragraph outside tables. Blanks are folded; a line break inside it stays as a line feed.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="IsHeading">Styled, centred or wholly bold: probably a title.</param>
public sealed record DocumentParagraph(string Text, bool IsHeading) : DocumentBlock;

/// <summary>A table; rows may differ in length.</summary>
/// <param name="Name">Name of the sheet, for a table of a spreadsheet; null otherwise.</param>
/// <param name="Rows">In order; wholly empty ones are left out.</param>
public sealed record DocumentTable(string? Name, IReadOnlyList<DocumentRow> Rows) : DocumentBlock;

/// <param name="Number">1-based number of the row in its table or sheet, as a user would count.</param>
/// <param name="Cells">From left to right; <see cref="DocumentCell.Column"/> says where each stands in the grid.</param>
public sealed record DocumentRow(int Number, IReadOnlyList<DocumentCell> Cells)
{
    /// <summary>The cell that covers this 0-based grid column, or null.</summary>
    public DocumentCell? At(int column) => Cells.FirstOrDefault(cell => column >= cell.Column && column < cell.Column + cell.ColumnSpan);
}

/// <summary>A cell. Its paragraphs and list items are joined by line feeds, a list item begins with «- » (or its own number).</summary>
/// <param name="Text">Blanks folded; may be empty.</param>
/// <param name="Column">0-based grid column of its left edge.</param>
/// <param name="ColumnSpan">Grid columns that it covers, at least 1.</param>
/// <param name="ContinuesAbove">True for the lower part of a vertical merge: the text stands in the row above.</param>
public sealed record DocumentCell(string Text, int Column, int ColumnSpan, bool ContinuesAbove);
