using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Imports;

/// <summary>
/// Takes back a whole run: what it replaced is put back, what was new is deleted, and territories that only it knew go with it.
/// Where a later import touched the same facts the answer is no, with the reason.
/// </summary>
internal sealed class UndoWriter(InstallationDatabase database)
{
    /// <summary>Null when undone, otherwise why not.</summary>
    public async Task<string?> UndoAsync(int runId, AccessScope scope, DateTime now, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        await context.Database.OpenConnectionAsync(token);
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", token);
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var run = await context.ImportRuns.Include(row => row.Files).SingleAsync(row => row.Id == runId, token);
        if (run.State != ImportRunState.Applied)
        {
            return "Эта загрузка уже отменена или не была применена.";
        }

        var files = run.Files.ConvertAll(file => file.Id);
        var later = await context.ReplacedFacts
            .Where(fact => files.Contains(fact.PreviousImportFileId) && !files.Contains(fact.ImportFileId))
            .Select(fact => fact.ImportFileId).FirstOrDefaultAsync(token);
        later = later != 0 ? later : await StatementWriter.LaterFileAsync(context, files, token) ?? 0;
        if (later != 0)
        {
            var file = await context.ImportFiles.Include(row => row.Run).SingleAsync(row => row.Id == later, token);
            return ImportMessages.UndoneByLater(file.FileName, file.Run!.AppliedAt);
        }

        if (await LaterRegisterAsync(context, run, token) is { } register)
        {
            return ImportMessages.UndoneByLater(register.Files[0].FileName, register.AppliedAt);
        }

        if ((await RoadmapImportWriter.RefusalAsync(context, run, token) ?? await MonitoringRecords.RefusalAsync(context, run, scope, token)) is { } refusal)
        {
            return refusal;
        }

        await RoadmapImportWriter.UndoAsync(context, run, now, token);
        await StatementWriter.UndoAsync(context, run, files, token);
        await MonitoringRecords.UndoAsync(context, run, now, token);
        await RestoreAsync(context, files, token);
        await RestoreSchoolsAsync(context, run.Id, token);
        run.State = ImportRunState.Undone;
        run.UndoneAt = now;
        await context.SaveChangesAsync(token);
        await DeleteCreatedTerritoriesAsync(context, token);
        // What the import made the rules of watching tell is untold; foreign keys are off, so a school that goes would leave its hits behind.
        await context.WatchHits.Where(hit => hit.ImportRunId == run.Id || !context.Territories.Any(territory => territory.Id == hit.TerritoryId)).ExecuteDeleteAsync(token);
        // A work that nobody has a result of any more would stand in every list of works.
        await context.Assessments
            .Where(work => !context.Results.Any(result => result.AssessmentId == work.Id) && !context.Details.Any(detail => detail.AssessmentId == work.Id))
            .ExecuteDeleteAsync(token);
        var installation = await context.Installations.SingleAsync(token);
        installation.DataVersion++;
        if (!await context.Territories.OfType<Region>().AnyAsync(token))
        {
            // The region was known only from the sheets that are taken back.
            (installation.RegionName, installation.RegionCode) = (null, null);
        }

        await context.SaveChangesAsync(token);
        await transaction.CommitAsync(CancellationToken.None);
        return null;
    }

    private static async Task RestoreAsync(DashboardDbContext context, List<int> files, CancellationToken token)
    {
        var replaced = await context.ReplacedFacts.Where(fact => files.Contains(fact.ImportFileId)).ToListAsync(token);
        await context.Results.Where(result => files.Contains(result.ImportFileId)).ExecuteDeleteAsync(token);
        await context.Details.Where(detail => files.Contains(detail.ImportFileId)).ExecuteDeleteAsync(token);
        using var writer = new FactWriter((SqliteConnection)context.Database.GetDbConnection());
        foreach (var fact in replaced)
        {
            if (fact.Kind == 0)
            {
                var previous = JsonSerializer.Deserialize<ReplacedResult>(fact.Previous)!;
                writer.Write([new FactRow(fact.AssessmentId, fact.TerritoryId, previous.Values, fact.PreviousImportFileId, previous.Sheet, previous.Row, previous.Column)]);
            }
            else
            {
                var previous = JsonSerializer.Deserialize<ReplacedDetail>(fact.Previous)!;
                writer.Write(
                    new DetailKey(fact.AssessmentId, fact.TerritoryId, (DetailKind)fact.Kind, fact.Group), previous.Payload, fact.PreviousImportFileId,
                    new SourceCell(previous.Sheet, previous.Row, previous.Column));
            }
        }

        context.ReplacedFacts.RemoveRange(replaced);
        await context.SaveChangesAsync(token);
    }

    private static async Task<ImportRun?> LaterRegisterAsync(DashboardDbContext context, ImportRun run, CancellationToken token)
    {
        var touched = context.ReplacedSchools.Where(school => school.ImportRunId == run.Id).Select(school => school.TerritoryId);
        var created = context.Schools.Where(school => school.CreatedByImportRunId == run.Id).Select(school => school.Id);
        var later = context.ReplacedSchools.Where(school => school.ImportRunId > run.Id && (touched.Contains(school.TerritoryId) || created.Contains(school.TerritoryId))).Select(school => school.ImportRunId);
        return await context.ImportRuns.Include(row => row.Files).FirstOrDefaultAsync(row => later.Contains(row.Id), token);
    }

    private static async Task RestoreSchoolsAsync(DashboardDbContext context, int runId, CancellationToken token)
    {
        var replaced = await context.ReplacedSchools.Where(school => school.ImportRunId == runId).ToListAsync(token);
        foreach (var previous in replaced)
        {
            JsonSerializer.Deserialize<SchoolRecord>(previous.Previous)!.PutBack(await context.Schools.SingleAsync(school => school.Id == previous.TerritoryId, token));
        }

        context.ReplacedSchools.RemoveRange(replaced);
        await context.SaveChangesAsync(token);
    }

    /// <summary>Territories that only undone imports knew: one of them may have outlived its own undo because a later import used it.</summary>
    private static async Task DeleteCreatedTerritoriesAsync(DashboardDbContext context, CancellationToken token)
    {
        var undone = context.ImportRuns.Where(run => run.State == ImportRunState.Undone).Select(run => (int?)run.Id);
        var schools = await context.Schools
            .Where(school => undone.Contains(school.CreatedByImportRunId)
                && !context.Results.Any(result => result.TerritoryId == school.Id) && !context.Details.Any(detail => detail.TerritoryId == school.Id)
                && !context.ReplacedSchools.Any(replaced => replaced.TerritoryId == school.Id)
                && !context.RoadmapSchools.Any(named => named.SchoolId == school.Id) && !context.Roadmaps.Any(plan => plan.TerritoryId == school.Id)
                && !context.RoadmapActivities.Any(activity => activity.Schools.Any(chosen => chosen.SchoolId == school.Id))
                && !context.ActivityRecords.Any(record => record.TerritoryId == school.Id)
                && !context.Visits.Any(visit => visit.SchoolId == school.Id) && !context.Decisions.Any(decision => decision.TerritoryId == school.Id)
                && !context.SupportEvents.Any(support => support.Schools.Any(taking => taking.SchoolId == school.Id))
                && !context.Statements.Any(statement => statement.SchoolId == school.Id) && !context.RiskVerifications.Any(verification => verification.SchoolId == school.Id)
                && !context.ProfileSteps.Any(step => step.SchoolId == school.Id)
                && !context.SchoolPartnerships.Any(pair => pair.SchoolId == school.Id || pair.PartnerId == school.Id))
            .ToListAsync(token);
        var gone = schools.ConvertAll(school => school.Id);
        foreach (var branch in await context.Schools.Where(school => school.HeadSchoolId != null && gone.Contains(school.HeadSchoolId.Value)).ToListAsync(token))
        {
            branch.HeadSchoolId = null;
        }

        context.Schools.RemoveRange(schools);
        await RemoveAliasesAsync(context, gone, token);
        await context.SaveChangesAsync(token);
        var rest = await context.Territories
            .Where(territory => undone.Contains(territory.CreatedByImportRunId) && !(territory is School)
                && !context.Schools.Any(school => school.MunicipalityId == territory.Id)
                && !context.Results.Any(result => result.TerritoryId == territory.Id) && !context.Details.Any(detail => detail.TerritoryId == territory.Id)
                && !context.Roadmaps.Any(plan => plan.TerritoryId == territory.Id) && !context.ActivityRecords.Any(record => record.TerritoryId == territory.Id)
                && !context.Decisions.Any(decision => decision.TerritoryId == territory.Id) && !context.SupportEvents.Any(support => support.TerritoryId == territory.Id)
                && !context.OwnIndicators.Any(indicator => indicator.TerritoryId == territory.Id))
            .ToListAsync(token);
        context.Territories.RemoveRange(rest);
        await RemoveAliasesAsync(context, [.. rest.Select(territory => territory.Id)], token);
        await context.SaveChangesAsync(token);
    }

    private static async Task RemoveAliasesAsync(DashboardDbContext context, List<int> territories, CancellationToken token) =>
        await context.TerritoryAliases.Where(alias => territories.Contains(alias.TerritoryId)).ExecuteDeleteAsync(token);
}
