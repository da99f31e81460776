namespace Dashboard.Data.Exports;

/// <summary>Where a table came from, so that it can be understood away from its page and made again.</summary>
/// <param name="Source">One line for the head of the sheet: whose data, of which day and version.</param>
/// <param name="Lines">The sheet «О данных»: a name and what is said under it, in order.</param>
public sealed record ExportStamp(string Source, IReadOnlyList<(string Name, string Text)> Lines)
{
    /// <summary>Of a table that stands on no page.</summary>
    public static ExportStamp Nothing { get; } = new("", []);
}
