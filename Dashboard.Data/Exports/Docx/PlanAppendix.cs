using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Exports.Docx;

/// <summary>«План мероприятий («дорожная карта»)» as it is attached to an order: stamp, title, table, schools with their curators.</summary>
public static class PlanAppendix
{
    /// <param name="plan">The plan as the asker sees it.</param>
    /// <param name="columns">At least one; <see cref="PlanColumns.Of"/> gives those that the plan has.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(PlanData plan, IReadOnlyList<PlanColumn> columns, Stream stream)
    {
        var main = new DocumentSection(IsLandscape: true,
        [
            new DocumentParagraph(OrderWords.Stamp(plan.Head), ParagraphLook.Stamp),
            new DocumentParagraph(OrderWords.Title(plan.Head), ParagraphLook.Title),
            Activities(plan, columns),
        ]);
        DocumentWriter.Write(
            new DocumentContent(OrderWords.Title(plan.Head).Replace('\n', ' '), plan.Schools.Count == 0 && plan.Head.Coordinator is null ? [main] : [main, Schools(plan)]), stream);
    }

    private static DocumentTable Activities(PlanData plan, IReadOnlyList<PlanColumn> columns) => new(
        [.. columns.Select(column => new DocumentColumn(PlanColumns.Head(column), PlanColumns.Weight(column), column is PlanColumn.Number or PlanColumn.Deadline))],
        [
            .. PlanColumns.Lines(plan).Select(line => line.Section is { } section
                ? new DocumentRow([Russian.Bind(section.Title)], IsSpanning: true)
                : new DocumentRow([.. columns.Select(column => PlanColumns.Text(column, line.Activity!, line.Place))])),
        ]);

    private static DocumentSection Schools(PlanData plan)
    {
        var blocks = new List<DocumentBlock>();
        if (plan.Schools.Count > 0)
        {
            var (heads, curators) = (plan.Schools.Any(school => school.Head is { Length: > 0 }), plan.Schools.Any(school => school.Curator is { Length: > 0 }));
            blocks.Add(new DocumentParagraph(Russian.Bind("Перечень школ, участвующих в реализации плана мероприятий"), ParagraphLook.Heading));
            blocks.Add(new DocumentTable(
                [
                    new DocumentColumn("№ п/п", 8, IsCentred: true), new DocumentColumn("Школа", 40),
                    .. heads ? [new DocumentColumn("Руководитель", 30)] : Array.Empty<DocumentColumn>(),
                    .. curators ? [new DocumentColumn("Куратор", 30)] : Array.Empty<DocumentColumn>(),
                ],
                [
                    .. plan.Schools.Select((school, place) => new DocumentRow(
                    [
                        Russian.Number(place + 1), Russian.Bind(school.Name),
                        .. heads ? [school.Head ?? string.Empty] : Array.Empty<string>(),
                        .. curators ? [school.Curator ?? string.Empty] : Array.Empty<string>(),
                    ])),
                ]));
        }

        if (plan.Head.Coordinator is { Length: > 0 } coordinator)
        {
            blocks.Add(new DocumentParagraph(Coordinator(plan.Head.Level) + ": " + Russian.Bind(coordinator), ParagraphLook.Body));
        }

        return new DocumentSection(IsLandscape: false, blocks);
    }

    private static string Coordinator(RoadmapLevel level) => level switch
    {
        RoadmapLevel.Municipal => "Муниципальный координатор",
        RoadmapLevel.Regional => "Региональный координатор",
        _ => "Координатор",
    };
}
