using System.Globalization;
using System.Text;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>What a hall would see and should not: texts that leave their box or the slide, are cut, or lie on another.</summary>
internal static class DeckFaults
{
    /// <summary>Text may not be smaller on any slide, in hundredths of a point.</summary>
    private const int Smallest = 1100;

    private const double Point = 12_700;

    /// <summary>From the file alone: everything lies on its slide, nothing on anything else, and no text is too small to be read.</summary>
    public static IReadOnlyList<string> OfFile(PresentationDocument document)
    {
        var size = document.PresentationPart!.Presentation!.SlideSize!;
        return
        [
            .. DeckReading.Slides(document).SelectMany((slide, place) =>
            {
                var shapes = SlideShape.Of(slide, place + 1);
                var texts = shapes.SelectMany(shape => shape.Leaves).Where(shape => shape.Texts.Count > 0).ToList();
                return shapes.Concat(texts).Where(shape => shape.X < 0 || shape.Y < 0 || shape.Right > size.Cx! || shape.Bottom > size.Cy!).Select(shape => $"slide {place + 1}: {shape} leaves the slide")
                    .Concat(Pairs(shapes).Concat(Pairs(texts)).Distinct().Select(pair => $"slide {place + 1}: {pair.One} lies on {pair.Two}"))
                    .Concat(Sizes(slide).Where(each => each < Smallest).Distinct().Select(each => $"slide {place + 1}: text of {each / 100.0} pt"));
            }),
        ];
    }

    /// <summary>From what was drawn: every letter of a shape stands inside it, and no word outside of every shape.</summary>
    public static IReadOnlyList<string> OfPicture(PresentationDocument document, IReadOnlyList<IReadOnlyList<DrawnWord>> pages)
    {
        var slides = DeckReading.Slides(document);
        return slides.Count != pages.Count ? [$"{slides.Count} slides became {pages.Count} pages"]
            : [.. slides.SelectMany((slide, place) => OfSlide([.. SlideShape.Of(slide, place + 1).SelectMany(shape => shape.Leaves).Where(shape => shape.Texts.Count > 0)], pages[place]).Select(fault => $"slide {place + 1}: {fault}"))];
    }

    private static IEnumerable<string> OfSlide(List<SlideShape> shapes, IReadOnlyList<DrawnWord> words)
    {
        foreach (var word in words.Where(word => !shapes.Exists(shape => Holds(shape, word))))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the word «{word.Text}» stands outside of every shape at ({word.Left:0}, {word.Top:0})");
        }

        foreach (var shape in shapes)
        {
            // By letters: a long word is broken into several, and a table is read in an order of its own.
            var missing = Letters(string.Concat(shape.Texts));
            foreach (var (letter, count) in Letters(string.Concat(words.Where(word => Holds(shape, word)).Select(word => word.Text))))
            {
                missing[letter] = missing.GetValueOrDefault(letter) - count;
            }

            if (missing.Values.Where(count => count > 0).Sum() is > 0 and var lost)
            {
                yield return $"{lost} letters of {shape} are not inside it";
            }
        }
    }

    // The box of a drawn word has room for every accent of the font: a part of its height may stand out.
    private static bool Holds(SlideShape shape, DrawnWord word)
    {
        var spare = (word.Bottom - word.Top) * 0.3;
        return word.Left >= (shape.X / Point) - 1.5 && word.Right <= (shape.Right / Point) + 1.5 && word.Top >= (shape.Y / Point) - spare && word.Bottom <= (shape.Bottom / Point) + spare;
    }

    private static Dictionary<Rune, int> Letters(string text) => text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
        .GroupBy(rune => rune).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<(SlideShape One, SlideShape Two)> Pairs(IReadOnlyList<SlideShape> shapes) =>
        shapes.SelectMany((one, place) => shapes.Skip(place + 1).Where(one.Covers).Select(two => (one, two)));

    private static IEnumerable<int> Sizes(SlidePart slide) =>
        slide.ChartParts.Select(DeckReading.Xml).Append(DeckReading.Xml(slide)).SelectMany(xml => xml.Descendants()).Where(each => each.Name.LocalName is "rPr" or "defRPr").Select(each => (int?)each.Attribute("sz")).OfType<int>();
}
