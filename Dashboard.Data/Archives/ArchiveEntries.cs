using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Data.Queries.ResultList;

namespace Dashboard.Data.Archives;

/// <summary>Slides of the August conference.</summary>
internal sealed class SlidesEntry(DeckQuestion question) : IArchiveEntry
{
    public string FileName => "Слайды.pptx";

    public async Task<bool> WriteAsync(ArchivePlace place, Stream stream, CancellationToken token)
    {
        if (await question.AskAsync(new DeckFilter { TerritoryId = place.Municipality.Id, Year = place.Year }, place.Scope, token) is not { } deck)
        {
            return false;
        }

        DeckWriter.Write(deck, DeckFormat.Wide, stream);
        return true;
    }
}

/// <summary>«Аналитическая справка» of the municipality.</summary>
internal sealed class ReportEntry(BriefingQuestion question) : IArchiveEntry
{
    public string FileName => "Аналитическая справка.docx";

    public async Task<bool> WriteAsync(ArchivePlace place, Stream stream, CancellationToken token)
    {
        if (await question.AskAsync(new BriefingFilter { TerritoryId = place.Municipality.Id, Year = place.Year }, place.Scope, token) is not { } report)
        {
            return false;
        }

        BriefingWriter.Write(report, stream);
        return true;
    }
}

/// <summary>Results of the year: of the municipality, its schools, and of the region to compare with.</summary>
internal sealed class ResultsEntry(ResultListQuestion question) : IArchiveEntry
{
    public string FileName => "Результаты.csv";

    public async Task<bool> WriteAsync(ArchivePlace place, Stream stream, CancellationToken token)
    {
        // Nobody else's rows: whoever keeps the archive sees at least this municipality.
        var rows = (await question.AskAsync(Audience.Own, AccessScope.Municipality(place.Municipality.Id), token)).Where(row => row.Assessment.Year == place.Year).ToList();
        ResultsTable.WriteCsv(rows, Audience.Own, stream);
        return rows.Count > 0;
    }
}

/// <summary>Schools of «зона адресной поддержки» with their works, and what the table is made from.</summary>
internal sealed class ZoneEntry(SupportZone question) : IArchiveEntry
{
    public string FileName => "Зона адресной поддержки.xlsx";

    public async Task<bool> WriteAsync(ArchivePlace place, Stream stream, CancellationToken token)
    {
        var zone = await question.AskAsync(new ZoneFilter(place.Year, place.Municipality.Id), place.Scope, token);
        if (zone.Basis == ZoneBasis.Nothing)
        {
            return false;
        }

        var title = $"{place.Municipality.Label}: зона адресной поддержки, перечень {zone.List}";
        var basis = zone.Order.Count > 0 ? "Приказ " + string.Join(", ", zone.Order) : "Приказа нет: показан расчётный признак, статуса школе он не даёт.";
        List<SheetRow> rows =
        [
            new([new SheetCell(title, CellLook.Title)], Spans: true), new([new SheetCell(basis, CellLook.Note)], Spans: true), new([new SheetCell(RuleWords.Sentence(zone.Rule), CellLook.Note)], Spans: true),
            new([.. new[] { "Школа", "Код", "Основание", "Работы с низким результатом" }.Select(head => new SheetCell(head, CellLook.Head))]),
            .. zone.All.OrderBy(school => school.School.Label, StringComparer.CurrentCulture).Select(Row),
        ];
        WorkbookWriter.Write(new WorkbookContent([new SheetContent("Зона поддержки", [new(45), new(16), new(20), new(60)], rows) { HeadRow = 3 }]), stream);
        return true;
    }

    private static SheetRow Row(ZoneSchool school) => new(
    [
        new(school.School.Label, CellLook.Text), new(school.School.Code ?? school.School.Login, CellLook.Text), new(school.IsListed ? "приказ" : "расчётный признак", CellLook.Text),
        new(string.Join(", ", school.Works.Select(work => $"{AssessmentWords.Name(work.Assessment.Procedure)} {AssessmentWords.ShortName(work.Assessment.Series)}")), CellLook.Text),
    ]);
}
