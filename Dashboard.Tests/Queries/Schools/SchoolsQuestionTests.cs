using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Schools;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Schools;

public sealed class SchoolsQuestionTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _town;
    private readonly int _village;

    public SchoolsQuestionTests()
    {
        _town = _facts.Municipality("г. Озёрогорск");
        _village = _facts.Municipality("Ольховецкий МО");
        _facts.School(_town, "Гимназия № 1", "120001", "гимназия", "город");
        _facts.School(_town, "СОШ № 12", "120012", "СОШ", "город");
        Weak = _facts.School(_village, "Черёмуховская ООШ", "140004", "ООШ", "село");
        _facts.Marks(Weak, Works.Vpr(2025), 8, 8, 4, 0).Marks(Weak, Works.Vpr(2025, "Русский язык"), 9, 8, 4, 0);
    }

    private int Weak { get; }

    [Theory]
    [InlineData("черем", "Черёмуховская ООШ", "ё is found by е")]
    [InlineData("ЧЕРЁМ", "Черёмуховская ООШ", "capitals do not matter")]
    [InlineData("№12", "СОШ № 12", "the sign of a number is not typed the same way twice")]
    [InlineData("сош 12", "СОШ № 12", "two pieces in any place")]
    [InlineData("140004", "Черёмуховская ООШ", "by code")]
    public async Task A_school_is_found_by_a_few_letters(string text, string name, string reason)
    {
        var found = (await Ask(new SchoolsFilter(Text: text))).Schools.Select(line => line.School.Name);
        Assert.True(found.SequenceEqual([name]), $"{reason}: {string.Join(", ", found)}");
    }

    [Fact]
    public async Task Filters_narrow_together_and_the_choices_stay()
    {
        var view = await Ask(new SchoolsFilter(MunicipalityId: _town, Kind: "гимназия", Locality: "город"));

        Assert.Equal(["Гимназия № 1"], view.Schools.Select(line => line.School.Name));
        Assert.Equal(["гимназия", "ООШ", "СОШ"], view.Kinds);
        Assert.Equal(3, view.OutOf);
    }

    [Fact]
    public async Task The_zone_of_support_gives_its_reasons()
    {
        var line = Assert.Single((await Ask(new SchoolsFilter(2024, OnlyZone: true))).Schools);

        Assert.Equal((Weak, 2, 2), (line.School.Id, line.Works, line.Support!.Works.Count));
    }

    [Fact]
    public async Task Nobody_stands_in_the_zone_of_a_year_without_results() =>
        Assert.Empty((await Ask(new SchoolsFilter(2023, OnlyZone: true))).Schools);

    private async Task<SchoolsView> Ask(SchoolsFilter filter)
    {
        using var region = await StoredRegion.Of(_facts);
        using var statements = new StatementsSource(region.Database);
        return await new SchoolsQuestion(region.Source, new SupportZone(region.Source, statements, new CalculatedLists(region.Source, statements))).AskAsync(filter, AccessScope.Region);
    }
}
