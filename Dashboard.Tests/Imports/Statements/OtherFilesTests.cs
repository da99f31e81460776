using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Statements;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

/// <summary>Results, registers and plans are never taken for what is stated of schools.</summary>
public sealed class OtherFilesTests
{
    [Theory]
    [InlineData("data-samples/region", "the sample region")]
    [InlineData("Dashboard.Tests/Imports/Corpus", "the corpus of ВПР")]
    [InlineData("Dashboard.Tests/Imports/ExamCorpus", "the corpus of examinations")]
    public void A_sheet_of_results_is_left_to_its_own_reader(string folder, string what)
    {
        var taken = new List<string>();
        var met = 0;
        foreach (var opened in ArchiveReader.ReadFolder(Repository.PathOf(folder), new ArchiveLimits(), CancellationToken.None))
        {
            using var file = opened.Value;
            if (file is not null && SpreadsheetReader.Read(file.Content, file.Path, new SpreadsheetLimits(), null, CancellationToken.None).Value is { } workbook)
            {
                met++;
                // A list of published markers is among the files of results that offices keep.
                if (StatementReader.Read(workbook, WrittenTable.Known) is { Form: not StatementForm.PublishedMarkers } statements)
                {
                    taken.Add($"{file.Path}: {statements.Form}");
                }
            }
        }

        Assert.True(met > 10, what);
        Assert.Equal([], taken);
    }

    [Theory]
    [InlineData("data-samples/roadmaps", "the sample orders")]
    [InlineData("Dashboard.Tests/Imports/Roadmaps/Corpus", "the corpus of orders")]
    public void A_plan_is_left_to_its_own_reader(string folder, string what)
    {
        var taken = new List<string>();
        var met = 0;
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf(folder)).Where(path => Path.GetExtension(path) is ".docx" or ".html" or ".txt" or ".xlsx"))
        {
            using var stream = File.OpenRead(path);
            if (DocumentReader.Read(stream, Path.GetFileName(path), DocumentLimits.Default, CancellationToken.None).Value is { } document)
            {
                met++;
                // The list of schools in an appendix is asked for only where there is no plan.
                if (StatementReader.Read(DocumentTables.Of(document), WrittenTable.Known) is { Form: not StatementForm.SchoolList } statements)
                {
                    taken.Add($"{Path.GetFileName(path)}: {statements.Form}");
                }
            }

            stream.Position = 0;
            if (SpreadsheetReader.Read(stream, Path.GetFileName(path), new SpreadsheetLimits(), null, CancellationToken.None).Value is { } workbook && StatementReader.Read(workbook, WrittenTable.Known) is { } sheets)
            {
                taken.Add($"{Path.GetFileName(path)}: {sheets.Form}");
            }
        }

        Assert.True(met > 5, what);
        Assert.Equal([], taken);
    }

    [Theory]
    [InlineData("1\tЗанятия по математике\tс 01.10.2023 по 15.02.2024\tШколы", "a numbered row whose owners are «Школы»")]
    [InlineData("Занятия по математике\tс 01.10.2023 по 15.02.2024\tШколы", "a dated one")]
    public void A_row_of_a_plan_is_no_head_of_a_list(string row, string reason)
    {
        var text = $"ПРИКАЗ\nот 30.08.2023 № 214\n\nДорожная карта по поддержке школ с низкими результатами\n\n№ п/п\tМероприятия\tСроки\tОтветственные\n{row}\n2\tСобеседования\tоктябрь 2023 г.\tУправление образования\n";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var workbook = SpreadsheetReader.Read(stream, "приказ.txt", new SpreadsheetLimits(), null, CancellationToken.None).Value!;
        Assert.True(StatementReader.Read(workbook, WrittenTable.Known) is null, reason);
    }
}
