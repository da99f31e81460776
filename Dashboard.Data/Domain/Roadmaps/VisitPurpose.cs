namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>Why somebody went to a school or talked to its head. The numbers are in the database.</summary>
public enum VisitPurpose
{
    /// <summary>«Выездной методический день».</summary>
    MethodicalDay = 1,

    /// <summary>Verification of the risk profile.</summary>
    Verification = 2,

    /// <summary>«Собеседование».</summary>
    Interview = 3,

    Other = 4,
}
