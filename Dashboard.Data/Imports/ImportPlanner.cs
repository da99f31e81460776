using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Persistence;

namespace Dashboard.Data.Imports;

/// <summary>
/// Compares what files say with what is known: new, changed, unchanged, said twice, wrong, unanswered. Pure: the same files,
/// answers and data give the same plan, and nothing is written.
/// </summary>
internal sealed class ImportPlanner
{
    /// <summary>Changes kept for the table "было и станет"; all are counted and written.</summary>
    public const int ShownChanges = 500;

    /// <summary>Problems kept of one kind in one file; a column of 300,000 bad cells is one mistake.</summary>
    public const int ShownProblems = 200;

    private readonly KnownData _known;
    private readonly TerritoryPlanner _territories;
    private readonly Dictionary<Assessment, int> _assessmentIds = [];
    private readonly List<Assessment> _newAssessments = [];
    private readonly Dictionary<long, (int File, int Index)> _planned = [];
    private readonly Dictionary<DetailKey, string> _plannedDetails = [];
    private readonly List<ValueChange> _changes = [];
    private readonly List<ReconciliationLine> _reconciliation = [];
    private readonly List<FilePlan> _plans = [];

    private ImportPlanner(KnownData known, ImportAnswers answers)
    {
        _known = known;
        _territories = new TerritoryPlanner(known, answers);
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
        foreach (var file in files)
        {
            planner._plans.Add(registers.TryGetValue(file, out var register) ? register
                : file.Results is null ? new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, file.Problems.Count(problem => problem.Severity == ProblemSeverity.Error), 0), Problems = file.Problems }
                : planner.PlanResults(file, file.Results));
        }

        return planner.Finish();
    }

    private FilePlan PlanRegister(ReadFile file)
    {
        var counts = _territories.PlaceRegister(file.Register!);
        return new FilePlan { File = file, Counts = counts, Problems = [.. file.Problems, .. file.Register!.Problems] };
    }

    private FilePlan PlanResults(ReadFile file, ParsedResults parsed)
    {
        var problems = new List<ImportProblem>(file.Problems);
        problems.AddRange(parsed.Problems);
        if (OtherRegion(file, parsed) is { } refusal)
        {
            problems.Add(refusal);
            return new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, parsed.Results.Count + parsed.ErroneousRows, 0), Problems = problems };
        }

        var plan = new FilePlan { File = file, Counts = default, Problems = problems };
        var places = _territories.Place(parsed.Mentions);
        var assessments = parsed.Assessments.ConvertAll(AssessmentId);
        var statuses = PlanRows(plan, parsed, places, assessments, problems);
        PlanDetails(plan, parsed, places, assessments, statuses);
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

    private ImportProblem? OtherRegion(ReadFile file, ParsedResults parsed)
    {
        var own = _known.Facts.Installation;
        foreach (var mention in parsed.Mentions)
        {
            var otherName = mention.Level == TerritoryLevel.Region && own.RegionName is not null && mention.Name.Length > 0
                && MunicipalityName.Normalise(mention.Name) != MunicipalityName.Normalise(own.RegionName);
            var otherCode = own.RegionCode is not null && mention.Login is not null && FisOkoLogin.RegionOf(mention.Login) != own.RegionCode;
            if (otherName || otherCode)
            {
                return SchoolMessages.RegionIsAnother(
                    file.Name, null, null, otherName ? mention.Name : "код " + FisOkoLogin.RegionOf(mention.Login!), otherName ? own.RegionName! : "код " + own.RegionCode);
            }
        }

        return null;
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
            return JoinEarlier(plan, parsed, row, earlier, problems);
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
        var merged = Merge(known, row.Values);
        result.Values = merged;
        result.Replaces = true;
        plan.Results.Add(result);
        if (merged == known)
        {
            return Status.Unchanged;
        }

        AddChange(plan.File, parsed, row, result.TerritoryId, known, merged);
        return Status.Changed;
    }

    /// <summary>A second row about the same fact in the same import: equal, complementing, or contradicting.</summary>
    private Status JoinEarlier(FilePlan plan, ParsedResults parsed, in ParsedResult row, (int File, int Index) earlier, List<ImportProblem> problems)
    {
        var results = earlier.File == _plans.Count ? plan.Results : _plans[earlier.File].Results;
        ref var first = ref CollectionsMarshal.AsSpan(results)[earlier.Index];
        if (Contradicts(first.Values, row.Values))
        {
            problems.Add(ImportMessages.SaidTwice(
                plan.File.Name, parsed.Sheets[row.Source.Sheet], CellAddress.Of(row.Source.Row, row.Source.Column), _territories.NameOf(first.TerritoryId)));
            return Status.Error;
        }

        first.Values = Merge(first.Values, row.Values);
        return Status.Duplicate;
    }

    private void CheckSize(FilePlan plan, ParsedResults parsed, in ParsedResult row, in PlannedResult result, List<ImportProblem> problems)
    {
        if (row.Values.Participants is { } participants && result.TerritoryId > 0
            && _known.Facts.Territory(result.TerritoryId) is { Level: TerritoryLevel.School, Pupils: { } pupils } school && participants > pupils)
        {
            problems.Add(SchoolMessages.MoreParticipantsThanPupils(
                plan.File.Name, parsed.Sheets[row.Source.Sheet], CellAddress.Of(row.Source.Row, row.Source.Column), school.Label, participants, pupils));
        }
    }

    private void PlanDetails(FilePlan plan, ParsedResults parsed, int?[] places, List<int> assessments, (Status[] Rows, Dictionary<DetailKey, Status> DetailsAlone) statuses)
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
            var status = places[detail.Mention] is null ? Status.Unanswered : PlanDetail(plan, detail, key);
            // A row that brings marks and a distribution is one row to its reader: what is newest about it counts.
            if (rowOf.TryGetValue((detail.Mention, detail.Assessment), out var row))
            {
                statuses.Rows[row] = (Status)Math.Max((byte)statuses.Rows[row], (byte)status);
            }
            else
            {
                statuses.DetailsAlone[key with { TerritoryId = places[detail.Mention] ?? (-1_000_000 - detail.Mention) }] = status;
            }
        }
    }

    private Status PlanDetail(FilePlan plan, ParsedDetail detail, DetailKey key)
    {
        var payload = DetailPayload.Write(detail.Detail);
        if (_plannedDetails.TryGetValue(key, out var said))
        {
            return said == payload ? Status.Duplicate : Status.Error;
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
        foreach (var row in parsed.Results)
        {
            if (places[row.Mention] is null)
            {
                firstRow.TryAdd(row.Mention, row.Source);
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

    private static ResultValues Merge(in ResultValues known, in ResultValues said) => new(
        said.Participants ?? known.Participants,
        said.Mark2 ?? known.Mark2,
        said.Mark3 ?? known.Mark3,
        said.Mark4 ?? known.Mark4,
        said.Mark5 ?? known.Mark5,
        said.MeanMark ?? known.MeanMark,
        said.MeanScore ?? known.MeanScore,
        said.BelowThreshold ?? known.BelowThreshold,
        said.HighScores ?? known.HighScores,
        said.FullScores ?? known.FullScores);

    private static bool Contradicts(in ResultValues first, in ResultValues second) =>
        Differ(first.Participants, second.Participants) || Differ(first.Mark2, second.Mark2) || Differ(first.Mark3, second.Mark3)
        || Differ(first.Mark4, second.Mark4) || Differ(first.Mark5, second.Mark5) || Differ(first.BelowThreshold, second.BelowThreshold)
        || Differ(first.HighScores, second.HighScores) || Differ(first.FullScores, second.FullScores)
        || Differ(first.MeanMark, second.MeanMark) || Differ(first.MeanScore, second.MeanScore);

    private static bool Differ(int? first, int? second) => first is not null && second is not null && first != second;

    // Two reports of one work round a mean differently.
    private static bool Differ(double? first, double? second) => first is { } one && second is { } two && Math.Abs(one - two) > 0.011;

    private void AddChange(ReadFile file, ParsedResults parsed, in ParsedResult row, int territoryId, in ResultValues before, in ResultValues after)
    {
        if (_changes.Count >= ShownChanges)
        {
            return;
        }

        var (sheet, cell, assessment) = (parsed.Sheets[row.Source.Sheet], CellAddress.Of(row.Source.Row, row.Source.Column), parsed.Assessments[row.Assessment]);
        var name = _territories.NameOf(territoryId);
        void Compare(string value, double? was, double? becomes)
        {
            if (was != becomes)
            {
                _changes.Add(new ValueChange(name, assessment, value, Show(was), Show(becomes), file.Name, sheet, cell));
            }
        }

        Compare("участников", before.Participants, after.Participants);
        Compare("«2»", before.Mark2, after.Mark2);
        Compare("«3»", before.Mark3, after.Mark3);
        Compare("«4»", before.Mark4, after.Mark4);
        Compare("«5»", before.Mark5, after.Mark5);
        Compare("средняя отметка", before.MeanMark, after.MeanMark);
        Compare("средний балл", before.MeanScore, after.MeanScore);
        Compare("ниже порога", before.BelowThreshold, after.BelowThreshold);
        Compare("высокие баллы", before.HighScores, after.HighScores);
        Compare("наибольший балл", before.FullScores, after.FullScores);
    }

    private static string Show(double? value) => value?.ToString("0.##", CultureInfo.GetCultureInfo("ru-RU")) ?? "—";

    private ImportPlan Finish()
    {
        // Unchanged rows were kept so that later files could be compared with them; they are not written.
        foreach (var plan in _plans)
        {
            plan.Results.RemoveAll(result => result.Replaces && _known.Facts.ValuesAt(_known.Facts.Find(result.AssessmentId, result.TerritoryId)) == result.Values);
        }

        var region = _known.Facts.Installation;
        var named = _territories.Creates.FirstOrDefault(territory => territory.Level == TerritoryLevel.Region && territory.Name.Length > 0)?.Name;
        var logins = region.RegionCode is null ? _territories.Creates.Where(territory => territory.Login is not null).Select(territory => FisOkoLogin.RegionOf(territory.Login!)).Distinct().Take(2).ToList() : [];
        return new ImportPlan
        {
            DataVersion = region.DataVersion,
            Files = _plans,
            Counts = _plans.Aggregate(default(ImportCounts), (sum, plan) => sum + plan.Counts),
            Questions = _territories.Questions,
            Changes = _changes,
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
