namespace Dashboard.Data.Domain.Statements;

/// <summary>Which of the installation's rules it is. The numbers are stored: never renumber.</summary>
public enum RuleKind : byte
{
    /// <summary>When a school has low results («расчётный признак»).</summary>
    LowResults = 1,

    /// <summary>Which signs make results need a second look.</summary>
    Markers = 2,

    /// <summary>Weights of the local index of social conditions.</summary>
    SocialIndex = 3,

    /// <summary>Weights of the distance to partner schools.</summary>
    Partners = 4,

    /// <summary>What is reported after an import («отклонения от заданных параметров»).</summary>
    Watch = 5,

    /// <summary>A factor of the dictionary of risks as an edit left it.</summary>
    RiskFactor = 6,

    /// <summary>From which size on a level differs from the region's and a change is a change.</summary>
    StatusChange = 7,
}
