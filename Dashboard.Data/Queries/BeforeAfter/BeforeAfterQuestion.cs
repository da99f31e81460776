using Dashboard.Data.Domain.Access;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Asks what changed after an intervention, and what may be concluded.</summary>
public sealed class BeforeAfterQuestion
{
    public Task<BeforeAfterView> AskAsync(BeforeAfterFilter filter, AccessScope scope, CancellationToken token = default) => throw new NotSupportedException(nameof(filter));
}
