using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.BeforeAfter;

namespace Dashboard.Data.Queries.Practices;

/// <summary>The question of before and after as it is stored with a practice.</summary>
public static class StudyText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new ByCode() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A practice is of one school: what became of the others that took part is not its own.</summary>
    public static string Write(BeforeAfterFilter filter, int schoolId) => JsonSerializer.Serialize(filter with { Schools = [schoolId], MunicipalityId = null }, Json);

    /// <summary>Null where nothing is stored, or nothing that this program reads.</summary>
    public static BeforeAfterFilter? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<BeforeAfterFilter>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class ByCode : JsonConverter<Indicator>
    {
        public override Indicator? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Indicator.Find(reader.GetString());

        public override void Write(Utf8JsonWriter writer, Indicator value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
