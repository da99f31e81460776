using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.BeforeAfter;

namespace Dashboard.Data.Queries.Practices;

/// <summary>The question of before and after as it is stored with a practice.</summary>
/// <param name="Json">Its text.</param>
public sealed record StudyText(string Json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new ByCode() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A practice is of one school: what became of the others that took part is not its own.</summary>
    public static StudyText Of(BeforeAfterFilter filter, int schoolId) => new(JsonSerializer.Serialize(filter with { Schools = [schoolId], MunicipalityId = null }, Options));

    /// <summary>Null where this program cannot read what is stored.</summary>
    public BeforeAfterFilter? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<BeforeAfterFilter>(Json, Options);
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
