namespace Dashboard.Data.Domain.Risks;

/// <summary>«Значимость фактора риска». The numbers are stored and are the weights of the local index: never renumber.</summary>
public enum RiskLevel : byte
{
    /// <summary>«Риск не подтверждён», «не актуален».</summary>
    NotConfirmed = 0,
    Low = 1,
    Medium = 2,
    High = 3,
}

/// <summary>Whose profile it is. The numbers are stored: never renumber.</summary>
public enum ProfileSource : byte
{
    /// <summary>The federal profile of the project «500+», 2021 and 2022.</summary>
    Federal = 1,

    /// <summary>A regional profile («региональный рисковый профиль»).</summary>
    Regional = 2,

    /// <summary>The school's own diagnosis («самодиагностика»).</summary>
    SelfAssessment = 3,
}

/// <summary>What a curator found at a visit. The numbers are stored: never renumber.</summary>
public enum VerificationDecision : byte
{
    Confirmed = 1,

    /// <summary>The factor is there with another level.</summary>
    Corrected = 2,

    /// <summary>The factor is not there: its level in force is <see cref="RiskLevel.NotConfirmed"/>.</summary>
    Rejected = 3,
}

/// <summary>
/// The chain of a school's work with its profile (domain reference §1.4): each step has a day and may have a document. The numbers are
/// stored: never renumber.
/// </summary>
public enum ProfileStep : byte
{
    /// <summary>«РПШ получен».</summary>
    Received = 1,

    /// <summary>«Верифицирован».</summary>
    Verified = 2,

    /// <summary>«Направления выбраны».</summary>
    DirectionsChosen = 3,

    /// <summary>«Документы загружены»: концепция, программа развития, антирисковые программы.</summary>
    DocumentsUploaded = 4,

    /// <summary>«Согласованы куратором».</summary>
    DocumentsAgreed = 5,

    /// <summary>«1 этап сдан».</summary>
    FirstStage = 6,

    /// <summary>«2 этап сдан».</summary>
    SecondStage = 7,

    /// <summary>«Итог».</summary>
    Concluded = 8,
}
