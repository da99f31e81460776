using PageWord = UglyToad.PdfPig.Content.Word;

namespace Dashboard.Data.Imports.Documents.Pdf;

/// <summary>Words of one line of a page, from left to right.</summary>
internal sealed class PdfLine
{
    /// <summary>A blank wider than so many heights of the line parts cells; blanks between words are a quarter of it.</summary>
    private const double CellGap = 1.2;

    private readonly List<PageWord> _words;

    private PdfLine(List<PageWord> words)
    {
        _words = [.. words.OrderBy(word => word.BoundingBox.Left)];
        Height = _words.Max(word => word.Letters.Count > 0 ? word.Letters[0].PointSize : word.BoundingBox.Height);
        Bottom = _words.Min(word => word.Letters.Count > 0 ? word.Letters[0].StartBaseLine.Y : word.BoundingBox.Bottom);
        var (left, right) = (_words[0].BoundingBox.Left, _words[0].BoundingBox.Right);
        foreach (var word in _words.Skip(1))
        {
            if (word.BoundingBox.Left - right > CellGap * Height)
            {
                Parts.Add((left, right));
                left = word.BoundingBox.Left;
            }

            right = Math.Max(right, word.BoundingBox.Right);
        }

        Parts.Add((left, right));
    }

    /// <summary>Runs of words that no wide blank parts.</summary>
    public List<(double Left, double Right)> Parts { get; } = [];

    public double Height { get; }

    /// <summary>The baseline.</summary>
    public double Bottom { get; }

    public double Left => Parts[0].Left;

    public double Middle => Bottom + (Height / 3);

    public string Text => string.Join(' ', _words.Select(word => word.Text));

    /// <summary>Words that begin between two places.</summary>
    public string Between(double left, double right) => string.Join(' ', _words.Where(word => word.BoundingBox.Left >= left && word.BoundingBox.Left < right).Select(word => word.Text));

    /// <summary>Lines from the top down.</summary>
    public static List<PdfLine> Of(IEnumerable<PageWord> words)
    {
        var lines = new List<PdfLine>();
        List<PageWord> line = [];
        foreach (var word in words.Where(word => !string.IsNullOrWhiteSpace(word.Text)).OrderByDescending(BaseLine))
        {
            if (line.Count > 0 && BaseLine(line[0]) - BaseLine(word) > Math.Max(2, line[0].BoundingBox.Height / 2))
            {
                lines.Add(new PdfLine(line));
                line = [];
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            lines.Add(new PdfLine(line));
        }

        return lines;
    }

    private static double BaseLine(PageWord word) => word.Letters.Count > 0 ? word.Letters[0].StartBaseLine.Y : word.BoundingBox.Bottom;
}
