namespace Dashboard.Data.Imports.Monitoring;

/// <summary>Which plan a form is of, as it says itself.</summary>
/// <param name="Id">Its number in the installation that made the form; null where the hidden sheet and all keys are gone.</param>
/// <param name="Title">Title of the plan; null where the heading is gone.</param>
/// <param name="OrderNumber">Null where the heading names none.</param>
/// <param name="OrderDate">Null where the heading names none.</param>
public sealed record FormPlan(int? Id = null, string? Title = null, string? OrderNumber = null, DateOnly? OrderDate = null)
{
    /// <summary>The heading says which plan it is. A number alone may be that of another plan in another installation.</summary>
    public bool IsNamed => Title is not null || OrderNumber is not null;
}
