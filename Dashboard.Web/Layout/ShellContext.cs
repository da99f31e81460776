namespace Dashboard.Web.Layout;

/// <summary>
/// What the shell knows and hands to every page as a cascading value: the installation, and the territory and
/// school year that the address names.
/// </summary>
/// <param name="State">The installation.</param>
/// <param name="Territory">Municipality in force, null for the whole region.</param>
/// <param name="Year">Start year in force; the newest year with results when the address names none, null when there are none.</param>
public sealed record ShellContext(ShellState State, int? Territory, int? Year)
{
    public static ShellContext At(ShellState state, string address)
    {
        var query = Query.Parse(address);
        var year = query.Number(Links.Year);
        return new ShellContext(
            state,
            query.Number(Links.Territory) ?? MunicipalityOf(query.Path),
            year ?? (state.SchoolYears.Count > 0 ? state.SchoolYears[0] : null));
    }

    // The page of a municipality names its territory in the path.
    private static int? MunicipalityOf(string path) =>
        path.StartsWith(Links.Municipalities() + "/", StringComparison.Ordinal)
        && int.TryParse(path.AsSpan(Links.Municipalities().Length + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The menu keeps what the address says and adds nothing to it: a bare address stays bare.</summary>
    public static (int? Territory, int? Year) Chosen(string address)
    {
        var query = Query.Parse(address);
        return (query.Number(Links.Territory), query.Number(Links.Year));
    }
}
