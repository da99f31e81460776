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
        // The list that the results led to; while it is not ordered, the one in force when they came.
        var view = await lists.AskAsync(new ListsFilter(ground.Year.Next, ground.MunicipalityId), scope, token);
        if (view.Official is null)
        {
            view = await lists.AskAsync(new ListsFilter(ground.Year, ground.MunicipalityId), scope, token);
        }

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
            return [OfSchool(ground, change, all.Find(row => row.School.Id == ground.Territory!.Id).State)];
        }

        var left = change.Left.Count == 0 ? "из перечня не вышла ни одна школа" : $"из перечня {Russian.Plural(change.Left.Count, "вышла", "вышли", "вышло")} {DeckGround.Schools(change.Left.Count)}";
        var entered = change.Entered.Count == 0 ? "новых нет" : $"{Russian.Plural(change.Entered.Count, "вошла", "вошли", "вошло")} {Russian.Number(change.Entered.Count)}";
        var title = $"С {change.From} по {change.To}: {left}, {entered}, {Russian.Plural(change.Stayed.Count, "осталась", "остались", "осталось")} {Russian.Number(change.Stayed.Count)}";
        if (all.Count == 0)
        {
            return [ground.Nothing(Kind, $"Ни в {change.From}, ни в {change.To} школ этой территории в перечне нет", "Показывать нечего: перечни двух лет загружены.")];
        }

        var table = new TableBody(
            [new("Школа"), new("Муниципалитет"), new("Что изменилось")],
            [.. all.Select(row => (IReadOnlyList<SlideCell>)[new SlideCell(row.School.Label), new SlideCell(row.School.MunicipalityId is { } id ? ground.Facts.Territory(id)?.Label ?? Russian.Dash : Russian.Dash), new SlideCell(row.State)])],
            Russian.Bind(title));
        var lasting = view.Lasting.Count > 0 ? $" Не возвращаются в перечень несколько лет подряд: {DeckGround.Schools(view.Lasting.Count)}." : "";
        return ground.Pages(
            ground.Slide(
                Kind, title, table, ground.Source(DeckGround.Schools(all.Count), $"{change.From}–{change.To}", view.Order.Count > 0 ? "приказ " + string.Join(", ", view.Order) : "перечни по приказам"),
                "Сравнены перечни по приказам двух соседних лет." + (view.LeftShare is { } share ? $" Вышли {Russian.OutOf(share.Numerator, share.Denominator)}." : "") + lasting,
                "Выход из перечня не доказывает, что помогла поддержка: перечень зависит и от правила, и от обычных колебаний."),
            table);
    }

    private SlideView OfSchool(DeckGround ground, NamedChange change, string? state)
    {
        var title = state is null ? $"{ground.Name}: ни в {change.From}, ни в {change.To} в перечне нет" : state switch
            {
                "вошла" => $"{ground.Name} вошла в перечень {change.To}: в {change.From} её в нём не было",
                "вышла" => $"{ground.Name} вышла из перечня: в {change.From} она в нём была, в {change.To} её нет",
                "осталась" => $"{ground.Name} остаётся в перечне: и в {change.From}, и в {change.To}",
                _ => $"{ground.Name}, перечень {change.To}: {state}",
            };
        return ground.Slide(
            Kind, title, new PointsBody([Russian.Bind($"Сравнены перечни {change.From} и {change.To}.")], Russian.Bind(title)), ground.Source(null, $"{change.From}–{change.To}", "перечни по приказам"),
            "Сравнены перечни по приказам двух соседних лет.", state == "вышла" ? "Выход из перечня не доказывает, что помогла поддержка." : "Перечень показывает, где нужна помощь; о работе учителей он не говорит.");
    }
}
