using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Roadmaps;
using Dashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Sdk;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Orders of the corpus whose cells and lines were lost, doubled, swapped and soiled: whatever is read stands in the document.</summary>
public sealed class MutatedOrderTests
{
    private static readonly string[] Odd = ["|", "¦", "\u00AD", "\u200B", "\uFEFF", "\0", "(", ")", "«", "»", "\"", "№", "№ 1", "1.", "I.", "-", "–", "…", "*", "**", "+", "<p>", "&nbsp;", "%", "0", "99.99.9999", "до", "срок:", "Ответственный: ", "😀", "\u0301", "Ё", new('_', 300), new(' ', 300), new('1', 300)];

    private static readonly Lazy<OfficeDocument[]> Corpus = new(() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("Dashboard.Tests/Imports/Roadmaps/Corpus")).Where(file => Path.GetExtension(file) is not (".tsv" or ".json" or ".md")).Order(StringComparer.Ordinal).Select(Document)]);

    [Fact]
    public void The_text_of_an_order_with_mistakes_is_read_as_it_stands() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Mutated().ToArbitrary(), mutated => IsReadAsItStands(OrderMutation.AsRead(mutated))));

    [Fact]
    public void Tables_of_an_order_with_mistakes_are_read_as_they_stand() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Mutated().ToArbitrary(), mutated => IsReadAsItStands(mutated)));

    [Fact]
    public void An_order_without_mistakes_is_read_as_it_stands() => Assert.All(Corpus.Value, document => Assert.True(IsReadAsItStands(document)));

    [Fact]
    public void An_activity_that_no_line_holds_and_one_that_was_read_twice_are_told()
    {
        var document = Corpus.Value[0];
        var roadmap = RoadmapReader.Read(document, AcademicCalendar.Default).Value!;
        var invented = roadmap.Activities[0] with { Title = "Выезд на Луну" };
        var twice = roadmap.Activities[0] with { Row = roadmap.Activities[^1].Row + 1 };
        Assert.All(new[] { invented, twice, roadmap.Activities[0] }, more =>
            Assert.ThrowsAny<XunitException>(() => AssertStands(document, roadmap with { Activities = [.. roadmap.Activities, more] })));
    }

    private static Gen<OfficeDocument> Mutated() =>
        from document in Gen.Elements(Corpus.Value)
        from steps in Gen.NonEmptyListOf(Step())
        select steps.Aggregate(document, (mutated, step) => step.Apply(mutated));

    private static Gen<OrderMutation> Step() =>
        from kind in Gen.Elements(Enum.GetValues<OrderMutationKind>())
        from block in Gen.Choose(0, 10_000)
        from row in Gen.Choose(0, 10_000)
        from cell in Gen.Choose(0, 10_000)
        from other in Gen.Choose(0, 10_000)
        from sign in Gen.Elements(Odd)
        select new OrderMutation(kind, block, row, cell, other, sign);

    private static bool IsReadAsItStands(OfficeDocument document)
    {
        if (RoadmapReader.Read(document, AcademicCalendar.Default).Value is { } roadmap)
        {
            AssertStands(document, roadmap);
        }

        return true;
    }

    private static void AssertStands(OfficeDocument document, ParsedRoadmap roadmap)
    {
        var texts = DocumentTexts.Of(document);
        var joined = roadmap.Doubts.Where(doubt => doubt.Code is "roadmap-row-joined" or "roadmap-cell-merged").Select(doubt => doubt.Activity).ToHashSet();
        var list = roadmap.Doubts.Any(doubt => doubt.Code == "roadmap-plan-is-list");
        for (var place = 0; place < roadmap.Activities.Count; place++)
        {
            var activity = roadmap.Activities[place];
            // A number may share its cell with the text; the rest of a cut row and a point over several lines have more pieces.
            Assert.InRange(texts.PiecesOf(activity.Title), 1, list || joined.Contains(place) ? int.MaxValue : 2);
        }

        var own = roadmap.Activities.Where((_, place) => !joined.Contains(place)).ToList();
        Assert.Equal(roadmap.Activities.Count, roadmap.Activities.Select(activity => (activity.Table, activity.Row)).Distinct().Count());
        Assert.All(own.GroupBy(activity => activity.Title), same => Assert.InRange(same.Count(), 1, texts.CountOf(same.Key)));
    }

    private static OfficeDocument Document(string file)
    {
        using var stream = File.OpenRead(file);
        return DocumentReader.Read(stream, Path.GetFileName(file), DocumentLimits.Default, CancellationToken.None).Value!;
    }
}
