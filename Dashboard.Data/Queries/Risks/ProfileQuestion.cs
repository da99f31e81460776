using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Risks;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">Year of the profile; null for the newest.</param>
/// <param name="CompareWith">An earlier year beside it; null for the one before.</param>
public sealed record ProfileFilter(int SchoolId, int? Year = null, int? CompareWith = null);

/// <summary>A school's profile of a year beside an earlier one.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Year">The year shown; null where the school has no profile.</param>
/// <param name="Years">Years with a profile of this school, the newest first.</param>
/// <param name="Before">The year compared with; null where there is none.</param>
/// <param name="Lines">Factors that either of the two profiles names, in the order of the dictionary.</param>
/// <param name="Index">«Локальный индекс риска» of the year, 0..100.</param>
/// <param name="IndexBefore">Of the earlier year.</param>
/// <param name="Steps">Steps that the school has made with the profile of the year.</param>
/// <param name="Dictionary">All factors, for a profile typed by hand.</param>
public sealed record ProfileView(
    TerritoryFact School, TerritoryFact? Municipality, int? Year, IReadOnlyList<int> Years, int? Before, IReadOnlyList<ProfileLine> Lines, double? Index, double? IndexBefore,
    IReadOnlyList<StepMade> Steps, IReadOnlyList<FactorChoice> Dictionary)
{
    /// <summary>Factors that stand in both profiles with a lower level now, of those that stand in both: a share of risks whose significance fell (domain reference §5.3).</summary>
    public (int Lower, int Higher, int Of) Moved => Lines.Where(line => line is { Now: not null, Before: not null }).Aggregate(
        (Lower: 0, Higher: 0, Of: 0),
        (sum, line) => (sum.Lower + (line.Now!.InForce < line.Before!.InForce ? 1 : 0), sum.Higher + (line.Now!.InForce > line.Before!.InForce ? 1 : 0), sum.Of + 1));
}

/// <param name="Factor">The factor.</param>
/// <param name="Now">In the year shown; null where its profile does not name it.</param>
/// <param name="Before">In the earlier year.</param>
public sealed record ProfileLine(FactorChoice Factor, FactorLevel? Now, FactorLevel? Before);

/// <param name="Code">Stable code.</param>
/// <param name="Name">As the dictionary has it.</param>
/// <param name="Explanation">What usually explains it.</param>
/// <param name="FromYear">First year in which profiles had it; null where unknown.</param>
/// <param name="ToYear">Last year.</param>
public sealed record FactorChoice(string Code, string Name, string Explanation, int? FromYear, int? ToYear);

/// <summary>Asks what a school's profile says, what a curator found, and what changed since the profile before.</summary>
public sealed class ProfileQuestion(FactsSource source, StatementsSource statements)
{
    /// <summary>Null where there is no such school or the asker does not see it.</summary>
    public async Task<ProfileView?> AskAsync(ProfileFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { MunicipalityId: { } municipalityId } school || !scope.SeesSchool(school.Id, municipalityId))
        {
            return null;
        }

        var known = await statements.GetAsync(token);
        var book = known.Profiles;
        var years = book.Years.Where(year => book.All(school.Id, year).Count > 0).ToList();
        // A year without a profile may be asked for: it is where one is typed.
        var shown = filter.Year ?? (years.Count > 0 ? years[0] : null);
        var before = shown is { } current ? filter.CompareWith is { } other && years.Contains(other) && other != current ? other : years.Where(year => year < current).Select(year => (int?)year).FirstOrDefault() : null;
        var (now, then) = (Levels(book, school.Id, shown), Levels(book, school.Id, before));
        var dictionary = known.Factors.Select(factor => new FactorChoice(factor.Code, factor.Name, factor.Explanation, factor.FromYear, factor.ToYear)).ToList();
        return new ProfileView(
            school, facts.Territory(municipalityId), shown, years, before,
            [
                .. dictionary.Where(factor => now.ContainsKey(factor.Code) || then.ContainsKey(factor.Code))
                    .Select(factor => new ProfileLine(factor, now.GetValueOrDefault(factor.Code), then.GetValueOrDefault(factor.Code))),
            ],
            LocalRiskIndex.Of(now.Values.Select(level => level.InForce)), LocalRiskIndex.Of(then.Values.Select(level => level.InForce)),
            [.. known.Steps.Where(step => step.SchoolId == school.Id && step.Year == shown).Select(step => new StepMade(step.Step, step.MadeOn, step.Documents))], dictionary);
    }

    private static IReadOnlyDictionary<string, FactorLevel> Levels(ProfileBook book, int school, int? year) =>
        year is { } asked ? book.InForce(school, asked) : new Dictionary<string, FactorLevel>();
}
