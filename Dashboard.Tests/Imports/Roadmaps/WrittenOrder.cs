using System.Text;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Roadmaps;
using Xunit;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Orders of invented offices, written in a test as text or as tables, and read as the program reads a file.</summary>
internal static class WrittenOrder
{
    /// <summary>An order whose table is put under it by the test: everything else about it is sound.</summary>
    private const string Head = """
        ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ
        ОЛЬХОВЕЦКОГО РАЙОНА ПРИОЗЁРНОГО КРАЯ

        ПРИКАЗ

        15.01.2024 № 12

        Об утверждении плана мероприятий по поддержке школ на 2024 год

        На основании приказа Министерства образования Приозёрного края от 10.01.2024 № 5 «О поддержке школ» приказываю:
        1. Утвердить план мероприятий по поддержке школ на 2024 год.

        План мероприятий по поддержке школ на 2024 год
        """;

    public static ParseResult<ParsedRoadmap> Try(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var document = DocumentReader.Read(stream, "приказ.txt", DocumentLimits.Default, CancellationToken.None);
        Assert.NotNull(document.Value);
        return RoadmapReader.Read(document.Value, AcademicCalendar.Default);
    }

    public static ParsedRoadmap Read(string text)
    {
        var result = Try(text);
        Assert.True(result.Success, string.Join(' ', result.Problems.Select(problem => problem.Message)));
        return result.Value!;
    }

    /// <summary>The order of <see cref="Head"/> with tables under it, cell by cell.</summary>
    public static ParsedRoadmap With(params IReadOnlyList<DocumentBlock> blocks)
    {
        var paragraphs = Head.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new DocumentParagraph(line.Trim(), IsHeading: false));
        var result = RoadmapReader.Read(new OfficeDocument("приказ.docx", DocumentKind.Docx, [.. paragraphs, .. blocks]), AcademicCalendar.Default);
        Assert.True(result.Success);
        return result.Value!;
    }

    /// <summary>A table of rows whose cells are parted by «|»: «^» is the lower part of a vertical merge, «&lt;» widens the cell to its left.</summary>
    public static DocumentTable Table(params IReadOnlyList<string> rows) =>
        new(null, [.. rows.Select((row, place) => new DocumentRow(place + 1, Cells(row)))]);

    public static string[] Codes(this ParsedRoadmap roadmap) => [.. roadmap.Doubts.Select(doubt => doubt.Code).Distinct()];

    /// <summary>«1.1 Анализ | март | Отдел» for each activity.</summary>
    public static string[] Lines(this ParsedRoadmap roadmap) =>
        [.. roadmap.Activities.Select(activity => $"{activity.Number} {activity.Title} | {activity.Deadline.Text} | {activity.Responsible}".Trim())];

    private static List<DocumentCell> Cells(string row)
    {
        var cells = new List<DocumentCell>();
        var column = 0;
        foreach (var written in row.Split('|'))
        {
            var text = written.Trim();
            if (text == "<")
            {
                cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + 1 };
            }
            else
            {
                cells.Add(new DocumentCell(text == "^" ? string.Empty : text.Replace("\\n", "\n", StringComparison.Ordinal), column, 1, text == "^"));
            }

            column++;
        }

        return cells;
    }
}
