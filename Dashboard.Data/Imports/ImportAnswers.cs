using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Results;

namespace Dashboard.Data.Imports;

/// <summary>What the user says about an import before it is applied. Answers about schools are remembered as spellings.</summary>
public sealed record ImportAnswers
{
    /// <summary>Schools and municipalities that nobody knows are created from the sheet.</summary>
    public bool CreateMissing { get; init; }

    /// <summary>Key of a mention → the territory it means.</summary>
    public IReadOnlyDictionary<string, int> Territories { get; init; } = new Dictionary<string, int>();

    /// <summary>Keys of mentions that are new schools or municipalities.</summary>
    public IReadOnlySet<string> Create { get; init; } = new HashSet<string>();

    /// <summary>Orders are taken as they were read, with all doubts: for a command, which has nobody to ask.</summary>
    public bool AcceptRoadmaps { get; init; }

    /// <summary>Name of a file → what a person said of the order in it.</summary>
    public IReadOnlyDictionary<string, RoadmapAnswer> Roadmaps { get; init; } = new Dictionary<string, RoadmapAnswer>();

    /// <summary>The plan on whose page the files were dropped: they are its monitoring forms, unless they themselves say which other plan they are of.</summary>
    public int? PlanOfForms { get; init; }

    /// <summary>Units that were changed on the site after their form was made, and of which the form's word is to be written.</summary>
    public IReadOnlySet<UnitKey> FromFile { get; init; } = new HashSet<UnitKey>();

    /// <summary>Name of a file → what it says of its year, subject, procedure and columns.</summary>
    public IReadOnlyDictionary<string, ReadOverrides> Overrides { get; init; } = new Dictionary<string, ReadOverrides>();
}
