using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Invented profiles of the first schools of every municipality of a running site, typed as a person types them.</summary>
internal static class SeededProfiles
{
    public const int Year = 2025, SchoolsEach = 5;

    /// <summary>Gives the schools that have a profile now.</summary>
    public static async Task<IReadOnlyList<TerritoryFact>> AddAsync(LiveSite site)
    {
        var facts = await site.Services.GetRequiredService<FactsSource>().GetAsync();
        var factors = (await site.Services.GetRequiredService<StatementsSource>().GetAsync()).Factors;
        var schools = facts.Schools.GroupBy(school => school.MunicipalityId).SelectMany(group => group.Take(SchoolsEach)).ToList();
        var levels = from school in schools
                     from factor in factors.Select((factor, place) => (factor.Code, Place: place))
                     let turn = ((school.Id * 7) + (factor.Place * 5)) % 11
                     where turn != 10
                     select (school.Id, new StatementKey(StatementKind.RiskLevel, Year, StatementTopic.Risk(ProfileSource.Regional, factor.Code)),
                         (SchoolStatement?)new RiskLevelStatement(turn < 2 ? RiskLevel.High : turn < 4 ? RiskLevel.Medium : turn == 9 ? RiskLevel.NotConfirmed : RiskLevel.Low));
        await site.Services.GetRequiredService<ImportPipeline>().StateAsync([.. levels], StatementForm.RiskProfile, "профили для проверки", AccessScope.Region);
        return schools;
    }
}
