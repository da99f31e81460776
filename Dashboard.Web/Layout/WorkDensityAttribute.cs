namespace Dashboard.Web.Layout;

/// <summary>
/// Marks a page that people work in for hours (imports, mapping): the rail shrinks to icons and rows are 28 px.
/// It is an attribute of the page and not a parameter, so that the first painted frame is already right.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkDensityAttribute : Attribute;
