namespace Dashboard.Data.Domain.Schools;

/// <summary>Whose result a row is. The numbers are stored: never renumber.</summary>
public enum TerritoryLevel : byte
{
    /// <summary>«Вся выборка»: every participant of the country.</summary>
    Sample = 1,
    Region = 2,
    Municipality = 3,
    School = 4,
}
