using System.Text;
using Dashboard.Web.Auth;

namespace Dashboard.Web.Documents;

/// <summary>Hands a kept document to a person of its territory, and says it plainly when its file is gone.</summary>
internal static class DocumentDownload
{
    private const string Gone = "Файла этого документа на сервере больше нет. Откройте страницу «Отчёты и слайды» и соберите его заново: выбор слайдов и свои слова сохранены.";

    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddScoped<IDocumentMaker, DeckMaker>().AddScoped<DocumentDesk>().AddScoped<TemplateDesk>();

    public static void MapDocuments(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/reports/documents/{key:guid}", SendAsync);

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
