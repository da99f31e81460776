using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>Writes a deck as .pptx: every object can be edited, every number is the view's.</summary>
public static class DeckWriter
{
    private const long WideWidth = 12_192_000, NarrowWidth = 9_144_000;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <param name="deck">What to write.</param>
    /// <param name="format">Of the slides.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(DeckView deck, DeckFormat format, Stream stream)
    {
        using var file = PresentationFile.Create(stream, format == DeckFormat.Wide ? WideWidth : NarrowWidth);
        Write(deck, file);
    }

    /// <param name="deck">What to write.</param>
    /// <param name="template">Its master gives places, fonts, colours and the format of the slides.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(DeckView deck, DeckTemplate template, Stream stream)
    {
        template.CopyTo(stream);
        using var file = PresentationFile.Open(stream);
        Write(deck, file);
    }

    private static void Write(DeckView deck, PresentationFile file)
    {
        file.Describe(deck.Title,
        [
            ("Версия данных", deck.DataVersion.ToString(CultureInfo.InvariantCulture)), ("Данные на", deck.DataDate.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
            ("Аудитория", deck.IsForWiderAudience ? "широкая: малые числа скрыты" : "служебное пользование"), ("Отбор", Filter(deck.Filter)),
        ]);
        var stage = new DeckStage(file);
        foreach (var slide in Whole(deck.Slides))
        {
            switch (slide.Body)
            {
                case CoverBody body:
                    CoverSlide.Add(stage, slide, body);
                    break;
                case PointsBody body:
                    PointsSlide.Add(stage, slide, body);
                    break;
                case TableBody body:
                    TableSlide.Add(stage, slide, body);
                    break;
                case ChartBody body:
                    ChartSlide.Add(stage, slide, body);
                    break;
                case ScatterBody body:
                    ScatterSlide.Add(stage, slide, body);
                    break;
                case DumbbellBody body:
                    DumbbellSlide.Add(stage, slide, body);
                    break;
                case TimelineBody body:
                    TimelineSlide.Add(stage, slide, body);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(deck), slide.Body, "No such body.");
            }
        }
    }

    /// <summary>What a question has cut by rows is one again: only the writer knows how much a slide holds.</summary>
    private static List<SlideView> Whole(IReadOnlyList<SlideView> slides)
    {
        var whole = new List<SlideView>();
        foreach (var slide in slides)
        {
            if (whole.Count > 0 && whole[^1].Kind == slide.Kind && DeckStage.WithoutPart(whole[^1].Title) == DeckStage.WithoutPart(slide.Title) && Joined(whole[^1].Body, slide.Body) is { } body)
            {
                whole[^1] = whole[^1] with { Title = DeckStage.WithoutPart(slide.Title), Body = body };
            }
            else
            {
                whole.Add(slide);
            }
        }

        return whole;
    }

    private static SlideBody? Joined(SlideBody one, SlideBody two) => (one, two) switch
    {
        (TableBody first, TableBody second) when first.Columns.SequenceEqual(second.Columns) => first with { Rows = [.. first.Rows, .. second.Rows] },
        (DumbbellBody first, DumbbellBody second) => first with { Rows = [.. first.Rows, .. second.Rows] },
        _ => null,
    };

    /// <summary>Without own words: they stand on the slides themselves.</summary>
    private static string Filter(DeckFilter filter) =>
        JsonSerializer.Serialize(new { filter.TerritoryId, Year = filter.Year?.ToString(), filter.Preset, Slides = filter.Entries.Select(entry => new { entry.Kind, entry.TrayItemId }), filter.IsForWiderAudience, filter.Author, filter.PlanId }, Json);
}
