namespace Dashboard.Samples.Roadmaps;

/// <summary>An activity as a careful coordinator reads it.</summary>
public sealed record TrueActivity
{
    public required string Number { get; init; }

    public required string Activity { get; init; }

    public required string Section { get; init; }

    /// <summary>Text of the deadline; that of the merged cell where the cell is one with the cell above.</summary>
    public required string Deadline { get; init; }

    public bool DeadlineMerged { get; init; }

    public required Reading Reading { get; init; }

    public required string Responsible { get; init; }

    public bool ResponsibleMerged { get; init; }
}

/// <summary>The order that a document carries out.</summary>
public sealed record TrueParent(string Issuer, string Number, string Date);

/// <summary>A school that a document names.</summary>
public sealed record TrueSchool(string Name, string? Head = null, string? Curator = null);

/// <summary>What an order says of itself.</summary>
public sealed record RoadmapTruth
{
    public required string Territory { get; init; }

    /// <summary>regional, municipal or school.</summary>
    public required string Level { get; init; }

    public required string Issuer { get; init; }

    public string? OrderNumber { get; init; }

    /// <summary>ISO day.</summary>
    public string? OrderDate { get; init; }

    public required string Title { get; init; }

    /// <summary>Period in the words of <see cref="Span"/>.</summary>
    public required string Period { get; init; }

    public TrueParent? ParentOrder { get; init; }

    public string? Coordinator { get; init; }

    public IReadOnlyList<TrueSchool> Schools { get; init; } = [];
}

/// <summary>A reading that is as good as the one of the truth.</summary>
/// <param name="Numbers">Numbers of the activities; <c>#3</c> is the third one where numbers are absent or not unique; <c>document</c> the order itself.</param>
/// <param name="Field">Column of the truth, or property of its JSON.</param>
/// <param name="Truth">What the truth says.</param>
/// <param name="Also">What is as good; several are set apart by «;».</param>
/// <param name="Why">Why both are.</param>
public sealed record AcceptedReading(string Numbers, string Field, string Truth, string Also, string Why)
{
    /// <summary>The coordinator's name stands in the order in another case.</summary>
    public static AcceptedReading AsWritten(string name, string written) => new("document", "coordinator", name, written, "the name in the case of the order");
}
