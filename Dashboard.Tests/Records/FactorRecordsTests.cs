using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Imports;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class FactorRecordsTests
{
    private static readonly FactorEdit Road = new("Дорога до школы", "Дорога", ["Подвоз"], "Расстояние, автобус", 2025, null);

    [Fact]
    public async Task An_edit_keeps_what_was_before_with_person_day_and_reason()
    {
        using var stored = await StoredPlans.Create();
        var records = new FactorRecords(stored.Database, stored.Clock);
        var staff = (await AskAsync(stored)).Factors.Single(line => line.Code == "R_STAFF").Now;

        Assert.Null((await records.SaveAsync("R_STAFF", staff with { ShortName = "Кадровый голод", Aliases = [.. staff.Aliases, "Не хватает учителей"] }, "так пишут районы", AccessScope.Region)).Refusal);

        var view = await AskAsync(stored);
        Assert.Equal("Кадровый голод", view.Factors.Single(line => line.Code == "R_STAFF").Now.ShortName);
        var change = Assert.Single(view.Changes);
        Assert.Equal((staff.ShortName, "Кадровый голод", "так пишут районы", stored.Clock.GetUtcNow().UtcDateTime), (change.Change.Before!.ShortName, change.Change.After.ShortName, change.Reason, change.SavedAt));
    }

    [Fact]
    public async Task A_name_that_was_added_is_known_in_the_next_file()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Register("реестр.csv", "020001;;Еловская СОШ;Ольховецкий МО;СОШ;200"));
        var records = new FactorRecords(installation.Database, installation.Clock);
        Assert.Null((await records.SaveAsync(null, Road, null, AccessScope.Region)).Refusal);

        var applied = await installation.ImportAsync(Sheets.Text("профиль.csv", "Рисковый профиль, 2025 год", "Муниципалитет;Школа;Дефицит кадров;Подвоз", "Ольховецкий МО;Еловская СОШ;низкая;высокая"));

        Assert.True(applied.Plan.ChangesAnything, string.Join('\n', applied.Plan.Problems.Select(problem => problem.Message)));
        using var rows = new PlanRowsSource(installation.Database);
        var plans = new PlanStore(installation.Facts, rows, installation.Database, installation.Clock);
        var view = await new RisksQuestion(installation.Facts, installation.Statements, plans).AskAsync(new RisksFilter(), AccessScope.Region);
        Assert.Equal([("Дорога", true, 1), ("Дефицит кадров", false, 0)], view.Factors.Select(factor => (factor.ShortName, factor.IsOwn, factor.High)));
    }

    [Theory]
    [InlineData("", "Дорога", "", 2025, null, "название", "a factor has a name")]
    [InlineData("Дорога до школы", " ", "", 2025, null, "короткое", "the column has a head")]
    [InlineData("Дорога до школы", "Дорога", "дефицит  КАДРОВ", 2025, null, "уже называет", "a name belongs to one factor, however it is spelt")]
    [InlineData("Дорога до школы", "Дорога", "", 2025, 2023, "раньше первого", "years run forward")]
    [InlineData("Дорога до школы", "Дорога", "", 205, null, "годы профилей", "a mistyped year")]
    public async Task What_would_make_the_dictionary_ambiguous_is_refused(string name, string shortName, string alias, int? from, int? to, string said, string reason)
    {
        using var stored = await StoredPlans.Create();
        var outcome = await new FactorRecords(stored.Database, stored.Clock).SaveAsync(null, new FactorEdit(name, shortName, [alias], "", from, to), null, AccessScope.Region);
        Assert.True(outcome.Refusal?.Contains(said, StringComparison.Ordinal), reason + ": " + outcome.Refusal);
        Assert.Empty((await AskAsync(stored)).Changes);
    }

    [Fact]
    public async Task Only_who_keeps_the_region_edits_and_nothing_is_saved_twice()
    {
        using var stored = await StoredPlans.Create();
        var records = new FactorRecords(stored.Database, stored.Clock);
        Assert.NotNull((await records.SaveAsync(null, Road, null, AccessScope.Municipality(stored.Municipalities[0]))).Refusal);
        await records.SaveAsync(null, Road, null, AccessScope.Region);
        var code = (await AskAsync(stored)).Factors.Single(line => line.Now.Name == Road.Name).Code;
        Assert.Contains("не изменён", (await records.SaveAsync(code, Road, null, AccessScope.Region)).Refusal, StringComparison.Ordinal);
        Assert.Contains("обновите", (await records.SaveAsync("R_NONE", Road, null, AccessScope.Region)).Refusal, StringComparison.Ordinal);
    }

    private static Task<FactorsView> AskAsync(StoredPlans stored) => new FactorsQuestion(stored.Source, stored.Statements, stored.Store).AskAsync(AccessScope.Region);
}
