using Dashboard.Data.Domain.Access;
using Dashboard.Data.Records;

namespace Dashboard.Data.Queries.Watching;

/// <summary>One round of watching: asks what deviates and keeps what is new. After an import, once a day, and when the parameters were changed.</summary>
public sealed class WatchRound(WatchFindingsQuestion question, WatchRecords records)
{
    /// <summary>Raised when hits were told or have ended.</summary>
    public event EventHandler? Told;

    /// <summary>How many are new; null where an import came in between: it brings its own round.</summary>
    public async Task<int?> RunAsync(AccessScope scope, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            // A part of the region would end the hits of the rest.
            throw new ArgumentException("Watching is of the whole region.", nameof(scope));
        }

        var found = await question.AskAsync(null, scope, token);
        var told = await records.TellAsync(found.Findings, found.DataVersion, found.IsDemonstration, token);
        if (told is not null)
        {
            Told?.Invoke(this, EventArgs.Empty);
        }

        return told;
    }
}
