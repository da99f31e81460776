using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Samples.Roadmaps.Monitoring;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Samples;

/// <summary>What the first start loads of roadmaps: orders, then filled forms, on the day that the forms were filled in.</summary>
public sealed class SampleMonitoringImportTests(SampleMonitoringImportTests.LoadedForms loaded) : IClassFixture<SampleMonitoringImportTests.LoadedForms>
{
    private readonly ImportPlan _forms = loaded.Forms;

    [Fact]
    public void Every_row_is_understood_and_finds_its_unit()
    {
        Assert.Equal(["monitoring-key-lost"], _forms.Problems.Select(problem => problem.Code).Distinct());
        var marks = MonitoringSamples.Forms().SelectMany(form => form.Marks).ToList();
        // «Просрочено» is computed and says nothing, unless a note stands beside it.
        Assert.Equal(marks.Count(mark => mark.Cells[0] == "Просрочено" && mark.Cells[4].Length == 0), _forms.Counts.Unchanged);
        Assert.Equal((marks.Count - _forms.Counts.Unchanged, 0, 0, 0), (_forms.Counts.New, _forms.Counts.Changed, _forms.Counts.Error, _forms.Counts.Unanswered));
    }

    [Fact]
    public void The_plans_in_force_show_everything_that_a_plan_can_come_to()
    {
        foreach (var number in new[] { "48", "203-од", "31/р" })
        {
            var units = loaded.Plans[number].Activities.SelectMany(activity => activity.Units).ToList();
            Assert.All(new[] { Timing.InTime, Timing.Late, Timing.Overdue, Timing.Ahead }, timing => Assert.Contains(units, unit => unit.Standing.Timing == timing));
            Assert.Contains(units, unit => unit.Standing.Status is ActivityStatus.NotDone or ActivityStatus.Moved && unit.Reason!.Length > 10);
            Assert.Contains(units, unit => unit.EvidenceCount > 0);
            Assert.Contains(units, unit => unit.Note?.Length > 10);
        }

        Assert.Contains(Units("203-од"), unit => unit.Standing.Status == ActivityStatus.Cancelled);
        Assert.Contains(Units("31/р"), unit => unit.Standing.Status == ActivityStatus.Cancelled);
    }

    [Theory]
    [InlineData("48", 80, 100, "the ministry keeps its plan")]
    [InlineData("203-од", 75, 95, "one school of six lags behind")]
    [InlineData("31/р", 85, 100, "a calm plan")]
    [InlineData("74", 80, 100, "a school in its first month")]
    public void Most_of_what_was_due_is_done_and_not_all(string order, int least, int most, string reason)
    {
        var percent = Sum(order).Percent!.Value;
        Assert.True(percent >= least && percent < most, $"{order}: {percent} %, {reason}");
    }

    [Fact]
    public void Some_of_what_is_done_still_lacks_its_document() => Assert.All(new[] { "48", "203-од", "31/р" }, order => Assert.InRange(Sum(order).WithoutEvidence, 1, 12));

    private IEnumerable<PlanUnit> Units(string order) => loaded.Plans[order].Activities.SelectMany(activity => activity.Units);

    private Fulfilment Sum(string order) => loaded.Plans[order].Activities.Aggregate(default(Fulfilment), (sum, activity) => sum + activity.Fulfilment());

    /// <summary>Loaded once for all tests: nobody changes it.</summary>
    public sealed class LoadedForms : IAsyncLifetime
    {
        private OwnInstallation? _installation;

        internal ImportPlan Forms { get; private set; } = null!;

        /// <summary>Plans by the number of their order.</summary>
        internal IReadOnlyDictionary<string, PlanData> Plans { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _installation = await OwnInstallation.OpenAsync();
            _installation.Clock.Advance(new DateTimeOffset(MonitoringForm.AsOf, new TimeOnly(12, 0), TimeSpan.Zero) - _installation.Clock.GetUtcNow());
            await _installation.ImportAsync(Sheets.File(Repository.PathOf("data-samples/region/00 Реестр школ.xlsx")));
            await _installation.ImportAsync(new ImportAnswers { AcceptRoadmaps = true }, Folder("roadmaps"));
            Forms = (await _installation.ImportAsync(new ImportAnswers(), Folder("monitoring"))).Plan;
            using var rows = new PlanRowsSource(_installation.Database);
            var store = new PlanStore(_installation.Facts, rows, _installation.Database, _installation.Clock);
            Plans = (await store.AllAsync(null, AccessScope.Region)).ToDictionary(plan => plan.Head.OrderNumber!);
        }

        public Task DisposeAsync()
        {
            _installation?.Dispose();
            return Task.CompletedTask;
        }

        private static ImportSource Folder(string name) => new(Repository.PathOf("data-samples/" + name), null);
    }
}
