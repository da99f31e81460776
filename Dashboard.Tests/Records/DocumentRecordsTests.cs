using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class DocumentRecordsTests
{
    private static readonly AccessScope Region = AccessScope.Region;

    [Fact]
    public async Task A_kept_document_is_listed_with_who_when_and_from_which_data_and_comes_back_whole()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        var key = (await KeepAsync(records, plans.Municipalities[0])).Key!.Value;

        var line = Assert.Single(await question.AskAsync(Region));
        Assert.Equal((key, "Слайды", plans.Municipalities[0], new DateOnly(2025, 6, 20), true, "Муниципальный координатор"), (line.Key, line.Title, line.Territory!.Id, line.DataDate, line.HasFile, line.Person));
        Assert.Equal(plans.Clock.GetUtcNow().UtcDateTime, line.MadeAt);
        Assert.False(line.IsOutdated);
        Assert.Equal("содержание", await ReadAsync(records, key, Region));
    }

    [Fact]
    public async Task A_document_from_older_data_says_so()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        await KeepAsync(records, null, version: -1);
        Assert.True(Assert.Single(await question.AskAsync(Region)).IsOutdated);
    }

    [Fact]
    public async Task Another_municipality_neither_lists_opens_nor_removes_a_document()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        var other = AccessScope.Municipality(plans.Municipalities[1]);
        var key = (await KeepAsync(records, plans.Municipalities[0])).Key!.Value;
        var regional = (await KeepAsync(records, null)).Key!.Value;

        Assert.Empty(await question.AskAsync(other));
        Assert.Null(await records.OpenAsync(key, other));
        Assert.Null(await records.OpenAsync(regional, other));
        Assert.NotNull((await records.RemoveAsync(key, other)).Refusal);
        Assert.NotNull((await KeepAsync(records, plans.Municipalities[0], scope: other)).Refusal);
        Assert.Equal(2, (await question.AskAsync(Region)).Count);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_disk_is_said_to_be()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        var key = (await KeepAsync(records, null)).Key!.Value;
        File.Delete(plans.Database.Folder.DocumentOf(plans.Database.Kind, key));

        Assert.False(Assert.Single(await question.AskAsync(Region)).HasFile);
        Assert.Null((await records.OpenAsync(key, Region))!.Content);
        Assert.Null((await records.RemoveAsync(key, Region)).Refusal);
        Assert.Empty(await question.AskAsync(Region));
    }

    [Fact]
    public async Task Several_people_at_once_keep_their_documents_each()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => KeepAsync(records, plans.Municipalities[0]))));
        Assert.Equal(8, kept.Select(each => each.Key).Distinct().Count());
        Assert.All(await question.AskAsync(Region), line => Assert.True(line.HasFile));
    }

    [Fact]
    public async Task What_was_published_on_a_site_stays_in_the_list()
    {
        using var plans = await StoredPlans.Create();
        var (records, question) = Of(plans);
        var key = (await KeepAsync(records, null)).Key!.Value;
        await using (var context = plans.Database.CreateDbContext())
        {
            await context.MadeDocuments.ExecuteUpdateAsync(set => set.SetProperty(document => document.Published, "[]"));
        }

        Assert.NotNull((await records.RemoveAsync(key, Region)).Refusal);
        Assert.Single(await question.AskAsync(Region));
    }

    [Fact]
    public async Task A_template_of_the_same_name_takes_the_place_of_the_earlier_one_and_only_the_region_changes_them()
    {
        using var plans = await StoredPlans.Create();
        var templates = new TemplateRecords(plans.Database, plans.Clock);
        var question = new OwnTemplatesQuestion(plans.Database);
        var first = (await templates.AddAsync(true, "министерство.pptx", [1], Region)).Id!.Value;
        var second = (await templates.AddAsync(true, "C:\\шаблоны\\министерство.pptx", [1, 2], Region)).Id!.Value;

        Assert.Equal(first, second);
        Assert.Equal([1, 2], await templates.ContentAsync(first));
        Assert.Equal(("министерство.pptx", 2), Assert.Single((await question.AskAsync(Region)).Select(template => (template.FileName, template.Size))));
        var own = AccessScope.Municipality(plans.Municipalities[0]);
        Assert.NotNull((await templates.AddAsync(true, "свой.pptx", [1], own)).Refusal);
        Assert.NotNull((await templates.RemoveAsync(first, own)).Refusal);
        Assert.Null((await templates.RemoveAsync(first, Region)).Refusal);
        Assert.Null(await templates.ContentAsync(first));
    }

    private static (DocumentRecords Records, MadeDocumentsQuestion Question) Of(StoredPlans plans) => (new(plans.Database, plans.Clock), new(plans.Source, plans.Database));

    private static Task<(Guid? Key, string? Refusal)> KeepAsync(DocumentRecords records, int? territory, int version = 0, AccessScope? scope = null) => records.KeepAsync(
        new DocumentDraft(DocumentKind.Deck, "Слайды", "Слайды.pptx", territory, "{}", false, version, new DateOnly(2025, 6, 20)), new MemoryStream(Encoding.UTF8.GetBytes("содержание")), scope ?? Region);

    private static async Task<string> ReadAsync(DocumentRecords records, Guid key, AccessScope scope)
    {
        await using var content = (await records.OpenAsync(key, scope))!.Content!;
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }
}
