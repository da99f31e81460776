using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <summary>«Вовлечение»: which schools of a plan took part in at least one event during it.</summary>
/// <param name="Involved">Schools that did.</param>
/// <param name="OutOf">Schools that the plan names and the asker sees.</param>
/// <param name="NotInvolved">The others, by name.</param>
/// <param name="Events">Events of the plan's period that were open to its schools.</param>
public sealed record InvolvementView(int Involved, int OutOf, IReadOnlyList<PlanSchool> NotInvolved, int Events)
{
    /// <summary>0..1; null where the plan names no school.</summary>
    public double? Share => OutOf == 0 ? null : (double)Involved / OutOf;
}

/// <summary>Asks how many schools of a plan were drawn into events.</summary>
public sealed class InvolvementQuestion(FactsSource source, InstallationDatabase database)
{
    /// <param name="plan">The plan as the asker sees it.</param>
    /// <param name="scope">Who asks: the schools of the plan are those that this person sees.</param>
    /// <param name="token">Cancels.</param>
    public async Task<InvolvementView> AskAsync(PlanData plan, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var schools = plan.Schools.Where(school => scope.SeesSchool(school.Id, school.MunicipalityId)).ToList();
        var holders = schools.Select(school => school.MunicipalityId).Append(facts.Region?.Id ?? 0).ToHashSet();
        var (first, last) = (plan.Head.Period.Start, plan.Head.Period.End);
        await using var context = database.CreateDbContext();
        var open = await context.SupportEvents.AsNoTracking().Include(held => held.Schools)
            .Where(held => held.Date >= first && held.Date <= last && holders.Contains(held.TerritoryId)).ToListAsync(token);
        var took = open.SelectMany(held => held.Schools).Select(school => school.SchoolId).ToHashSet();
        return new InvolvementView(schools.Count(school => took.Contains(school.Id)), schools.Count, [.. schools.Where(school => !took.Contains(school.Id))], open.Count);
    }
}
