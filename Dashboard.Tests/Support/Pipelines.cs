using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Support;

/// <summary>The real pipeline, put together as the site does.</summary>
internal static class Pipelines
{
    public static ImportPipeline Over(InstallationDatabase database, FactsSource facts, StatementsSource statements, PlanStore store, TimeProvider clock, ILogger<ImportPipeline>? log = null)
    {
        var records = new ActivityRecords(database, clock);
        return new ImportPipeline(
            database, facts, statements, new ReturnedForms(store, new MonitoringQuestion(store, facts, database, clock), records), new MonitoringRecords(records), clock, log ?? NullLogger<ImportPipeline>.Instance);
    }
}
