using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Disclosure;
using Dashboard.Data.Queries.ResultList;
using Dashboard.Tests.Support;
using Xunit;
using static Dashboard.Data.Domain.Disclosure.CellDisclosure;

namespace Dashboard.Tests.Queries.Disclosure;

/// <summary>Decided on all facts at once: who asks and for what does not matter.</summary>
public sealed class PublicReleaseTests
{
    private readonly FactsBuilder _builder = new();
    private readonly int _municipality;
    private readonly int _small;
    private readonly int _middle;
    private readonly int _large;

    public PublicReleaseTests()
    {
        _municipality = _builder.Municipality("Ольховецкий МО");
        _small = _builder.School(_municipality, "Еловская ООШ");
        _middle = _builder.School(_municipality, "Сосновская СОШ");
        _large = _builder.School(_municipality, "Лицей № 1");
    }

    [Fact]
    public async Task A_narrower_scope_gets_the_same_decisions()
    {
        Work(Works.Oge(2024), 1, 2);
        using var source = _builder.Source();
        var question = new ResultListQuestion(source);
        var all = await question.AskAsync(Audience.Public, AccessScope.Region);
        var two = await question.AskAsync(Audience.Public, AccessScope.Schools(new HashSet<int> { _small, _middle }));
        Assert.Equal([HiddenSmall, HiddenToProtect, Shown], all.Select(row => row.Disclosure));
        Assert.Equal(all.Take(2), two);
    }

    [Fact]
    public async Task In_the_own_scope_nothing_is_hidden()
    {
        Work(Works.Oge(2024), 1, 2);
        using var source = _builder.Source();
        var rows = await new ResultListQuestion(source).AskAsync(Audience.Own, AccessScope.Schools(new HashSet<int> { _small }));
        Assert.Equal((Shown, 5), (rows[0].Disclosure, rows[0].Values.Participants));
    }

    [Fact]
    public async Task Of_a_hidden_result_no_number_leaves()
    {
        Work(Works.Oge(2024), 1, 2);
        using var source = _builder.Source();
        var rows = await new ResultListQuestion(source).AskAsync(Audience.Public, AccessScope.Region);
        Assert.All(rows.Where(row => row.Disclosure != Shown), row => Assert.Equal((default, null), (row.Values, row.MeanMark)));
    }

    [Fact]
    public void A_school_hidden_before_retakes_is_hidden_after_them_and_the_additional_period_is_of_other_pupils()
    {
        Work(Works.Oge(2024), 1, 2);
        Work(Works.Oge(2024, wave: Wave.WithRetakes), 0, 10);
        _builder.Marks(_large, Works.Oge(2024, wave: Wave.Additional), 1, 2, 0, 0);
        var facts = _builder.Build();
        Assert.Equal((HiddenSmall, HiddenToProtect), (Of(facts, Works.Oge(2024), _small), Of(facts, Works.Oge(2024, wave: Wave.WithRetakes), _small)));
        Assert.Equal((Shown, HiddenSmall), (Of(facts, Works.Oge(2024), _large), Of(facts, Works.Oge(2024, wave: Wave.Additional), _large)));
    }

    [Fact]
    public void A_region_that_nobody_has_named_protects_its_sum_all_the_same()
    {
        Work(Works.Oge(2024), 1, 2);
        Assert.Equal((HiddenSmall, HiddenToProtect), (Of(_builder.WithoutRegion().Build(), Works.Oge(2024), _small), Of(_builder.Build(), Works.Oge(2024), _middle)));
    }

    [Fact]
    public void A_region_of_large_schools_hides_nothing()
    {
        foreach (var (year, subject) in from year in Enumerable.Range(2021, 4) from subject in new[] { "Математика", "Русский язык" } select (year, subject))
        {
            Assert.All(Enumerable.Range(_small, 3), school => _builder.Marks(school, Works.Oge(year, subject), 1 + (school % 3), 9, 8, school % 4));
        }

        var facts = _builder.Build();
        Assert.All(Enumerable.Range(0, facts.Count), place => Assert.Equal(Shown, PublicRelease.Of(facts).At(place)));
    }

    private static CellDisclosure Of(ResultFacts facts, Assessment work, int territory) =>
        PublicRelease.Of(facts).At(facts.Find(facts.FindAssessmentId(work)!.Value, territory));

    /// <summary>A small school, one of 16 or more pupils that covers it, and a large one.</summary>
    private void Work(Assessment work, int twos, int threes)
    {
        _builder.Marks(_small, work, twos, threes, 1, 1);
        _builder.Marks(_middle, work, 2, 8, 5, 3);
        _builder.Marks(_large, work, 4, 30, 20, 9);
    }
}
