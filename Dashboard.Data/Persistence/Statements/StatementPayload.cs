using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Persistence.Statements;

/// <summary>Statements as the JSON that the database keeps: equal statements have equal text.</summary>
public static class StatementPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(SchoolStatement statement) => JsonSerializer.Serialize(statement, statement.GetType(), Options);

    public static SchoolStatement Read(StatementKind kind, string payload) => kind switch
    {
        StatementKind.RiskLevel => Parse<RiskLevelStatement>(payload),
        StatementKind.ListPlace => Parse<ListPlaceStatement>(payload),
        StatementKind.Context => Parse<ContextStatement>(payload),
        StatementKind.Staff => Parse<StaffStatement>(payload),
        StatementKind.PublishedMarker => Parse<PublishedMarkerStatement>(payload),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The database holds a kind of statement that this version does not know."),
    };

    private static T Parse<T>(string payload) => JsonSerializer.Deserialize<T>(payload, Options)
        ?? throw new JsonException("The database holds an empty statement.");
}
