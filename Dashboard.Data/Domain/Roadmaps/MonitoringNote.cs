namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// A unit's note as the monitoring form divides it: what came of it and which document tells of it stand in columns of their own,
/// and in the one stored note as lines that begin with «Результат:» and «Документ:».
/// </summary>
/// <param name="Result">Lines, without their mark; empty for none.</param>
/// <param name="Document">Likewise.</param>
/// <param name="Note">All other lines.</param>
public sealed record MonitoringNote(string Result, string Document, string Note)
{
    private const string ResultMark = "Результат: ", DocumentMark = "Документ: ";

    public static MonitoringNote Of(string? stored)
    {
        var lines = Lines(stored ?? string.Empty);
        return new MonitoringNote(
            string.Join('\n', lines.Where(line => Is(line, ResultMark)).Select(line => line[ResultMark.Length..].Trim())),
            string.Join('\n', lines.Where(line => Is(line, DocumentMark)).Select(line => line[DocumentMark.Length..].Trim())),
            string.Join('\n', lines.Where(line => !Is(line, ResultMark) && !Is(line, DocumentMark))));
    }

    /// <summary>As it is stored; empty for nothing.</summary>
    public override string ToString() => string.Join('\n', [.. Lines(Result).Select(line => ResultMark + line), .. Lines(Document).Select(line => DocumentMark + line), .. Lines(Note)]);

    private static string[] Lines(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Is(string line, string mark) => line.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
