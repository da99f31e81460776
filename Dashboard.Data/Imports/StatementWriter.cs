using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Persistence.Statements;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Imports;

/// <summary>Writes planned statements inside the transaction of an import, and takes them back.</summary>
internal static class StatementWriter
{
    public static async Task WriteAsync(DashboardDbContext context, ImportPlan plan, ImportRun run, Func<int, int> schoolOf, CancellationToken token)
    {
        for (var index = 0; index < plan.Files.Count; index++)
        {
            var (file, fileId) = (plan.Files[index], run.Files[index].Id);
            foreach (var own in file.File.Statements?.OwnFactors ?? [])
            {
                if (!await context.RiskFactors.AnyAsync(factor => factor.Code == own.Code, token))
                {
                    context.RiskFactors.Add(new RiskFactor
                    {
                        Code = own.Code, Name = own.Name, ShortName = own.Name, Aliases = string.Empty, Explanation = string.Empty, Words = string.Empty,
                        Source = $"свой фактор: назван в файле «{file.File.Name}»", CreatedByImportRunId = run.Id,
                    });
                    await context.SaveChangesAsync(token);
                }
            }

            foreach (var statement in file.Statements)
            {
                var school = schoolOf(statement.SchoolId);
                if (statement.Replaces is { } previous)
                {
                    context.ReplacedStatements.Add(Kept(previous, fileId));
                    context.Statements.Remove(Stored(school, statement.Key, previous.Statement, previous.FileId, previous.Sheet, previous.Row, previous.Column));
                }
            }

            // A row and its successor have one key: the old one goes before the new one comes.
            await context.SaveChangesAsync(token);
            context.Statements.AddRange(file.Statements.Where(statement => statement.Statement is not null).Select(statement => Stored(
                schoolOf(statement.SchoolId), statement.Key, statement.Statement!, fileId, statement.Place.Sheet, statement.Place.Row, statement.Place.Column)));
            await context.SaveChangesAsync(token);
        }
    }

    /// <summary>The import that replaced something of this run, or null.</summary>
    public static async Task<int?> LaterFileAsync(DashboardDbContext context, List<int> files, CancellationToken token) =>
        await context.ReplacedStatements.Where(replaced => files.Contains(replaced.PreviousImportFileId) && !files.Contains(replaced.ImportFileId))
            .Select(replaced => (int?)replaced.ImportFileId).FirstOrDefaultAsync(token);

    public static async Task UndoAsync(DashboardDbContext context, ImportRun run, List<int> files, CancellationToken token)
    {
        await context.Statements.Where(statement => files.Contains(statement.ImportFileId)).ExecuteDeleteAsync(token);
        var replaced = await context.ReplacedStatements.Where(row => files.Contains(row.ImportFileId)).ToListAsync(token);
        context.Statements.AddRange(replaced.ConvertAll(row => new StoredStatement
        {
            SchoolId = row.SchoolId, Kind = row.Kind, Year = row.Year, Topic = row.Topic, Payload = row.Payload,
            ImportFileId = row.PreviousImportFileId, SourceSheet = row.SourceSheet, SourceRow = row.SourceRow, SourceColumn = row.SourceColumn,
        }));
        context.ReplacedStatements.RemoveRange(replaced);
        await context.SaveChangesAsync(token);
        await RemoveOwnFactorsAsync(context, run.Id, token);
    }

    /// <summary>An own factor goes with the import that named it, unless another profile or an activity has it meanwhile.</summary>
    private static async Task RemoveOwnFactorsAsync(DashboardDbContext context, int runId, CancellationToken token)
    {
        foreach (var own in await context.RiskFactors.Where(factor => factor.CreatedByImportRunId == runId).ToListAsync(token))
        {
            var isUsed = await context.Statements.AnyAsync(statement => statement.Kind == StatementKind.RiskLevel && statement.Topic.EndsWith("/" + own.Code), token)
                || await context.RoadmapActivities.AnyAsync(activity => activity.Factors.Any(answered => answered.FactorId == own.Id), token);
            if (!isUsed)
            {
                context.RiskFactors.Remove(own);
            }
        }

        await context.SaveChangesAsync(token);
    }

    private static StoredStatement Stored(int school, StatementKey key, SchoolStatement statement, int file, int sheet, int row, int column) => new()
    {
        SchoolId = school, Kind = key.Kind, Year = key.Year, Topic = key.Topic, Payload = StatementPayload.Write(statement),
        ImportFileId = file, SourceSheet = sheet, SourceRow = row, SourceColumn = column,
    };

    private static ReplacedStatement Kept(Facts.StatementRow row, int file) => new()
    {
        ImportFileId = file, PreviousImportFileId = row.FileId, SchoolId = row.SchoolId, Kind = row.Key.Kind, Year = row.Key.Year, Topic = row.Key.Topic,
        Payload = StatementPayload.Write(row.Statement), SourceSheet = row.Sheet, SourceRow = row.Row, SourceColumn = row.Column,
    };
}
