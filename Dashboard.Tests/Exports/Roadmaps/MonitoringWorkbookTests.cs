using System.Text;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Xunit;

namespace Dashboard.Tests.Exports.Roadmaps;

/// <summary>The monitoring form as another program sees it.</summary>
public sealed class MonitoringWorkbookTests
{
    [Fact]
    public async Task Another_reader_finds_the_columns_of_the_form_and_dates_as_dates()
    {
        using var written = await WrittenPlan.Create();
        await written.Say(await written.Unit("1.1"), new StatusChange(ActivityStatus.Done, new DateOnly(2024, 12, 9), Note: "Результат: справка\nДокумент: приказ № 5\nбез замечаний"));
        var rows = Rows(await written.Monitoring());
        var head = rows.FindIndex(row => Equals(row[1], "№ п/п"));
        Assert.Equal(
            ["Ключ строки", "№ п/п", "Школа (территория)", "Мероприятие", "Срок (план)", "Факт (дата)", "Статус", "Ответственный", "Результат / ссылка", "Подтверждающий документ", "Примечание"],
            rows[head]);
        Assert.Equal("Раздел 1. Организация", rows[head + 1][1]);
        Assert.Equal(
            ["1.1", "СОШ № 1", "Диагностика профессиональных дефицитов учителей", "до 01.12.2024", new DateTime(2024, 12, 9), "Выполнено с опозданием", "Школы", "справка", "приказ № 5", "без замечаний"],
            rows[head + 2][1..]);
        Assert.Equal("октябрь\u00a02024", rows[head + 5][4]);
    }

    [Fact]
    public async Task A_form_of_one_school_holds_that_school_alone()
    {
        using var written = await WrittenPlan.Create();
        var rows = Rows(await written.Monitoring(written.Plans.Schools[0][1]));
        Assert.Equal(["СОШ № 2"], rows.Select(row => row[2]).OfType<string>().Where(text => text.StartsWith("СОШ", StringComparison.Ordinal)).Distinct());
        // The only activity of the section's title that is left has no row for the municipality.
        Assert.DoesNotContain(rows, row => Equals(row[1], "2.1"));
    }

    [Fact]
    public async Task Statuses_are_offered_and_dates_are_asked_for_in_every_row()
    {
        using var written = await WrittenPlan.Create();
        using var document = SpreadsheetDocument.Open(await written.Monitoring(), false);
        var book = document.WorkbookPart!;
        var sheet = ((WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().First().Id!.Value!)).Worksheet;
        var rules = sheet.Descendants<DataValidation>().ToList();
        var list = rules.Single(rule => rule.Type!.Value == DataValidationValues.List);
        Assert.Equal("\"" + string.Join(',', RoadmapWords.Statuses.Select(RoadmapWords.Name)) + "\"", list.InnerText);
        Assert.True(list.InnerText.Length <= 257, "Excel takes 255 characters of a list");
        Assert.Equal("G6:G23", list.SequenceOfReferences!.InnerText);
        Assert.Equal("F6:F23", rules.Single(rule => rule.Type!.Value == DataValidationValues.Date).SequenceOfReferences!.InnerText);
        Assert.True(sheet.Descendants<Column>().First().Hidden!.Value, "keys are hidden");
        Assert.Equal("B1:K1", sheet.Descendants<MergeCell>().First().Reference!.Value);
        Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), Page(sheet));
    }

    private static (uint, OrientationValues, uint, uint) Page(Worksheet sheet)
    {
        var page = sheet.Descendants<PageSetup>().Single();
        return (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value);
    }

    private static List<object?[]> Rows(MemoryStream file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        file.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(file);
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }
}
