using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Queries.Partners;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Queries.Partners;

public sealed class PartnersQuestionTests : IAsyncLifetime
{
    private PartnerRegion _region = null!;

    public async Task InitializeAsync() => _region = await PartnerRegion.Create();

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Comparable_schools_are_named_nearest_first_with_reasons_and_differences()
    {
        var view = await OfSchoolAsync();

        Assert.Equal([PartnerRegion.Twin, PartnerRegion.Elsewhere], view.Offers.Select(offer => offer.Partner.Label));
        Assert.Equal("Из 12 школ результаты стабильно высокие у 3, сопоставимых по условиям — 2.", PlainText.Of(view.Answer!.Sentence));
        Assert.Contains("«4» и «5» у 120 из 160 (75,0 %", PlainText.Of(view.Offers[0].Candidate.Results.Sentence), StringComparison.Ordinal);
        Assert.Contains("11 км по прямой", view.Offers[0].Candidate.Alike.Select(PlainText.Of));
        Assert.Contains("общих работ 1 из 1", view.Offers[0].Candidate.Alike.Select(PlainText.Of));
        Assert.Equal(["111 км по прямой", "120 и 150 учеников"], view.Offers[1].Candidate.Differences.Select(PlainText.Of));
        Assert.Equal((true, true), (view.IsListed, view.IsOfficial));
    }

    [Fact]
    public async Task What_left_the_others_out_is_counted_by_its_first_reason() => Assert.Equal(
        [
            (PartnerExclusion.LowResults, 1), (PartnerExclusion.HasMarker, 1), (PartnerExclusion.TooFewYears, 1), (PartnerExclusion.NotAboveRegion, 6), (PartnerExclusion.TooFar, 1),
        ],
        (await OfSchoolAsync()).Answer!.Excluded);

    [Fact]
    public async Task No_comparable_school_is_a_right_answer_with_what_is_nearest_and_what_left_the_others_out()
    {
        var view = await OfSchoolAsync(PartnerRegion.Remote);

        Assert.Empty(view.Offers);
        Assert.StartsWith("Сопоставимой школы не найдено: из 12 школ результаты стабильно высокие у 3, но ближайшая отличается на ", PlainText.Of(view.Answer!.Sentence), StringComparison.Ordinal);
        Assert.Equal(3, view.Nearest.Count);
        Assert.Contains("тип населённого пункта: посёлок и село", view.Nearest[0].Candidate.Differences.Select(PlainText.Of));
        Assert.Equal((PartnerExclusion.TooFar, 3), view.Answer.Excluded[^1]);
    }

    [Fact]
    public async Task The_list_tells_who_has_a_pair_for_whom_there_is_an_offer_and_for_whom_none()
    {
        var before = await AskAsync();
        Assert.Equal((2, 0, 1, 1), (before.Listed, before.Paired, before.Offered, before.NotFound));
        Assert.Equal(["приказ от 20.08.2025 № 598"], before.Orders.Select(PlainText.Of));

        await _region.Records.FixAsync(_region.Draft(), AccessScope.Region);
        var after = await AskAsync();

        Assert.Equal((2, 1, 0, 1), (after.Listed, after.Paired, after.Offered, after.NotFound));
        Assert.Equal(PartnerRegion.Twin, Assert.Single(after.All.Single(row => row.School.Label == PartnerRegion.Needing).Pairs).Partner.Label);
        Assert.Equal([PartnerRegion.Remote], (await AskAsync(new PartnersFilter(HasPair: false))).Rows.Select(row => row.School.Label));
        Assert.Equal([PartnerRegion.Remote], (await AskAsync(new PartnersFilter(MunicipalityId: _region.Municipalities[1]))).Rows.Select(row => row.School.Label));
    }

    [Fact]
    public async Task A_pair_counts_in_the_years_of_its_period_and_one_written_by_mistake_in_none()
    {
        var pair = (await _region.Records.FixAsync(_region.Draft(), AccessScope.Region)).Id!.Value;
        Assert.Empty((await AskAsync(new PartnersFilter(new SchoolYear(2024)))).All.SelectMany(row => row.Pairs));

        await _region.Records.CancelAsync(pair, null, AccessScope.Region);

        Assert.Empty((await AskAsync()).All.SelectMany(row => row.Pairs));
        Assert.True(Assert.Single((await OfSchoolAsync()).Pairs).Pair.IsCancelled);
    }

    [Fact]
    public async Task A_pair_of_a_school_that_left_the_list_is_still_shown()
    {
        await _region.Records.FixAsync(_region.Draft(school: "Обычная СОШ № 1"), AccessScope.Region);

        var row = (await AskAsync()).All.Single(each => each.Pairs.Count > 0);

        Assert.Equal(("Обычная СОШ № 1", false), (row.School.Label, row.IsListed));
    }

    [Fact]
    public async Task A_fixed_pair_is_compared_as_an_offer_is_and_the_partner_knows_whom_it_helps()
    {
        await _region.Records.FixAsync(_region.Draft(PartnerRegion.Town), AccessScope.Region);

        var pair = Assert.Single((await OfSchoolAsync()).Pairs);

        Assert.Contains("тип населённого пункта: село и город", pair.Candidate!.Differences.Select(PlainText.Of));
        Assert.Equal(PairState.InForce, pair.Pair.StateOn(new DateOnly(2025, 10, 1)));
        Assert.Equal(PartnerRegion.Needing, Assert.Single((await OfSchoolAsync(PartnerRegion.Town)).Helps).School.Label);
    }

    [Fact]
    public async Task A_municipality_is_offered_its_own_schools_and_a_school_sees_its_pair_and_no_search()
    {
        await _region.Records.FixAsync(_region.Draft(PartnerRegion.Elsewhere), AccessScope.Region);

        var municipality = await OfSchoolAsync(scope: AccessScope.Municipality(_region.Municipalities[0]));
        Assert.Equal([PartnerRegion.Twin], municipality.Offers.Select(offer => offer.Partner.Label));
        Assert.Equal(3, municipality.Answer!.Considered);
        var pair = Assert.Single(municipality.Pairs);
        Assert.Equal((PartnerRegion.Elsewhere, false), (pair.Pair.Partner.Label, pair.Candidate is not null));

        var school = await OfSchoolAsync(scope: AccessScope.Schools(new HashSet<int> { _region.Id(PartnerRegion.Needing) }));
        Assert.Equal((false, 0, 1), (school.MayFix, school.Offers.Count, school.Pairs.Count));
        Assert.Null(await _region.OfSchool.AskAsync(new PartnersOfSchoolFilter(_region.Id(PartnerRegion.Needing)), AccessScope.Municipality(_region.Municipalities[1])));
    }

    [Fact]
    public async Task Without_an_order_the_calculated_flag_says_who_needs_a_partner_and_schools_do_not_see_it()
    {
        using var region = await PartnerRegion.Create(withOrder: false);

        var view = await region.Question.AskAsync(new PartnersFilter(), AccessScope.Region);
        Assert.False(view.IsOfficial);
        Assert.Equal([PartnerRegion.Remote, PartnerRegion.Needing], view.All.Select(row => row.School.Label));

        var school = await region.Question.AskAsync(new PartnersFilter(), AccessScope.Schools(new HashSet<int> { region.Id(PartnerRegion.Needing) }));
        Assert.Empty(school.All);
    }

    private Task<PartnersView> AskAsync(PartnersFilter? filter = null) => _region.Question.AskAsync(filter ?? new PartnersFilter(), AccessScope.Region);

    private async Task<PartnersOfSchoolView> OfSchoolAsync(string school = PartnerRegion.Needing, AccessScope? scope = null) =>
        (await _region.OfSchool.AskAsync(new PartnersOfSchoolFilter(_region.Id(school)), scope ?? AccessScope.Region))!;
}
