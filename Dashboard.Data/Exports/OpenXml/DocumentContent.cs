namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A text document: sections of A4 one after another, pages numbered through, the first page without a number.</summary>
/// <param name="Title">Title in the file's properties.</param>
/// <param name="Sections">At least one.</param>
public sealed record DocumentContent(string Title, IReadOnlyList<DocumentSection> Sections);

/// <param name="IsLandscape">Otherwise portrait.</param>
/// <param name="Blocks">In order.</param>
public sealed record DocumentSection(bool IsLandscape, IReadOnlyList<DocumentBlock> Blocks);

public abstract record DocumentBlock;

/// <param name="Text">A line feed starts a new line of the same paragraph.</param>
/// <param name="Look">How it stands on the page.</param>
public sealed record DocumentParagraph(string Text, ParagraphLook Look) : DocumentBlock;

/// <summary>A table over the whole width: its head is repeated on each page, no row is split between pages.</summary>
/// <param name="Columns">In order.</param>
/// <param name="Rows">In order.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<DocumentRow> Rows) : DocumentBlock;

/// <param name="Head">Text of the head.</param>
/// <param name="Weight">Share of the width, against the sum of all weights.</param>
/// <param name="IsCentred">Cells are centred, as numbers and dates are.</param>
public sealed record DocumentColumn(string Head, int Weight, bool IsCentred = false);

/// <param name="Cells">As many as there are columns; of a spanning row the first alone counts.</param>
/// <param name="IsSpanning">One bold cell over the whole width, kept with the row below it.</param>
public sealed record DocumentRow(IReadOnlyList<string> Cells, bool IsSpanning = false);

public enum ParagraphLook
{
    /// <summary>In the right part of the page: «Приложение к приказу …».</summary>
    Stamp,

    /// <summary>Bold and centred.</summary>
    Title,

    /// <summary>Bold, before a table.</summary>
    Heading,
    Body,
}
