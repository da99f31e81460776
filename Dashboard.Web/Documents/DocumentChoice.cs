using System.Text.Json;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Web.Documents;

/// <summary>All that a person has chosen before a document is made. It is kept with the document, so that the same can be made again.</summary>
public sealed record DocumentChoice
{
    /// <summary>Territory, year, occasion, audience, slides in their order with own words.</summary>
    public DeckFilter Filter { get; init; } = new();

    public DeckFormat Format { get; init; }

    /// <summary>The office's own form of slides; null for that of the program.</summary>
    public int? TemplateId { get; init; }

    /// <summary>The office's own paper of reports; null for that of the program.</summary>
    public int? ReportTemplateId { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, SlideJson.Options);

    /// <summary>Null where another program wrote it.</summary>
    public static DocumentChoice? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DocumentChoice>(json, SlideJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
