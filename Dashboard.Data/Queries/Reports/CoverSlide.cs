using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Whose results, of which year, for which occasion.</summary>
public sealed class CoverSlide : IDeckSlide
{
    public SlideKind Kind => SlideKind.Cover;

    public Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var name = ground.Territory?.Name ?? ground.Name;
        var body = new CoverBody(Russian.Bind($"{DeckOccasion.Of(ground.Filter.Preset).Name}, {ground.Year} учебный год"), ground.Filter.Author, $"Обложка: {name}");
        var title = ground.IsSchool ? name : $"{name}: результаты школ и адресная поддержка";
        return Task.FromResult<IReadOnlyList<SlideView>>(
            [ground.Slide(Kind, title, body, ground.Source(null, ground.Year.ToString(), ""), "Слайды составлены из тех же ответов, что и страницы программы: числа на них одни и те же.")]);
    }
}
