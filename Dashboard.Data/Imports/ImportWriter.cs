using System.Runtime.InteropServices;
using System.Text.Json;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Imports;

/// <summary>Writes a plan in one transaction and gives the next facts, or leaves everything as it was.</summary>
internal sealed class ImportWriter(InstallationDatabase database, MonitoringRecords reports)
{
    /// <summary>Problems of a file that the journal keeps.</summary>
    private const int KeptProblems = 300;

    /// <summary>The run and the next facts; null where the database is not the one that the plan was made against.</summary>
    public async Task<(ImportRun Run, ResultFacts Facts)?> WriteAsync(ImportPlan plan, ResultFacts facts, string person, string? reason, DateTime now, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        await context.Database.OpenConnectionAsync(token);
        // Keys written here come from this very transaction; checking 310,000 of them one by one would double the cost.
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", token);
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var installation = await context.Installations.SingleAsync(token);
        if (installation.DataVersion != plan.DataVersion || installation.IsDemonstration != plan.OfDemonstration)
        {
            return null;
        }

        // First of all: whatever the import creates names its run, and need not be written a second time for that.
        var run = await WriteRunAsync(context, plan, person, reason, now, token);
        var territoryIds = await WriteTerritoriesAsync(context, plan, run.Id, token);
        var assessmentIds = await WriteAssessmentsAsync(context, plan, token);
        context.ReplacedSchools.AddRange(territoryIds.Replaced.Select(replaced => new ReplacedSchool { ImportRunId = run.Id, TerritoryId = replaced.TerritoryId, Previous = replaced.Previous }));
        foreach (var (key, territory) in plan.Aliases)
        {
            if (!await context.TerritoryAliases.AnyAsync(alias => alias.Mention == key, token))
            {
                context.TerritoryAliases.Add(new TerritoryAlias { Mention = key, TerritoryId = territoryIds.Of(territory), ConfirmedAt = now });
            }
        }

        installation.DataVersion++;
        installation.RegionName ??= plan.AdoptRegionName;
        installation.RegionCode ??= plan.AdoptRegionCode;
        await context.SaveChangesAsync(token);

        await StatementWriter.WriteAsync(context, plan, run, territoryIds.Of, token);
        // Filled forms speak of the plans as they stand, before an order of the same import changes them.
        for (var index = 0; index < plan.Files.Count; index++)
        {
            if (plan.Files[index].Monitoring is { Reports: { Count: > 0 } said } form && !await reports.SayAsync(context, new ReportSource(form.Plan.Id, run, run.Files[index]), said, plan.Scope, token))
            {
                return null;
            }
        }

        await RoadmapImportWriter.WriteAsync(context, plan, run, territoryIds.Of, token);
        var upserts = WriteFacts(context, plan, run, facts, territoryIds, assessmentIds);
        var (head, territories, assessments) = await FactsSource.LoadHeadAsync(context, token);
        // The last chance to stop: after it everything promised is written.
        token.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        return (run, facts.With(head, territories, assessments, upserts));
    }

    private static async Task<TerritoryIds> WriteTerritoriesAsync(DashboardDbContext context, ImportPlan plan, int runId, CancellationToken token)
    {
        var ids = new TerritoryIds();
        // Municipalities before schools: a school points at its municipality.
        foreach (var level in plan.Creates.GroupBy(create => create.Level).OrderBy(group => group.Key))
        {
            foreach (var create in level)
            {
                var territory = Entity(create, ids);
                territory.CreatedByImportRunId = runId;
                ids.Add(create.Id, territory);
            }

            context.Territories.AddRange(ids.Created.Where(territory => territory.Id == 0));
            await context.SaveChangesAsync(token);
        }

        foreach (var update in plan.SchoolUpdates)
        {
            var school = await context.Schools.SingleAsync(row => row.Id == update.TerritoryId, token);
            ids.Replaced.Add((school.Id, JsonSerializer.Serialize(SchoolRecord.Of(school))));
            school.MunicipalityId = update.MunicipalityId is { } municipality ? ids.Of(municipality) : school.MunicipalityId;
            school.Name = update.Register.Name;
            Describe(school, update.Register);
        }

        await context.SaveChangesAsync(token);
        await LinkBranchesAsync(context, plan, token);
        return ids;
    }

    private static async Task LinkBranchesAsync(DashboardDbContext context, ImportPlan plan, CancellationToken token)
    {
        var registers = plan.Creates.Select(create => create.Register).Concat(plan.SchoolUpdates.Select(update => update.Register));
        foreach (var row in registers.Where(row => row?.HeadCode is not null))
        {
            var branch = await context.Schools.FirstOrDefaultAsync(school => row!.Code != null && school.Code == row.Code, token);
            var head = await context.Schools.FirstOrDefaultAsync(school => school.Code == row!.HeadCode, token);
            if (branch is not null && head is not null && branch.Id != head.Id)
            {
                branch.HeadSchoolId = head.Id;
            }
        }

        await context.SaveChangesAsync(token);
    }

    private static Territory Entity(PlannedTerritory create, TerritoryIds ids)
    {
        switch (create.Level)
        {
            case TerritoryLevel.Sample:
                return new Sample { Name = create.Name };
            case TerritoryLevel.Region:
                return new Region { Name = create.Name };
            case TerritoryLevel.Municipality:
                return new Municipality { Name = create.Name, Code = create.Code };
            default:
                var school = new School { Name = create.Name, Code = create.Code, Login = create.Login, Inn = create.Inn, Ogrn = create.Ogrn, MunicipalityId = ids.Of(create.MunicipalityId!.Value) };
                if (create.Register is { } register)
                {
                    Describe(school, register);
                }

                return school;
        }
    }

    private static void Describe(School school, RegisterRow row)
    {
        school.ShortName = row.ShortName ?? school.ShortName;
        school.Code = row.Code ?? school.Code;
        school.Login = row.Login ?? school.Login;
        school.Inn = row.Inn ?? school.Inn;
        school.Ogrn = row.Ogrn ?? school.Ogrn;
        school.Kind = row.Kind ?? school.Kind;
        school.Locality = row.Locality ?? school.Locality;
        school.Address = row.Address ?? school.Address;
        school.Pupils = row.Pupils ?? school.Pupils;
    }

    private static async Task<int[]> WriteAssessmentsAsync(DashboardDbContext context, ImportPlan plan, CancellationToken token)
    {
        var rows = plan.NewAssessments.Select(StoredAssessment.Of).ToArray();
        context.Assessments.AddRange(rows);
        await context.SaveChangesAsync(token);
        return [.. rows.Select(row => row.Id)];
    }

    private static async Task<ImportRun> WriteRunAsync(DashboardDbContext context, ImportPlan plan, string person, string? reason, DateTime now, CancellationToken token)
    {
        var run = new ImportRun { Key = Guid.NewGuid(), State = ImportRunState.Applied, Person = person, Reason = reason, AppliedAt = now };
        run.Files.AddRange(plan.Files.Select(JournalLine));
        context.ImportRuns.Add(run);
        await context.SaveChangesAsync(token);
        return run;
    }

    internal static ImportFile JournalLine(FilePlan plan) => new()
    {
        FileName = plan.File.Name,
        Hash = plan.File.Hash,
        Form = FormNames.Of(plan.File),
        Sheets = string.Join('\n', plan.File.Sheets),
        NewCount = plan.Counts.New,
        ChangedCount = plan.Counts.Changed,
        UnchangedCount = plan.Counts.Unchanged,
        DuplicateCount = plan.Counts.Duplicate,
        ErrorCount = plan.Counts.Error + plan.Counts.Unanswered,
        Problems = JsonSerializer.Serialize(plan.Problems.Take(KeptProblems)),
        ProblemCount = plan.Problems.Count,
    };

    private static FactRow[] WriteFacts(
        DashboardDbContext context, ImportPlan plan, ImportRun run, ResultFacts facts, TerritoryIds territories, int[] assessments)
    {
        int Assessment(int id) => id < 0 ? assessments[-1 - id] : id;
        using var writer = new FactWriter((SqliteConnection)context.Database.GetDbConnection());
        var upserts = new FactRow[plan.Files.Sum(file => file.Results.Count)];
        var next = 0;
        for (var index = 0; index < plan.Files.Count; index++)
        {
            var fileId = run.Files[index].Id;
            foreach (ref readonly var result in CollectionsMarshal.AsSpan(plan.Files[index].Results))
            {
                var row = new FactRow(Assessment(result.AssessmentId), territories.Of(result.TerritoryId), result.Values, fileId, result.Source.Sheet, result.Source.Row, result.Source.Column);
                upserts[next++] = row;
                if (result.Replaces)
                {
                    writer.Keep(fileId, facts.RowAt(facts.Find(row.AssessmentId, row.TerritoryId)));
                }
            }

            foreach (var detail in plan.Files[index].Details)
            {
                if (detail.Replaces is { } previous)
                {
                    writer.Keep(fileId, previous);
                }

                writer.Write(detail.Key with { AssessmentId = Assessment(detail.Key.AssessmentId), TerritoryId = territories.Of(detail.Key.TerritoryId) }, detail.Payload, fileId, detail.Source);
            }
        }

        ResultFacts.SortByKey(upserts);
        writer.Write(upserts);
        return upserts;
    }

    private sealed class TerritoryIds
    {
        private readonly Dictionary<int, Territory> _made = [];

        /// <summary>Records of schools before this import.</summary>
        public List<(int TerritoryId, string Previous)> Replaced { get; } = [];

        public IEnumerable<Territory> Created => _made.Values;

        public void Add(int plannedId, Territory territory) => _made[plannedId] = territory;

        public int Of(int id) => id < 0 ? _made[id].Id : id;
    }
}

/// <summary>What a register says of a school, as <see cref="ReplacedSchool.Previous"/> keeps it.</summary>
internal sealed record SchoolRecord(
    string Name, string? ShortName, int MunicipalityId, string? Code, string? Login, string? Inn, string? Ogrn, string? Kind, string? Locality, string? Address, int? Pupils, int? HeadSchoolId)
{
    public static SchoolRecord Of(School school) => new(
        school.Name, school.ShortName, school.MunicipalityId, school.Code, school.Login, school.Inn, school.Ogrn, school.Kind, school.Locality, school.Address, school.Pupils, school.HeadSchoolId);

    public void PutBack(School school)
    {
        (school.Name, school.ShortName, school.MunicipalityId, school.Code, school.Login) = (Name, ShortName, MunicipalityId, Code, Login);
        (school.Inn, school.Ogrn, school.Kind, school.Locality, school.Address) = (Inn, Ogrn, Kind, Locality, Address);
        (school.Pupils, school.HeadSchoolId) = (Pupils, HeadSchoolId);
    }
}
