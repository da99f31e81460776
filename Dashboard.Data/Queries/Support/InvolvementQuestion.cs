using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <param name="PlanId">The plan.</param>
public sealed record InvolvementFilter(int PlanId);

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
public sealed class InvolvementQuestion(FactsSource source, InstallationDatabase database, PlanStore plans)
{
    /// <summary>Null where there is no such plan or it is not to be seen.</summary>
    public async Task<InvolvementView?> AskAsync(InvolvementFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await plans.FindAsync(filter.PlanId, scope, token) is not { } plan)
        {
            return null;
        }

        var facts = await source.GetAsync(token);
        var (first, last) = (plan.Head.Period.Start, plan.Head.Period.End);
        await using var context = database.CreateDbContext();
        var events = await context.SupportEvents.AsNoTracking().Include(held => held.Schools).Where(held => held.Date >= first && held.Date <= last).ToListAsync(token);
        var holders = plan.Schools.Select(school => school.MunicipalityId).ToHashSet();
        var open = events.FindAll(held => holders.Contains(held.TerritoryId) || facts.Territory(held.TerritoryId)?.Level == Domain.Schools.TerritoryLevel.Region);
        var took = open.SelectMany(held => held.Schools).Select(school => school.SchoolId).ToHashSet();
        return new InvolvementView(plan.Schools.Count(school => took.Contains(school.Id)), plan.Schools.Count, [.. plan.Schools.Where(school => !took.Contains(school.Id))], open.Count);
    }
}
