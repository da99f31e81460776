using System.Text.Json;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Imports;

/// <summary>Writes the plans of an import within its transaction, and takes them back.</summary>
internal static class RoadmapImportWriter
{
    /// <param name="context">In the transaction of the import, the run and its files saved.</param>
    /// <param name="plan">What was shown.</param>
    /// <param name="run">Its line in the journal.</param>
    /// <param name="territoryOf">Key of a territory that the import created, by its key below zero; any other stays.</param>
    /// <param name="token">Stops before anything is promised.</param>
    public static async Task WriteAsync(DashboardDbContext context, ImportPlan plan, ImportRun run, Func<int, int> territoryOf, CancellationToken token)
    {
        var written = new List<Roadmap>();
        for (var index = 0; index < plan.Files.Count; index++)
        {
            if (plan.Files[index].Roadmap is not { IsWritten: true } proposal)
            {
                continue;
            }

            var draft = Placed(proposal.Draft!, territoryOf);
            var stored = proposal.Replaces is { } earlier ? await PlanWriter.LoadAsync(context, earlier.Id, token) : null;
            var previous = stored is null ? null : JsonSerializer.Serialize(PlanWriter.DraftOf(stored));
            if (stored is null)
            {
                stored = PlanWriter.Create(context, draft, run.AppliedAt);
            }
            else
            {
                await PlanWriter.UpdateAsync(context, stored, draft, run.AppliedAt, token);
            }

            stored.ImportFileId = run.Files[index].Id;
            await context.SaveChangesAsync(token);
            context.ReplacedRoadmaps.Add(new ReplacedRoadmap { ImportFileId = run.Files[index].Id, RoadmapId = stored.Id, Previous = previous });
            written.Add(stored);
        }

        foreach (var roadmap in written)
        {
            await PlanCascade.LinkAsync(context, roadmap, token);
        }

        await context.SaveChangesAsync(token);
    }

    /// <summary>Why the plans of these files cannot be taken back, or null.</summary>
    public static async Task<string?> RefusalAsync(DashboardDbContext context, ImportRun run, CancellationToken token)
    {
        foreach (var replaced in await ReplacedAsync(context, run, token))
        {
            var stored = await context.Roadmaps.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == replaced.RoadmapId, token);
            if (stored is null)
            {
                continue;
            }

            if (stored.ChangedAt != run.AppliedAt)
            {
                return ImportMessages.PlanWasEdited(stored.Title);
            }

            var records = replaced.Previous is not null ? 0 : await context.ActivityRecords.CountAsync(
                record => context.RoadmapActivities.Any(activity => activity.RoadmapId == stored.Id && activity.Occurrences.Any(occurrence => occurrence.Id == record.OccurrenceId)), token);
            if (records > 0)
            {
                return ImportMessages.PlanHasRecords(stored.Title, records);
            }
        }

        return null;
    }

    /// <summary>Deletes the plans that these files made and puts back what they replaced.</summary>
    public static async Task UndoAsync(DashboardDbContext context, ImportRun run, DateTime now, CancellationToken token)
    {
        var files = run.Files.ConvertAll(file => file.Id);
        foreach (var replaced in await ReplacedAsync(context, run, token))
        {
            context.ReplacedRoadmaps.Remove(replaced);
            if (await PlanWriter.LoadAsync(context, replaced.RoadmapId, token) is not { } stored)
            {
                continue;
            }

            if (replaced.Previous is null)
            {
                await PlanWriter.DeleteAsync(context, stored, token);
            }
            else
            {
                await PlanWriter.UpdateAsync(context, stored, JsonSerializer.Deserialize<PlanDraft>(replaced.Previous)!, now, token);
                stored.ImportFileId = await EarlierFileAsync(context, stored.Id, files, token);
            }

            await context.SaveChangesAsync(token);
        }
    }

    /// <summary>Plans that the run made or replaced; a filled form leaves its rows in the same table, and is no version of the plan.</summary>
    private static async Task<List<ReplacedRoadmap>> ReplacedAsync(DashboardDbContext context, ImportRun run, CancellationToken token)
    {
        var files = run.Files.ConvertAll(file => file.Id);
        return (await context.ReplacedRoadmaps.Where(replaced => files.Contains(replaced.ImportFileId)).ToListAsync(token)).FindAll(replaced => !ReplacedMonitoring.IsKeptIn(replaced.Previous));
    }

    private static async Task<int?> EarlierFileAsync(DashboardDbContext context, int plan, List<int> undone, CancellationToken token) =>
        (await context.ReplacedRoadmaps.Where(replaced => replaced.RoadmapId == plan && !undone.Contains(replaced.ImportFileId)).Select(replaced => new { replaced.ImportFileId, replaced.Previous }).ToListAsync(token))
            .Where(replaced => !ReplacedMonitoring.IsKeptIn(replaced.Previous)).Max(replaced => (int?)replaced.ImportFileId);

    private static PlanDraft Placed(PlanDraft draft, Func<int, int> territoryOf) => draft with
    {
        TerritoryId = territoryOf(draft.TerritoryId),
        Schools = [.. draft.Schools.Select(school => school with { SchoolId = territoryOf(school.SchoolId) })],
        Activities = [.. draft.Activities.Select(activity => activity with { SchoolIds = [.. activity.SchoolIds.Select(territoryOf)] })],
    };
}
