using System.Text;
using Dashboard.Data.Archives;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Exports;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;

namespace Dashboard.Web.Documents;

/// <summary>Hands a kept document to a person of its territory, and says it plainly when its file is gone.</summary>
internal static class DocumentDownload
{
    private const string Gone = "Файла этого документа на сервере больше нет. Откройте страницу «Отчёты и слайды» и соберите его заново: выбор слайдов и свои слова сохранены.";

    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddScoped<IDocumentMaker, DeckMaker>().AddScoped<IDocumentMaker, BriefingMaker>().AddScoped<IDocumentMaker, RoadmapReportMaker>()
            .AddScoped<DocumentDesk>().AddScoped<TemplateDesk>()
            .AddSingleton<ArchiveDesk>().AddSingleton<KeepArchive>(provider => (made, content, token) => KeepAsync(provider.GetRequiredService<DocumentRecords>(), made, content, token));

    public static void MapDocuments(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/reports/documents/{key:guid}", SendAsync);

    private static async Task<Guid> KeepAsync(DocumentRecords records, MadeArchive made, Stream content, CancellationToken token)
    {
        var title = $"Архив за {made.Year} учебный год";
        var choice = new DocumentChoice { Filter = new DeckFilter { Year = made.Year } };
        var draft = new DocumentDraft(
            DocumentKind.Archive, title, DownloadName.Of([title], ".zip"), null, choice.ToJson(), IsForWiderAudience: false, made.DataVersion, made.DataDate ?? DateOnly.FromDateTime(DateTime.Now));
        var (key, refusal) = await records.KeepAsync(draft, content, AccessScope.Region, token);
        return key ?? throw new InvalidOperationException(refusal);
    }

    private static async Task<IResult> SendAsync(Guid key, DocumentDesk desk, HttpContext http) => await desk.OpenAsync(key, http.RequestAborted) switch
    {
        null => Results.NotFound(),
        { Content: { } content } file => SavedFile.Send(http, content, TypeOf(file.FileName), file.FileName),
        _ => Results.Text(Gone, "text/plain", Encoding.UTF8, StatusCodes.Status410Gone),
    };

    private static string TypeOf(string fileName) => Path.GetExtension(fileName) switch
    {
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };
}
