using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Site;
using Dashboard.Data.Queries.Reports.Site;
using Dashboard.Data.Records;

namespace Dashboard.Web;

/// <param name="View">What they say; null when refused.</param>
/// <param name="Name">As the packed pages are saved.</param>
/// <param name="Refusal">A Russian sentence; null when made.</param>
public sealed record MadeSitePages(SitePagesView? View, string Name, string? Refusal);

/// <summary>Makes pages for an office's site and writes them into the log of publications first: the same for the site and for the command line.</summary>
public sealed class SiteFiles(SitePagesQuestion question, PublicationRecords records)
{
    /// <summary>Asks and logs; what is handed out is written with <see cref="SitePages"/>.</summary>
    public async Task<MadeSitePages> MakeAsync(SitePagesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await question.AskAsync(filter, scope, token) is not { } view)
        {
            return new MadeSitePages(null, "", "Материалы для сайта собирают для региона или муниципалитета, в котором есть данные.");
        }

        var name = DownloadName.Of(["Материалы для сайта", view.Name, $"{view.Year.StartYear}–{view.Year.EndYear}"], ".zip");
        var kept = await records.KeepAsync(
            new PublicationDraft(
                view.TerritoryId, view.Title, name, SitePages.Write(view).Sum(file => (long)file.Content.Length),
                JsonSerializer.Serialize(new { view.TerritoryId, Year = view.Year.StartYear, filter.Links }, JsonSerializerOptions.Web), view.DataVersion, view.DataDate, view.Published, view.After),
            scope,
            token);
        return new MadeSitePages(kept.Refusal is null ? view : null, name, kept.Refusal);
    }
}
