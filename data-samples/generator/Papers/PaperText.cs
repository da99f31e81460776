using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Samples.Papers;

/// <summary>
/// Text with the few marks that an office document needs: <c>[-struck out under revision-]</c>, <c>[+added under revision+]</c>,
/// <c>[^1]</c> a footnote, <c>[~in a control of a form~]</c>, <c>[@a link@]</c>, a tab, <c>\v</c> a line break inside a paragraph, <c>¦</c> where Word
/// begins a new run without any need, the soft hyphen and the hyphen that does not break, which Word keeps as elements.
/// </summary>
internal static partial class PaperText
{
    private const char Soft = '\u00AD';
    private const char Firm = '\u2011';

    public const string Author = "Специалист отдела";

    public static readonly DateTime Revised = new(2023, 2, 1, 9, 0, 0, DateTimeKind.Utc);

    [GeneratedRegex(@"\[-(?<out>.*?)-\]|\[\+(?<in>.*?)\+\]|\[\^(?<note>\d)\]|\[~(?<field>.*?)~\]|\[@(?<link>.*?)@\]|(?<cut>¦)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>What a person reads when the revisions are accepted: footnote marks are not words of the text.</summary>
    public static string Plain(string text) =>
        Mark().Replace(text, match => match.Groups["in"].Value + match.Groups["field"].Value + match.Groups["link"].Value)
            .Replace("¦", "", StringComparison.Ordinal)
            .Replace(Soft.ToString(), "", StringComparison.Ordinal)
            .Replace(Firm, '-')
            .Replace('\v', ' ')
            .Replace('\t', ' ');

    /// <summary>The elements of a paragraph.</summary>
    /// <param name="text">Text with marks.</param>
    /// <param name="bold">Bold letters.</param>
    /// <param name="size">Size in half points.</param>
    public static IEnumerable<OpenXmlElement> Runs(string text, bool bold, int size)
    {
        var next = 0;
        foreach (Match match in Mark().Matches(text))
        {
            if (match.Index > next)
            {
                yield return Of(text[next..match.Index], bold, size);
            }

            if (!match.Groups["cut"].Success)
            {
                yield return Marked(match, bold, size);
            }

            next = match.Index + match.Length;
        }

        if (next < text.Length)
        {
            yield return Of(text[next..], bold, size);
        }
    }

    private static OpenXmlElement Marked(Match match, bool bold, int size)
    {
        if (match.Groups["note"] is { Success: true } note)
        {
            return new Run(
                new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
                new FootnoteReference { Id = int.Parse(note.Value, CultureInfo.InvariantCulture) });
        }

        if (match.Groups["field"].Success)
        {
            return new SdtRun(new SdtProperties(new SdtAlias { Val = "Поле формы" }), new SdtContentRun(Runs(match.Groups["field"].Value, bold, size)));
        }

        if (match.Groups["link"].Success)
        {
            return new Hyperlink(Of(match.Groups["link"].Value, bold, size)) { Anchor = "top" };
        }

        return match.Groups["in"].Success
            ? new InsertedRun(Of(match.Groups["in"].Value, bold, size)) { Author = Author, Date = Revised }
            : new DeletedRun(new Run(Look(bold, size), new DeletedText(match.Groups["out"].Value) { Space = SpaceProcessingModeValues.Preserve }))
            {
                Author = Author,
                Date = Revised,
            };
    }

    private static Run Of(string text, bool bold, int size)
    {
        var run = new Run(Look(bold, size));
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\t' or '\v' or Soft or Firm))
            {
                continue;
            }

            if (i > start)
            {
                run.AppendChild(new Text(text[start..i]) { Space = SpaceProcessingModeValues.Preserve });
            }

            if (i < text.Length)
            {
                run.AppendChild<OpenXmlElement>(text[i] switch { '\t' => new TabChar(), '\v' => new Break(), Soft => new SoftHyphen(), _ => new NoBreakHyphen() });
            }

            start = i + 1;
        }

        return run;
    }

    private static RunProperties Look(bool bold, int size)
    {
        var look = new RunProperties();
        if (bold)
        {
            look.AppendChild(new Bold());
        }

        var halfPoints = size.ToString(CultureInfo.InvariantCulture);
        look.AppendChild(new FontSize { Val = halfPoints });
        look.AppendChild(new FontSizeComplexScript { Val = halfPoints });
        return look;
    }
}
