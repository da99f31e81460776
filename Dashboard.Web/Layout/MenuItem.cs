namespace Dashboard.Web.Layout;

/// <summary>One line of the menu.</summary>
/// <param name="Title">As the user reads it.</param>
/// <param name="Icon">A name of <see cref="Components.IconShapes"/>.</param>
/// <param name="Path">The address without filters; a page under it belongs to this line.</param>
/// <param name="Address">The address with the territory and year that are in force.</param>
public sealed record MenuItem(string Title, string Icon, string Path, Func<int?, int?, string> Address)
{
    /// <summary>Sections that exist; what is not built yet has no line.</summary>
    public static IReadOnlyList<MenuItem> Sections { get; } =
    [
        new("Обзор", "overview", "/", (territory, year) => Links.Overview(year, territory)),
        new("Муниципалитеты", "map", "/municipalities", (territory, year) => Links.Municipalities(year, territory)),
        new("Школы", "school", "/schools", (territory, year) => Links.Schools(year, territory)),
        new("Результаты", "bars", "/results", (territory, year) => Links.Results(year, territory)),
        new("Дефициты", "target", "/deficits", (territory, year) => Links.Deficits(year, territory)),
        new("Риски", "warning", "/risks", (territory, _) => Links.Risks(territory)),
        new("Дорожные карты", "plan", "/roadmaps", (territory, _) => Links.Roadmaps(territory)),
        new("До и после", "compare", "/before-after", (territory, _) => Links.BeforeAfter(territory: territory)),
        new("Отчёты и слайды", "slide", "/reports", (territory, year) => Links.Reports(year, territory)),
        new("Поддержка школ", "support", "/support", (territory, _) => Links.Support(territory)),
    ];

    public static IReadOnlyList<MenuItem> Work { get; } =
    [
        new("Загрузка данных", "upload", "/imports", (_, _) => Links.Imports()),
        new("Администрирование", "gear", "/administration", (_, _) => Links.Administration()),
    ];

    /// <summary>True on the section's own page and on every page below it.</summary>
    public bool Holds(string path) =>
        path == Path || (Path != "/" && path.StartsWith(Path + "/", StringComparison.Ordinal));
}
