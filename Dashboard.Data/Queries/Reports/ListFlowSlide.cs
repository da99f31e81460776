using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Which schools entered the official list, stayed in it and left it.</summary>
public sealed class ListFlowSlide(ListsQuestion lists) : IDeckSlide
{
    public SlideKind Kind => SlideKind.ListFlow;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = await lists.AskAsync(new ListsFilter(ground.Year.Next, ground.MunicipalityId), scope, token);
        if (view.Official is not { } change)
        {
            return [ground.Nothing(Kind, "Перечней за два года подряд нет", "Загрузите приказы с перечнями школ двух соседних лет: станет видно, кто вошёл и кто вышел.")];
        }

        List<(string State, TerritoryFact School)> all =
        [
            .. change.Entered.Select(school => ("вошла", school)), .. change.Left.Select(school => ("вышла", school)),
            .. change.Stayed.Select(school => ("осталась", school)), .. change.Untold.Select(school => ("сведений нет", school)),
        ];
        if (ground.IsSchool)
        {
            all.RemoveAll(row => row.School.Id != ground.Territory!.Id);
        }

        var title = $"С {change.From} по {change.To} из перечня вышли {Russian.Number(change.Left.Count)}, вошли {Russian.Number(change.Entered.Count)}, остались {Russian.Count(change.Stayed.Count, "школа", "школы", "школ")}";
        var table = new TableBody(
            [new("Школа"), new("Муниципалитет"), new("Что изменилось")],
            [.. all.Select(row => (IReadOnlyList<SlideCell>)[new SlideCell(row.School.Label), new SlideCell(row.School.MunicipalityId is { } id ? ground.Facts.Territory(id)?.Label ?? Russian.Dash : Russian.Dash), new SlideCell(row.State)])],
            Russian.Bind(title));
        var lasting = view.Lasting.Count > 0 ? $" Не возвращаются в перечень несколько лет подряд: {DeckGround.Schools(view.Lasting.Count)}." : "";
        return ground.Pages(
            ground.Slide(
                Kind, title, table, ground.Source(DeckGround.Schools(all.Count), $"{change.From}–{change.To}", view.Order.Count > 0 ? "приказ " + string.Join(", ", view.Order) : "перечни по приказам"),
                "Сравнены перечни по приказам двух соседних лет." + (view.LeftShare is { } left ? $" Вышли {Russian.OutOf(left.Numerator, left.Denominator)}." : "") + lasting,
                "Выход из перечня не доказывает, что помогла поддержка: перечень зависит и от правила, и от обычных колебаний."),
            table);
    }
}
