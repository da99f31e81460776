using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Queries.Reports;

/// <summary>How slides and the choice of them are written down: words for kinds, so that a new kind in the middle changes nothing that is kept.</summary>
public static class SlideJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Pairs of days have no names but their fields.
        IncludeFields = true,
        // Who reads the database sees words, and a slide takes a third of the room.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new YearByItsStart() },
    };

    // A year knows the next one, which knows the next: only its start is written.
    private sealed class YearByItsStart : JsonConverter<SchoolYear>
    {
        public override SchoolYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, SchoolYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.StartYear);
    }
}
