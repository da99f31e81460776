using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Exports.Site;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports.Site;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Reports.Site;

/// <summary>Two municipalities of three schools; the first has a small one. Today is 20 June 2025.</summary>
public sealed class SitePagesQuestionTests : IAsyncLifetime
{
    private static readonly Assessment Work = Works.Oge(2025);

    private StoredPlans _plans = null!;

    /// <summary>Marks of each school: «2» to «5».</summary>
    private readonly int[][] _marks = [[1, 2, 1, 0], [2, 8, 5, 3], [4, 30, 20, 9], [3, 12, 9, 4], [2, 14, 9, 4], [5, 20, 9, 4]];

    public async Task InitializeAsync()
    {
        _plans = await StoredPlans.Create();
        await PublishAsync();
    }

    public Task DisposeAsync()
    {
        _plans.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Rows_are_those_of_the_region_and_its_municipalities_and_a_municipality_stands_beside_the_region()
    {
        var region = Assert.Single((await AskAsync(null)).Works);
        Assert.Equal(["Приозёрный край", "Берёзовский район", "Ольховецкий МО"], region.Rows.Select(row => PlainText.Of(row.Territory)));
        Assert.Equal(["Ольховецкий МО", "Приозёрный край"], (await AskAsync(_plans.Municipalities[0])).Works[0].Rows.Select(row => PlainText.Of(row.Territory)));
        Assert.Equal("95", region.Rows[1].Cells[0]);
    }

    [Fact]
    public async Task Nobody_publishes_what_they_do_not_keep()
    {
        var (own, other) = (AccessScope.Municipality(_plans.Municipalities[0]), AccessScope.Municipality(_plans.Municipalities[1]));
        Assert.NotNull(await Question.AskAsync(new SitePagesFilter(_plans.Municipalities[0]), own));
        Assert.Null(await Question.AskAsync(new SitePagesFilter(_plans.Municipalities[0]), other));
        Assert.Null(await Question.AskAsync(new SitePagesFilter(), own));
        Assert.Null(await Question.AskAsync(new SitePagesFilter(_plans.Municipalities[0]), AccessScope.Schools(_plans.Schools[0].ToHashSet())));
        Assert.Null(await Question.AskAsync(new SitePagesFilter(_plans.Schools[0][0]), AccessScope.Region));
        Assert.NotNull((await Records.KeepAsync(Draft(await AskAsync(_plans.Municipalities[0])), other)).Refusal);
        Assert.Empty(await Records.ListAsync(_plans.Municipalities[0], other));
    }

    [Fact]
    public async Task Names_of_people_stand_in_no_file()
    {
        await _plans.AddAsync(_plans.Draft(
            StoredPlans.Activity("1", "Консультации, ведёт Ольхина А. А.", new DateOnly(2025, 6, 1)) with { Owner = "Ольхина А. А.", ExpectedResult = "Отчёт Ольхиной А. А." },
            StoredPlans.Activity("2", "Семинар", new DateOnly(2025, 8, 1))) with { Coordinator = "Рябинин О. М." });
        var view = await AskAsync(_plans.Municipalities[0]);
        var all = string.Join('\n', SitePages.Write(view).Select(file => Encoding.UTF8.GetString(file.Content)));

        Assert.All(["Ольхин", "Рябинин", "Руководитель", "Куратор", "СОШ №"], name => Assert.DoesNotContain(name, all, StringComparison.Ordinal));
        Assert.Contains("Консультации, ведёт [имя не показано]", all, StringComparison.Ordinal);
        Assert.Contains("Приказ № 87 от 03.09.2024", PlainText.Of(view.Documents[0].Title), StringComparison.Ordinal);
        Assert.Contains("Приказ № 214 от 20.08.2024", PlainText.Of(view.Documents[1].Title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_shows_what_is_done_of_it_as_its_page_counts_it_and_a_draft_is_not_shown()
    {
        await _plans.AddAsync(_plans.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1)), StoredPlans.Activity("2", "Семинар", new DateOnly(2025, 8, 1))));
        await _plans.AddAsync(_plans.Draft(StoredPlans.Activity("1", "Черновик", new DateOnly(2025, 6, 1))) with { State = RoadmapState.Draft });
        var line = Assert.Single((await new PlansQuestion(_plans.Store).AskAsync(new PlansFilter(Stage: PlanStage.Approved), AccessScope.Region)).Lines);
        var plan = Assert.Single((await AskAsync(_plans.Municipalities[0])).Plans);

        Assert.Equal((line.Fulfilment, line.OverdueActivities, 2), (plan.Fulfilment, plan.Overdue, plan.Activities.Count));
        Assert.Equal([("Берёзовский район", false), ("Ольховецкий МО", true)], (await AskAsync(null)).Municipalities.Select(row => (PlainText.Of(row.Name), row.HasPlan)));
    }

    [Fact]
    public async Task Only_addresses_that_a_person_has_marked_leave()
    {
        await _plans.AddAsync(_plans.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2025, 6, 1))));
        var unit = (await _plans.Store.AllAsync(null, AccessScope.Region))[0].Activities[0].Units[0].Key;
        await _plans.Evidence.AddAddressAsync([unit], "Программа семинара", "https://example.org/program", AccessScope.Region);
        await _plans.Evidence.AddAddressAsync([unit], "Список учителей", "https://example.org/people", AccessScope.Region);
        var offered = (await AskAsync(_plans.Municipalities[0])).Offered;
        var view = await AskForAsync(new SitePagesFilter(_plans.Municipalities[0]) { Links = [offered.Single(link => link.Title == "Программа семинара").Key] });

        Assert.Equal(2, offered.Count);
        Assert.Equal("https://example.org/program", Assert.Single(view.Documents, document => document.Address is not null).Address);
    }

    [Fact]
    public async Task After_a_correction_of_a_hidden_school_the_work_keeps_its_numbers_and_says_so()
    {
        var first = await KeepAsync(null);
        _marks[1] = [2, 9, 6, 4];
        await PublishAsync();
        var second = await KeepAsync(null);

        Assert.True(second.Works[0].IsRepeated);
        Assert.Equal(first.Works[0].Rows.SelectMany(row => row.Cells), second.Works[0].Rows.SelectMany(row => row.Cells));
        Assert.Contains("Числа прежней публикации", Encoding.UTF8.GetString(SitePages.Write(second)[2].Content).Replace('\u00a0', ' '), StringComparison.Ordinal);

        // Nor once more, and not for a municipality beside the same region.
        Assert.True((await AskAsync(_plans.Municipalities[1])).Works[0].IsRepeated);
    }

    [Fact]
    public async Task After_a_correction_of_a_school_beside_which_nothing_is_hidden_new_numbers_are_shown()
    {
        await KeepAsync(null);
        _marks[3] = [3, 13, 9, 4];
        await PublishAsync();
        var work = (await AskAsync(null)).Works[0];

        Assert.False(work.IsRepeated);
        Assert.Equal("96", work.Rows[1].Cells[0]);
    }

    [Fact]
    public async Task A_table_after_retakes_that_comes_later_stands_beside_the_published_one()
    {
        await KeepAsync(null);
        await PublishAsync(withRetakes: true);
        Assert.Equal([false, false], (await AskAsync(null)).Works.Select(work => work.IsRepeated));
    }

    [Fact]
    public async Task Pages_that_were_decided_before_another_publication_are_not_handed_out()
    {
        var (one, other) = (await AskAsync(_plans.Municipalities[0]), await AskAsync(_plans.Municipalities[1]));
        Assert.Null((await Records.KeepAsync(Draft(one), AccessScope.Region)).Refusal);
        Assert.Contains("соберите ещё раз", (await Records.KeepAsync(Draft(other), AccessScope.Region)).Refusal, StringComparison.Ordinal);
        Assert.Equal(one.Title, Assert.Single(await Records.ListAsync(_plans.Municipalities[0], AccessScope.Region)).Title);
        Assert.Empty(await Records.ListAsync(_plans.Municipalities[1], AccessScope.Region));
    }

    private SitePagesQuestion Question => new(_plans.Source, _plans.Store, new RollUpQuestion(_plans.Source, _plans.Store), _plans.Database);

    private PublicationRecords Records => new(_plans.Database, _plans.Clock);

    private Task<SitePagesView> AskAsync(int? territory) => AskForAsync(new SitePagesFilter(territory));

    private async Task<SitePagesView> AskForAsync(SitePagesFilter filter) => await Question.AskAsync(filter, AccessScope.Region) ?? throw new InvalidOperationException("nobody may see these pages");

    private static PublicationDraft Draft(SitePagesView view) => new(view.TerritoryId, view.Title, "site.zip", 1, "{}", view.DataVersion, view.DataDate, view.Published, view.After);

    private async Task<SitePagesView> KeepAsync(int? territory)
    {
        var view = await AskAsync(territory);
        Assert.Null((await Records.KeepAsync(Draft(view), AccessScope.Region)).Refusal);
        return view;
    }

    /// <summary>Facts of the territories of the database.</summary>
    private async Task PublishAsync(bool withRetakes = false)
    {
        var stored = await _plans.Source.GetAsync();
        var works = withRetakes ? new[] { Work, Works.Oge(2025, wave: Wave.WithRetakes) } : [Work];
        var rows = new List<FactRow>();
        for (var work = 1; work <= works.Length; work++)
        {
            Add(work, _plans.RegionId, _marks);
            for (var municipality = 0; municipality < 2; municipality++)
            {
                Add(work, _plans.Municipalities[municipality], _marks[(3 * municipality)..(3 * (municipality + 1))]);
                for (var school = 0; school < 3; school++)
                {
                    Add(work, _plans.Schools[municipality][school], [_marks[(3 * municipality) + school]]);
                }
            }
        }

        _plans.Source.Publish(ResultFacts.Of(stored.Installation, stored.Territories, works.Select((work, place) => (place + 1, work)).ToDictionary(), [.. rows]));

        void Add(int work, int territory, int[][] marks)
        {
            int Sum(int mark) => marks.Sum(each => each[mark]);
            rows.Add(new FactRow(work, territory, new ResultValues(Sum(0) + Sum(1) + Sum(2) + Sum(3), Sum(0), Sum(1), Sum(2), Sum(3)), 1, 0, rows.Count, 0));
        }
    }
}
