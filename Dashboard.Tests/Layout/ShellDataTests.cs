using Dashboard.Tests.Support;
using Dashboard.Web.Auth;
using Dashboard.Web.Layout;
using Xunit;

namespace Dashboard.Tests.Layout;

public sealed class ShellDataTests
{
    private readonly FactsBuilder _facts = new();

    public ShellDataTests()
    {
        var municipality = _facts.Municipality("город Озёрогорск");
        _facts.School(municipality, "МБОУ «Верхнеольховская СОШ»", "010203");
        _facts.School(municipality, "МБОУ «Ольховецкая СОШ № 1»", "010204");
        _facts.Marks(municipality, Works.Vpr(2025), 1, 1, 1, 1).Marks(municipality, Works.Vpr(2023), 1, 1, 1, 1);
    }

    [Theory]
    [InlineData("верх", "Верхнеольховская СОШ", "the beginning of a word")]
    [InlineData("ольх", "Ольховецкая СОШ № 1", "a word that begins so goes before one that only holds it")]
    [InlineData("озерог", "город Озёрогорск", "е finds ё")]
    [InlineData("сош ольх", "Ольховецкая СОШ № 1", "words in any order")]
    [InlineData("010203", "Верхнеольховская СОШ", "a code")]
    [InlineData("качество", "Качество обучения (качество знаний)", "an indicator")]
    [InlineData("дефиц", "Дефициты", "a page")]
    public async Task A_few_letters_find_it(string text, string title, string reason)
    {
        var hits = await Shell().SearchAsync(text, 12, CancellationToken.None);
        Assert.True(hits.Count > 0 && hits[0].Title == title, $"{reason}: {string.Join(", ", hits.Select(hit => hit.Title))}");
    }

    [Theory]
    [InlineData("щщщ")]
    [InlineData("  ")]
    public async Task What_is_not_there_is_not_found(string text) => Assert.Empty(await Shell().SearchAsync(text, 12, CancellationToken.None));

    [Fact]
    public async Task The_state_names_the_region_its_years_and_municipalities()
    {
        var state = await Shell().LoadAsync(CancellationToken.None);
        Assert.Equal(("Приозёрный край", true), (state.RegionName, state.IsDemonstration));
        Assert.Equal([2024, 2022], state.SchoolYears);
        Assert.Equal(["г.\u00a0Озёрогорск"], state.Territories.Select(territory => territory.Name));
    }

    private ShellData Shell() => new(_facts.Source(), new CurrentScope());
}
