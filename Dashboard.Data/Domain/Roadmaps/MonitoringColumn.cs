namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// Columns of «Мониторинг реализации дорожной карты» (domain reference §5.1), in the order of the form. The school is ours: one
/// sheet holds all of them, so that a coordinator can put the rows of many schools together.
/// </summary>
public enum MonitoringColumn
{
    Number,
    Territory,
    Activity,

    /// <summary>«Срок (план)».</summary>
    Due,

    /// <summary>Day on which it was done; the new last day of what was moved.</summary>
    Fact,
    Status,
    Owner,
    Result,
    Document,

    /// <summary>A note; the reason of what was moved, cancelled or not done.</summary>
    Note,
}
