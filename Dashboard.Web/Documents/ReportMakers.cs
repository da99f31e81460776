using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Data.Records;

namespace Dashboard.Web.Documents;

/// <summary>«Аналитическая справка» of the chosen territory and year.</summary>
public sealed class BriefingMaker(BriefingQuestion question, TemplateRecords templates) : IDocumentMaker
{
    public DocumentKind Kind => DocumentKind.Briefing;

    public string Words => "Аналитическая справка";

    public string Ending => ".docx";

    public async Task<Making> MakeAsync(DocumentChoice choice, AccessScope scope, Stream stream, CancellationToken token = default)
    {
        var filter = new BriefingFilter { TerritoryId = choice.Filter.TerritoryId, Year = choice.Filter.Year, IsForWiderAudience = choice.Filter.IsForWiderAudience, Author = choice.Filter.Author };
        return await question.AskAsync(filter, scope, token) is not { } report
            ? Making.Refused("Такой территории нет, или она не ваша.")
            : await ReportPaper.WriteAsync(report, choice, templates, stream, token);
    }
}

/// <summary>«Отчёт по итогам реализации дорожной карты» of the plan that runs in the chosen territory, else of its newest one.</summary>
public sealed class RoadmapReportMaker(RoadmapReportQuestion question, TemplateRecords templates) : IDocumentMaker
{
    public DocumentKind Kind => DocumentKind.RoadmapReport;

    public string Words => "Отчёт по дорожной карте";

    public string Ending => ".docx";

    public async Task<Making> MakeAsync(DocumentChoice choice, AccessScope scope, Stream stream, CancellationToken token = default)
    {
        if (await question.PlanOfAsync(choice.Filter.TerritoryId, scope, token) is not { } plan)
        {
            return Making.Refused("Утверждённой дорожной карты у этой территории нет: загрузите приказ или составьте карту.");
        }

        var filter = new RoadmapReportFilter(plan) { IsForWiderAudience = choice.Filter.IsForWiderAudience, Author = choice.Filter.Author };
        return await question.AskAsync(filter, scope, token) is not { } report
            ? Making.Refused("Эта дорожная карта не ваша.")
            : await ReportPaper.WriteAsync(report, choice, templates, stream, token);
    }
}

/// <summary>A report on the program's paper, or on the office's own.</summary>
internal static class ReportPaper
{
    public static async Task<Making> WriteAsync(BriefingView report, DocumentChoice choice, TemplateRecords templates, Stream stream, CancellationToken token)
    {
        BriefingTemplate? paper = null;
        if (choice.ReportTemplateId is { } id)
        {
            if (await templates.ContentAsync(id, token) is not { } content)
            {
                return Making.Refused("Этого бланка больше нет: выберите другой.");
            }

            (paper, var refusal, _) = BriefingTemplate.Read(content);
            if (refusal is not null)
            {
                return Making.Refused(refusal);
            }
        }

        BriefingWriter.Write(report, stream, paper);
        return new Making(report.Title, report.DataVersion, report.DataDate);
    }
}
