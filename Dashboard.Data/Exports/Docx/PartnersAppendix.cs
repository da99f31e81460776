using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Partners;

namespace Dashboard.Data.Exports.Docx;

/// <summary>
/// Pairs of schools, the list of schools with low results and the council, as they are attached to an order. A pair that nobody fixed is an empty
/// cell, and the people of the council, whom the program does not know, are empty lines: whoever signs the order fills them in.
/// </summary>
public static class PartnersAppendix
{
    private const int Members = 7;

    /// <param name="view">What the asker may see, of a year with a list.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(PartnersView view, Stream stream)
    {
        var title = Title(view);
        DocumentWriter.Write(
            new DocumentContent(title.Replace('\n', ' '),
            [
                new DocumentSection(IsLandscape: true, [new DocumentParagraph(OrderWords.BlankAppendix, ParagraphLook.Stamp), new DocumentParagraph(title, ParagraphLook.Title), Pairs(view)]),
                new DocumentSection(IsLandscape: false, [Heading($"Перечень школ с низкими образовательными результатами{For(view)}"), List(view)]),
                new DocumentSection(IsLandscape: false, [Heading("Совет по поддержке школ с низкими образовательными результатами"), Council()]),
            ]), stream);
    }

    private static string Title(PartnersView view) =>
        Russian.Bind($"Школы-партнёры школ с низкими образовательными результатами{For(view)}" + (view.TerritoryName is { } territory ? "\n" + territory : ""));

    private static string For(PartnersView view) => view.Year is { } year ? $"\nна {Russian.SchoolYear(year.StartYear)} учебный год" : "";

    private static DocumentParagraph Heading(string text) => new(Russian.Bind(text), ParagraphLook.Heading);

    private static DocumentTable Pairs(PartnersView view) => new(
        [
            new DocumentColumn("№ п/п", 6, IsCentred: true), new DocumentColumn("Школа с низкими образовательными результатами", 36), new DocumentColumn("Школа-партнёр", 36),
            new DocumentColumn("Приказ о паре", 22), new DocumentColumn("Период", 24), new DocumentColumn("Направление помощи", 32),
        ],
        ByMunicipality(view, view.Rows.SelectMany(row => row.Pairs.Count == 0 ? [(Row: row, Pair: null)] : row.Pairs.Select(pair => (Row: row, Pair: (FixedPair?)pair))), each => each.Row, each =>
        [
            Russian.Bind(each.Row.SchoolName), Russian.Bind(each.Pair?.PartnerName ?? ""), each.Pair?.Order ?? "", each.Pair?.Period ?? "", Russian.Bind(each.Pair?.Note ?? ""),
        ]));

    private static DocumentTable List(PartnersView view) => new(
        [new DocumentColumn("№ п/п", 10, IsCentred: true), new DocumentColumn("Школа", 60), new DocumentColumn("Основание", 40)],
        ByMunicipality(view, view.All.Where(row => row.IsListed), row => row, row =>
        [
            Russian.Bind(row.SchoolName), row.Place is { } place ? Domain.Partners.PartnerWords.Order(place.OrderNumber, place.OrderDate) : "расчётный признак",
        ]));

    private static DocumentTable Council() => new(
        [
            new DocumentColumn("№ п/п", 10, IsCentred: true), new DocumentColumn("В совете", 30), new DocumentColumn("Фамилия, имя, отчество", 40), new DocumentColumn("Должность, место работы", 44),
        ],
        [
            .. new[] { "Председатель", "Заместитель председателя", "Секретарь" }.Concat(Enumerable.Repeat("Член совета", Members))
                .Select((part, place) => new DocumentRow([Russian.Number(place + 1), part, "", ""])),
        ]);

    /// <summary>Numbered through; municipalities stand across the table where there are several.</summary>
    private static List<DocumentRow> ByMunicipality<T>(PartnersView view, IEnumerable<T> each, Func<T, PartnersRow> row, Func<T, string[]> cells)
    {
        var (rows, number) = (new List<DocumentRow>(), 0);
        foreach (var group in each.GroupBy(one => row(one).MunicipalityName))
        {
            if (view.IsOfRegion && group.Key is { } municipality)
            {
                rows.Add(new DocumentRow([municipality], IsSpanning: true));
            }

            rows.AddRange(group.Select(one => new DocumentRow([Russian.Number(++number), .. cells(one)])));
        }

        return rows;
    }
}
