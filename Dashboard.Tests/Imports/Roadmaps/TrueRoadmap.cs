using System.Text.Json;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>What a careful person reads in an order: a table of activities, what the order says of itself, readings that are as good.</summary>
/// <param name="Activities">In the order of the document.</param>
/// <param name="Head">The order's own words; names of its properties are those of the command or the same in snake case.</param>
/// <param name="Accepted">Other good readings.</param>
internal sealed record TrueRoadmap(IReadOnlyList<TrueRow> Activities, JsonElement Head, AcceptedReadings Accepted)
{
    /// <param name="table">Path of the table of activities.</param>
    /// <param name="head">Path of the JSON beside it.</param>
    /// <param name="accepted">Path of the accepted readings, which may hold those of other documents too.</param>
    /// <param name="order">How the accepted readings name this document.</param>
    public static TrueRoadmap Load(string table, string head, string accepted, string order)
    {
        var lines = Lines(table);
        var columns = lines[0];
        return new TrueRoadmap(
            [.. lines.Skip(1).Select((line, place) => new TrueRow(place, columns.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second)))],
            JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(head)),
            new AcceptedReadings(File.Exists(accepted) ? [.. Lines(accepted).Where(line => line[0] == order)] : []));
    }

    private static List<string[]> Lines(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
}

/// <param name="Place">0-based, in the order of the document.</param>
/// <param name="Fields">By column of the table; not every table has every column.</param>
internal sealed record TrueRow(int Place, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string field] => Fields[field];

    public override string ToString() => this["number"].Length > 0 ? this["number"] : "#" + (Place + 1);
}
