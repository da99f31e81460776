using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Markers;

namespace Dashboard.Web;

/// <summary>Asks for the signs of all years, so that the first visitor does not wait for them; a fault is shown to whoever asks the page.</summary>
internal sealed class MarkersAhead(FactsSource source, MarkersQuestion question, ILogger<MarkersAhead> log) : AfterEveryChange(source, log)
{
    protected override string Failed => "The signs could not be computed ahead.";

    protected override Task WorkAsync(CancellationToken token) => question.AskAsync(new MarkersFilter(), AccessScope.Region, token);
}
