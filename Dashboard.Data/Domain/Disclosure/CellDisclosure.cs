namespace Dashboard.Data.Domain.Disclosure;

/// <summary>For whom a table or document is made.</summary>
public enum Audience
{
    /// <summary>A person within the own scope: nothing is hidden, small groups are named as such.</summary>
    Own,

    /// <summary>Everybody: the public view, the API, published pages, documents for a wider audience.</summary>
    Public,
}

/// <summary>What the public is shown of one cell: a territory's result in one work, with everything that is counted of it.</summary>
public enum CellDisclosure
{
    Shown,

    /// <summary>Fewer participants than the rule asks for.</summary>
    HiddenSmall,

    /// <summary>Large enough, but a small neighbour could be calculated from it.</summary>
    HiddenToProtect,

    /// <summary>The sheet does not say how many took part: it may be small.</summary>
    HiddenUnknown,
}

/// <summary>What the reader is told in the place of a hidden number.</summary>
public static class DisclosureWords
{
    /// <summary>Stands where the participants would; empty for a cell that is shown.</summary>
    public static string Mark(CellDisclosure disclosure, DisclosureRule rule) => disclosure switch
    {
        CellDisclosure.Shown => string.Empty,
        CellDisclosure.HiddenSmall => $"<{rule.SmallestShown}",
        _ => "*",
    };

    /// <summary>The reason, for a footnote or a hint; null for a cell that is shown.</summary>
    public static string? Reason(CellDisclosure disclosure, DisclosureRule rule) => disclosure switch
    {
        CellDisclosure.HiddenSmall => $"скрыто: меньше {rule.SmallestShown} участников",
        CellDisclosure.HiddenToProtect => "скрыто, чтобы по итогу нельзя было восстановить соседнее значение",
        CellDisclosure.HiddenUnknown => "скрыто: число участников не указано",
        _ => null,
    };
}
