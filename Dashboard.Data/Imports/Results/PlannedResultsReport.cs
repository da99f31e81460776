namespace Dashboard.Data.Imports.Results;
internal static class PlannedResultsReport { public static int Read(SheetTable table, Work work, ResultCollector collector, CancellationToken token) { _ = (table, work, collector, token); return 0; } }
