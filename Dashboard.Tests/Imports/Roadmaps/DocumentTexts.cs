using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Roadmaps;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Lines and cells of a document by their letters and digits, to look up where a text that was read stands.</summary>
internal sealed class DocumentTexts
{
    private readonly List<string> _texts;

    private DocumentTexts(List<string> texts) => _texts = texts;

    public static DocumentTexts Of(OfficeDocument document) => new([.. document.Blocks.SelectMany(block => block is DocumentTable table
        ? table.Rows.SelectMany(row => row.Cells.Where(cell => !cell.ContinuesAbove).Select(cell => Signs(cell.Text)))
        : [Signs(((DocumentParagraph)block).Text)])]);

    /// <summary>How many pieces of the document, each the longest that there is, make the text; 0 where some sign of it is nowhere.</summary>
    public int PiecesOf(string text)
    {
        var rest = Signs(text);
        var pieces = rest.Length == 0 ? 1 : 0;
        while (rest.Length > 0)
        {
            var length = Piece(rest);
            if (length == 0)
            {
                return 0;
            }

            rest = rest[length..];
            pieces++;
        }

        return pieces;
    }

    /// <summary>How many lines and cells hold the text, or its first piece where it is put together.</summary>
    public int CountOf(string text)
    {
        var signs = Signs(text);
        var piece = signs[..Piece(signs)];
        return _texts.Count(one => one.Contains(piece, StringComparison.Ordinal));
    }

    /// <summary>Length of the longest beginning of the signs that stands in one line or cell.</summary>
    private int Piece(string signs)
    {
        var (least, most) = (0, signs.Length);
        while (least < most)
        {
            var half = (least + most + 1) / 2;
            (least, most) = _texts.Exists(one => one.Contains(signs[..half], StringComparison.Ordinal)) ? (half, most) : (least, half - 1);
        }

        return least;
    }

    private static string Signs(string text) => string.Concat(Wording.OneLine(text).Where(char.IsLetterOrDigit));
}
