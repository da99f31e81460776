using System.Text.Json;
using Dashboard.Data.Domain.Partners;
using Dashboard.Tests.Domain.Wording;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Partners;

public sealed class SchoolDistanceTests
{
    private static readonly PartnerRule Rule = PartnerRule.Default;
    private static readonly SchoolConditions Village = new(42, 120, "село", "СОШ", new SchoolPlace(56, 60), [1, 2, 3, 4]);

    private static readonly Gen<SchoolConditions> Full =
        from index in Gen.Choose(200, 800)
        from pupils in Gen.Choose(1, 1500)
        from locality in Gen.Elements("село", "город", "посёлок")
        from kind in Gen.Elements("СОШ", "ООШ", "лицей")
        from north in Gen.Choose(-9000, 9000)
        from east in Gen.Choose(-18000, 18000)
        from works in Gen.Elements(1, 2, 3, 4, 5).NonEmptyListOf()
        select new SchoolConditions(index / 10.0, pupils, locality, kind, new SchoolPlace(north / 100.0, east / 100.0), [.. works.Distinct()]);

    private static readonly Gen<SchoolConditions> Any =
        from full in Full
        from hidden in Gen.Choose(0, 63)
        select new SchoolConditions(
            (hidden & 1) > 0 ? null : full.SocialIndex, (hidden & 2) > 0 ? null : full.Pupils, (hidden & 4) > 0 ? null : full.Locality,
            (hidden & 8) > 0 ? null : full.Kind, (hidden & 16) > 0 ? null : full.Place, (hidden & 32) > 0 ? null : full.Works);

    public static TheoryData<SchoolConditions, double, string> Others => new()
    {
        { Village, 0, "the same conditions" },
        { Village with { SocialIndex = 47 }, 3 * 0.5 / 10, "five points of ИСБШ*: half a unit of weight 3 of 10" },
        { Village with { Pupils = 240 }, 2 * 1.0 / 10, "twice as many pupils: a unit of weight 2" },
        { Village with { Pupils = 60 }, 2 * 1.0 / 10, "half as many is as far as twice as many" },
        { Village with { Locality = "город" }, 2 * 1.0 / 10, "another kind of settlement" },
        { Village with { Kind = " сош " }, 0, "spelling is no difference" },
        { Village with { Works = [1, 2, 5, 6] }, 1 * (1 - (2 / 6.0)) / 10, "two works in common of six" },
        { Village with { SocialIndex = null }, 0, "unknown: the other parts are the same" },
        { Village with { SocialIndex = null, Pupils = 240 }, 2 * 1.0 / 7, "weights of the known parts only" },
    };

    public static TheoryData<PartnerRule, string, string> Impossible => new()
    {
        { Rule with { ContextWeight = -1 }, "Вес —", "a negative weight" },
        { Rule with { ContextWeight = 0, SizeWeight = 0, LocalityWeight = 0, KindWeight = 0, PlaceWeight = 0, WorksWeight = 0 }, "Хотя бы один вес", "nothing is compared" },
        { Rule with { ContextUnit = 0 }, "Единица различия условий", "division by zero" },
        { Rule with { SizeUnit = 1 }, "Единица различия размера", "the same number of pupils is no unit" },
        { Rule with { KilometresUnit = double.NaN }, "Единица расстояния", "not a number" },
        { Rule with { MinimumKnown = 0 }, "Доля известного", "nearness of schools of which nothing is known" },
        { Rule with { Caliper = 0 }, "Допустимое различие", "only twins" },
        { Rule with { MaximumPartners = 0 }, "Школ-партнёров", "an answer of none" },
        { Rule with { MinimumYears = 1 }, "«Стабильно»", "one year is not steady" },
        { Rule with { Years = 2 }, "Лет в наблюдении", "three years of two" },
        { Rule with { MaximumMarkedShare = 10 }, "Доля работ с признаками", "per cent written for a share" },
        { Rule with { MinimumParticipants = 0 }, "Наименьшее число работ", "a year without works" },
    };

    [Fact]
    public void The_default_rule_can_be_used_and_stored()
    {
        Assert.Empty(Rule.Problems());
        Assert.Equal(Rule with { Caliper = 0.7 }, JsonSerializer.Deserialize<PartnerRule>(JsonSerializer.Serialize(Rule with { Caliper = 0.7 })));
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_rule_is_answered_with_a_sentence(PartnerRule rule, string beginning, string reason) =>
        Assert.True(rule.Problems().Any(problem => problem.StartsWith(beginning, StringComparison.Ordinal)), reason);

    [Theory]
    [MemberData(nameof(Others))]
    public void The_distance_is_the_one_worked_out_by_hand(SchoolConditions other, double expected, string reason)
    {
        var distance = SchoolDistance.Between(Village, other, Rule);

        Assert.True(Math.Abs(distance.Value!.Value - expected) < 1e-9, $"{reason}: {distance.Value}");
    }

    /// <summary>A degree of latitude is 6371·π/180 = 111.19 km, 2.22 units.</summary>
    [Fact]
    public void A_degree_of_latitude_is_111_kilometres()
    {
        Assert.Equal(111.19, new SchoolPlace(56, 60).To(new SchoolPlace(57, 60)), 2);
        Assert.Equal("111 км по прямой", PlainText.Of(SchoolDistance.Between(Village, Village with { Place = new SchoolPlace(57, 60) }, Rule).Parts[4].Words));
    }

    /// <summary>Without ИСБШ* and coordinates 6 of 10 is known, which is enough; without the number of pupils too, 4 of 10 is not.</summary>
    [Theory]
    [InlineData(120, true, "six tenths are known")]
    [InlineData(null, false, "four tenths are too little")]
    [InlineData(0, false, "a register that says 0 pupils does not know them")]
    public void Of_too_little_nearness_is_not_said(int? pupils, bool said, string reason) =>
        Assert.True(SchoolDistance.Between(Village, new SchoolConditions(null, pupils, "село", "СОШ", null, [1, 2, 3, 4]), Rule).Value is not null == said, reason);

    [Fact]
    public void Unknown_parts_are_named()
    {
        var parts = SchoolDistance.Between(Village, new SchoolConditions(Pupils: 120), Rule).Parts.Where(part => part.Units is null);

        Assert.Equal(["ИСБШ*", "тип населённого пункта", "вид школы", "координаты", "какие работы пишет школа"], parts.Select(part => part.Words));
    }

    [Theory]
    [InlineData(3, false, "one work in common")]
    [InlineData(9, true, "none in common")]
    public void Schools_that_write_no_common_work_are_told_apart(int work, bool none, string reason) =>
        Assert.True(SchoolDistance.Between(Village, Village with { Works = [work] }, Rule).NoCommonWork == none, reason);

    [Fact]
    public void A_part_without_weight_is_left_out() => Assert.DoesNotContain(
        SchoolDistance.Between(Village, Village, Rule with { PlaceWeight = 0 }).Parts, part => part.Aspect == DistanceAspect.Place);

    [Fact]
    public void The_way_there_is_the_way_back() =>
        Prop.ForAll(Any.ToArbitrary(), Any.ToArbitrary(), (first, second) =>
        {
            var (there, back) = (SchoolDistance.Between(first, second, Rule), SchoolDistance.Between(second, first, Rule));
            return there.Known == back.Known && there.Value is null == back.Value is null && Math.Abs((there.Value - back.Value) ?? 0) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_school_is_at_no_distance_from_itself() =>
        Prop.ForAll(Any.ToArbitrary(), school => SchoolDistance.Between(school, school, Rule).Value is null or < 1e-12).QuickCheckThrowOnFailure();

    [Fact]
    public void With_everything_known_the_way_over_a_third_school_is_no_shorter() =>
        Prop.ForAll(Full.ToArbitrary(), Full.ToArbitrary(), Full.ToArbitrary(), (first, second, third) =>
            Value(first, third) <= Value(first, second) + Value(second, third) + 1e-9).QuickCheckThrowOnFailure();

    private static double Value(SchoolConditions first, SchoolConditions second) => SchoolDistance.Between(first, second, Rule).Value!.Value;
}
