using System.Runtime.InteropServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;

namespace Dashboard.Data.Imports;

/// <summary>
/// Compares what files say with what is known: new, changed, unchanged, said twice, wrong, unanswered. Pure: the same files,
/// answers and data give the same plan, and nothing is written.
/// </summary>
internal sealed class ImportPlanner
{
    private readonly KnownData _known;
    private readonly TerritoryPlanner _territories;
    private readonly Dictionary<Assessment, int> _assessmentIds = [];
    private readonly List<Assessment> _newAssessments = [];
    private readonly Dictionary<long, (int File, int Index)> _planned = [];
    private readonly Dictionary<DetailKey, string> _plannedDetails = [];
    private readonly ChangeList _changes = new();
    private readonly List<ReconciliationLine> _reconciliation = [];
    private readonly List<FilePlan> _plans = [];
    private readonly RegionGuard _region;
    private readonly RoadmapPlanner _roadmaps;
    private readonly StatementPlanner _statements;
    private readonly ImportAnswers _answers;

    private ImportPlanner(KnownData known, ImportAnswers answers)
    {
        _known = known;
        _answers = answers;
        _territories = new TerritoryPlanner(known, answers);
        _roadmaps = new RoadmapPlanner(known.Facts, known.Plans, _territories);
        _statements = new StatementPlanner(known.Statements, _territories, _changes);
        _region = new RegionGuard(known.Facts.Installation.RegionName, known.Facts.Installation.RegionCode);
    }

    private enum Status : byte
    {
        Duplicate,
        Unchanged,
        Changed,
        New,
        Error,
        Unanswered,
    }

    public static ImportPlan Plan(IReadOnlyList<ReadFile> files, KnownData known, ImportAnswers answers)
    {
        var planner = new ImportPlanner(known, answers);
        // Registers first: a sheet of results then finds its schools whatever the order of the files.
        var registers = files.Where(file => file.Register is not null).ToDictionary(file => file, planner.PlanRegister);
        // The report that says the most of a result is its source: a report of tasks only repeats how many wrote. What is stated of
        // schools and orders come last: they name schools that the sheets of the same import may bring.
        foreach (var file in files.OrderBy(Turn))
        {
            planner._plans.Add(registers.TryGetValue(file, out var register) ? planner.WithStatements(register)
                : known.Forms.TryGetValue(file, out var form) ? form
                : file.Roadmap is { } roadmap ? planner._roadmaps.Plan(file, roadmap, planner.AnswerTo(file))
                : file.Statements is { } statements ? planner.PlanStatements(file, statements)
                : file.Results is null ? new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, file.Problems.Count(problem => problem.Severity == ProblemSeverity.Error), 0), Problems = file.Problems }
                : planner.PlanResults(file, file.Results));
        }

        return planner.Finish(files);
    }

    private RoadmapAnswer AnswerTo(ReadFile file) => _answers.Roadmaps.GetValueOrDefault(file.Name) ?? new RoadmapAnswer(Accepted: _answers.AcceptRoadmaps);

    private FilePlan PlanRegister(ReadFile file)
    {
        if (_region.Refuse(file.Name, file.Register!) is { } refusal)
        {
            var rows = file.Register!.Rows.Count + file.Register.ErroneousRows;
            return new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, rows, 0), Problems = [.. file.Problems, .. file.Register.Problems, refusal] };
        }

        var counts = _territories.PlaceRegister(file.Register!);
        return new FilePlan { File = file, Counts = counts, Problems = [.. file.Problems, .. file.Register!.Problems] };
    }

    private FilePlan PlanStatements(ReadFile file, ParsedStatements parsed) => _region.Refuse(file.Name, parsed) is { } refusal
        ? new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, parsed.Rows.Count + parsed.ErroneousRows, 0), Problems = [.. file.Problems, .. parsed.Problems, refusal] }
        : _statements.Plan(file, parsed);

    /// <summary>A register may say where its schools stand: that is stated of them beside the register itself.</summary>
    private FilePlan WithStatements(FilePlan register)
    {
        if (register.File.Statements is not { } parsed || register.Problems.Any(problem => problem.Code == SchoolMessages.OtherRegion))
        {
            return register;
        }

        var stated = PlanStatements(register.File, parsed);
        return new FilePlan { File = register.File, Counts = register.Counts + stated.Counts, Problems = [.. register.Problems, .. stated.Problems.Except(register.File.Problems)], Statements = stated.Statements };
    }

    private FilePlan PlanResults(ReadFile file, ParsedResults parsed)
    {
        var problems = new List<ImportProblem>(file.Problems);
        problems.AddRange(parsed.Problems);
        var used = Used(parsed);
        if (_region.Refuse(file.Name, parsed, used) is { } refusal)
        {
            problems.Add(refusal);
            return new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, parsed.Results.Count + parsed.ErroneousRows, 0), Problems = problems };
        }

        var plan = new FilePlan { File = file, Counts = default, Problems = problems };
        var places = file.Places ?? _territories.Place(parsed.Mentions, used);
        var assessments = parsed.Assessments.ConvertAll(AssessmentId);
        var statuses = PlanRows(plan, parsed, places, assessments, problems);
        PlanDetails(plan, parsed, places, assessments, statuses, problems);
        AddUnanswered(file, parsed, places, problems);
        _reconciliation.AddRange(parsed.Reconciliation.Select(row => new ReconciliationLine(file.Name, parsed.Mentions[row.Mention].Name, parsed.Assessments[row.Assessment], row)));
        var counts = new int[6];
        foreach (var status in statuses.Rows)
        {
            counts[(int)status]++;
        }

        foreach (var status in statuses.DetailsAlone.Values)
        {
            counts[(int)status]++;
        }

        return new FilePlan
        {
            File = file,
            Counts = new ImportCounts(
                counts[(int)Status.New], counts[(int)Status.Changed], counts[(int)Status.Unchanged], counts[(int)Status.Duplicate],
                parsed.ErroneousRows + counts[(int)Status.Error], counts[(int)Status.Unanswered]),
            Problems = problems,
            Results = plan.Results,
            Details = plan.Details,
        };
    }

    /// <summary>Mentions that a sound row stands under: a school that only wrong rows name is neither asked about nor created.</summary>
    private static HashSet<int> Used(ParsedResults parsed)
    {
        var used = new HashSet<int>();
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(parsed.Results))
        {
            used.Add(row.Mention);
        }

        used.UnionWith(parsed.Details.Select(detail => detail.Mention));
        return used;
    }

    private int AssessmentId(Assessment assessment)
    {
        if (!_assessmentIds.TryGetValue(assessment, out var id))
        {
            id = _known.Facts.FindAssessmentId(assessment) ?? -1 - _newAssessments.Count;
            _assessmentIds[assessment] = id;
            if (id < 0)
            {
                _newAssessments.Add(assessment);
            }
        }

        return id;
    }

    private (Status[] Rows, Dictionary<DetailKey, Status> DetailsAlone) PlanRows(
        FilePlan plan, ParsedResults parsed, int?[] places, List<int> assessments, List<ImportProblem> problems)
    {
        var statuses = new Status[parsed.Results.Count];
        plan.Results.Capacity = parsed.Results.Count;
        _planned.EnsureCapacity(_planned.Count + parsed.Results.Count);
        var rows = CollectionsMarshal.AsSpan(parsed.Results);
        for (var index = 0; index < rows.Length; index++)
        {
            ref readonly var row = ref rows[index];
            statuses[index] = places[row.Mention] is { } territory
                ? PlanRow(plan, parsed, row, new PlannedResult(assessments[row.Assessment], territory, row.Values, row.Source, false), problems)
                : Status.Unanswered;
        }

        return (statuses, []);
    }

    private Status PlanRow(FilePlan plan, ParsedResults parsed, in ParsedResult row, PlannedResult result, List<ImportProblem> problems)
    {
        ref var earlier = ref CollectionsMarshal.GetValueRefOrAddDefault(_planned, result.Key, out var exists);
        if (exists)
        {
            return JoinEarlier(plan, parsed, row, ref earlier, problems);
        }

        var place = result.AssessmentId < 0 || result.TerritoryId < 0 ? -1 : _known.Facts.Find(result.AssessmentId, result.TerritoryId);
        earlier = (_plans.Count, plan.Results.Count);
        if (place < 0)
        {
            CheckSize(plan, parsed, row, result, problems);
            plan.Results.Add(result);
            return Status.New;
        }

        var known = _known.Facts.ValuesAt(place);
        // A person who corrects by hand has seen all numbers of the result: what is emptied goes, and no mean is taken for a rounded one.
        var merged = plan.File.IsCorrection ? row.Values : ResultJoin.Replace(known, row.Values);
        result.Values = merged;
        result.Replaces = true;
        plan.Results.Add(result);
        if (merged == known)
        {
            return Status.Unchanged;
        }

        CheckSize(plan, parsed, row, result, problems);
        _changes.Add(plan.File, parsed, row, _territories.NameOf(result.TerritoryId), known, merged);
        return Status.Changed;
    }

    /// <summary>A second row about the same fact in the same import: equal, complementing, or contradicting.</summary>
    private Status JoinEarlier(FilePlan plan, ParsedResults parsed, in ParsedResult row, ref (int File, int Index) earlier, List<ImportProblem> problems)
    {
        var results = earlier.File == _plans.Count ? plan.Results : _plans[earlier.File].Results;
        ref var first = ref CollectionsMarshal.AsSpan(results)[earlier.Index];
        if (ResultJoin.Contradicts(first.Values, row.Values))
        {
            problems.Add(ImportMessages.SaidTwice(
                plan.File.Name, parsed.Sheets[row.Source.Sheet], CellAddress.Of(row.Source.Row, row.Source.Column), _territories.NameOf(first.TerritoryId)));
            return Status.Error;
        }

        var joined = ResultJoin.Complete(first.Values, row.Values);
        if (joined == first.Values)
        {
            return Status.Duplicate;
        }

        if (first.Replaces && KnownOf(first) is var known && known == first.Values)
        {
            // The first row says what is known already; this one adds to it, and is the one to be written.
            var added = first with { Values = joined, Source = row.Source };
            earlier = (_plans.Count, plan.Results.Count);
            plan.Results.Add(added);
            _changes.Add(plan.File, parsed, row, _territories.NameOf(added.TerritoryId), known, joined);
            return Status.Changed;
        }

        first.Values = joined;
        return Status.Duplicate;
    }

    private ResultValues KnownOf(in PlannedResult result) => _known.Facts.ValuesAt(_known.Facts.Find(result.AssessmentId, result.TerritoryId));

    private void CheckSize(FilePlan plan, ParsedResults parsed, in ParsedResult row, in PlannedResult result, List<ImportProblem> problems)
    {
        if (row.Values.Participants is { } participants && _territories.PupilsOf(result.TerritoryId) is { } pupils && participants > pupils)
        {
            problems.Add(SchoolMessages.MoreParticipantsThanPupils(
                plan.File.Name, parsed.Sheets[row.Source.Sheet], CellAddress.Of(row.Source.Row, row.Source.Column), _territories.NameOf(result.TerritoryId), participants, pupils));
        }
    }

    private void PlanDetails(FilePlan plan, ParsedResults parsed, int?[] places, List<int> assessments, (Status[] Rows, Dictionary<DetailKey, Status> DetailsAlone) statuses, List<ImportProblem> problems)
    {
        if (parsed.Details.Count == 0)
        {
            return;
        }

        var rowOf = new Dictionary<(int, int), int>();
        for (var index = 0; index < parsed.Results.Count; index++)
        {
            rowOf.TryAdd((parsed.Results[index].Mention, parsed.Results[index].Assessment), index);
        }

        foreach (var detail in parsed.Details)
        {
            var key = new DetailKey(assessments[detail.Assessment], places[detail.Mention] ?? 0, detail.Detail.Kind, detail.Group);
            var hasRow = rowOf.TryGetValue((detail.Mention, detail.Assessment), out var row);
            if (hasRow && statuses.Rows[row] == Status.Error)
            {
                // What is left out is left out whole.
                continue;
            }

            var status = places[detail.Mention] is null ? Status.Unanswered : PlanDetail(plan, parsed, detail, key, problems);
            // A row that brings marks and a distribution is one row to its reader: what is newest about it counts.
            if (hasRow)
            {
                statuses.Rows[row] = (Status)Math.Max((byte)statuses.Rows[row], (byte)status);
            }
            else
            {
                statuses.DetailsAlone[key with { TerritoryId = places[detail.Mention] ?? (-1_000_000 - detail.Mention) }] = status;
            }
        }
    }

    private Status PlanDetail(FilePlan plan, ParsedResults parsed, ParsedDetail detail, DetailKey key, List<ImportProblem> problems)
    {
        var payload = DetailPayload.Write(detail.Detail);
        if (_plannedDetails.TryGetValue(key, out var said))
        {
            if (said == payload)
            {
                return Status.Duplicate;
            }

            var (sheet, cell) = (parsed.Sheets[detail.Source.Sheet], CellAddress.Of(detail.Source.Row, detail.Source.Column));
            problems.Add(ImportMessages.SaidTwice(plan.File.Name, sheet, cell, _territories.NameOf(key.TerritoryId)));
            return Status.Error;
        }

        _plannedDetails[key] = payload;
        var stored = _known.Details.GetValueOrDefault(key);
        if (stored?.Payload == payload)
        {
            return Status.Unchanged;
        }

        plan.Details.Add(new PlannedDetail(key, payload, detail.Source, stored));
        return stored is null ? Status.New : Status.Changed;
    }

    private void AddUnanswered(ReadFile file, ParsedResults parsed, int?[] places, List<ImportProblem> problems)
    {
        var firstRow = new Dictionary<int, SourceCell>();
        foreach (var (mention, source) in parsed.Results.Select(row => (row.Mention, row.Source)).Concat(parsed.Details.Select(detail => (detail.Mention, detail.Source))))
        {
            if (places[mention] is null)
            {
                firstRow.TryAdd(mention, source);
            }
        }

        foreach (var (mention, source) in firstRow)
        {
            var (sheet, cell, named) = (parsed.Sheets[source.Sheet], CellAddress.Of(source.Row, source.Column), parsed.Mentions[mention]);
            problems.Add(named.Level == TerritoryLevel.Municipality
                ? SchoolMessages.MunicipalityIsUnknown(file.Name, sheet, cell, named.Name)
                : SchoolMessages.SchoolIsUnknown(file.Name, sheet, cell, named.Name.Length > 0 ? named.Name : named.Code ?? named.Login ?? string.Empty));
        }
    }

    private static int Turn(ReadFile file) => file.Roadmap is not null || (file.Statements is not null && file.Register is null) ? 2 : SaysOnlyParticipants(file) ? 1 : 0;

    private static bool SaysOnlyParticipants(ReadFile file) => file.Results is { } parsed && parsed.Results.TrueForAll(row => row.Values == new ResultValues(row.Values.Participants));

    private ImportPlan Finish(IReadOnlyList<ReadFile> files)
    {
        // Unchanged rows were kept so that later files could be compared with them; they are not written.
        foreach (var plan in _plans)
        {
            plan.Results.RemoveAll(result => result.Replaces && KnownOf(result) == result.Values);
        }

        var region = _known.Facts.Installation;
        var named = _territories.Creates.FirstOrDefault(territory => territory.Level == TerritoryLevel.Region && territory.Name.Length > 0)?.Name;
        var logins = region.RegionCode is null ? _territories.Creates.Where(territory => territory.Login is not null).Select(territory => FisOkoLogin.RegionOf(territory.Login!)).Distinct().Take(2).ToList() : [];
        return new ImportPlan
        {
            DataVersion = region.DataVersion,
            Scope = _known.Scope,
            OfDemonstration = region.IsDemonstration,
            Files = [.. files.Join(_plans, file => file, plan => plan.File, (_, plan) => plan)],
            Counts = _plans.Aggregate(default(ImportCounts), (sum, plan) => sum + plan.Counts),
            Questions = _territories.Questions,
            Changes = _changes.Shown,
            Reconciliation = _reconciliation,
            Problems = [.. _plans.SelectMany(plan => plan.Problems)],
            Creates = _territories.Creates,
            NewAssessments = _newAssessments,
            SchoolUpdates = _territories.Updates,
            Aliases = _territories.Aliases,
            AdoptRegionName = region.RegionName is null ? named : null,
            AdoptRegionCode = logins is [var only] ? only : null,
        };
    }
}
