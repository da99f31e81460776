using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Overview;

/// <param name="Year">School year of the results.</param>
/// <param name="MunicipalityId">Its schools; null for the region.</param>
public sealed record NeedsFilter(SchoolYear Year, int? MunicipalityId = null);

/// <summary>Which schools need support now and with what: list, low works, high risks, and what no activity answers.</summary>
/// <param name="Zone">Schools of the list, and those that the rule names beside it.</param>
/// <param name="ProfileYear">Year of the profiles; null where there is none.</param>
/// <param name="Profiled">Schools of the zone with a profile of that year.</param>
/// <param name="Needs">What is needed, by the number of schools of the zone, the most frequent first.</param>
/// <param name="Schools">The schools of the zone and beside it, most needs first.</param>
public sealed record NeedsView(ZoneView Zone, int? ProfileYear, int Profiled, IReadOnlyList<Need> Needs, IReadOnlyList<NeedingSchool> Schools);

/// <param name="Zone">The zone of the school's municipality.</param>
/// <param name="ProfileYear">Year of the profiles; null where no school has one.</param>
/// <param name="HasProfile">The school has a profile of that year.</param>
/// <param name="School">The school with its needs.</param>
public sealed record SchoolNeedsView(ZoneView Zone, int? ProfileYear, bool HasProfile, NeedingSchool School);

/// <summary>A low subject or a high risk.</summary>
/// <param name="Result">Procedure and subject; null for a risk.</param>
/// <param name="Factor">The factor; null for a result.</param>
/// <param name="Schools">Schools of the zone.</param>
public sealed record Need(ZoneReason? Result, RiskFactorColumn? Factor, int Schools);

/// <param name="Zone">Why it is here.</param>
/// <param name="High">Its factors of high significance; those without an activity first.</param>
/// <param name="Gaps">Low subjects without an activity of the school's own.</param>
public sealed record NeedingSchool(ZoneSchool Zone, IReadOnlyList<HighRisk> High, IReadOnlyList<ResultGap> Gaps)
{
    public TerritoryFact School => Zone.School;

    /// <summary>Low subjects and high risks that no activity answers.</summary>
    public int Unanswered => Gaps.Count + High.Count(risk => risk.IsUnanswered);

    /// <summary>No plan names the school.</summary>
    public bool HasNoPlan => Gaps.Any(gap => gap.Answer == GapAnswer.NoPlan);
}

/// <param name="Factor">The factor.</param>
/// <param name="IsUnanswered">No activity answers it.</param>
public sealed record HighRisk(RiskFactorColumn Factor, bool IsUnanswered);

/// <summary>Puts together what the lists, the heatmap of risks and the plans say, so that the first screen agrees with each of them.</summary>
public sealed class NeedsQuestion(SupportZone zones, RisksQuestion risks, ResultGapsQuestion gaps)
{
    public async Task<NeedsView> AskAsync(NeedsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var zone = await zones.AskAsync(new ZoneFilter(filter.Year, filter.MunicipalityId), scope, token);
        var map = await risks.AskAsync(new RisksFilter(MunicipalityId: filter.MunicipalityId), scope, token);
        var unanswered = (await gaps.OfAsync(zone, scope, token)).Lines
            .Where(gap => gap.Answer != GapAnswer.Aimed).ToLookup(gap => gap.School.Id);
        var profiles = map.Municipalities.SelectMany(municipality => municipality.Schools).ToDictionary(school => school.School.Id);
        var profiled = zone.Schools.Select(school => profiles.GetValueOrDefault(school.School.Id)).OfType<RiskSchool>().ToList();
        var factors = map.Factors.Select((factor, place) => new Need(null, factor, profiled.Count(school => school.Cells[place]?.Level == RiskLevel.High))).Where(need => need.Schools > 0);
        return new NeedsView(
            zone, map.Year, profiled.Count,
            [.. zone.Reasons.Select(reason => new Need(reason, null, reason.Schools)).Concat(factors).OrderByDescending(need => need.Schools)],
            [
                .. zone.All.Select(school => new NeedingSchool(school, High(profiles.GetValueOrDefault(school.School.Id), map.Factors), [.. unanswered[school.School.Id]]))
                    .OrderByDescending(school => school.Zone.Works.Count + school.High.Count)
                    .ThenByDescending(school => school.Unanswered)
                    .ThenBy(school => school.School.Label, StringComparer.CurrentCulture),
            ]);
    }

    /// <summary>What the first screen would say of one school, also where it does not name it; null where it does not exist or the asker does not see it.</summary>
    public async Task<SchoolNeedsView?> OfSchoolAsync(int schoolId, SchoolYear year, AccessScope scope, CancellationToken token = default)
    {
        if (await zones.OfSchoolAsync(schoolId, year, scope, token) is not var (zone, school))
        {
            return null;
        }

        var map = await risks.AskAsync(new RisksFilter(MunicipalityId: zone.Filter.MunicipalityId), scope, token);
        var profile = map.Municipalities.SelectMany(municipality => municipality.Schools).FirstOrDefault(row => row.School.Id == schoolId);
        var lines = (await gaps.OfAsync(zone, scope, token)).Lines.Where(gap => gap.School.Id == schoolId && gap.Answer != GapAnswer.Aimed);
        return new SchoolNeedsView(zone, map.Year, profile is not null, new NeedingSchool(school, High(profile, map.Factors), [.. lines]));
    }

    private static IReadOnlyList<HighRisk> High(RiskSchool? school, IReadOnlyList<RiskFactorColumn> factors) =>
    [
        .. factors.Select((factor, place) => (Factor: factor, Cell: school?.Cells[place]))
            .Where(pair => pair.Cell?.Level == RiskLevel.High)
            .Select(pair => new HighRisk(pair.Factor, pair.Cell!.IsUnanswered))
            .OrderByDescending(risk => risk.IsUnanswered),
    ];
}
