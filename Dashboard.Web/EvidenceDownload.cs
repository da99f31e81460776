using Dashboard.Data.Records;
using Dashboard.Web.Auth;

namespace Dashboard.Web;

/// <summary>Hands a document that proves an activity to a person who may read it.</summary>
internal static class EvidenceDownload
{
    public static void MapEvidence(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/evidence/{key:guid}", SendAsync);

    private static async Task<IResult> SendAsync(Guid key, EvidenceRecords records, CurrentScope current, HttpContext http) =>
        await records.OpenAsync(key, current.Value, http.RequestAborted) is { } file ? SavedFile.Send(http, file.Content, file.ContentType, file.Name) : Results.NotFound();
}
