using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps;

/// <summary>The parts that almost every order has.</summary>
internal static class OrderPaper
{
    /// <summary>Who orders, the word «ПРИКАЗ», date and number at the two edges, the place.</summary>
    public static Paper Head(this Paper paper, string[] office, string kind, string date, string number, string place)
    {
        var edges = new PaperTable([1, 1]) { Bare = true }.Row(PaperCell.Of(date), PaperCell.AtRight(number));
        return paper.Bold(office).Skip().Bold(kind).Skip().Table(edges).Centre(place).Skip();
    }

    /// <summary>What it is about, as a narrow block of lines at the left.</summary>
    public static Paper About(this Paper paper, params string[] lines) => paper.Left(lines).Skip();

    /// <summary>Post at the left, name at the right.</summary>
    public static Paper Signed(this Paper paper, string post, string name) =>
        paper.Skip(2).Table(new PaperTable([3, 2]) { Bare = true }.Row(PaperCell.Of(post), PaperCell.AtRight(name)));

    /// <summary>The stamp of an appendix, each line at the right edge.</summary>
    public static Paper Stamp(this Paper paper, params string[] lines) => paper.Right(lines).Skip();
}
