namespace Dashboard.Data.Imports.Results;
internal static class PupilSheets { public static int Read(SheetTable table, Work work, ResultCollector collector, string? municipality, CancellationToken token) { _ = (table, work, collector, token); return 0; } }
