using System.Security.Cryptography;
using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Imports;

/// <summary>
/// «Мониторинг реализации дорожной карты» on its way back: read, compared with what is known, shown, written in one transaction,
/// and taken back as a whole.
/// </summary>
public sealed class MonitoringImport(MonitoringQuestion question, MonitoringRecords reports, ActivityRecords records)
{
    /// <summary>How the journal calls it.</summary>
    public const string FormName = "Мониторинг дорожной карты";

    /// <summary>Problems that the journal keeps.</summary>
    private const int KeptProblems = 300;

    /// <param name="content">Seekable; stays open.</param>
    /// <param name="name">As the user knows it.</param>
    /// <param name="token">Stops reading.</param>
    public static MonitoringFile Read(Stream content, string name, CancellationToken token = default)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var cells = SpreadsheetReader.Read(content, name, SpreadsheetLimits.Default, null, token);
        if (cells.Value is not { } workbook)
        {
            return new MonitoringFile(name, hash, ParseResult.Refused<ParsedMonitoring>(cells.Problems));
        }

        var form = MonitoringReader.Read(workbook);
        return new MonitoringFile(name, hash, form with { Problems = [.. cells.Problems, .. form.Problems] });
    }

    /// <summary>What the form would change; null where there is no such plan or it is not to be seen. A file that was not read changes nothing.</summary>
    public async Task<MonitoringPlan?> PlanAsync(MonitoringFile file, int planId, AccessScope scope, CancellationToken token = default)
    {
        if (await question.AskAsync(new MonitoringFilter(planId), scope, token) is not { } view)
        {
            return null;
        }

        return file.Form.Value is { } parsed ? new MonitoringPlanner(view, records).Plan(file, parsed) : new MonitoringPlan(planId, file.Name, file.Hash, [], [], 0, file.Form.Problems);
    }

    /// <summary>Writes what was shown, with the conflicts that the person chose for the file.</summary>
    public Task<ReportOutcome> ApplyAsync(MonitoringPlan plan, IReadOnlySet<UnitKey> conflicts, AccessScope scope, CancellationToken token = default)
    {
        var chosen = plan.Chosen(conflicts);
        return chosen.Count == 0 ? Task.FromResult(ReportOutcome.Refused("Записывать нечего: в форме нет изменений.")) : reports.SayAsync(chosen, new ReportSource(plan.PlanId, new ImportFile
        {
            FileName = plan.File,
            Hash = plan.Hash,
            Form = FormName,
            Sheets = string.Join('\n', plan.Sheets),
            NewCount = chosen.Count(report => report.SaidAt is null),
            ChangedCount = chosen.Count(report => report.SaidAt is not null),
            UnchangedCount = plan.Unchanged,
            ErrorCount = plan.Lines.Count - chosen.Count,
            Problems = JsonSerializer.Serialize(plan.Problems.Take(KeptProblems)),
            ProblemCount = plan.Problems.Count,
        }), scope, token);
    }

    public Task<ReportOutcome> UndoAsync(int runId, AccessScope scope, CancellationToken token = default) => reports.UndoAsync(runId, scope, token);
}
