using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;

namespace Dashboard.Data.Queries.Markers;

/// <summary>What a marker says of a school's work, without the sentence of a quiet one: a region has a hundred thousand of them a year.</summary>
/// <param name="Work">Key of the work.</param>
/// <param name="Marker">Which one.</param>
/// <param name="State">What it says.</param>
/// <param name="Why">Why nothing could be said, or why something large is no sign; null where nothing needs saying.</param>
internal readonly record struct MarkerCell(int Work, Marker Marker, MarkerState State, string? Why);

/// <summary>All that the markers say of one school year, under one rule. Nobody changes it.</summary>
internal sealed class MarkerYear
{
    private readonly Dictionary<int, MarkerCell[]> _cells;
    private readonly ILookup<int, MarkerFinding> _fired;

    internal MarkerYear(int startYear, MarkerRule rule, IReadOnlyDictionary<int, Assessment> works, IEnumerable<MarkerFinding> findings)
    {
        (StartYear, Rule, Works) = (startYear, rule, works);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var (fired, cells) = (new List<MarkerFinding>(), new Dictionary<int, List<MarkerCell>>());
        foreach (var finding in findings)
        {
            if (!cells.TryGetValue(finding.School, out var own))
            {
                cells[finding.School] = own = [];
            }

            var why = finding.State is MarkerState.TooFew or MarkerState.NotAssessed || IsLargeByChance(finding, rule) ? finding.Sentence : null;
            if (why is not null && !reasons.TryAdd(why, why))
            {
                why = reasons[why];
            }

            own.Add(new MarkerCell(finding.Work, finding.Marker, finding.State, why));
            if (finding.State == MarkerState.Fired)
            {
                fired.Add(finding);
            }
        }

        _cells = cells.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _fired = fired.ToLookup(finding => finding.School);
    }

    /// <summary>A histogram that looks like a sign and is none needs its reason: so few works do this by chance too.</summary>
    private static bool IsLargeByChance(MarkerFinding finding, MarkerRule rule) => finding.State == MarkerState.Quiet && finding.Marker switch
    {
        Marker.BoundaryJump => finding.Size > rule.BoundaryJump,
        Marker.HighMean => finding.Size > rule.MeanZ,
        _ => false,
    };

    internal int StartYear { get; }

    internal MarkerRule Rule { get; }

    /// <summary>Works of which something is said, by key.</summary>
    internal IReadOnlyDictionary<int, Assessment> Works { get; }

    /// <summary>Schools of which something is said.</summary>
    internal IEnumerable<int> Schools => _cells.Keys;

    internal IReadOnlyList<MarkerCell> CellsOf(int school) => _cells.GetValueOrDefault(school) ?? [];

    /// <summary>What fired, with its sentence.</summary>
    internal IEnumerable<MarkerFinding> FiredOf(int school) => _fired[school].OrderBy(finding => finding.Work).ThenBy(finding => finding.Marker);

    internal bool HasSign(int school, int work) => _fired[school].Any(finding => finding.Work == work);
}
