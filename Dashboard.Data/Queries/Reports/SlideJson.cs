using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Data.Queries.Reports;

/// <summary>How slides and the choice of them are written down: words for kinds, so that a new kind in the middle changes nothing that is kept.</summary>
public static class SlideJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Pairs of days have no names but their fields.
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter() },
    };
}
