using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;

namespace Dashboard.Data.Queries.Partners;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">School year of the list; null for the newest.</param>
public sealed record PartnersOfSchoolFilter(int SchoolId, SchoolYear? Year = null);

/// <summary>Partners of one school: fixed, offered, and what left the others out.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Year">School year of the list; null where there is neither an order nor a result.</param>
/// <param name="Years">To choose from, the newest first.</param>
/// <param name="IsListed">It stands in the list of the year.</param>
/// <param name="IsOfficial">The list is that of an order.</param>
/// <param name="Today">For how pairs stand.</param>
/// <param name="Rule">How partners are chosen.</param>
/// <param name="Answer">The search; null where the asker does not choose partners for this school.</param>
/// <param name="Offers">Comparable schools, nearest first.</param>
/// <param name="Nearest">Schools with steadily good results that are too far, nearest first; only where none is comparable.</param>
/// <param name="Pairs">All fixed pairs of the school: in force first, then the newest.</param>
/// <param name="Helps">Pairs in force in which the school itself is the partner, of schools that the asker sees.</param>
public sealed record PartnersOfSchoolView(
    TerritoryFact School, TerritoryFact? Municipality, SchoolYear? Year, IReadOnlyList<SchoolYear> Years, bool IsListed, bool IsOfficial, DateOnly Today, PartnerRule Rule, PartnerAnswer? Answer,
    IReadOnlyList<OfferedPartner> Offers, IReadOnlyList<OfferedPartner> Nearest, IReadOnlyList<PairInContext> Pairs, IReadOnlyList<FixedPair> Helps)
{
    /// <summary>The asker may fix pairs of this school.</summary>
    public bool MayFix => Answer is not null;
}

/// <param name="Partner">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Candidate">Why it is offered, and what differs.</param>
public sealed record OfferedPartner(TerritoryFact Partner, TerritoryFact? Municipality, PartnerCandidate Candidate);

/// <param name="Pair">The pair.</param>
/// <param name="Candidate">How the two schools compare in the year of the list; null where the asker does not see the partner.</param>
public sealed record PairInContext(FixedPair Pair, PartnerCandidate? Candidate);

/// <summary>Asks for the partners of one school.</summary>
public sealed class PartnersOfSchoolQuestion(FactsSource source, StatementsSource statements, CalculatedLists calculated, PartnerFields fields, TimeProvider clock)
{
    /// <summary>Null where there is no such school or the asker does not see it.</summary>
    public async Task<PartnersOfSchoolView?> AskAsync(PartnersOfSchoolFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !Sees(scope, school))
        {
            return null;
        }

        var known = await statements.GetAsync(token);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var pairs = known.Partnerships.Select(pair => FixedPair.Of(pair, facts)).OfType<FixedPair>().ToList();
        var own = pairs.Where(pair => pair.School.Id == school.Id).OrderBy(pair => pair.StateOn(today)).ThenByDescending(pair => pair.From).ThenByDescending(pair => pair.Id).ToList();
        var helps = pairs.FindAll(pair => pair.Partner.Id == school.Id && pair.StateOn(today) == PairState.InForce && Sees(scope, pair.School));
        var (municipality, years) = (MunicipalityOf(facts, school), LowResultSchools.Years(facts, known));
        if (LowResultSchools.Of(facts, known, calculated, filter.Year) is not { } list)
        {
            return new PartnersOfSchoolView(school, municipality, null, years, false, false, today, PartnerRule.Default, null, [], [], own.ConvertAll(pair => new PairInContext(pair, null)), helps);
        }

        var field = await fields.OfAsync(facts, known, list, token);
        var answer = field.AnswerFor(school, facts, scope);
        return new PartnersOfSchoolView(
            school, municipality, list.Year, years, list.Shows(school, scope), list.IsOfficial, today, field.Rule, answer,
            Named(facts, answer?.Partners ?? []), answer is { Comparable: 0 } ? Named(facts, answer.Nearest) : [],
            own.ConvertAll(pair => new PairInContext(pair, Sees(scope, pair.Partner) ? field.Compare(school.Id, pair.Partner.Id) : null)), helps);
    }

    private static bool Sees(AccessScope scope, TerritoryFact school) => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0);

    private static IReadOnlyList<OfferedPartner> Named(ResultFacts facts, IReadOnlyList<PartnerCandidate> candidates) =>
        [.. candidates.Select(candidate => facts.Territory(candidate.School) is { } partner ? new OfferedPartner(partner, MunicipalityOf(facts, partner), candidate) : null).OfType<OfferedPartner>()];

    private static TerritoryFact? MunicipalityOf(ResultFacts facts, TerritoryFact school) => school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null;
}
