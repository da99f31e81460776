using System.Text.Json;
using Dashboard.Data.Domain.Markers;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

public sealed class MarkerRuleTests
{
    public static TheoryData<MarkerRule, string, string> Impossible => new()
    {
        { new() { MinimumParticipants = 9 }, "Наименьшее число работ", "nine works are no distribution" },
        { new() { MinimumContextSchools = 4 }, "Школ для сравнения", "four schools have no spread" },
        { new() { BoundaryJump = 0 }, "Разрыв на границе", "every school would exceed nothing" },
        { new() { BoundaryJump = 15 }, "Разрыв на границе", "percent typed for a share" },
        { new() { MeanZ = 0 }, "Отклонение среднего балла", "half of the schools lie above the mean" },
        { new() { MeanZ = double.NaN }, "Отклонение среднего балла", "not a number" },
        { new() { StrongMeanZ = 1.9 }, "«Очень большое»", "strong below ordinary" },
        { new() { JournalLowered = 1 }, "Доля понизивших —", "more than everybody cannot be" },
        { new() { JournalChanged = -0.1 }, "Доля понизивших и повысивших —", "a negative share" },
        { new() { JournalLowered = 0.45 }, "вместе не может быть меньше", "the sum would fire before its part" },
        { new() { JournalConfirmed = 1.01 }, "Доля подтвердивших", "more than everybody" },
        { new() { JournalConfirmed = 0.60 }, "и за расхождение", "60 % confirmed are also 40 % changed" },
        { new() { CohortBreak = 0 }, "Изменение качества", "nothing is a break" },
        { new() { ExamGap = 1 }, "Разрыв между ВПР и экзаменом", "more than 100 points cannot be" },
        { new() { RegionGap = 0 }, "Допустимое изменение", "no region stands still" },
        { new() { NoTwosQuality = 0 }, "Качество при отсутствии", "any class without a «2»" },
        { new() { FalseDiscoveryRate = 0 }, "Доля случайных", "nothing would ever fire" },
        { new() { FalseDiscoveryRate = 0.6 }, "Доля случайных", "most of the marked would be marked by chance" },
    };

    [Fact]
    public void The_default_rule_can_be_used() => Assert.Empty(MarkerRule.Default.Problems());

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_threshold_is_answered_with_a_sentence(MarkerRule rule, string beginning, string reason) =>
        Assert.True(rule.Problems().Any(problem => problem.Contains(beginning, StringComparison.Ordinal)), $"{reason}: {string.Join(' ', rule.Problems())}");

    [Fact]
    public void A_stored_rule_is_the_same_rule()
    {
        var rule = new MarkerRule { MinimumParticipants = 25, BoundaryJump = 0.2, MeanZ = 3, StrongMeanZ = 4, FalseDiscoveryRate = 0.1 };

        Assert.Equal(rule, JsonSerializer.Deserialize<MarkerRule>(JsonSerializer.Serialize(rule)));
    }

    [Fact]
    public void What_an_older_rule_does_not_say_has_its_default() =>
        Assert.Equal(new MarkerRule { MeanZ = 2.2 }, JsonSerializer.Deserialize<MarkerRule>("""{"MeanZ":2.2}"""));
}
