using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Persistence;

/// <summary>Details of results as the JSON that the database keeps: equal details have equal text.</summary>
public static class DetailPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(ResultDetail detail) => JsonSerializer.Serialize(detail, detail.GetType(), Options);

    public static ResultDetail Read(DetailKind kind, string payload) => kind switch
    {
        DetailKind.ScoreDistribution => Parse<ScoreDistribution>(payload),
        DetailKind.TaskShares => Parse<TaskShares>(payload),
        DetailKind.PlannedResults => Parse<PlannedResults>(payload),
        DetailKind.JournalComparison => Parse<JournalComparison>(payload),
        DetailKind.PublishedNumbers => Parse<PublishedNumbers>(payload),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The database holds a kind of detail that this version does not know."),
    };

    private static T Parse<T>(string payload) => JsonSerializer.Deserialize<T>(payload, Options)
        ?? throw new JsonException("The database holds an empty detail.");
}
