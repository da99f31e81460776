namespace Dashboard.Web.Components;

/// <param name="Title">As the user reads it.</param>
/// <param name="Address">Where it leads; null for what is not a link.</param>
public sealed record Crumb(string Title, string? Address = null);
