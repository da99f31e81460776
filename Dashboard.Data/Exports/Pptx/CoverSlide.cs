using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

internal static class CoverSlide
{
    public static void Add(DeckStage stage, SlideView slide, CoverBody body)
    {
        var sheet = new SlideSheet();
        DeckStage.Fitted(sheet, stage.Cover.Title!, slide.Title, 36, 32, 28, 24, 20, 18, 16);
        var author = stage.Cover.Places.FirstOrDefault(place => place.Type == "body" && place.Index == "13");
        var isAuthorApart = author is not null && body.Author is not null;
        var subtitle = isAuthorApart || body.Author is null ? body.Subtitle : body.Subtitle + "\n" + body.Author;
        DeckStage.Fitted(sheet, stage.Cover.Of("subTitle") ?? stage.Cover.Body!, subtitle, 20, 18, 16, 14, 12, 11);
        if (isAuthorApart)
        {
            DeckStage.Fitted(sheet, author!, body.Author!, 16, 14, 12, 11);
        }

        if (stage.Cover.Of("ftr") is { } foot)
        {
            DeckStage.Fitted(sheet, foot, slide.Source, 11);
        }

        stage.File.Add(stage.Cover, sheet, slide.Notes);
    }
}
