namespace Dashboard.Data.Domain.StatusChange;

/// <summary>One of five steps of either axis, from the side that needs support to the other.</summary>
public enum StatusStep
{
    /// <summary>Far from the region to the worse; changed far to the worse.</summary>
    FarWorse,
    Worse,

    /// <summary>As the region; not changed.</summary>
    Middle,
    Better,
    FarBetter,
}

/// <summary>The five words of the grid. They speak of support and not of merit: the grid is no rating.</summary>
public enum StatusWord
{
    /// <summary>«нужна поддержка».</summary>
    Support,

    /// <summary>«под наблюдением».</summary>
    Watch,

    /// <summary>«без изменений».</summary>
    Unchanged,

    /// <summary>«улучшается».</summary>
    Improving,

    /// <summary>«устойчиво».</summary>
    Steady,
}

/// <summary>Why a territory has no place in the grid.</summary>
public enum StatusUnknown
{
    /// <summary>It wrote no comparable work in the year compared with.</summary>
    NoEarlierYear,

    /// <summary>Fewer than 10 participants now.</summary>
    SmallNow,

    /// <summary>Fewer than 10 participants then.</summary>
    SmallThen,

    /// <summary>There is no region to hold the level against.</summary>
    NoRegion,

    /// <summary>The indicator has no counts here: of a mean no spread is published.</summary>
    NotCounted,
}
