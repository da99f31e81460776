namespace Dashboard.Web.Components;

/// <summary>One line under the search box.</summary>
/// <param name="Kind">Russian word for what was found: «школа».</param>
/// <param name="Title">Its name.</param>
/// <param name="Subtitle">What tells it from its namesakes.</param>
/// <param name="Address">Where it leads.</param>
public sealed record FoundLine(string Kind, string Title, string? Subtitle, string Address);
