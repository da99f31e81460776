namespace Dashboard.Web.Components;

/// <summary>One answer of a select.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Title">As the user reads it.</param>
/// <param name="Group">Heading under which it is listed, null for none.</param>
public sealed record Choice(string Value, string Title, string? Group = null);

/// <summary>One of several views of the same page.</summary>
/// <param name="Title">As the user reads it.</param>
/// <param name="Address">The same page in this view.</param>
/// <param name="IsCurrent">The view that is shown.</param>
public sealed record Segment(string Title, string Address, bool IsCurrent);
