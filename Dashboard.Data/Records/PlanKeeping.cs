using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Whether a plan whose period is over is kept as a running one: then what was not done in time is overdue.</summary>
public sealed class PlanKeeping(InstallationDatabase database)
{
    public async Task<RecordOutcome> KeepOpenAsync(int planId, bool open, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var plan = await context.Roadmaps.Include(known => known.Territory).SingleOrDefaultAsync(known => known.Id == planId, token);
        if (plan is null)
        {
            return RecordOutcome.Refused("Этой дорожной карты больше нет.");
        }

        if (!WriteAccess.MayWrite(scope, plan.Territory!))
        {
            return RecordOutcome.Refused("Вести дальше или закрыть карту может тот, чья это карта.");
        }

        var changed = plan.KeptOpen != open;
        plan.KeptOpen = open;
        await context.SaveChangesAsync(token);
        return new RecordOutcome(changed ? 1 : 0, null);
    }
}
