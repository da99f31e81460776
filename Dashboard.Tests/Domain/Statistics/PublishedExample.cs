using System.Text.Json;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Domain.Statistics;

/// <summary>A row of the files in <c>Published</c>: what goes in, what must come out, and who says so.</summary>
public sealed record PublishedExample(
    string Method, Dictionary<string, JsonElement> Inputs, Dictionary<string, double> Expected, double Tolerance, string Source)
{
    private const string Folder = "Dashboard.Tests/Domain/Statistics/Published/";

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PublishedExample> All { get; } =
    [
        .. Repository.Files(".json").Where(file => file.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(file => JsonSerializer.Deserialize<PublishedExample[]>(Repository.Read(file), Names)!),
    ];

    /// <summary>Somebody else printed it; a number that we had computed by other means says so.</summary>
    public bool IsPublished => !Source.StartsWith("computed by", StringComparison.Ordinal);

    public string Class => Method.Split('.')[0];

    public int Whole(string name) => Inputs[name].GetInt32();

    public double Number(string name) => Inputs[name].GetDouble();

    public bool Has(string name) => Inputs.ContainsKey(name);

    public int[] Wholes(string name) => Inputs[name].Deserialize<int[]>()!;

    public double[] Numbers(string name) => Inputs[name].Deserialize<double[]>()!;

    public double[][] Groups(string name) => Inputs[name].Deserialize<double[][]>()!;

    public override string ToString() => $"{Method}: {Source}";
}
