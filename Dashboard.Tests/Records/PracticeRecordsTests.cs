using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class PracticeRecordsTests
{
    public static TheoryData<PracticeDraft, string, string> Faults => new()
    {
        { Draft(0), "школу", "nobody's practice" },
        { Draft(1) with { Title = " " }, "название", "no title" },
        { Draft(1) with { Problem = null }, "мешало", "no problem" },
        { Draft(1) with { Steps = "\n \n" }, "сделали", "no step" },
        { Draft(1) with { Title = new string('а', 501) }, "Сократите", "a title of a page" },
        { Draft(1) with { Problem = new string('а', 4001) }, "Сократите", "a problem of a book" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_not_whole_is_refused(PracticeDraft draft, string word, string reason) => Assert.True(PracticeRecords.Fault(draft)?.Contains(word, StringComparison.Ordinal), reason);

    [Fact]
    public async Task A_practice_is_kept_changed_and_deleted()
    {
        using var plans = await StoredPlans.Create();
        var records = new PracticeRecords(plans.Database, plans.Clock);
        var kept = await records.SaveAsync(null, Draft(plans.Schools[0][0]) with { Steps = " Шаг 1 \r\n\r\nШаг 2\n", RiskFactorId = await plans.FactorIdAsync("R_FAIL") }, null, AccessScope.Region);
        Assert.Null(kept.Refusal);
        await records.SaveAsync(kept.Id, Draft(plans.Schools[0][1]) with { Title = "Наставники" }, null, AccessScope.Region);

        await using (var context = plans.Database.CreateDbContext())
        {
            var stored = await context.Practices.SingleAsync();
            Assert.Equal((plans.Schools[0][1], "Наставники", "Шаг 1\nШаг 2", null), (stored.SchoolId, stored.Title, stored.Steps, stored.RiskFactorId));
            Assert.Equal(plans.Clock.GetUtcNow().UtcDateTime, stored.ChangedAt);
        }

        Assert.Null((await records.DeleteAsync(kept.Id!.Value, AccessScope.Region)).Refusal);
        Assert.NotNull((await records.DeleteAsync(kept.Id.Value, AccessScope.Region)).Refusal);
    }

    [Fact]
    public async Task Another_municipality_writes_moves_and_deletes_nothing()
    {
        using var plans = await StoredPlans.Create();
        var records = new PracticeRecords(plans.Database, plans.Clock);
        var (own, other) = (AccessScope.Municipality(plans.Municipalities[0]), AccessScope.Municipality(plans.Municipalities[1]));
        var kept = (await records.SaveAsync(null, Draft(plans.Schools[0][0]), null, own)).Id!.Value;

        Assert.NotNull((await records.SaveAsync(null, Draft(plans.Schools[0][0]), null, other)).Refusal);
        Assert.NotNull((await records.SaveAsync(kept, Draft(plans.Schools[1][0]), null, other)).Refusal);
        Assert.NotNull((await records.SaveAsync(kept, Draft(plans.Schools[1][0]), null, own)).Refusal);
        Assert.NotNull((await records.RemoveFileAsync(kept, other)).Refusal);
        Assert.NotNull((await records.DeleteAsync(kept, other)).Refusal);
        await using var context = plans.Database.CreateDbContext();
        Assert.Equal(plans.Schools[0][0], (await context.Practices.SingleAsync()).SchoolId);
    }

    [Fact]
    public async Task A_document_is_read_by_who_sees_the_school_and_goes_with_the_last_that_needs_it()
    {
        using var plans = await StoredPlans.Create();
        var records = new PracticeRecords(plans.Database, plans.Clock);
        var first = await KeepWithFileAsync(plans.Schools[0][0]);
        var second = await KeepWithFileAsync(plans.Schools[0][1]);
        var key = await KeyAsync(plans);

        Assert.NotNull(await plans.Evidence.OpenAsync(key, AccessScope.Schools(new HashSet<int> { plans.Schools[0][1] })));
        Assert.Null(await plans.Evidence.OpenAsync(key, AccessScope.Municipality(plans.Municipalities[1])));
        await records.RemoveFileAsync(first, AccessScope.Region);
        Assert.NotNull(await plans.Evidence.OpenAsync(key, AccessScope.Region));
        await records.DeleteAsync(second, AccessScope.Region);
        Assert.Empty(Directory.GetFiles(plans.Database.Folder.EvidenceOf(plans.Database.Kind)));

        async Task<int> KeepWithFileAsync(int school)
        {
            using var content = new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.7 invented"));
            return (await records.SaveAsync(null, Draft(school), new PracticeFile("описание.pdf", content), AccessScope.Region)).Id!.Value;
        }
    }

    [Fact]
    public async Task A_document_of_a_practice_stays_when_a_plan_lets_go_of_it()
    {
        using var plans = await StoredPlans.Create();
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1))));
        var unit = (await plans.Store.AllAsync(null, AccessScope.Region))[0].Activities[0].Units[0].Key;
        var bytes = Encoding.ASCII.GetBytes("%PDF-1.7 invented");
        using var proof = new MemoryStream(bytes);
        using var description = new MemoryStream(bytes);
        await plans.Evidence.AddFileAsync([unit], "описание.pdf", proof, AccessScope.Region);
        await new PracticeRecords(plans.Database, plans.Clock).SaveAsync(null, Draft(plans.Schools[0][0]), new PracticeFile("описание.pdf", description), AccessScope.Region);
        var key = await KeyAsync(plans);

        await plans.Evidence.RemoveAsync(key, [unit], AccessScope.Region);

        Assert.NotNull(await plans.Evidence.OpenAsync(key, AccessScope.Region));
    }

    [Fact]
    public async Task A_program_that_calls_itself_a_description_is_refused_and_nothing_is_kept()
    {
        using var plans = await StoredPlans.Create();
        using var content = new MemoryStream("MZ program"u8.ToArray());
        var outcome = await new PracticeRecords(plans.Database, plans.Clock).SaveAsync(null, Draft(plans.Schools[0][0]), new PracticeFile("описание.pdf", content), AccessScope.Region);
        Assert.Contains("описанием может быть", outcome.Refusal, StringComparison.Ordinal);
        await using var context = plans.Database.CreateDbContext();
        Assert.False(await context.Practices.AnyAsync());
    }

    private static PracticeDraft Draft(int school) => new(school, "Тьюторские группы", "Дефицит по теме «Дроби»", "Шаг 1\nШаг 2", null, null);

    private static async Task<Guid> KeyAsync(StoredPlans plans)
    {
        await using var context = plans.Database.CreateDbContext();
        return (await context.Evidence.SingleAsync()).Key;
    }
}
