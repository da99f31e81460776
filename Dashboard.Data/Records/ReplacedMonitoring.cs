using System.Text.Json.Serialization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;

namespace Dashboard.Data.Records;

/// <summary>
/// What stood before a monitoring form was loaded, as <see cref="ReplacedRoadmap.Previous"/> keeps it. Plans before a new order lie
/// in the same column: the mark at the beginning tells which it is.
/// </summary>
internal sealed record ReplacedMonitoring(IReadOnlyList<ReplacedUnit> Units)
{
    private const string Mark = "monitoring";

    /// <summary>Always the first property.</summary>
    [JsonPropertyOrder(-1)]
    public string Kind { get; init; } = Mark;

    /// <summary>Whether this is what a monitoring form replaced, and not a plan that an order replaced.</summary>
    public static bool IsKeptIn(string? previous) => previous?.StartsWith("{\"Kind\":\"" + Mark + "\"", StringComparison.Ordinal) == true;
}

/// <param name="Unit">The unit.</param>
/// <param name="Before">Its record; null where nobody had said anything.</param>
/// <param name="Added">Keys of the addresses that the form added.</param>
internal sealed record ReplacedUnit(UnitKey Unit, SaidBefore? Before, IReadOnlyList<Guid> Added)
{
    /// <summary>Somebody has written since the form, or hung a document on a record that only the form made.</summary>
    public bool IsBuiltUpon(ActivityRecord record, DateTime writtenAt) =>
        record.ChangedAt != writtenAt || (Before is null && record.Evidence.Exists(link => !Added.Contains(link.Evidence!.Key)));

    public void PutBack(DashboardDbContext context, ActivityRecord record, string person, DateTime at)
    {
        foreach (var link in record.Evidence.Where(link => Added.Contains(link.Evidence!.Key)).ToList())
        {
            record.Evidence.Remove(link);
            context.Remove(link);
        }

        if (Before is null)
        {
            context.Remove(record);
        }
        else
        {
            var said = SaidBefore.Of(record);
            Before.WriteTo(record);
            if (!Before.SaysTheSame(said))
            {
                record.Remember(person, at, isTakenBack: true);
            }
        }
    }
}
