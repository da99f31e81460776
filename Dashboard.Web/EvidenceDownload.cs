using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web;

/// <summary>
/// Hands a document that proves an activity to a person who may read it. It is always saved and never shown in place, so that
/// nothing inside it runs on the site; nothing between the server and the person keeps a copy.
/// </summary>
internal static class EvidenceDownload
{
    public static void MapEvidence(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/evidence/{key:guid}", SendAsync);

    private static async Task<IResult> SendAsync(Guid key, EvidenceRecords records, CurrentScope current, HttpContext http)
    {
        if (await records.OpenAsync(key, current.Value, http.RequestAborted) is not { } file)
        {
            return Results.NotFound();
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(file.Content, file.ContentType);
    }
}
