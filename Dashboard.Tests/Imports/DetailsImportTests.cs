using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>Distributions, tasks and journals beside the marks: new, unchanged, changed and taken back like any result.</summary>
public class DetailsImportTests
{
    [Theory]
    [InlineData("2018-2019/ВПР/Выполнение заданий 4 класс.xlsx", DetailKind.TaskShares)]
    [InlineData("2018-2019/ВПР/Распределение первичных баллов МА.xlsx", DetailKind.ScoreDistribution)]
    [InlineData("2018-2019/ВПР/Сравнение с журналом МА.xlsx", DetailKind.JournalComparison)]
    public async Task A_report_of_details_is_new_once_and_then_unchanged(string path, DetailKind kind)
    {
        using var installation = await OwnInstallation.OpenAsync();
        var empty = await installation.ContentAsync();
        var source = Sheets.File(Repository.PathOf("data-samples/region/" + path));
        var import = await installation.ImportAsync(source);
        await using (var context = installation.Database.CreateDbContext())
        {
            Assert.NotEmpty(context.Details.Where(detail => detail.Kind == kind));
            Assert.All(context.Details, detail => Assert.Equal(detail.Payload, DetailPayload.Write(DetailPayload.Read(detail.Kind, detail.Payload))));
        }

        var again = await installation.PlanAsync(new ImportAnswers(), source);
        Assert.Equal((0, 0, import.Plan.Counts.New), (again.Counts.New, again.Counts.Changed, again.Counts.Unchanged));
        Assert.Null(await installation.Pipeline.UndoAsync(import.Run.Id, AccessScope.Region));
        Assert.Equal(empty, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_changed_detail_replaces_the_stored_one_and_undo_brings_it_back()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Tasks("60;40"));
        var before = await installation.ContentAsync();
        var change = await installation.ImportAsync(Tasks("60;45"));
        Assert.Equal((0, 1), (change.Plan.Counts.New, change.Plan.Counts.Changed));
        Assert.Equal(0.45, await ShareAsync(installation, "2"));
        Assert.Null(await installation.Pipeline.UndoAsync(change.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
        Assert.Equal(0.4, await ShareAsync(installation, "2"));
    }

    [Fact]
    public async Task Details_that_contradict_one_another_in_one_import_are_named()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(Tasks("60;40"), Sheets.Bytes("второй.csv", Bytes("60;45")));
        Assert.Equal((1, 1), (import.Plan.Counts.New, import.Plan.Counts.Error));
        Assert.Single(import.Plan.Problems, problem => problem is { Code: ImportMessages.ContradictsInFiles, File: "второй.csv" });
        Assert.Equal(0.4, await ShareAsync(installation, "2"));
    }

    private static async Task<double?> ShareAsync(OwnInstallation installation, string code)
    {
        await using var context = installation.Database.CreateDbContext();
        var stored = Assert.Single(context.Details);
        return ((TaskShares)DetailPayload.Read(stored.Kind, stored.Payload)).Tasks.Single(task => task.Code == code).Share;
    }

    private static ImportSource Tasks(string shares) => Sheets.Bytes("задания.csv", Bytes(shares));

    private static byte[] Bytes(string shares) => System.Text.Encoding.UTF8.GetBytes(string.Join(
        "\r\n",
        "ВПР 2023. 4 класс",
        "Предмет: Математика",
        "Выполнение заданий",
        "Группы участников;Кол-во участников;1;2",
        "Макс балл;;1;2",
        "Верхнеольховская СОШ (sch990201);10;" + shares));
}
