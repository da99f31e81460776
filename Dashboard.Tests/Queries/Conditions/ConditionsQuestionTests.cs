using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Records;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Queries.Conditions;

public sealed class ConditionsQuestionTests : IAsyncLifetime
{
    private ContextRegion _region = null!;

    public async Task InitializeAsync() => _region = await ContextRegion.Create();

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Еловская", 19.72, ContextQuadrant.DifficultConditions, true, "75 % of 40 where the region has 50.6 %")]
    [InlineData("Сосновская", 19.72, ContextQuadrant.DifficultConditionsAndLowResults, false, "25 %")]
    [InlineData("Ольховская", 56.06, ContextQuadrant.LowResults, false, "50 % is below 50.6 %, though nobody could tell")]
    [InlineData("Кедровская", 56.06, ContextQuadrant.Prosperous, false, "five of five, a small group")]
    public async Task A_school_stands_where_its_index_and_its_marks_put_it(string name, double index, ContextQuadrant quadrant, bool resilient, string reason)
    {
        var school = (await AskAsync()).Schools.Single(row => row.School.Name.StartsWith(name, StringComparison.Ordinal));

        Assert.True(Math.Abs(school.Index.Value!.Value - index) < 0.005, $"{reason}: {school.Index.Value}");
        Assert.True((school.Results!.Quadrant, school.Results.IsResilient) == (quadrant, resilient), reason);
    }

    [Fact]
    public async Task The_region_is_what_the_region_has_in_the_same_works()
    {
        var small = (await AskAsync()).Schools.Single(row => row.School.Name.StartsWith("Кедровская", StringComparison.Ordinal));

        Assert.Equal(225.0 / 445, small.Results!.Region, 9);
        Assert.True(small.Results.IsSmall);
        Assert.Contains("5 из 5 отметок", PlainText.Of(small.Results.Numbers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_of_the_list_is_marked_and_the_list_narrows_the_page()
    {
        var all = await AskAsync();
        Assert.Equal((12, true, 2), (all.Schools.Count, all.HasList, all.Disadvantaged));
        Assert.Equal(["Сосновская СОШ"], all.Schools.Where(school => school.IsLow).Select(school => school.School.Name));

        Assert.Equal(["Сосновская СОШ"], (await AskAsync(new ConditionsFilter(Category: ListsFilter.LowResults))).Schools.Select(school => school.School.Name));
        Assert.Empty((await AskAsync(new ConditionsFilter(Category: "disadvantaged"))).Schools);
        Assert.Null((await AskAsync(new ConditionsFilter(Procedure: Procedure.Vpr))).Schools[0].Results);
    }

    [Fact]
    public async Task Schools_stand_by_municipality_and_name_and_only_those_that_the_asker_sees()
    {
        var own = _region.School("Еловская").MunicipalityId!.Value;

        var view = await AskAsync(scope: AccessScope.Municipality(own));

        Assert.Equal(["Берёзовская СОШ", "Еловская СОШ", "Ивовская СОШ", "Кленовская СОШ", "Осиновская СОШ", "Пихтовская СОШ"], view.Schools.Select(school => school.School.Name));
        // The place among the region's schools does not change with who asks.
        Assert.Equal(19.72, view.Schools[1].Index.Value!.Value, 2);
        Assert.Null(await _region.SchoolQuestion.AskAsync(new SchoolConditionsFilter(_region.School("Сосновская").Id), AccessScope.Municipality(own)));
    }

    [Fact]
    public async Task Every_number_of_an_index_leads_to_its_cell()
    {
        var view = (await _region.SchoolQuestion.AskAsync(new SchoolConditionsFilter(_region.School("Еловская").Id), AccessScope.Region))!;

        var degree = view.Lines.Single(line => line.Measure == ContextMeasure.HigherEducation);
        // The first school stands in the third line of the sheet, the degree in its fourth column.
        Assert.Equal(("паспорт.csv", 2, 3), (degree.Place!.File, degree.Place.Row, degree.Place.Column));
        Assert.Equal((0.1, -2.141), (degree.Stated!.Value, Math.Round(degree.Part!.Z, 3)));
        Assert.Equal(view.Index!.Value!.Value - 50, view.Lines.Sum(line => line.Part?.Points ?? 0), 5);
        Assert.Equal(ContextQuadrant.DifficultConditions, view.Results!.Quadrant);
        Assert.Equal([Year], view.Past.Select(past => past.Year));
    }

    [Fact]
    public async Task What_is_typed_of_a_school_moves_its_index_and_is_taken_back_with_its_import()
    {
        var school = _region.School("Еловская").Id;
        var key = new StatementKey(StatementKind.Context, Year, ContextMeasure.HigherEducation.Code);

        var typed = await _region.Installation.Pipeline.StateAsync([(school, key, new ContextStatement(0.5))], StatementForm.Context, "паспорт исправлен", AccessScope.Region);
        Assert.True((await IndexAsync(school)) > 30);

        Assert.Null(await _region.Installation.Pipeline.UndoAsync(typed.RunId!.Value, AccessScope.Region));
        Assert.Equal(19.72, await IndexAsync(school), 2);
    }

    [Fact]
    public async Task A_tried_rule_says_who_enters_and_leaves_and_an_impossible_one_what_is_wrong()
    {
        var lower = await RuleAsync(SocialIndexRule.Default with { DisadvantagedBelow = 15 });
        Assert.Equal((2, 0), (lower.Trial!.Now, lower.Trial.Then));
        Assert.Equal(["Еловская СОШ", "Сосновская СОШ"], lower.Trial.Groups.SelectMany(group => group.Leaving).Select(left => left.Name).Order(StringComparer.Ordinal));

        var higher = await RuleAsync(SocialIndexRule.Default with { DisadvantagedBelow = 60 });
        Assert.Equal((2, 12, 10), (higher.Trial!.Now, higher.Trial.Then, higher.Trial.Groups.Sum(group => group.Entering.Count)));

        var lost = await RuleAsync(SocialIndexRule.Default with { MinimumSchools = 20 });
        Assert.Equal(2, lost.Trial!.Groups.Sum(group => group.Untold.Count));

        var wrong = await RuleAsync(SocialIndexRule.Default with { DisadvantagedBelow = -1 });
        Assert.Null(wrong.Trial);
        Assert.Contains("Порог", Assert.Single(wrong.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_rule_holds_from_its_year_on_and_only_the_region_saves_a_possible_one()
    {
        var records = new RuleRecords(_region.Installation.Database, _region.Installation.Clock);
        Task<SupportOutcome> Save(SocialIndexRule rule, int from, AccessScope? scope = null) =>
            records.SaveAsync(RuleKind.SocialIndex, from, JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), "порог региона", scope ?? AccessScope.Region);

        Assert.Contains("Порог", (await Save(SocialIndexRule.Default with { DisadvantagedBelow = 400 }, Year)).Refusal, StringComparison.Ordinal);
        Assert.NotNull((await Save(SocialIndexRule.Default with { DisadvantagedBelow = 15 }, Year, AccessScope.Municipality(1))).Refusal);
        Assert.Null((await Save(SocialIndexRule.Default with { DisadvantagedBelow = 15 }, Year + 1)).Refusal);
        Assert.Equal(2, (await AskAsync()).Disadvantaged);

        Assert.Null((await Save(SocialIndexRule.Default with { DisadvantagedBelow = 15 }, Year)).Refusal);
        Assert.Equal(0, (await AskAsync()).Disadvantaged);
        Assert.Equal(2, (await RuleAsync(null)).Versions.Count);
        Assert.False((await _region.RuleQuestion.AskAsync(new ConditionsRuleFilter(), AccessScope.Municipality(1))).MayChange);
    }

    private const int Year = ContextRegion.Year;

    private Task<ConditionsView> AskAsync(ConditionsFilter? filter = null, AccessScope? scope = null) => _region.Question.AskAsync(filter ?? new ConditionsFilter(), scope ?? AccessScope.Region);

    private Task<ConditionsRuleView> RuleAsync(SocialIndexRule? tried) => _region.RuleQuestion.AskAsync(new ConditionsRuleFilter(tried), AccessScope.Region);

    private async Task<double> IndexAsync(int school) => (await _region.SchoolQuestion.AskAsync(new SchoolConditionsFilter(school), AccessScope.Region))!.Index!.Value!.Value;
}
