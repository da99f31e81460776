using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Calendar;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Exports.Xlsx;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Tests.Support;

/// <summary>A plan with everything that a form can show, in a real database, and its forms as bytes.</summary>
internal sealed class WrittenPlan : IDisposable
{
    private WrittenPlan(StoredPlans plans, int id)
    {
        (Plans, Id) = (plans, id);
        Question = new MonitoringQuestion(plans.Store, plans.Source, plans.Database, plans.Clock);
        Pipeline = Pipelines.Over(plans.Database, plans.Source, plans.Statements, plans.Store, plans.Clock);
    }

    public StoredPlans Plans { get; }

    public int Id { get; }

    public MonitoringQuestion Question { get; }

    public ImportPipeline Pipeline { get; }

    /// <summary>
    /// Two sections; «1.1» due by 01.12.2024 and «1.2» monthly for three schools, «2.1» of the municipality by 20.05.2025, «2.2»
    /// without a date.
    /// </summary>
    public static async Task<WrittenPlan> Create()
    {
        var plans = await StoredPlans.Create();
        const string first = "Раздел 1. Организация", second = "Раздел 2. Итоги";
        var draft = plans.Draft(
            StoredPlans.Activity("1.1", "Диагностика профессиональных дефицитов учителей", new DateOnly(2024, 12, 1), section: first) with { Task = "Выявить дефициты", Audience = "Школы с низкими результатами", ExpectedResult = "Аналитическая справка" },
            StoredPlans.Activity("1.2", "Консультации кураторов для школ", StoredPlans.Monthly(new DateOnly(2024, 10, 1), 3), section: first),
            StoredPlans.Activity("2.1", "Совещание об итогах года", new DateOnly(2025, 5, 20), Addressee.Territory, second),
            StoredPlans.Activity("2.2", "Методическая помощь по запросу", new Deadline("по запросу школ", null, null, Recurrence.OnDemand, 1, DeadlineConfidence.High, [], []), section: second));
        return new WrittenPlan(plans, await plans.AddAsync(draft));
    }

    public async Task<PlanData> Data() => (await Plans.Store.FindAsync(Id, AccessScope.Region))!;

    public async Task<MonitoringView> View(int? school = null, AccessScope? scope = null) => (await Question.AskAsync(new MonitoringFilter(Id, school), scope ?? AccessScope.Region))!;

    public async Task<MemoryStream> Monitoring(int? school = null)
    {
        var stream = new MemoryStream();
        MonitoringWorkbook.Write(await View(school), stream);
        return stream;
    }

    public async Task<MemoryStream> Appendix(IReadOnlyList<PlanColumn>? columns = null)
    {
        var (stream, plan) = (new MemoryStream(), await Data());
        PlanAppendix.Write(plan, columns ?? PlanColumns.Of(plan), stream);
        return stream;
    }

    public async Task<MemoryStream> Workbook()
    {
        var (stream, plan) = (new MemoryStream(), await Data());
        PlanWorkbook.Write(plan, PlanColumns.Of(plan), stream);
        return stream;
    }

    public async Task<string> Calendar(CalendarSettings? settings = null)
    {
        using var stream = new MemoryStream();
        PlanCalendar.Write(await Data(), settings ?? new CalendarSettings(), stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The unit of an activity, of a school by its place in the first municipality, of a time by its place.</summary>
    public async Task<MonitoringUnit> Unit(string number, int school = 0, int time = 0) =>
        (await View()).Units.Where(unit => unit.Activity.Number == number && (unit.Unit.TerritoryId == Plans.Schools[0][school] || unit.Activity.Addressee == Addressee.Territory)).ElementAt(time);

    /// <summary>Says something on the site, a minute later than everything before.</summary>
    public async Task Say(MonitoringUnit unit, StatusChange change)
    {
        Plans.Clock.Advance(TimeSpan.FromMinutes(1));
        if ((await Plans.Records.SetAsync([unit.Unit.Key], change, AccessScope.Region)).Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal);
        }
    }

    /// <summary>What filled forms would do, dropped into the general upload or, with <paramref name="onPageOf"/>, on the page of a plan.</summary>
    public async Task<ImportPlan> Plan(IReadOnlyList<(string Name, MemoryStream Content)> forms, AccessScope? scope = null, int? onPageOf = null)
    {
        Plans.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = new ImportAnswers { PlanOfForms = onPageOf };
        var sources = forms.Select(form => new ImportSource(form.Name, () => new MemoryStream(form.Content.ToArray()))).ToList();
        return await Pipeline.PlanAsync(await Pipeline.ReadAsync(sources, answers, null, CancellationToken.None), answers, scope ?? AccessScope.Region);
    }

    public Task<ImportPlan> Plan(MemoryStream form, AccessScope? scope = null) => Plan([("мониторинг.xlsx", form)], scope);

    /// <summary>Writes what was shown; with conflicts, what is shown after they were decided for the form. Null where the site was quicker.</summary>
    public async Task<ImportRun?> Apply(ImportPlan plan, params UnitKey[] conflicts)
    {
        Plans.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = new ImportAnswers { FromFile = conflicts.ToHashSet() };
        var decided = conflicts.Length == 0 ? plan : await Pipeline.PlanAsync([.. plan.Files.Select(file => file.File)], answers, plan.Scope);
        return (await Pipeline.ApplyAsync(decided, answers)).Run;
    }

    public void Dispose()
    {
        Pipeline.Dispose();
        Plans.Dispose();
    }
}

/// <summary>What tests of one form look at.</summary>
internal static class OneForm
{
    public static IReadOnlyList<MonitoringLine> Lines(this ImportPlan plan) => plan.Files.Single().Monitoring!.Lines;

    public static int Written(this ImportRun run) => run.Files.Sum(file => file.NewCount + file.ChangedCount);
}
