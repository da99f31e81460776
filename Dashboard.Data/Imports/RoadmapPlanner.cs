using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Roadmaps;
using Dashboard.Data.Imports.Schools;

namespace Dashboard.Data.Imports;

/// <summary>What is known of plans before an import.</summary>
internal sealed record KnownPlans(IReadOnlyList<StoredPlan> Plans, IReadOnlyList<FactorWords> Factors)
{
    public static KnownPlans None { get; } = new([], []);
}

/// <summary>Compares an order with what is known: whose plan it is, which schools it names, which stored plan it is a version of.</summary>
internal sealed class RoadmapPlanner(ResultFacts facts, KnownPlans known, TerritoryPlanner territories)
{
    public FilePlan Plan(ReadFile file, ParsedRoadmap parsed, RoadmapAnswer answer)
    {
        var problems = new List<ImportProblem>(file.Problems);
        if (ForeignRegion(parsed) is { } region)
        {
            problems.Add(SchoolMessages.RegionIsAnother(file.Name, null, null, region, facts.Installation.RegionName!));
            return new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, parsed.Activities.Count, 0), Problems = problems };
        }

        var territory = TerritoryOf(parsed);
        var municipality = MunicipalityName(parsed);
        List<TerritoryMention> named = [.. parsed.Schools.Select(school => new TerritoryMention(TerritoryLevel.School, school.Name, Municipality: municipality))];
        var territoryId = answer.TerritoryId ?? answer.Corrected?.TerritoryId ?? (territory is null ? null : territories.Place([territory], new HashSet<int> { 0 })[0]);
        var schoolIds = territories.Place(named, Enumerable.Range(0, named.Count).ToHashSet());
        var draft = answer.Corrected ?? (territoryId is { } id ? Draft(parsed, id, schoolIds) : null);
        var replaces = draft is null || answer.AsNew ? null : EarlierVersion(draft);
        var comparison = replaces is null ? null : PlanComparison.Of(replaces.Draft, draft!);
        AddProblems(file, parsed, territory, territoryId, named, schoolIds, problems);
        var doubtful = draft is null || parsed.Doubts.Count > 0 || draft.Activities.Any(activity => activity.Deadline.Warnings.Count > 0);
        var reviewed = answer.Accepted || !doubtful;
        return new FilePlan
        {
            File = file,
            Counts = reviewed ? Counts(parsed, draft, replaces, comparison) : new ImportCounts(0, 0, 0, 0, 0, parsed.Activities.Count),
            Problems = problems,
            Roadmap = new RoadmapProposal
            {
                Parsed = parsed,
                Draft = draft,
                Territory = territory is null ? null : territories.MatchOf(territory),
                Schools = [.. named.Select(territories.MatchOf)],
                Replaces = replaces,
                Comparison = comparison,
                IsReviewed = reviewed,
            },
        };
    }

    private static ImportCounts Counts(ParsedRoadmap parsed, PlanDraft? draft, StoredPlan? replaces, PlanComparison? comparison)
    {
        if (draft is null)
        {
            return new ImportCounts(0, 0, 0, 0, 0, parsed.Activities.Count);
        }

        if (replaces is null)
        {
            return new ImportCounts(draft.Activities.Count, 0, 0, 0, 0, 0);
        }

        int Of(ActivityChangeKind kind) => comparison!.Activities.Count(change => change.Kind == kind);
        // A changed head is one changed thing, so that a new period alone can be applied.
        var changed = Of(ActivityChangeKind.Changed) + Of(ActivityChangeKind.Removed) + (comparison!.Head.Count > 0 ? 1 : 0);
        return new ImportCounts(Of(ActivityChangeKind.Added), changed, comparison.Unchanged, 0, 0, 0);
    }

    /// <summary>The part of the territory's name that is the region, where it is another region than this installation's.</summary>
    private string? ForeignRegion(ParsedRoadmap parsed)
    {
        if (facts.Installation.RegionName is not { } own || parsed.Territory is null)
        {
            return null;
        }

        var region = Parts(parsed).FirstOrDefault(part => TerritoryWords.IsRegion(HeadText.Normalise(part)));
        return region is not null && TerritoryWords.NormaliseRegion(region) != TerritoryWords.NormaliseRegion(own) ? region : null;
    }

    private static string[] Parts(ParsedRoadmap parsed) => parsed.Territory!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? MunicipalityName(ParsedRoadmap parsed) => parsed.Territory is null || parsed.Level == RoadmapLevel.Regional
        ? null
        : Parts(parsed).FirstOrDefault(part => !TerritoryWords.IsRegion(HeadText.Normalise(part)) && !IsSchool(part));

    private static bool IsSchool(string part) => SchoolName.OwnPart(SchoolName.Normalise(part)) != SchoolName.Normalise(part);

    private TerritoryMention? TerritoryOf(ParsedRoadmap parsed) => parsed.Level switch
    {
        RoadmapLevel.Regional => new TerritoryMention(TerritoryLevel.Region, facts.Installation.RegionName ?? parsed.Territory ?? string.Empty),
        RoadmapLevel.School when SchoolOf(parsed) is { } school => new TerritoryMention(TerritoryLevel.School, school, Municipality: MunicipalityName(parsed)),
        _ => MunicipalityName(parsed) is { } name ? new TerritoryMention(TerritoryLevel.Municipality, name) : null,
    };

    /// <summary>The school whose plan it is: the only one that the order names, or the one in its territory.</summary>
    private static string? SchoolOf(ParsedRoadmap parsed) =>
        parsed.Schools is [{ } only] ? only.Name : parsed.Territory is null ? null : Parts(parsed).FirstOrDefault(IsSchool);

    private StoredPlan? EarlierVersion(PlanDraft draft)
    {
        var own = known.Plans.Where(plan => plan.Draft.TerritoryId == draft.TerritoryId).ToList();
        return own.Find(plan => draft.OrderNumber is not null && plan.Draft.OrderNumber == draft.OrderNumber && plan.Draft.OrderDate == draft.OrderDate)
            // An order «о внесении изменений» has its own number; the plan keeps its title and period.
            ?? own.Find(plan => plan.Draft.Period == draft.Period && ActivityLikeness.Of(plan.Draft.Title, draft.Title) >= ActivityLikeness.AnyNumber);
    }

    private PlanDraft Draft(ParsedRoadmap parsed, int territoryId, int?[] schoolIds)
    {
        var schools = new List<DraftSchool>();
        for (var place = 0; place < parsed.Schools.Count; place++)
        {
            if (schoolIds[place] is { } id && schools.TrueForAll(school => school.SchoolId != id))
            {
                schools.Add(new DraftSchool(id, parsed.Schools[place].Head, parsed.Schools[place].Curator));
            }
        }

        if (schools.Count == 0 && facts.Territory(territoryId) is { Level: TerritoryLevel.School })
        {
            schools.Add(new DraftSchool(territoryId, null, null));
        }

        var parent = parsed.Parent is { } reference ? new OrderReference(reference.Issuer, reference.Number, reference.Date, reference.Title) : null;
        return new PlanDraft(
            territoryId, parsed.Title ?? "Дорожная карта", parsed.Issuer, parsed.DocumentKind, parsed.OrderNumber, parsed.OrderDate, PeriodOf(parsed), parsed.Coordinator, parent,
            RoadmapState.Approved, schools, [.. parsed.Activities.Select(activity => Draft(activity, known.Factors))]);
    }

    /// <summary>An activity of a pasted table, its deadline read in the context of the plan that it is pasted into.</summary>
    public static DraftActivity Draft(ParsedActivity activity, PlanDraft plan, IReadOnlyList<FactorWords> factors) => Draft(
        activity with { Deadline = DeadlineParser.Parse(activity.Deadline.Text, new DeadlineContext(plan.OrderDate, plan.Period, null, AcademicCalendar.Default)) }, factors);

    private static DraftActivity Draft(ParsedActivity activity, IReadOnlyList<FactorWords> factors)
    {
        var text = string.Join(' ', activity.Title, activity.Task, activity.ExpectedResult);
        return new DraftActivity(
            null, activity.Section, activity.Number, activity.Title, activity.Task, activity.Audience, activity.Responsible, activity.ExpectedResult, activity.Deadline,
            ActivityWords.Addressee(activity.Audience, activity.Responsible), [], ActivityWords.Subject(text), ActivityWords.Grade(text), null, ActivityWords.Coverage(text),
            ActivityWords.ExpectsDocument(activity.ExpectedResult), ActivityWords.Factors(text, factors), null);
    }

    /// <summary>The period of the title, else from the order's day to the last deadline, else the order's own year.</summary>
    private static DateSpan PeriodOf(ParsedRoadmap parsed)
    {
        if (parsed.Period is { } named)
        {
            return named;
        }

        var ends = parsed.Activities.Select(activity => activity.Deadline.End).OfType<DateOnly>().ToList();
        var starts = parsed.Activities.Select(activity => activity.Deadline.Start).OfType<DateOnly>().ToList();
        var start = parsed.OrderDate ?? (starts.Count > 0 ? starts.Min() : ends.Count > 0 ? ends.Min() : null);
        var end = ends.Count > 0 ? ends.Max() : (DateOnly?)null;
        return (start, end) switch
        {
            ({ } first, { } last) when last >= first => new DateSpan(first, last),
            ({ } first, _) => new DateSpan(first, new DateOnly(first.Year, 12, 31)),
            (null, { } last) => new DateSpan(new DateOnly(last.Year, 1, 1), last),
            _ => default,
        };
    }

    private void AddProblems(
        ReadFile file, ParsedRoadmap parsed, TerritoryMention? territory, int? territoryId, List<TerritoryMention> named, int?[] schoolIds, List<ImportProblem> problems)
    {
        problems.AddRange(parsed.Doubts.Select(doubt => new ImportProblem(file.Name, null, null, doubt.Code, Sentence(parsed, doubt), ProblemSeverity.Question)));
        if (territoryId is null)
        {
            problems.Add(ImportMessages.PlanOfNobody(file.Name, territory?.Name));
        }

        for (var place = 0; place < named.Count; place++)
        {
            if (schoolIds[place] is null)
            {
                problems.Add(ImportMessages.PlanSchoolIsUnknown(file.Name, named[place].Name));
            }
        }

        var sameNumber = known.Plans.Where(plan => parsed.OrderNumber is not null && plan.Draft.OrderNumber == parsed.OrderNumber && plan.Draft.TerritoryId == territoryId && plan.Draft.OrderDate != parsed.OrderDate).ToList();
        if (sameNumber.Count > 0)
        {
            problems.Add(ImportMessages.NumberIsTaken(file.Name, parsed.OrderNumber!, sameNumber[0].Draft.OrderDate, sameNumber[0].Draft.Title));
        }
    }

    private static string Sentence(ParsedRoadmap parsed, RoadmapDoubt doubt) => doubt.Activity is { } place && parsed.Activities[place].Number is { Length: > 0 } number
        ? $"Пункт {number}: {doubt.Message}"
        : doubt.Message;
}
