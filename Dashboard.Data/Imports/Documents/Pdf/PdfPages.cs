using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Dashboard.Data.Imports.Documents.Pdf;

/// <summary>
/// Pages with a text layer become paragraphs and tables by the places of their words: ruled lines are rows, and columns are ruled or stand
/// apart by blanks that no row crosses. Nothing is recognised of pictures: a scan has its own answer.
/// </summary>
internal static class PdfPages
{
    /// <summary>A printed page of small type has some five thousand words; a file of more is no form.</summary>
    private const int MostPages = 500;

    public static void Read(Stream file, DocumentDraft draft)
    {
        file.Position = 0;
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { ClipPaths = false });
            if (document.NumberOfPages > MostPages)
            {
                throw new DocumentRefusedException(DocumentMessages.PdfTooLong(draft.FileName, MostPages));
            }

            var blocks = new List<DocumentBlock>();
            foreach (var page in document.GetPages())
            {
                draft.Cancellation.ThrowIfCancellationRequested();
                Join(blocks, Blocks(page, draft));
            }

            if (blocks.Count == 0)
            {
                throw new DocumentRefusedException(DocumentMessages.PdfScan(draft.FileName));
            }

            blocks.ForEach(draft.Add);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new DocumentRefusedException(DocumentMessages.Protected(draft.FileName));
        }
#pragma warning disable CA1031 // Bytes from outside can make the reader of pages fail in any way; whatever it is, the answer is the same sentence.
        catch (Exception fault) when (fault is not OperationCanceledException and not DocumentRefusedException)
#pragma warning restore CA1031
        {
            throw new DocumentRefusedException(DocumentMessages.Pdf(draft.FileName));
        }
    }

    /// <summary>A table that a page break cut goes on as one.</summary>
    private static void Join(List<DocumentBlock> before, List<DocumentBlock> page)
    {
        if (before.LastOrDefault() is DocumentTable cut && page.FirstOrDefault() is DocumentTable rest && Columns(cut) == Columns(rest))
        {
            before[^1] = new DocumentTable(cut.Name, [.. cut.Rows, .. rest.Rows.Select(row => row with { Number = row.Number + cut.Rows[^1].Number })]);
            page.RemoveAt(0);
        }

        before.AddRange(page);
    }

    private static int Columns(DocumentTable table) => table.Rows.Max(row => row.Cells.Max(cell => cell.Column));

    private static List<DocumentBlock> Blocks(Page page, DocumentDraft draft)
    {
        var lines = PdfLine.Of(page.GetWords());
        var regions = PdfRules.Regions(page.Paths, lines);
        var blocks = new List<DocumentBlock>();
        for (var place = 0; place < lines.Count; place++)
        {
            var line = lines[place];
            if (regions.Find(region => region.Holds(line)) is { } ruled)
            {
                var inside = lines.Where(ruled.Holds).ToList();
                Add(blocks, Table(draft, ruled.Rows(inside), ruled.Columns ?? Rivers(inside)));
                place = lines.FindLastIndex(ruled.Holds);
                continue;
            }

            var end = EndOfTable(lines, place, regions);
            if (end > place + 1)
            {
                var inside = lines.GetRange(place, end - place);
                var columns = Rivers(inside);
                Add(blocks, Table(draft, RowsByFirstColumn(inside, columns), columns));
                place = end - 1;
                continue;
            }

            draft.CountParagraph();
            blocks.Add(new DocumentParagraph(line.Text, IsHeading: false));
        }

        return blocks;
    }

    private static void Add(List<DocumentBlock> blocks, DocumentTable? table)
    {
        if (table is not null)
        {
            blocks.Add(table);
        }
    }

    /// <summary>Lines of several parts under each other are a table without rules; a line of one part may go on a cell.</summary>
    private static int EndOfTable(List<PdfLine> lines, int from, List<PdfRules> regions)
    {
        var end = from;
        var last = from;
        while (end < lines.Count && !regions.Exists(region => region.Holds(lines[end])) && (lines[end].Parts.Count > 1 || (end > from && end - last <= 2 && lines[end].Left > lines[from].Left + lines[end].Height)))
        {
            last = lines[end].Parts.Count > 1 ? end : last;
            end++;
        }

        return lines[from].Parts.Count > 1 ? last + 1 : from;
    }

    /// <summary>Columns by blanks that no line of the table crosses: left edges.</summary>
    private static List<double> Rivers(List<PdfLine> lines)
    {
        var parts = lines.SelectMany(line => line.Parts).OrderBy(part => part.Left).ToList();
        var columns = new List<double>();
        var right = double.MinValue;
        foreach (var part in parts)
        {
            if (part.Left > right)
            {
                columns.Add(part.Left);
            }

            right = Math.Max(right, part.Right);
        }

        return columns;
    }

    private static IEnumerable<List<PdfLine>> RowsByFirstColumn(List<PdfLine> lines, List<double> columns)
    {
        List<PdfLine> row = [];
        foreach (var line in lines)
        {
            if (row.Count > 0 && (columns.Count < 2 || line.Left < columns[1]))
            {
                yield return row;
                row = [];
            }

            row.Add(line);
        }

        yield return row;
    }

    private static DocumentTable? Table(DocumentDraft draft, IEnumerable<List<PdfLine>> rows, List<double> columns)
    {
        draft.CountTable();
        var table = new TableDraft(draft);
        foreach (var row in rows)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var (left, right) = (column == 0 ? double.MinValue : columns[column] - 1, column + 1 < columns.Count ? columns[column + 1] - 1 : double.MaxValue);
                var text = string.Join('\n', row.Select(line => line.Between(left, right)).Where(part => part.Length > 0));
                table.AddCell(text, column, 1, continuesAbove: false);
            }

            table.EndRow();
        }

        return table.Finish(name: null);
    }
}
