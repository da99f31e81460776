namespace Dashboard.Web.Layout;

/// <summary>What the frame around every page asks: whose data these are, how fresh, which territories and years there are, and search.</summary>
public interface IShellData
{
    /// <summary>Asked once for a page; answers from memory.</summary>
    ValueTask<ShellState> LoadAsync(CancellationToken cancellation);

    /// <summary>Schools, municipalities, roadmaps, activities, indicators and pages by a part of their name, the best first.</summary>
    /// <param name="text">As typed, at least one letter.</param>
    /// <param name="limit">No more hits than this.</param>
    /// <param name="cancellation">A newer letter was typed.</param>
    ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellation);
}

/// <summary>The state of the installation that every page shows.</summary>
/// <param name="RegionName">Full name in the nominative, null while the installation is empty.</param>
/// <param name="IsDemonstration">True while the invented sample region is shown.</param>
/// <param name="FreshOn">Day of the last applied import, null when there was none.</param>
/// <param name="Territories">Municipalities by name, without the region itself.</param>
/// <param name="SchoolYears">Start years that have results, the newest first.</param>
/// <param name="PersonName">Who works here, null while nobody signs in.</param>
/// <param name="ImportsWaiting">Imports that wait for an answer, shown beside «Загрузка данных».</param>
/// <param name="ActivitiesOverdue">Activities of running plans with anything overdue, shown beside «Дорожные карты».</param>
/// <param name="SlidesInTray">Charts put aside for slides, shown beside «Отчёты и слайды».</param>
public sealed record ShellState(
    string? RegionName,
    bool IsDemonstration,
    DateOnly? FreshOn,
    IReadOnlyList<TerritoryChoice> Territories,
    IReadOnlyList<int> SchoolYears,
    string? PersonName = null,
    int ImportsWaiting = 0,
    int ActivitiesOverdue = 0,
    int SlidesInTray = 0)
{
    /// <summary>Rises with every import that was applied or undone.</summary>
    public int DataVersion { get; init; }

    public static ShellState Empty { get; } = new(null, false, null, [], []);
}

/// <param name="Id">The municipality's number as it stands in addresses.</param>
/// <param name="Name">Short name as it is shown: «Ольховецкий МО».</param>
public sealed record TerritoryChoice(int Id, string Name);

/// <param name="Kind">Russian word for what was found: «школа», «муниципалитет», «мероприятие», «страница».</param>
/// <param name="Title">Its name.</param>
/// <param name="Subtitle">What tells it from its namesakes: municipality, code.</param>
/// <param name="Address">From <see cref="Links"/>.</param>
public sealed record SearchHit(string Kind, string Title, string? Subtitle, string Address);

/// <summary>The answer of an installation that has no data yet.</summary>
public sealed class EmptyShellData : IShellData
{
    public ValueTask<ShellState> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(ShellState.Empty);

    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<SearchHit>>([]);
}
