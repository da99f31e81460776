using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Roadmaps;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Imports;

/// <summary>A file, an archive or a folder to be imported.</summary>
/// <param name="Name">As the user knows it.</param>
/// <param name="Open">Opens its bytes, seekable; may be called several times. Null for a folder, whose path the name is.</param>
public sealed record ImportSource(string Name, Func<Stream>? Open);

/// <summary>How far an import has come.</summary>
/// <param name="File">The file being read or written.</param>
/// <param name="Files">Files done.</param>
/// <param name="OfFiles">Files in all; null while an archive or folder is being listed.</param>
/// <param name="Rows">Rows of the present file.</param>
/// <param name="OfRows">Rows it says it has.</param>
public readonly record struct ImportProgress(string File, int Files, int? OfFiles, long Rows, long? OfRows);

/// <summary>What applying came to: the run in the journal, or the plan made anew because the data changed in between.</summary>
public sealed record ApplyOutcome(ImportRun? Run, ImportPlan? Replanned)
{
    public bool IsApplied => Run is not null;

    /// <summary>Its line of the journal, where it is taken back.</summary>
    public int? RunId => Run?.Id;
}

/// <summary>
/// The one way into the database for imported data: read → plan (shown to the user) → apply in one transaction → undo.
/// Applying is one at a time; reading and planning are not.
/// </summary>
public sealed class ImportPipeline(
    InstallationDatabase database, FactsSource factsSource, StatementsSource statementsSource, ReturnedForms forms, MonitoringRecords reports, TimeProvider clock, ILogger<ImportPipeline> logger) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Reads files into memory; nothing is compared or written. A file that cannot be read is a refusal among the others.</summary>
    public async Task<IReadOnlyList<ReadFile>> ReadAsync(
        IReadOnlyList<ImportSource> sources, ImportAnswers answers, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var facts = await factsSource.GetAsync(token);
        var reference = await ReadReferenceAsync(token);
        var statements = Context(await statementsSource.GetAsync(token));
        var files = new List<ReadFile>(sources.Count);
        var ofFiles = sources.All(source => source.Open is not null) && sources.Count > 1 ? sources.Count : (int?)null;
        foreach (var opened in NamesakeFiles.Distinguish(sources.SelectMany(source => Open(source, token))))
        {
            token.ThrowIfCancellationRequested();
            if (opened.Value is not { } file)
            {
                files.Add(new ReadFile { Name = opened.Problems[0].File, Hash = string.Empty, Problems = opened.Problems });
                continue;
            }

            using (file)
            {
                progress?.Report(new ImportProgress(file.Path, files.Count, ofFiles, 0, null));
                var rows = progress is null ? null : new RowProgress(progress, file.Path, files.Count, ofFiles);
                files.Add(Read(
                    file, Context(facts, reference.Profiles, reference.Exams, answers.Overrides.GetValueOrDefault(file.Path)), statements, answers.PlanOfForms is not null, rows, token));
            }
        }

        return files;
    }

    /// <summary>Compares files with the data in force, as far as this person may write.</summary>
    public async Task<ImportPlan> PlanAsync(IReadOnlyList<ReadFile> files, ImportAnswers answers, AccessScope scope, CancellationToken token = default)
    {
        var facts = await factsSource.GetAsync(token);
        var known = await KnownAsync(facts, files, scope, token);
        return ImportPlanner.Plan(files, known with { Forms = await forms.PlanAsync(files, answers, scope, token) }, answers);
    }

    /// <summary>Writes the plan, or gives it anew when the data changed since it was shown.</summary>
    public async Task<ApplyOutcome> ApplyAsync(ImportPlan plan, ImportAnswers answers, string? reason = null, CancellationToken token = default)
    {
        await _writing.WaitAsync(token);
        try
        {
            var facts = await factsSource.GetAsync(token);
            var written = facts.Installation.DataVersion == plan.DataVersion && facts.Installation.IsDemonstration == plan.OfDemonstration
                ? await new ImportWriter(database, reports).WriteAsync(plan, facts, facts.Installation.NominalPerson, reason, clock.GetUtcNow().UtcDateTime, token)
                : null;
            if (written is not var (run, next))
            {
                // Another import, or another program on the same folder, was quicker.
                await factsSource.ReloadAsync(token);
                return new ApplyOutcome(null, await PlanAsync([.. plan.Files.Select(file => file.File)], answers, plan.Scope, token));
            }

            factsSource.Publish(next);
            LogApplied(run.Id, plan.Files.Count, plan.Counts.New, plan.Counts.Changed);
            return new ApplyOutcome(run, null);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Records in the journal that nothing of these files was taken.</summary>
    public async Task RefuseAsync(ImportPlan plan, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var person = (await context.Installations.AsNoTracking().SingleAsync(token)).NominalPerson;
        var run = new ImportRun { Key = Guid.NewGuid(), State = ImportRunState.Refused, Person = person, AppliedAt = clock.GetUtcNow().UtcDateTime };
        run.Files.AddRange(plan.Files.Select(ImportWriter.JournalLine));
        context.ImportRuns.Add(run);
        await context.SaveChangesAsync(token);
    }

    /// <summary>Takes back a run, as far as this person may: null when done, otherwise why not.</summary>
    public async Task<string?> UndoAsync(int runId, AccessScope scope, CancellationToken token = default)
    {
        await _writing.WaitAsync(token);
        try
        {
            var refusal = await new UndoWriter(database).UndoAsync(runId, scope, clock.GetUtcNow().UtcDateTime, token);
            if (refusal is null)
            {
                await factsSource.ReloadAsync(token);
            }

            return refusal;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Corrects one result by hand; the reason stays in the journal and undo works as for a file.</summary>
    public async Task<ApplyOutcome> CorrectAsync(int territoryId, Assessment assessment, ResultValues values, string reason, AccessScope scope, CancellationToken token = default)
    {
        var facts = await factsSource.GetAsync(token);
        var territory = facts.Territory(territoryId) ?? throw new ArgumentException("No such territory.", nameof(territoryId));
        var parsed = new ParsedResults { FileName = ManualFile, Sheets = [territory.Label] };
        parsed.Assessments.Add(assessment);
        parsed.Mentions.Add(new TerritoryMention(territory.Level, territory.Name, territory.Code));
        parsed.Results.Add(new ParsedResult(0, 0, values, default));
        var file = new ReadFile { Name = ManualFile, Hash = string.Empty, Results = parsed, Places = [territoryId], Problems = [] };
        var answers = new ImportAnswers();
        return await ApplyAsync(await PlanAsync([file], answers, scope, token), answers, reason, token);
    }

    /// <summary>
    /// What a person types of schools: a profile, a row of staff. It goes the way of a file, so that the journal has it with its reason and
    /// undo works. A statement of null takes back what was stated.
    /// </summary>
    public async Task<ApplyOutcome> StateAsync(IReadOnlyList<(int SchoolId, StatementKey Key, SchoolStatement? Statement)> stated, StatementForm form, string reason, AccessScope scope, CancellationToken token = default)
    {
        var facts = await factsSource.GetAsync(token);
        var schools = stated.Select(each => each.SchoolId).Distinct().ToList();
        if (schools.Exists(id => !scope.SeesSchool(id, facts.Territory(id)?.MunicipalityId ?? 0)))
        {
            throw new UnauthorizedAccessException("A person states something only of schools that this person sees.");
        }

        var parsed = new ParsedStatements { FileName = ManualFile, Sheets = [ManualFile], Form = form };
        parsed.Mentions.AddRange(schools.Select(id => facts.Territory(id) ?? throw new ArgumentException("No such school.", nameof(stated))).Select(school => new TerritoryMention(school.Level, school.Name, school.Code)));
        parsed.Rows.AddRange(stated.Where(each => each.Statement is not null).Select((each, row) => new ParsedStatement(schools.IndexOf(each.SchoolId), each.Key, each.Statement!, new StatementPlace(0, row, 0))));
        parsed.TakenBack.AddRange(stated.Where(each => each.Statement is null).Select(each => (schools.IndexOf(each.SchoolId), each.Key)));
        var file = new ReadFile { Name = ManualFile, Hash = string.Empty, Statements = parsed, Places = [.. schools.Select(id => (int?)id)], Problems = [] };
        var answers = new ImportAnswers();
        return await ApplyAsync(await PlanAsync([file], answers, scope, token), answers, reason, token);
    }

    /// <summary>The named file as .xlsx with its problems painted into it; null where it cannot be opened any more.</summary>
    public Stream? AnnotatedCopy(IReadOnlyList<ImportSource> sources, string file, IReadOnlyList<ImportProblem> problems)
    {
        if (OpenWorkbook(sources, file) is not { } workbook)
        {
            return null;
        }

        var copy = new MemoryStream();
        var notes = problems.Where(problem => problem.File == file && problem is { Sheet: not null, Cell: not null }).Select(problem => new CellNote(problem.Sheet!, problem.Cell!, problem.Message)).ToList();
        Spreadsheets.AnnotatedCopy.Write(workbook, notes, copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>The named file as cells, for the mapping page; null where it cannot be opened.</summary>
    public Workbook? OpenWorkbook(IReadOnlyList<ImportSource> sources, string file)
    {
        foreach (var opened in NamesakeFiles.Distinguish(sources.SelectMany(source => Open(source, CancellationToken.None))))
        {
            using var found = opened.Value;
            if (found?.Path == file)
            {
                return SpreadsheetReader.Read(found.Content, found.Path, SpreadsheetLimits.Default, null, CancellationToken.None).Value;
            }
        }

        return null;
    }

    /// <summary>The named file as paragraphs and tables, to be shown beside its reading; null where it cannot be opened.</summary>
    public OfficeDocument? OpenDocument(IReadOnlyList<ImportSource> sources, string file)
    {
        foreach (var opened in NamesakeFiles.Distinguish(sources.SelectMany(source => Open(source, CancellationToken.None))))
        {
            using var found = opened.Value;
            if (found?.Path == file)
            {
                return DocumentReader.Read(found.Content, found.Path, DocumentLimits.Default, CancellationToken.None).Value;
            }
        }

        return null;
    }

    /// <summary>Rows pasted from Excel or Word, as activities of a plan that is being written; otherwise a sentence that says what is wrong.</summary>
    public async Task<(IReadOnlyList<DraftActivity> Activities, string? Refusal)> ReadPastedAsync(Stream content, PlanDraft plan, CancellationToken token = default)
    {
        var document = DocumentReader.Read(content, "вставленный текст", DocumentLimits.Default, token);
        var order = document.Value is { } read ? RoadmapReader.Read(read, AcademicCalendar.Default) : null;
        if (order?.Value is not { } parsed)
        {
            return ([], (order?.Problems ?? document.Problems)[0].Message);
        }

        await using var context = database.CreateDbContext();
        var known = await KnownPlansAsync(context, token);
        return ([.. parsed.Activities.Select(activity => RoadmapPlanner.Draft(activity, plan, known.Factors))], null);
    }

    /// <summary>The dictionary of risk factors, for the page of an order's review.</summary>
    public async Task<IReadOnlyList<RiskFactorName>> RiskFactorsAsync(CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        return await context.RiskFactors.AsNoTracking().OrderBy(factor => factor.Id).Select(factor => new RiskFactorName(factor.Id, factor.Name)).ToListAsync(token);
    }

    public async Task<bool> HasSchoolsAsync(CancellationToken token = default) => (await factsSource.GetAsync(token)).Schools.Any();

    /// <summary>What reading needs to know besides the file: for the mapping page's guesses.</summary>
    public async Task<ResultReadContext> ReadContextAsync(CancellationToken token = default)
    {
        var facts = await factsSource.GetAsync(token);
        var reference = await ReadReferenceAsync(token);
        return Context(facts, reference.Profiles, reference.Exams, null);
    }

    public void Dispose() => _writing.Dispose();

    private const string ManualFile = "Исправление вручную";

    private static StatementReadContext Context(SchoolStatements known) => new(
        [.. known.Factors.Select(factor => new KnownFactor(factor.Code, [factor.Name, factor.ShortName, .. factor.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries)]))],
        [.. known.Categories.Select(category => new KnownCategory(category.Code, [category.Name, category.ShortName]))]);

    private static ResultReadContext Context(ResultFacts facts, IReadOnlyList<MappingProfile> profiles, ExamReference exams, ReadOverrides? overrides) => new(
        facts.Installation.RegionCode,
        facts.Installation.RegionName,
        facts.Municipalities.Select(municipality => MunicipalityName.Normalise(municipality.Name)).ToHashSet(),
        profiles,
        overrides,
        exams);

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The file goes to whoever enumerates.")]
    private static IEnumerable<ParseResult<ArchivedFile>> Open(ImportSource source, CancellationToken token)
    {
        if (source.Open is null)
        {
            if (!Directory.Exists(source.Name))
            {
                yield return ParseResult.Refused<ArchivedFile>(ImportMessages.FileIsMissing(source.Name));
                yield break;
            }

            var listed = false;
            foreach (var file in ArchiveReader.ReadFolder(source.Name, new ArchiveLimits(), token))
            {
                listed = true;
                yield return file;
            }

            if (!listed)
            {
                yield return ParseResult.Refused<ArchivedFile>(ImportMessages.FolderIsEmpty(source.Name));
            }

            yield break;
        }

        Stream? stream;
        try
        {
            stream = source.Open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            stream = null;
        }

        if (stream is null)
        {
            yield return ParseResult.Refused<ArchivedFile>(SpreadsheetMessages.NoAccess(source.Name));
            yield break;
        }

        if (!ArchiveReader.IsArchive(stream))
        {
            yield return ParseResult.Ok(new ArchivedFile(source.Name, stream));
            yield break;
        }

        using (stream)
        {
            foreach (var file in ArchiveReader.Read(stream, source.Name, new ArchiveLimits(), token))
            {
                yield return file;
            }
        }
    }

    private ReadFile Read(ArchivedFile file, ResultReadContext context, StatementReadContext known, bool isForm, IProgress<ReadProgress>? progress, CancellationToken token)
    {
        var hash = string.Empty;
        try
        {
            hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
            file.Content.Position = 0;
            var opened = SpreadsheetReader.Read(file.Content, file.Path, SpreadsheetLimits.Default, progress, token);
            if (opened.Value is not { } workbook)
            {
                // What is no sheet may be an order, and of a document of Word its own reader has the better answer.
                var order = ReadOrder(file, known, out var stated, token);
                if (stated is not null)
                {
                    return new ReadFile { Name = file.Path, Hash = hash, Statements = stated, Problems = [] };
                }

                // A refusal that names a sheet is of a table beyond a limit: it is not sent to look for a plan.
                var isOfWord = order.Value is not null
                    || (opened.Problems.All(problem => problem.Sheet is null) && order.Problems.Any(problem => problem.Code == RoadmapMessages.WithoutPlan || DocumentMessages.IsOfWord(problem.Code)));
                return new ReadFile { Name = file.Path, Hash = hash, Roadmap = order.Value, Problems = isOfWord ? order.Problems : opened.Problems };
            }

            if (isForm || MonitoringReader.IsForm(workbook))
            {
                var form = MonitoringReader.Read(workbook);
                return new ReadFile { Name = file.Path, Hash = hash, Monitoring = form.Value, Problems = [.. opened.Problems, .. form.Problems] };
            }

            if (StatementReader.Read(workbook, known) is { } statements)
            {
                return new ReadFile { Name = file.Path, Hash = hash, Statements = statements, Problems = opened.Problems };
            }

            if (SchoolRegisterReader.Read(workbook) is { } register)
            {
                return new ReadFile { Name = file.Path, Hash = hash, Register = register, Statements = StatementReader.ReadPlaces(workbook), Problems = opened.Problems };
            }

            var results = ResultReader.Read(workbook, context, progress, token);
            // An order may also lie in a workbook or a web page; a sheet that holds results is never one.
            if (IsNoResultSheet(results) && ReadOrder(file, known, out _, token) is { Value: { } roadmap } found)
            {
                return new ReadFile { Name = file.Path, Hash = hash, Roadmap = roadmap, Problems = found.Problems };
            }

            return new ReadFile { Name = file.Path, Hash = hash, Results = results, Problems = opened.Problems };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The message of a reader's fault may quote a cell, and a cell may hold a pupil: only the kind is logged.
            LogReaderFault(file.Path, fault.GetType().Name);
            return new ReadFile { Name = file.Path, Hash = hash, Problems = [ImportMessages.ReaderHasFailed(file.Path)] };
        }
    }

    private static bool IsNoResultSheet(ParsedResults results) => results is { Results.Count: 0, Details.Count: 0, ErroneousRows: 0 }
        && results.Forms.All(form => form == ResultForm.Unknown) && results.Problems.TrueForAll(problem => problem.Code != SchoolMessages.OtherRegion);

    /// <summary>A document is a plan, or else what an order or a school states in a table: a list of schools, a profile.</summary>
    private static ParseResult<ParsedRoadmap> ReadOrder(ArchivedFile file, StatementReadContext known, out ParsedStatements? stated, CancellationToken token)
    {
        stated = null;
        file.Content.Position = 0;
        var document = DocumentReader.Read(file.Content, file.Path, DocumentLimits.Default, token);
        if (document.Value is not { } read)
        {
            return ParseResult.Refused<ParsedRoadmap>(document.Problems);
        }

        // A profile's table of measures would pass for a plan; a plan's table of schools would pass for a list.
        var tables = StatementReader.Read(DocumentTables.Of(read), known);
        stated = tables is { Form: not StatementForm.SchoolList } ? tables : null;
        var order = stated is null ? RoadmapReader.Read(read, AcademicCalendar.Default) : ParseResult.Refused<ParsedRoadmap>();
        stated ??= order.Value is null ? tables : null;
        return order with { Problems = [.. document.Problems, .. order.Problems] };
    }

    private async Task<KnownData> KnownAsync(ResultFacts facts, IReadOnlyList<ReadFile> files, AccessScope scope, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        var aliases = await context.TerritoryAliases.AsNoTracking().ToDictionaryAsync(alias => alias.Mention, alias => alias.TerritoryId, token);
        var assessments = files.Where(file => file.Results is { Details.Count: > 0 })
            .SelectMany(file => file.Results!.Assessments).Distinct()
            .Select(facts.FindAssessmentId).OfType<int>().ToList();
        var details = assessments.Count == 0 ? [] : await context.Details.AsNoTracking()
            .Where(detail => assessments.Contains(detail.AssessmentId))
            .Select(detail => new StoredDetailFact(
                new DetailKey(detail.AssessmentId, detail.TerritoryId, detail.Kind, detail.Group), detail.Payload, detail.ImportFileId,
                new SourceCell((short)detail.SourceSheet, detail.SourceRow, (short)detail.SourceColumn)))
            .ToListAsync(token);
        var plans = files.Any(file => file.Roadmap is not null) ? await KnownPlansAsync(context, token) : KnownPlans.None;
        return new KnownData(facts, aliases, details.ToDictionary(detail => detail.Key), plans, await statementsSource.GetAsync(token)) { Scope = scope };
    }

    private static async Task<KnownPlans> KnownPlansAsync(DashboardDbContext context, CancellationToken token)
    {
        var plans = await context.Roadmaps.AsNoTracking().Whole().ToListAsync(token);
        var factors = await context.RiskFactors.AsNoTracking().OrderBy(factor => factor.Id).ToListAsync(token);
        return new KnownPlans(
            plans.ConvertAll(plan => new StoredPlan(plan.Id, PlanWriter.DraftOf(plan))),
            factors.ConvertAll(factor => new FactorWords(factor.Id, factor.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    private async Task<(IReadOnlyList<MappingProfile> Profiles, ExamReference Exams)> ReadReferenceAsync(CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        var profiles = await context.MappingProfiles.AsNoTracking().OrderBy(profile => profile.Id).ToListAsync(token);
        var thresholds = await context.ExamThresholds.AsNoTracking().Where(threshold => threshold.Procedure == Procedure.Ege).ToListAsync(token);
        return (
            [.. profiles.Select(profile => MappingProfiles.Read(profile.Payload))],
            new ExamReference(
                [.. thresholds.Where(threshold => threshold.Subject != ExamThreshold.HighScores).Select(threshold => new EgeMinimum(threshold.Subject, threshold.Profile, threshold.FromYear, (int)threshold.Minimum))],
                (int)(thresholds.Find(threshold => threshold.Subject == ExamThreshold.HighScores)?.Minimum ?? 0)));
    }

    private void LogApplied(int run, int files, int added, int changed) =>
        logger.LogInformation("Import {Run} applied: {Files} files, {New} new, {Changed} changed", run, files, added, changed);

    private void LogReaderFault(string file, string kind) => logger.LogError("Reading {File} failed with {Kind}", file, kind);

    private sealed class RowProgress(IProgress<ImportProgress> progress, string file, int files, int? ofFiles) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => progress.Report(new ImportProgress(file, files, ofFiles, value.Rows, value.OfRows));
    }
}
