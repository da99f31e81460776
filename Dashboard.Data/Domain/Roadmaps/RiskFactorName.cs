namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>A risk factor as a person chooses it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">As the dictionary has it.</param>
public sealed record RiskFactorName(int Id, string Name);
