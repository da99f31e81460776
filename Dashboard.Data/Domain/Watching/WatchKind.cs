namespace Dashboard.Data.Domain.Watching;

/// <summary>What is watched: each may be switched off, and each hit says which one fired.</summary>
public enum WatchKind : byte
{
    /// <summary><see cref="SchoolEnteredTheList"/>, by an order.</summary>
    EnteredList = 1,

    /// <summary><see cref="SchoolEnteredTheList"/>, by the rule of low results.</summary>
    Flagged,

    /// <summary><see cref="RiskBecameHigh"/>.</summary>
    RiskHigh,

    /// <summary><see cref="ShareOfTwosRose"/>.</summary>
    LowShare,

    /// <summary><see cref="ActivityIsLongOverdue"/>.</summary>
    Overdue,

    /// <summary><see cref="WorkHasANewSign"/>, one of ours.</summary>
    Sign,

    /// <summary><see cref="WorkHasANewSign"/>, one of the official list.</summary>
    PublishedSign,
}

/// <summary>How what is watched is called.</summary>
public static class WatchWords
{
    /// <summary>In the order in which one school's hits are told: what asks for a decision first.</summary>
    public static IReadOnlyList<WatchKind> All { get; } = Enum.GetValues<WatchKind>();

    public static string Name(this WatchKind kind) => kind switch
    {
        WatchKind.EnteredList => "Школа вошла в перечень",
        WatchKind.Flagged => "Появился расчётный признак",
        WatchKind.RiskHigh => "Риск стал высоким",
        WatchKind.LowShare => "Выросла доля «2»",
        WatchKind.Overdue => "Мероприятие просрочено",
        WatchKind.Sign => "Новый признак",
        _ => "Опубликован признак",
    };

    /// <summary>Kept with every hit, stays in addresses.</summary>
    public static string Code(this WatchKind kind) => kind switch
    {
        WatchKind.EnteredList => "listed",
        WatchKind.Flagged => "flagged",
        WatchKind.RiskHigh => "risk",
        WatchKind.LowShare => "low-share",
        WatchKind.Overdue => "overdue",
        WatchKind.Sign => "sign",
        _ => "published",
    };

    public static WatchKind? Find(string? code) => All.Select(kind => (WatchKind?)kind).FirstOrDefault(kind => kind!.Value.Code() == code);
}
