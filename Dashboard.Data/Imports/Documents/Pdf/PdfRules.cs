using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Dashboard.Data.Imports.Documents.Pdf;

/// <summary>A table of a page by its ruled lines.</summary>
internal sealed class PdfRules
{
    /// <summary>Thinner than this a drawn figure is a line.</summary>
    private const double Thin = 3;

    /// <summary>Lines nearer than this are one.</summary>
    private const double Near = 3;

    /// <summary>Lines under each other from which on they are a table: above the head, under it, under a row.</summary>
    private const int Fewest = 3;

    private readonly List<double> _heights;
    private readonly double _top;

    private PdfRules(List<double> heights, List<double>? columns, double top)
    {
        (_heights, Columns, _top) = (heights, columns, top);
    }

    /// <summary>Left edges of the columns; null where no lines stand between them.</summary>
    public List<double>? Columns { get; }

    public bool Holds(PdfLine line) => line.Middle < _top && line.Middle > _heights[^1];

    public IEnumerable<List<PdfLine>> Rows(List<PdfLine> lines)
    {
        var above = _top;
        foreach (var height in _heights)
        {
            var row = lines.Where(line => line.Middle < above && line.Middle > height).ToList();
            above = height;
            if (row.Count > 0)
            {
                yield return row;
            }
        }
    }

    public static List<PdfRules> Regions(IEnumerable<PdfPath> paths, List<PdfLine> lines)
    {
        var (across, down) = Lines(paths);
        var heights = across.OrderByDescending(line => line.At).Aggregate(new List<(double At, double From, double To)>(), Merged);
        var regions = new List<PdfRules>();
        while (heights.Count > 0)
        {
            var first = heights[0];
            var group = heights.Where(line => Math.Abs(line.From - first.From) < 4 * Near && Math.Abs(line.To - first.To) < 4 * Near).ToList();
            heights = [.. heights.Except(group)];
            if (group.Count < Fewest || lines.Count == 0)
            {
                continue;
            }

            var columns = down.Where(line => line.At > first.From - Near && line.At < first.To - Near && line.From < group[0].At && line.To > group[^1].At)
                .Select(line => line.At).Order().Aggregate(new List<double>(), (kept, at) => kept.Count == 0 || at - kept[^1] > Near ? [.. kept, at] : kept);
            // The head may stand above the first line, without one of its own over it.
            regions.Add(new PdfRules([.. group.Select(line => line.At).Skip(1)], columns.Count > 2 ? columns : null, group[0].At));
        }

        return regions;
    }

    private static List<(double At, double From, double To)> Merged(List<(double At, double From, double To)> kept, (double At, double From, double To) line)
    {
        if (kept.Count > 0 && kept[^1].At - line.At < Near)
        {
            kept[^1] = (kept[^1].At, Math.Min(kept[^1].From, line.From), Math.Max(kept[^1].To, line.To));
        }
        else
        {
            kept.Add(line);
        }

        return kept;
    }

    /// <summary>Lines across and lines down, also the sides of drawn boxes.</summary>
    private static (List<(double At, double From, double To)> Across, List<(double At, double From, double To)> Down) Lines(IEnumerable<PdfPath> paths)
    {
        var across = new List<(double, double, double)>();
        var down = new List<(double, double, double)>();
        foreach (var box in paths.SelectMany(path => path).Select(subpath => subpath.GetBoundingRectangle()).OfType<PdfRectangle>())
        {
            if (box.Height < Thin && box.Width > Thin)
            {
                across.Add((box.Bottom, box.Left, box.Right));
            }
            else if (box.Width < Thin && box.Height > Thin)
            {
                down.Add((box.Left, box.Bottom, box.Top));
            }
            else if (box.Width >= Thin && box.Height >= Thin)
            {
                across.AddRange([(box.Bottom, box.Left, box.Right), (box.Top, box.Left, box.Right)]);
                down.AddRange([(box.Left, box.Bottom, box.Top), (box.Right, box.Bottom, box.Top)]);
            }
        }

        return (across, down);
    }
}
