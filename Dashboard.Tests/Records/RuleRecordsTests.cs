using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class RuleRecordsTests
{
    private static readonly string Usual = Written(MarkerRule.Default);

    [Fact]
    public async Task A_version_is_added_beside_the_others_with_person_day_and_reason()
    {
        using var stored = await StoredPlans.Create();
        var records = new RuleRecords(stored.Database, stored.Clock);

        var first = await records.SaveAsync(RuleKind.Markers, 2023, Usual, null, AccessScope.Region);
        var second = await records.SaveAsync(RuleKind.Markers, 2023, Written(MarkerRule.Default with { MeanZ = 2.2 }), "  мало школ  ", AccessScope.Region);

        var known = await stored.Statements.GetAsync();
        Assert.Equal([first.Id!.Value, second.Id!.Value], known.Rules.Select(rule => rule.Id));
        Assert.Equal(("мало школ", stored.Clock.GetUtcNow().UtcDateTime), (known.Rules[1].Reason, known.Rules[1].SavedAt));
        Assert.Equal((2, 2.2), (known.RuleFor(RuleKind.Markers, 2022, MarkerRule.Default).MeanZ, known.RuleFor(RuleKind.Markers, 2024, MarkerRule.Default).MeanZ));
    }

    [Theory]
    [InlineData(RuleKind.Markers, 2023, "{\"minimumParticipants\":5}", "не\u00a0меньше\u00a010", "a rule that cannot be used says why")]
    [InlineData(RuleKind.Markers, 2023, "{", "не прочитано", "no JSON")]
    [InlineData(RuleKind.Markers, 2023, "null", "не прочитано", "nothing")]
    [InlineData(RuleKind.Watch, 2023, "[]", "не прочитано", "rules of other kinds are objects too")]
    [InlineData(RuleKind.Markers, 23, "{}", "учебный год", "a mistyped year would never be in force")]
    public async Task A_rule_that_cannot_be_used_is_refused(RuleKind kind, int year, string payload, string said, string reason)
    {
        using var stored = await StoredPlans.Create();

        var outcome = await new RuleRecords(stored.Database, stored.Clock).SaveAsync(kind, year, payload, null, AccessScope.Region);

        Assert.True(outcome.Refusal?.Replace('\u00a0', ' ').Contains(said.Replace('\u00a0', ' '), StringComparison.Ordinal), reason + ": " + outcome.Refusal);
        Assert.Empty((await stored.Statements.GetAsync()).Rules);
    }

    [Fact]
    public async Task Only_who_keeps_the_region_saves_and_the_same_rule_is_not_saved_twice()
    {
        using var stored = await StoredPlans.Create();
        var records = new RuleRecords(stored.Database, stored.Clock);

        Assert.Contains("региональный координатор", (await records.SaveAsync(RuleKind.Markers, 2023, Usual, null, AccessScope.Municipality(stored.Municipalities[0]))).Refusal, StringComparison.Ordinal);
        Assert.Null((await records.SaveAsync(RuleKind.Markers, 2023, Usual, null, AccessScope.Region)).Refusal);
        Assert.Contains("не изменено", (await records.SaveAsync(RuleKind.Markers, 2023, Usual, null, AccessScope.Region)).Refusal, StringComparison.Ordinal);
        Assert.Null((await records.SaveAsync(RuleKind.Watch, 2023, "{}", null, AccessScope.Region)).Refusal);
    }

    private static string Written(MarkerRule rule) => JsonSerializer.Serialize(rule, JsonSerializerOptions.Web);
}
