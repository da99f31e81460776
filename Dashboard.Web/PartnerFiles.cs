using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Queries.Partners;
using Dashboard.Web.Auth;

namespace Dashboard.Web;

/// <summary>Pairs, list and council as a file for an order, with what the visitor may see.</summary>
public static class PartnerFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Links.PartnersFile(), async (int? territory, int? list, CurrentScope current, PartnersQuestion question, CancellationToken token) =>
    {
        var view = await question.AskAsync(new PartnersFilter(list is { } year ? new SchoolYear(year) : null, territory), current.Value, token);
        if (view.Year is not { } shown)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        PartnersAppendix.Write(view, content);
        content.Position = 0;
        return Results.Stream(content, Docx, DownloadName.Of(["Школы-партнёры", view.Municipality?.Name, $"{shown.StartYear}–{shown.EndYear}"], ".docx"));
    });
}
