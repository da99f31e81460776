using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Records;
using Dashboard.Tests.Imports;
using Xunit;

namespace Dashboard.Tests.Queries.Lists;

/// <summary>Three schools with two works in two years; the order of 2025/26 names two of them.</summary>
public sealed class ListsQuestionTests : IAsyncLifetime
{
    private const int Results = 2024, List = 2025;

    private OwnInstallation _installation = null!;
    private CalculatedLists _calculated = null!;

    public async Task InitializeAsync()
    {
        _installation = await OwnInstallation.OpenAsync();
        await _installation.ImportAsync(
            Sheet("вчера.csv", 2023, ("Еловская СОШ", 20, 8), ("Сосновская СОШ", 30, 3), ("Хуторская ООШ", 5, 4)),
            Sheet("сегодня.csv", 2024, ("Еловская СОШ", 20, 7), ("Сосновская СОШ", 30, 2), ("Хуторская ООШ", 5, 4)));
        _calculated = new CalculatedLists(_installation.Facts, _installation.Statements);
    }

    public Task DisposeAsync()
    {
        _installation.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_order_and_the_rule_stand_beside_each_other_with_their_mismatch()
    {
        await _installation.StateListAsync(List, "Сосновская СОШ", "Хуторская ООШ");

        var view = await AskAsync();

        Assert.Equal((2, 1, 2), (view.Listed, view.Flagged, view.Mismatches));
        Assert.Equal(
            [("Еловская СОШ", ListAgreement.OnlyCalculated), ("Сосновская СОШ", ListAgreement.OnlyOfficial), ("Хуторская ООШ", ListAgreement.OfficialUntold)],
            view.Rows.Select(row => (row.School.Name, row.Agreement!.Value)));
        // 2 of 30 and 4 of 5: pupils are added, shares are not averaged.
        Assert.Equal((6, 35), (view.Indicators!.LowInListed.Numerator, view.Indicators.LowInListed.Denominator));
        Assert.Equal(new CountedShare(2, 3), view.Indicators.Listed);
    }

    [Fact]
    public async Task Two_lists_tell_who_entered_stayed_and_left()
    {
        await _installation.StateListAsync(List - 1, "Еловская СОШ", "Сосновская СОШ");
        await _installation.StateListAsync(List, "Сосновская СОШ", "Хуторская ООШ");

        var view = await AskAsync();

        Assert.Equal("Хуторская ООШ | Сосновская СОШ | Еловская СОШ", string.Join(" | ", new[] { view.Official!.Entered, view.Official.Stayed, view.Official.Left }.SelectMany(Names)));
        Assert.Equal(new CountedShare(1, 2), view.LeftShare);
        Assert.True(view.Rows.Single(row => row.School.Name == "Хуторская ООШ").IsNew);
    }

    [Fact]
    public async Task A_school_sees_its_calculated_flag_only_when_the_ministry_opens_it()
    {
        await _installation.StateListAsync(List, "Еловская СОШ");
        var school = (await _installation.Facts.GetAsync()).Schools.Single(each => each.Name == "Еловская СОШ");
        var scope = AccessScope.Schools(new HashSet<int> { school.Id });

        var closed = await AskAsync(scope);
        Assert.Null(Assert.Single(closed.Rows).Decision);
        Assert.False(closed.SeesCalculated);
        Assert.Null((await WhyAsync(school.Id, scope))!.Decision);

        var rules = new ListRules(new RuleRecords(_installation.Database, _installation.Clock));
        Assert.NotNull((await rules.SaveAsync(Results, new LowResultSettings(LowResultRule.Default, IsShownToSchools: true), "открыто", scope)).Refusal);
        Assert.Null((await rules.SaveAsync(Results, new LowResultSettings(LowResultRule.Default, IsShownToSchools: true), "открыто", AccessScope.Region)).Refusal);
        Assert.True(Assert.Single((await AskAsync(scope)).Rows).Decision!.IsFlagged);
    }

    [Fact]
    public async Task Every_number_of_the_why_leads_to_its_cell()
    {
        var school = (await _installation.Facts.GetAsync()).Schools.Single(each => each.Name == "Еловская СОШ");

        var why = (await WhyAsync(school.Id, AccessScope.Region))!;

        Assert.Equal(new SchoolYear(List), why.Year);
        var ground = Assert.Single(why.Decision!.Grounds);
        Assert.Equal([(8, 20), (7, 20)], ground.Values.Select(value => (value.Count!.Value, value.Participants)));
        Assert.Equal(["вчера.csv", "сегодня.csv"], ground.Values.Select(value => why.Sources[value.Source].File));
        Assert.All(ground.Values, value => Assert.True(why.Sources[value.Source].Row > 0));
        Assert.Null(await WhyAsync(school.Id, AccessScope.Municipality(-1)));
    }

    [Fact]
    public async Task A_tried_rule_says_who_would_enter_and_a_saved_one_leaves_past_lists_to_the_rule_of_their_time()
    {
        var question = new RuleQuestion(_installation.Facts, _installation.Statements, _calculated);
        var stricter = LowResultRule.Default with { Threshold = 0.06m };

        var tried = await question.AskAsync(new RuleFilter(Tried: stricter), AccessScope.Region);
        Assert.Equal((1, 2), (tried.Trial!.Now, tried.Trial.Then));
        Assert.Equal(["Сосновская СОШ"], Names(Assert.Single(tried.Trial.Groups).Entering));
        Assert.NotEmpty((await question.AskAsync(new RuleFilter(Tried: stricter with { Works = [] }), AccessScope.Region)).Problems);

        var rules = new ListRules(new RuleRecords(_installation.Database, _installation.Clock));
        Assert.Contains("работу", (await rules.SaveAsync(Results, new LowResultSettings(stricter with { Works = [] }), null, AccessScope.Region)).Refusal, StringComparison.Ordinal);
        await rules.SaveAsync(Results, new LowResultSettings(stricter), "порог ниже", AccessScope.Region);
        Assert.Equal(2, (await AskAsync()).Flagged);
        Assert.Equal(LowResultRule.Default, (await new ListsQuestion(_installation.Facts, _installation.Statements, _calculated).AskAsync(new ListsFilter(new SchoolYear(List - 1)), AccessScope.Region)).Rule);
    }

    private static ImportSource Sheet(string name, int start, params (string School, int Of, int Low)[] rows) => Sheets.Marks(
        name, $"Результаты ОГЭ по математике, {start + 1} год, основной период",
        [.. rows.Select((row, place) => $"Ольховецкий МО;02000{place + 1};{row.School};{row.Of};{row.Low};{row.Of - row.Low};0;0")]);

    private Task<ListsView> AskAsync(AccessScope? scope = null) =>
        new ListsQuestion(_installation.Facts, _installation.Statements, _calculated).AskAsync(new ListsFilter(new SchoolYear(List)), scope ?? AccessScope.Region);

    private Task<WhyListedView?> WhyAsync(int school, AccessScope scope) =>
        new WhyListedQuestion(_installation.Facts, _installation.Statements, _calculated, _installation.Database).AskAsync(new WhyListedFilter(school), scope);

    private static string[] Names(IEnumerable<TerritoryFact> schools) => [.. schools.Select(school => school.Name)];
}
