using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;

namespace Dashboard.Web.Documents;

/// <summary>Slides, on the program's design or on the office's own.</summary>
public sealed class DeckMaker(DeckQuestion question, TemplateRecords templates) : IDocumentMaker
{
    public DocumentKind Kind => DocumentKind.Deck;

    public string Words => "Собрать презентацию";

    public string Ending => ".pptx";

    public async Task<Making> MakeAsync(DocumentChoice choice, AccessScope scope, Stream stream, CancellationToken token = default)
    {
        if (await question.AskAsync(choice.Filter, scope, token) is not { } deck)
        {
            return Making.Refused("Такой территории нет, или она не ваша.");
        }

        if (deck.Slides.Count == 0)
        {
            return Making.Refused("Не отмечен ни один слайд, который можно показать: отметьте хотя бы один.");
        }

        if (choice.TemplateId is not { } id)
        {
            DeckWriter.Write(deck, choice.Format, stream);
        }
        else if (await templates.ContentAsync(id, token) is not { } content)
        {
            return Making.Refused("Этого шаблона больше нет: выберите другой.");
        }
        else if (DeckTemplate.Read(content) is { Template: { } template })
        {
            DeckWriter.Write(deck, template, stream);
        }
        else
        {
            return Making.Refused("Шаблон больше не открывается: загрузите его снова.");
        }

        return new Making(deck.Title, deck.DataVersion, deck.DataDate);
    }
}
