using System.Text.Json;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Tests.Domain.Wording;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Context;

public sealed class SocialIndexTests
{
    /// <summary>Two measures of three schools, easy to work out by hand.</summary>
    private static readonly SocialIndexRule Two = new()
    {
        Measures = [new("degree", "Высшее образование", HigherIsBetter: true), new("single", "Неполные семьи", HigherIsBetter: false)],
        MinimumSchools = 3,
    };

    private static readonly Arbitrary<double?[]> Rows =
        Gen.OneOf(Gen.Constant((double?)null), Gen.Choose(0, 100).Select(percent => (double?)(percent / 100.0))).ArrayOf().Where(values => values.Length >= 3).ToArbitrary();

    public static TheoryData<SocialIndexRule, string, string> Impossible => new()
    {
        { new() { Measures = [] }, "хотя бы один показатель", "nothing to add up" },
        { new() { Measures = [new("a", "А", true, -1)] }, "Вес показателя", "a negative weight turns the sign round" },
        { new() { Measures = [new("a", "А", true, double.NaN)] }, "Вес показателя", "not a number" },
        { new() { Measures = [new("a", "А", true, 0)] }, "больше 0", "all left out" },
        { new() { Measures = [new(" ", "А", true)] }, "код и название", "no code to find the values by" },
        { new() { Measures = [new("a", "А", true), new("a", "Б", true)] }, "дважды", "one measure counted twice" },
        { new() { DisadvantagedBelow = 0 }, "Порог", "nobody would ever be below" },
        { new() { DisadvantagedBelow = double.NaN }, "Порог", "not a number" },
        { new() { MinimumSchools = 2 }, "не меньше 3", "two schools have no spread to speak of" },
    };

    [Fact]
    public void The_default_rule_can_be_used() => Assert.Empty(SocialIndexRule.Default.Problems());

    [Fact]
    public void Every_measure_of_the_default_rule_is_one_that_schools_state() =>
        Assert.All(SocialIndexRule.Default.Measures, measure => Assert.Equal(measure.Name, ContextMeasure.Find(measure.Code)?.Name));

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_rule_is_answered_with_a_sentence(SocialIndexRule rule, string part, string reason) =>
        Assert.True(rule.Problems().Any(problem => problem.Contains(part, StringComparison.Ordinal)), reason);

    [Fact]
    public void A_stored_rule_is_the_same_rule()
    {
        var json = JsonSerializer.Serialize(Two);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<SocialIndexRule>(json)));
    }

    /// <summary>
    /// Higher education 10, 20, 30 %: mean 20, sd 10, z −1, 0, 1. Single parents 40, 20, 30 %: mean 30, sd 10, z 1, −1, 0.
    /// Index of the first: 50 + 10·(−1 − 1)/√2 = 35.858; of the second: 50 + 10·(0 + 1)/√2 = 57.071; of the third the same.
    /// </summary>
    [Theory]
    [InlineData(0, 35.857864, true, "few degrees and many single parents")]
    [InlineData(1, 57.071068, false, "mean education, few single parents")]
    [InlineData(2, 57.071068, false, "high education, mean families")]
    public void The_index_is_the_one_worked_out_by_hand(int place, double expected, bool disadvantaged, string reason)
    {
        var index = SocialIndex.OfRegion([School(1, 0.10, 0.40), School(2, 0.20, 0.20), School(3, 0.30, 0.30)], Two)[place];

        Assert.True(Math.Abs(index.Value!.Value - expected) < 1e-6 && index.IsDisadvantaged == disadvantaged && index.Known == 2, $"{reason}: {index.Value}");
    }

    /// <summary>Weights 2 and 1: 50 + 10·(2·(−1) + 1·(−1))/√5 = 36.584.</summary>
    [Fact]
    public void Weights_are_obeyed()
    {
        var rule = Two with { Measures = [Two.Measures[0] with { Weight = 2 }, Two.Measures[1]] };

        Assert.Equal(36.583592, SocialIndex.OfRegion([School(1, 0.10, 0.40), School(2, 0.20, 0.20), School(3, 0.30, 0.30)], rule)[0].Value!.Value, 6);
    }

    /// <summary>z −1 of one measure alone gives exactly 40: the threshold is strict, and 0.1 + 0.2 must not push the school below it.</summary>
    [Fact]
    public void A_school_exactly_on_the_threshold_is_not_below_it()
    {
        var index = SocialIndex.OfRegion([School(1, 0.10, null), School(2, 0.20, null), School(3, 0.30, null)], Two)[0];

        Assert.Equal((40.0, false), (index.Value!.Value, index.IsDisadvantaged));
    }

    [Fact]
    public void A_missing_measure_is_left_out_and_said()
    {
        var index = SocialIndex.OfRegion([School(1, 0.10, 0.40), School(2, 0.20, 0.20), School(3, 0.30, 0.30), School(4, null, 0.30)], Two)[3];

        Assert.Equal((1, 2), (index.Known, index.Measures));
        Assert.Equal(50, index.Value!.Value, 6);
    }

    [Fact]
    public void A_school_of_which_nothing_is_known_has_no_index()
    {
        var index = SocialIndex.OfRegion([School(1, 0.10, 0.40), School(2, 0.20, 0.20), School(3, 0.30, 0.30), School(4, null, double.NaN)], Two)[3];

        Assert.Equal((null, false), (index.Value, index.IsDisadvantaged));
        Assert.StartsWith("ИСБШ* не рассчитан", PlainText.Of(index.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_that_is_the_same_everywhere_adds_nothing()
    {
        var index = SocialIndex.OfRegion([School(1, 0.10, 0.30), School(2, 0.20, 0.30), School(3, 0.30, 0.30)], Two)[0];

        Assert.Equal((1, 40.0), (index.Known, index.Value!.Value));
    }

    [Fact]
    public void A_measure_that_two_schools_know_is_not_the_regions() =>
        Assert.Equal(1, SocialIndex.OfRegion([School(1, 0.10, 0.40), School(2, 0.20, 0.20), School(3, 0.30, null)], Two)[0].Known);

    [Fact]
    public void What_lowers_the_index_most_is_said() => Assert.Equal(
        "ИСБШ* 35,9 по 2 из 2 показателей; сильнее всего снижают: высшее образование (−7,1) и неполные семьи (−7,1).",
        PlainText.Of(SocialIndex.OfRegion([School(1, 0.10, 0.40), School(2, 0.20, 0.20), School(3, 0.30, 0.30)], Two)[0].Sentence));

    [Fact]
    public void The_order_of_the_schools_does_not_matter() =>
        Prop.ForAll(Rows, row =>
        {
            var schools = row.Select((value, place) => School(place, value, row[^(place + 1)])).ToList();
            return SocialIndex.OfRegion(schools, Two).Select(index => (index.School, index.Value))
                .SequenceEqual(SocialIndex.OfRegion([.. Enumerable.Reverse(schools)], Two).Reverse().Select(index => (index.School, index.Value)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_school_without_data_changes_nothing() =>
        Prop.ForAll(Rows, row =>
        {
            var schools = row.Select((value, place) => School(place, value, row[^(place + 1)])).ToList();
            return SocialIndex.OfRegion(schools, Two).Select(index => index.Value)
                .SequenceEqual(SocialIndex.OfRegion([.. schools, School(-1, null, null)], Two).SkipLast(1).Select(index => index.Value));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_unit_of_a_measure_does_not_matter() =>
        Prop.ForAll(Rows, row =>
        {
            var shares = SocialIndex.OfRegion([.. row.Select((value, place) => School(place, value, null))], Two);
            var percents = SocialIndex.OfRegion([.. row.Select((value, place) => School(place, value * 100, null))], Two);
            return shares.Zip(percents).All(pair => pair.First.Value is null == pair.Second.Value is null && Math.Abs((pair.First.Value - pair.Second.Value) ?? 0) < 1e-5);
        }).QuickCheckThrowOnFailure();

    private static SchoolContext School(int school, double? degree, double? single)
    {
        var values = new Dictionary<string, double>();
        if (degree is { } first)
        {
            values["degree"] = first;
        }

        if (single is { } second)
        {
            values["single"] = second;
        }

        return new SchoolContext(school, values);
    }
}
