using Dashboard.Data.Queries.Roadmaps;
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

    [Theory]
    [InlineData("наставнич", "2.1 Программа наставничества учителей", "an activity by the beginning of a word")]
    [InlineData("учителей программа", "2.1 Программа наставничества учителей", "words in any order")]
    [InlineData("дорожная ольховецкий", "Дорожная карта поддержки школ на 2024/2025 учебный год", "a plan by its title and territory")]
    [InlineData("87", "Дорожная карта поддержки школ на 2024/2025 учебный год", "a plan by the number of its order")]
    public async Task Plans_and_activities_are_found_by_a_part_of_their_title(string text, string title, string reason)
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("2.1", "Программа наставничества учителей", new DateOnly(2025, 3, 1))));

        var hits = await Shell(stored).SearchAsync(text, 12, CancellationToken.None);

        Assert.True(hits.Count > 0 && hits[0].Title == title, $"{reason}: {string.Join(", ", hits.Select(hit => hit.Title))}");
        Assert.StartsWith("/roadmaps/", hits[0].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_is_counted_for_the_menu_and_a_new_plan_is_found_at_once()
    {
        using var stored = await StoredPlans.Create();
        var shell = Shell(stored);
        Assert.Equal(0, (await shell.LoadAsync(CancellationToken.None)).ActivitiesOverdue);
        Assert.Empty(await shell.SearchAsync("наставнич", 12, CancellationToken.None));

        await stored.AddAsync(stored.Draft(StoredPlans.Activity("2.1", "Программа наставничества", new DateOnly(2025, 3, 1))));

        Assert.Equal(1, (await shell.LoadAsync(CancellationToken.None)).ActivitiesOverdue);
        Assert.Single(await shell.SearchAsync("наставнич", 12, CancellationToken.None));
    }

    private static ShellData Shell(StoredPlans stored) =>
        new(stored.Source, new CurrentScope(), titles: new PlanTitlesQuestion(stored.Store), deadlines: new DeadlinesQuestion(stored.Source, stored.Store));

    private ShellData Shell() => new(_facts.Source(), new CurrentScope());
}
