using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Partners;
using Dashboard.Tests.Domain.Wording;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Partners;

public sealed class PartnerSearchTests
{
    private static readonly PartnerRule Rule = PartnerRule.Default;
    private static readonly SchoolYear Last = new(2024);
    private static readonly SchoolConditions Village = new(42, 120, "село", "СОШ", new SchoolPlace(56, 60), [1, 2]);
    private static readonly PartnerSchool Needing = new(1, Village, Results(8, 8, 8));

    public static TheoryData<PartnerWork[], bool, string, string> Histories => new()
    {
        { Years(28, 27, 28), true, "каждый год выше региона", "83 of 120 against 50 %: Wilson from 60.4 %" },
        { Years(40, 39), false, "есть за 2 года, нужно не меньше 3", "two splendid years are not steady" },
        { Years(40, 19, 40), false, "Не выше региона: 2023/2024", "one year below the region" },
        { Years(40, 20, 40), false, "Не выше региона: 2023/2024", "exactly as the region is not above it" },
        { Years(22, 22, 22), false, "неотличимо от обычных колебаний", "66 of 120 is 55 %, Wilson from 46.1 %: chance can do that" },
        { [.. Years(28, 27, 28), new PartnerWork(new SchoolYear(2023), 30, 30, 0.5, true)], false, "Есть признаки, требующие дополнительного анализа: 2023/2024", "a marker in one of the years" },
        { [.. Subjects(1)], true, "у 72 из 120 (60,0 %, интервал 51–68 %)", "120 pupils of one subject: Wilson from 51.1 %" },
        { [.. Subjects(4)], false, "в 72 из 120 работ (60,0 %, интервал 42–75 % по 30 ученикам), по региону в тех же работах 50,0 %; неотличимо", "the same 30 pupils in four subjects are no 120" },
        { [.. Tenths(10, marked: 1)], true, "без 1 работы с признаками", "one of ten works has a marker, as many as may, and is left out: 72 of 90" },
        { [.. Tenths(10, marked: 2)], false, "у 2 из 10 работ, допускается 10 %", "two of ten are too many" },
        { [.. Tenths(3, marked: 0), new PartnerWork(new SchoolYear(2024), 39, 40, 0.5, true), .. Tenths(7, marked: 0, high: 4)], false, "Не выше региона", "what a work with a marker would add is not counted" },
        { [.. Years(28, 27, 28), new PartnerWork(new SchoolYear(2020), 30, 30, 0.5, true)], true, "каждый год выше региона", "a marker five years ago is forgotten" },
        { [.. Years(28, 27), new PartnerWork(new SchoolYear(2022), 9, 9, 0.5)], false, "есть за 2 года", "nine works are no year" },
        { [.. Years(28, 27, 28), new PartnerWork(new SchoolYear(2025), 0, 40, 0.5)], true, "каждый год выше региона", "what comes after the last year is not looked at" },
        { [new(new(2024), 30, 40, 0.9), new(new(2024), 30, 40, 0.3), .. Years(0, 28, 28).Skip(1)], true, "каждый год выше региона", "60 of 80 against 0.6 of 80: works of a year are added, not averaged" },
        { [], false, "есть за 0 лет", "nothing known" },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void Steadily_good_is_said_with_its_reason(PartnerWork[] works, bool steady, string part, string reason)
    {
        var results = SteadyResults.Of(works, Last, Rule);

        Assert.True(results.IsSteady == steady && PlainText.Of(results.Sentence).Contains(part, StringComparison.Ordinal), $"{reason}: {results.Sentence}");
    }

    /// <summary>Works of one year with region shares 90 and 30 %: expected is 0.6, as 80 pupils of the region would have 48 high marks.</summary>
    [Fact]
    public void The_region_is_taken_in_the_same_works() => Assert.Equal(
        0.6, SteadyResults.Of([new(new(2024), 30, 40, 0.9), new(new(2024), 30, 40, 0.3)], Last, Rule).Expected, 12);

    [Fact]
    public void The_nearest_comparable_schools_are_found_with_what_differs()
    {
        var answer = PartnerSearch.For(
            Needing,
            [
                School(2, Village with { Pupils = 240 }),
                School(3, Village with { SocialIndex = 45 }),
                School(4, Village with { SocialIndex = 70, Pupils = 900, Locality = "город" }),
                School(5, Village) with { Results = Results(8, 8, 8) },
                Needing,
            ],
            Rule);

        Assert.Equal([3, 2], answer.Partners.Select(partner => partner.School));
        Assert.Equal("Из 4 школ результаты стабильно высокие у 3, сопоставимых по условиям — 2.", PlainText.Of(answer.Sentence));
        Assert.Equal(["120 и 240 учеников"], answer.Partners[1].Differences.Select(PlainText.Of));
        Assert.Equal(["ИСБШ* 42,0 и 42,0", "тип населённого пункта: село", "вид школы: СОШ", "0 км по прямой", "общих работ 2 из 2"], answer.Partners[1].Alike.Select(PlainText.Of));
        Assert.Empty(answer.Partners[1].Unknown);
    }

    [Fact]
    public void No_comparable_school_is_a_right_answer_that_names_the_nearest()
    {
        var answer = PartnerSearch.For(Needing, [School(4, Village with { SocialIndex = 62, Locality = "город" })], Rule);

        // 3 · 2 units + 2 · 1 unit of 10.
        Assert.Empty(answer.Partners);
        Assert.Equal(
            "Сопоставимой школы не найдено: из 1 школы результаты стабильно высокие у 1, но ближайшая отличается на 0,80 при допустимых 0,50 (ИСБШ* 42,0 и 62,0; тип населённого пункта: село и город).",
            PlainText.Of(answer.Sentence));
    }

    [Fact]
    public void No_school_with_good_results_is_a_right_answer() => Assert.Equal(
        "Сопоставимой школы не найдено: ни у одной из 1 школы нет стабильно высоких результатов без признаков, требующих дополнительного анализа.",
        PlainText.Of(PartnerSearch.For(Needing, [School(2, Village) with { Results = Results(8, 8, 8) }], Rule).Sentence));

    [Fact]
    public void Each_school_left_out_has_its_first_reason_and_the_nearest_are_named()
    {
        var answer = PartnerSearch.For(
            Needing,
            [
                School(2, Village) with { HasLowResults = true }, School(3, Village) with { Results = Results(8, 8, 8), HasLowResults = true }, School(4, Village) with { Results = Results(40, 39) },
                School(5, Village with { Works = [7] }), School(6, new SchoolConditions(Locality: "село")), School(7, Village with { SocialIndex = 80 }), School(8, Village with { SocialIndex = 60 }),
            ],
            Rule);

        Assert.Equal(
            [
                (PartnerExclusion.LowResults, 2), (PartnerExclusion.TooFewYears, 1), (PartnerExclusion.TooLittleKnown, 1), (PartnerExclusion.NoCommonWork, 1), (PartnerExclusion.TooFar, 2),
            ],
            answer.Excluded);
        Assert.Equal([8, 7], answer.Nearest.Select(near => near.School));
    }

    [Fact]
    public void Every_reason_has_its_words() => Assert.Equal(
        Enum.GetValues<PartnerExclusion>().Length, Enum.GetValues<PartnerExclusion>().Select(PartnerWords.Name).Distinct().Count());

    [Fact]
    public void A_school_alone_in_its_region_has_no_partner() =>
        Assert.Equal("Сопоставимой школы не найдено: других школ нет.", PlainText.Of(PartnerSearch.For(Needing, [Needing], Rule).Sentence));

    [Fact]
    public void Schools_of_which_too_little_is_known_are_not_called_comparable() => Assert.EndsWith(
        "но об их условиях или об условиях этой школы известно слишком мало.",
        PlainText.Of(PartnerSearch.For(Needing, [School(2, new SchoolConditions(Locality: "село"))], Rule).Sentence), StringComparison.Ordinal);

    [Fact]
    public void A_school_that_writes_other_works_is_no_partner() =>
        Assert.Empty(PartnerSearch.For(Needing, [School(2, Village with { Works = [7, 8] })], Rule).Partners);

    [Fact]
    public void No_more_are_named_than_the_rule_says()
    {
        var answer = PartnerSearch.For(Needing, [.. Enumerable.Range(2, 9).Select(school => School(school, Village))], Rule);

        Assert.Equal([2, 3, 4, 5, 6], answer.Partners.Select(partner => partner.School));
        Assert.Equal(9, answer.Comparable);
    }

    [Fact]
    public void Neither_the_order_of_the_schools_nor_one_without_data_matters() =>
        Prop.ForAll(Gen.Choose(20, 80).ArrayOf().ToArbitrary(), indices =>
        {
            var schools = indices.Select((index, place) => School(place + 2, Village with { SocialIndex = index })).ToList();
            var found = PartnerSearch.For(Needing, schools, Rule).Partners.Select(partner => partner.School).ToList();
            return found.SequenceEqual(PartnerSearch.For(Needing, [.. Enumerable.Reverse(schools)], Rule).Partners.Select(partner => partner.School))
                && found.SequenceEqual(PartnerSearch.For(Needing, [new PartnerSchool(0, new SchoolConditions(), Results()), .. schools], Rule).Partners.Select(partner => partner.School));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_partner_is_steady_near_and_in_order() =>
        Prop.ForAll(Gen.Choose(20, 80).ArrayOf().ToArbitrary(), indices =>
        {
            var schools = indices.Select((index, place) => School(place + 2, Village with { SocialIndex = index }) with { Results = Results(index, 27, 28) }).ToList();
            var partners = PartnerSearch.For(Needing, schools, Rule).Partners;
            return partners.All(partner => partner.Results.IsSteady && partner.Distance.Value <= Rule.Caliper)
                && partners.Zip(partners.Skip(1)).All(pair => pair.First.Distance.Value <= pair.Second.Distance.Value);
        }).QuickCheckThrowOnFailure();

    /// <summary>Works of ten pupils, spread over the last three years, the first of them with a marker.</summary>
    private static PartnerWork[] Tenths(int works, int marked, int high = 8) =>
        [.. Enumerable.Range(0, works).Select(place => new PartnerWork(new SchoolYear(2024 - (place % 3)), high, 10, 0.5, place < marked))];

    /// <summary>Four works of ten pupils in each of three years, in so many subjects.</summary>
    private static PartnerWork[] Subjects(int subjects) =>
        [.. Enumerable.Range(0, 12).Select(place => new PartnerWork(new SchoolYear(2022 + (place / 4)), 6, 10, 0.5, Subject: place % subjects))];

    private static PartnerSchool School(int school, SchoolConditions conditions) => new(school, conditions, Results(28, 27, 28));

    private static SteadyResults Results(params int[] high) => SteadyResults.Of(Years(high), Last, Rule);

    /// <summary>Forty works a year, back from the last, where the region has one half; a year beyond its forty is all of them.</summary>
    private static PartnerWork[] Years(params int[] high) =>
        [.. high.Select((count, back) => new PartnerWork(new SchoolYear(2024 - back), Math.Min(count, 40), 40, 0.5))];
}
