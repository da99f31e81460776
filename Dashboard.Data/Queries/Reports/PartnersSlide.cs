using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Partners;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Schools of the list with their partners, and those for which one could be found.</summary>
public sealed class PartnersSlide(PartnersQuestion partners) : IDeckSlide
{
    public SlideKind Kind => SlideKind.Partners;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = await partners.AskAsync(new PartnersFilter(MunicipalityId: ground.MunicipalityId), scope, token);
        var rows = view.Rows.Where(row => (!ground.IsSchool || row.School.Id == ground.Territory!.Id) && (!ground.IsForWiderAudience || row.Pairs.Count > 0 || row.Place is not null)).ToList();
        if (rows.Count == 0 || view.Year is not { } year)
        {
            return [ground.Nothing(Kind, ground.IsSchool ? "Школы нет в перечне: партнёра ей не подбирают" : "Школ, которым подбирают партнёра, нет", "Партнёров подбирают школам перечня: загрузите приказ с перечнем или результаты работ.")];
        }

        var title = ground.IsSchool
            ? rows[0].Pairs.Count > 0 ? $"Школа-партнёр закреплена: {string.Join(", ", rows[0].Pairs.Select(pair => pair.PartnerLabel))}" : "Школа-партнёр ещё не закреплена"
            : (view.Paired > 0 || view.Listed == 1 ? $"Партнёр закреплён у {Russian.Number(view.Paired)} из {Russian.Count(view.Listed, "школы", "школ", "школ")} перечня {year}" : $"Партнёр не закреплён ни у одной из {Russian.Count(view.Listed, "школы", "школ", "школ")} перечня {year}")
                + (view.Offered > 0 ? $"; {(view.Paired > 0 ? "ещё " : "")}{Russian.Count(view.Offered, "школе", "школам", "школам")} есть из кого выбрать" : "");
        var table = new TableBody(
            [new("Школа"), new("Школа-партнёр"), new("Приказ"), new("Период")],
            [
                .. rows.SelectMany(row => row.Pairs.Count > 0
                    ? row.Pairs.Select(pair => (IReadOnlyList<SlideCell>)[new SlideCell(row.School.Label), new SlideCell(pair.PartnerLabel), new SlideCell(pair.Order), new SlideCell(pair.Period)])
                    : [[new SlideCell(row.School.Label), new SlideCell(Offer(row)), new SlideCell(Russian.Dash), new SlideCell(Russian.Dash)]]),
            ],
            Russian.Bind(title));
        return ground.Pages(
            ground.Slide(
                Kind, title, table, ground.Source(DeckGround.Schools(rows.Count), $"перечень {year}", view.IsOfficial ? string.Join(", ", view.Orders) : "расчётный признак"), PartnerWords.Sentence(view.Rule),
                "Сопоставимая школа — предложение по условиям и результатам; пару закрепляет приказ."),
            table);
    }

    private static string Offer(PartnersRow row) => row.Answer switch
    {
        { Comparable: > 0 and var count } => $"не закреплён; сопоставимых школ {Russian.Number(count)}",
        { } => "не закреплён; сопоставимой школы не найдено",
        null => "не закреплён",
    };
}
