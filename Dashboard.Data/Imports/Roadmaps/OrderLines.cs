using System.Text.RegularExpressions;
using Dashboard.Data.Imports.Documents;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>A line of the order's text.</summary>
/// <param name="Text">Clean, spaced letters joined.</param>
/// <param name="Folded">The same for comparison.</param>
/// <param name="IsHeading">As the document says.</param>
/// <param name="Block">0-based place of its block in the document.</param>
/// <param name="FromTable">A row of a table that holds no plan: letterheads, stamps, signatures.</param>
internal sealed record OrderLine(string Text, string Folded, bool IsHeading, int Block, bool FromTable)
{
    public static OrderLine Of(string text, bool heading, int block, bool fromTable = false)
    {
        var joined = Wording.Joined(text);
        return new OrderLine(joined, joined.ToLowerInvariant().Replace('ё', 'е'), heading, block, fromTable);
    }
}

/// <summary>The text of an order outside its plan, as lines, with the places that divide it.</summary>
internal sealed partial class OrderLines
{
    [GeneratedRegex(@"^(?:во исполнени[еи]|в соответстви|на основани|в цел[яю]|с цель|согласно |руководствуясь|в рамках|по итогам|в связи|учитывая|для )|(?<!\p{L})(?:приказываю|приказывает|постановля(?:ет|ю)|распоряжаюсь|обязываю)", RegexOptions.CultureInvariant)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^(?:об? (?!образован)|«?об? (?:утвержден|внесен|организац|реализац|мерах))", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^\(?(?:приложени[ея](?: ?(?:№|n) ?\d+| \d+)?(?! *[).;,])|утвержден[аоы]?(?!\p{L})|утверждаю|утв\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    private OrderLines(IReadOnlyList<OrderLine> lines)
    {
        All = lines;
        PreambleAt = First(line => Preamble().IsMatch(line.Folded) && line.Text.Length > 3);
        SubjectAt = First(line => Subject().IsMatch(line.Folded));
        StampAt = First(line => Stamp().IsMatch(line.Folded) && line.Text.Length < 200);
    }

    public IReadOnlyList<OrderLine> All { get; }

    /// <summary>Where the reasons of the order begin; the number of lines where it gives none.</summary>
    public int PreambleAt { get; }

    /// <summary>Where «Об утверждении …» stands; the number of lines where it does not.</summary>
    public int SubjectAt { get; }

    /// <summary>Where the first stamp of an appendix stands; the number of lines where there is none.</summary>
    public int StampAt { get; }

    public static bool IsStamp(OrderLine line) => Stamp().IsMatch(line.Folded) && line.Text.Length < 200;

    public static bool IsPreamble(OrderLine line) => Preamble().IsMatch(line.Folded);

    public static bool IsSubject(OrderLine line) => Subject().IsMatch(line.Folded);

    /// <param name="document">The order.</param>
    /// <param name="rowsOf">The rows of a table that hold text of the order and no plan.</param>
    public static OrderLines Of(OfficeDocument document, Func<int, IEnumerable<DocumentRow>> rowsOf)
    {
        var lines = new List<OrderLine>();
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            switch (document.Blocks[block])
            {
                case DocumentParagraph paragraph:
                    lines.AddRange(Split(paragraph.Text).Select(text => OrderLine.Of(text, paragraph.IsHeading, block)));
                    break;
                case DocumentTable:
                    lines.AddRange(rowsOf(block).SelectMany(TextsOf).Select(text => OrderLine.Of(text, false, block, fromTable: true)));
                    break;
            }
        }

        return new OrderLines([.. lines.Where(line => line.Text.Length > 0)]);
    }

    private static IEnumerable<string> Split(string text) => Wording.Clean(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // A letterhead in two columns is read column by column, «30.12.2020 | № 343» as one line.
    private static IEnumerable<string> TextsOf(DocumentRow row)
    {
        var texts = row.Cells.Where(cell => !cell.ContinuesAbove).Select(cell => Wording.Clean(cell.Text)).Where(text => text.Length > 0).ToList();
        return texts.Exists(text => text.Contains('\n', StringComparison.Ordinal)) ? texts.SelectMany(Split) : [string.Join(' ', texts)];
    }

    private int First(Predicate<OrderLine> rule)
    {
        for (var place = 0; place < All.Count; place++)
        {
            if (rule(All[place]))
            {
                return place;
            }
        }

        return All.Count;
    }
}
