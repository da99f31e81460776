using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Queries.Partners;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Queries.Partners;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Dashboard.Tests.Exports.Partners;

/// <summary>Pairs, list and council as an appendix to an order: opened as Word opens it.</summary>
public sealed class PartnersAppendixTests : IAsyncLifetime
{
    private PartnerRegion _region = null!;

    public async Task InitializeAsync()
    {
        _region = await PartnerRegion.Create();
        await _region.Records.FixAsync(_region.Draft(PartnerRegion.Elsewhere), AccessScope.Region);
    }

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task It_holds_the_pairs_the_list_and_the_council()
    {
        using var document = Open(await ViewAsync());
        var body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal(
            [
                "Приложение к приказу ____________________ от «____» ____________ 20___ г. № ______",
                "Школы-партнёры школ с низкими образовательными результатами на 2025/2026 учебный год Приозёрный край",
                "Перечень школ с низкими образовательными результатами на 2025/2026 учебный год",
                "Совет по поддержке школ с низкими образовательными результатами",
            ],
            body.Elements<Paragraph>().Select(Words).Where(text => text.Length > 0));
        var tables = body.Elements<Table>().ToList();
        Assert.Equal(
            [
                "№ п/п|Школа с низкими образовательными результатами|Школа-партнёр|Приказ о паре|Период|Направление помощи",
                "Берёзовский район", "1|МБОУ Северная ООШ||||",
                "Ольховецкий муниципальный округ", "2|МБОУ Еловская СОШ|МБОУ Берёзовская СОШ, Берёзовский район|приказ от 03.09.2025 № 87|с 03.09.2025 по 31.08.2026|Методика математики",
            ],
            Lines(tables[0]));
        Assert.Equal(
            [
                "№ п/п|Школа|Основание", "Берёзовский район", "1|МБОУ Северная ООШ|приказ от 20.08.2025 № 598", "Ольховецкий муниципальный округ", "2|МБОУ Еловская СОШ|приказ от 20.08.2025 № 598",
            ],
            Lines(tables[1]));
        Assert.Equal(["№ п/п|В совете|Фамилия, имя, отчество|Должность, место работы", "1|Председатель||", "2|Заместитель председателя||", "3|Секретарь||", "4|Член совета||"], Lines(tables[2]).Take(5));
        Assert.Equal(3, tables.Count);
    }

    [Fact]
    public async Task Heads_are_repeated_no_row_is_split_and_headings_are_headings()
    {
        using var document = Open(await ViewAsync());
        var body = document.MainDocumentPart!.Document!.Body!;

        Assert.All(body.Elements<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(body.Descendants<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(2, body.Elements<Paragraph>().Count(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1"));
        Assert.Equal([PageOrientationValues.Landscape, PageOrientationValues.Portrait, PageOrientationValues.Portrait], body.Descendants<PageSize>().Select(page => page.Orient!.Value));
    }

    [Fact]
    public async Task A_municipality_gets_its_own_schools_under_its_own_name()
    {
        using var document = Open(await ViewAsync(_region.Municipalities[0]));
        var body = document.MainDocumentPart!.Document!.Body!;

        Assert.Contains("Школы-партнёры школ с низкими образовательными результатами на 2025/2026 учебный год Ольховецкий муниципальный округ", body.Elements<Paragraph>().Select(Words));
        Assert.Equal(["№ п/п|Школа|Основание", "1|МБОУ Еловская СОШ|приказ от 20.08.2025 № 598"], Lines(body.Elements<Table>().ElementAt(1)));
    }

    [Fact]
    public async Task The_validator_has_nothing_to_say_even_of_texts_from_strangers_and_of_nobody()
    {
        var view = await ViewAsync();
        const string nasty = "Тест \u0001\u000b<w:p>&amp; ]]> \ud83d половина\r\nвторая строка";
        var spoiled = view with { All = [.. view.All.Select(row => row with { School = row.School with { Name = nasty }, Pairs = [.. row.Pairs.Select(pair => pair with { Note = nasty, OrderNumber = nasty })] })] };

        Assert.All([view, spoiled, view with { All = [] }], each =>
        {
            using var document = Open(each);
            Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Path?.XPath + ": " + fault.Description));
        });
    }

    private Task<PartnersView> ViewAsync(int? municipality = null) => _region.Question.AskAsync(new PartnersFilter(MunicipalityId: municipality), AccessScope.Region);

    private static WordprocessingDocument Open(PartnersView view)
    {
        var stream = new MemoryStream();
        PartnersAppendix.Write(view, stream);
        stream.Position = 0;
        return WordprocessingDocument.Open(stream, false);
    }

    private static IEnumerable<string> Lines(Table table) => table.Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => Words(cell.GetFirstChild<Paragraph>()!))));

    private static string Words(Paragraph paragraph) => PlainText.Of(string.Concat(paragraph.Descendants().Select(part => part switch { Text text => text.Text, Break => " ", _ => "" })));
}
