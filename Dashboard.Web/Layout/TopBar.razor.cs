using System.Globalization;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Layout;

/// <summary>Search, freshness of the data, the territory and the school year in force, the person.</summary>
public sealed partial class TopBar : ComponentBase
{
    private const int HitLimit = 12;

    [Parameter, EditorRequired]
    public ShellContext Context { get; set; } = null!;

    [Inject]
    private IShellData Data { get; set; } = null!;

    private static string? Key(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Initials(string person) => string.Concat(
        person.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));

    private static int? Number(ChangeEventArgs change) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<IReadOnlyList<FoundLine>> Find(string text, CancellationToken cancellation)
    {
        var hits = await Data.SearchAsync(text, HitLimit, cancellation);
        return [.. hits.Select(hit => new FoundLine(hit.Kind, hit.Title, hit.Subtitle, hit.Address))];
    }

    // The page of one municipality changes to the page of another; a page of one school gives way to the schools
    // of the chosen territory; any other page keeps its filters.
    private void ChooseTerritory(ChangeEventArgs change)
    {
        var territory = Number(change);
        var here = Query.Parse(Navigation.Uri);
        var year = here.Number(Links.Year);
        var address = here.Path switch
        {
            _ when here.Path.StartsWith(Links.Municipalities() + "/", StringComparison.Ordinal) =>
                territory is { } id ? Links.Municipality(id, year) : Links.Municipalities(year),
            _ when here.Path.StartsWith(Links.Schools() + "/", StringComparison.Ordinal) => Links.Schools(year, territory),
            _ => here.With(Links.Territory, territory).Without(Links.Page).ToString(),
        };
        Navigation.NavigateTo(address);
    }

    private void ChooseYear(ChangeEventArgs change) =>
        Navigation.NavigateTo(Query.Parse(Navigation.Uri).With(Links.Year, Number(change)).Without(Links.Page).ToString());
}
