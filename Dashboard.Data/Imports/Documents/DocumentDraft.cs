namespace Dashboard.Data.Imports.Documents;

/// <summary>One reading of one document: what was found so far, what of the limits is used up, cancellation, notes.</summary>
internal sealed class DocumentDraft(string fileName, DocumentLimits limits, CancellationToken cancellation)
{
    private readonly List<DocumentBlock> _blocks = [];
    private int _paragraphs;
    private int _tables;
    private int _cells;

    public string FileName { get; } = fileName;

    public DocumentLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    public IReadOnlyList<DocumentBlock> Blocks => _blocks;

    /// <summary>What was noticed in a document that could be read.</summary>
    public List<ImportProblem> Notes { get; } = [];

    public void Add(DocumentBlock block) => _blocks.Add(block);

    /// <summary>To be called for every paragraph, outside tables and in cells.</summary>
    public void CountParagraph()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (++_paragraphs > Limits.Paragraphs)
        {
            throw new DocumentRefusedException(DocumentMessages.TooManyParagraphs(FileName, Limits.Paragraphs));
        }
    }

    public void CountTable()
    {
        if (++_tables > Limits.Tables)
        {
            throw new DocumentRefusedException(DocumentMessages.TooManyTables(FileName, Limits.Tables));
        }
    }

    public void CountCell()
    {
        if (++_cells > Limits.Cells)
        {
            throw new DocumentRefusedException(DocumentMessages.TooManyCells(FileName, Limits.Cells));
        }
    }
}
