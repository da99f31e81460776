using Microsoft.Net.Http.Headers;

namespace Dashboard.Web;

/// <summary>A file that is always saved and never shown in place, so that nothing inside it runs on the site; nothing between the server and the person keeps a copy.</summary>
internal static class SavedFile
{
    public static IResult Send(HttpContext http, Stream content, string contentType, string name)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, contentType);
    }
}
