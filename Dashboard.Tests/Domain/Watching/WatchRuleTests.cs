using System.Text.Json;
using Dashboard.Data.Domain.Watching;
using Xunit;

namespace Dashboard.Tests.Domain.Watching;

public sealed class WatchRuleTests
{
    public static TheoryData<WatchRule, string, string> Impossible => new()
    {
        { new() { LowShareRise = 0 }, "Рост доли «2»", "every work that got no better would be told" },
        { new() { LowShareRise = 10 }, "Рост доли «2»", "percent typed for a share" },
        { new() { LowShareRise = double.NaN }, "Рост доли «2»", "not a number" },
        { new() { MinimumParticipants = 9 }, "не меньше 10", "two pupils of nine are 22 points" },
        { new() { MinimumParticipants = 501 }, "никогда не сработает", "no school writes one work with so many" },
        { new() { RiskSteps = 0 }, "на 1, 2 или 3 ступени", "no step is no rise" },
        { new() { RiskSteps = 4 }, "на 1, 2 или 3 ступени", "there are three steps under high" },
        { new() { OverdueDays = 0 }, "Дней просрочки", "on its last day nothing is overdue" },
        { new() { OverdueDays = 366 }, "Дней просрочки", "the roadmap is over before" },
        { new() { SignedWorks = 0 }, "Работ с признаком", "no work is no sign" },
        { new() { SignedWorks = 21 }, "Работ с признаком", "no school writes so many works" },
    };

    [Fact]
    public void The_default_parameters_can_be_used() => Assert.Empty(WatchRule.Default.Problems());

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_parameter_is_answered_with_a_sentence(WatchRule rule, string words, string reason) =>
        Assert.True(rule.Problems().Any(problem => problem.Replace('\u00a0', ' ').Contains(words, StringComparison.Ordinal)), $"{reason}: {string.Join(' ', rule.Problems())}");

    [Fact]
    public void Stored_parameters_are_the_same_parameters_and_what_an_older_version_does_not_say_has_its_default()
    {
        var rule = new WatchRule { Flagged = false, LowShareRise = 0.15, MinimumParticipants = 25, OnlyBeyondChance = false, OverdueDays = 14 };

        Assert.Equal(rule, JsonSerializer.Deserialize<WatchRule>(JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
        Assert.Equal(new WatchRule { OverdueDays = 60 }, JsonSerializer.Deserialize<WatchRule>("""{"overdueDays":60}""", JsonSerializerOptions.Web));
    }

    [Fact]
    public void Every_rule_is_found_by_its_code_and_has_its_own_switch()
    {
        Assert.All(WatchWords.All, kind => Assert.Equal(kind, WatchWords.Find(kind.Code())));
        var off = new WatchRule { EnteredList = false, Flagged = false, RiskHigh = false, LowShare = false, Overdue = false, Sign = false, PublishedSign = false };
        Assert.All(WatchWords.All, kind => Assert.Equal((true, false), (WatchRule.Default.Watches(kind), off.Watches(kind))));
        Assert.Null(WatchWords.Find("rating"));
    }
}
