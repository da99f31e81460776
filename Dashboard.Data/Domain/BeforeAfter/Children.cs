namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>Whose results are compared.</summary>
public enum Children
{
    /// <summary>The same grade in another year: other children, the same work.</summary>
    SameGrade,

    /// <summary>The same children a grade later: another work, so only their distance from the others can be compared.</summary>
    SameChildren,
}
