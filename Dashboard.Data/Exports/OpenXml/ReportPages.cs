namespace Dashboard.Data.Exports.OpenXml;

/// <summary>
/// On which page a heading will stand, as far as it can be told without laying the text out: what a table of contents shows before Word counts
/// its field anew, and for good where nobody does.
/// </summary>
/// <param name="width">Of the text, twentieths of a point.</param>
/// <param name="height">Of the text, twentieths of a point.</param>
internal sealed class ReportPages(int width, int height)
{
    /// <summary>Letters of Times New Roman are narrower than those that texts are measured by.</summary>
    private const double Narrow = 0.83;

    /// <summary>A line of Times New Roman is so much higher than its letters.</summary>
    private const double Line = 1.15;

    private readonly double _height = height / 20.0;
    private double _y;

    public int Page { get; private set; } = 1;

    public void Break()
    {
        Page++;
        _y = 0;
    }

    /// <summary>A paragraph that may be split between pages.</summary>
    public void Text(string text, double size, double spacing, double before, double after, int indent = 0)
    {
        var line = size * Line * spacing;
        _y += _y > 0 ? before : 0;
        for (var lines = Lines(text, width - indent, size); lines > 0; lines--)
        {
            Whole(line);
        }

        _y += after;
    }

    /// <summary>What is never split: a row, a heading with the line under it, a chart.</summary>
    /// <param name="points">Its height.</param>
    /// <param name="with">What has to stand on the same page after it.</param>
    public void Whole(double points, double with = 0)
    {
        if (_y > 0 && _y + points + with > _height)
        {
            Page++;
            _y = 0;
        }

        _y += points;
    }

    public void Heading(string text, double before, double after) => Whole(before + after + (Lines(text, width, 14) * 14 * Line), with: 14 * Line * 1.5);

    public void Table(ReportTableContent table, int[] widths)
    {
        var size = ReportTable.IsSmall(table) ? 10 : 12;
        double Height(IReadOnlyList<string> row, double bold) => row.Select((text, place) => Lines(text, (int)((widths[place] - 170) / bold), size)).DefaultIfEmpty(1).Max() * size * Line;
        var head = Height(table.Heads, 1.08);
        var first = table.Rows.Count > 0 ? Height(table.Rows[0], 1) : 0;
        Whole(head, with: first);
        foreach (var row in table.Rows)
        {
            var (page, points) = (Page, Height(row, 1));
            Whole(points);
            if (Page != page)
            {
                _y += head;
            }
        }
    }

    private static int Lines(string text, int width, double size) => TextFit.Lines(text, (long)(width / 20.0 / Narrow * Box.Point), size);
}
