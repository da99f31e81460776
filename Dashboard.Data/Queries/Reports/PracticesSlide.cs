using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Practices;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Practices worth spreading: what was wrong, what was done, what changed after it.</summary>
public sealed class PracticesSlide(PracticesQuestion practices) : IDeckSlide
{
    /// <summary>A cell of more letters is not read from the hall; the whole text stands in the notes.</summary>
    private const int MostLetters = 180;

    public SlideKind Kind => SlideKind.Practices;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = await practices.AskAsync(new PracticesFilter(ground.MunicipalityId, SchoolId: ground.IsSchool ? ground.Territory!.Id : null), scope, token);
        if (view.Practices.Count == 0)
        {
            return [ground.Nothing(Kind, "Практик, которыми можно поделиться, ещё не записано", "Запишите их на странице «Банк практик» или кнопкой «В банк практик» на странице «До и после».")];
        }

        var compared = view.Practices.Count(practice => practice.Effect is not null);
        var title = $"Практики, которыми можно поделиться: {Russian.Number(view.Practices.Count)}; изменение посчитано у {Russian.Number(compared)}";
        var table = new TableBody(
            [new("Школа"), new("Что мешало"), new("Что сделали"), new("Что изменилось")],
            [
                .. view.Practices.Select(practice => (IReadOnlyList<SlideCell>)
                [
                    new SlideCell(practice.School.Label), new SlideCell(Short(practice.Problem)), new SlideCell(Short($"{practice.Title}: {string.Join("; ", practice.Steps)}")),
                    new SlideCell(practice.Effect is { } effect ? $"{effect.Words}: {effect.VerdictWord}" : Short(practice.WhyNoEffect!)),
                ]),
            ],
            Russian.Bind(title));
        var notes = string.Join(" ", view.Practices.Select(practice =>
            $"{practice.School.Label}, «{practice.Title}». Что мешало: {practice.Problem} Что сделали: {string.Join("; ", practice.Steps)}. {practice.Effect?.Sentence ?? practice.WhyNoEffect}"));
        return ground.Pages(
            ground.Slide(
                Kind, title, table, ground.Source(Russian.Count(view.Practices.Count, "практика", "практики", "практик"), ground.Year.ToString(), "банк практик; сравнение «до и после»"), notes,
                "Изменение — не действие практики: у него могут быть и другие причины. В скобках — 95-процентный интервал."),
            table);
    }

    private static string Short(string text) => text.Length <= MostLetters ? text : text[..(MostLetters - 1)].TrimEnd() + "…";
}
