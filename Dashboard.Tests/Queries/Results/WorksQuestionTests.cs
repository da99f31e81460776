using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Results;

public sealed class WorksQuestionTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _school;

    public WorksQuestionTests() => _school = _facts.School(_facts.Municipality("Ольховецкий МО"), "Верхнеольховская СОШ");

    [Fact]
    public async Task Spring_stands_for_the_year_and_autumn_may_be_chosen()
    {
        Held(Works.AutumnVpr(2022), Works.Vpr(2023));

        var usual = await Ask(new WorksFilter(Procedure.Vpr, "Математика", 5, 2022));
        var autumn = await Ask(new WorksFilter(Procedure.Vpr, "Математика", 5, 2022, "autumn"));

        Assert.Equal(Works.Vpr(2023), usual.Chosen);
        Assert.Equal(["main", "autumn"], usual.Variants.Select(variant => variant.Code));
        Assert.Equal(Works.AutumnVpr(2022), autumn.Chosen);
    }

    [Fact]
    public async Task The_main_period_stands_before_retakes()
    {
        Held(Works.Oge(2025, wave: Wave.WithRetakes), Works.Oge(2025));

        Assert.Equal(Wave.Main, (await Ask(new WorksFilter(Procedure.Oge))).Chosen!.Wave);
    }

    [Fact]
    public async Task A_year_without_the_work_gives_the_newest_one_with_it()
    {
        Held(Works.Vpr(2021), Works.Vpr(2023));

        Assert.Equal(2022, (await Ask(new WorksFilter(Year: 2030))).Chosen!.Year.StartYear);
    }

    [Fact]
    public async Task An_address_that_names_nothing_known_still_shows_a_work()
    {
        Held(Works.Vpr(2023));

        Assert.Equal(Works.Vpr(2023), (await Ask(new WorksFilter(Procedure.Ege, "Астрономия", 11, 1899, "nothing"))).Chosen);
    }

    [Fact]
    public async Task Of_nothing_nothing_is_chosen() => Assert.Null((await Ask(new WorksFilter())).Chosen);

    private ValueTask<WorksView> Ask(WorksFilter filter) => new WorksQuestion(_facts.Source(), null!).AskAsync(filter, AccessScope.Region);

    private void Held(params Assessment[] works)
    {
        foreach (var work in works)
        {
            _facts.Marks(_school, work, 1, 2, 3, 4);
        }
    }
}
