using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>What a style, with those it is based on, says of the few properties that matter here; null where it says nothing.</summary>
internal sealed record StyleTraits(bool Heading, bool? Bold, bool? Hidden, bool? Centred, string? List, int? ListLevel)
{
    public static StyleTraits Plain { get; } = new(false, null, null, null, null, null);
}

/// <summary>Styles of a document by their codes, resolved along their chains once.</summary>
internal sealed class WordStyles
{
    /// <summary>Longer chains do not occur; a circle ends here.</summary>
    private const int LongestChain = 20;

    private static readonly string[] HeadingNames = ["heading", "title", "subtitle", "заголовок", "название", "подзаголовок"];

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleTraits> _resolved = new(StringComparer.Ordinal);
    private readonly StyleTraits _defaults = StyleTraits.Plain;
    private readonly string? _defaultParagraph;

    public WordStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.InnerText is { Length: > 0 } code)
            {
                _styles.TryAdd(code, style);
                if (style.Default?.InnerText is "1" or "true" or "on" && style.Type?.InnerText == "paragraph")
                {
                    _defaultParagraph ??= code;
                }
            }
        }

        if (styles?.DocDefaults is { } defaults)
        {
            var run = defaults.RunPropertiesDefault?.RunPropertiesBaseStyle;
            _defaults = new StyleTraits(false, OnOff(run?.Bold), OnOff(run?.Vanish), Centred(defaults.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle?.Justification), null, null);
        }
    }

    /// <summary>The style of a paragraph, or the one that paragraphs have when they name none.</summary>
    public StyleTraits Paragraph(string? code) => Of(code is not null && _styles.ContainsKey(code) ? code : _defaultParagraph, _defaults);

    public StyleTraits Run(string? code) => code is null ? StyleTraits.Plain : Of(code, StyleTraits.Plain);

    public static bool? OnOff(OnOffType? property) => property is null ? null : property.Val?.InnerText is not ("0" or "false" or "off");

    public static bool? Centred(Justification? justification) => justification is null ? null : justification.Val?.InnerText == "center";

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private StyleTraits Of(string? code, StyleTraits beneath)
    {
        if (code is null)
        {
            return beneath;
        }

        if (!_resolved.TryGetValue(code, out var traits))
        {
            _resolved[code] = traits = Resolve(code, beneath);
        }

        return traits;
    }

    private StyleTraits Resolve(string code, StyleTraits beneath)
    {
        var traits = StyleTraits.Plain;
        string? next = code;
        for (var step = 0; step < LongestChain && next is not null && _styles.TryGetValue(next, out var style); step++)
        {
            traits = Under(traits, Own(style));
            next = style.BasedOn?.Val?.InnerText;
        }

        return Under(traits, beneath);
    }

    private static StyleTraits Under(StyleTraits upper, StyleTraits lower) => new(
        upper.Heading || lower.Heading,
        upper.Bold ?? lower.Bold,
        upper.Hidden ?? lower.Hidden,
        upper.Centred ?? lower.Centred,
        upper.List ?? lower.List,
        upper.ListLevel ?? lower.ListLevel);

    private static StyleTraits Own(Style style)
    {
        var paragraph = style.StyleParagraphProperties;
        var run = style.StyleRunProperties;
        var name = style.StyleName?.Val?.InnerText ?? string.Empty;
        return new StyleTraits(
            HeadingNames.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || IsOutlined(paragraph?.OutlineLevel),
            OnOff(run?.Bold),
            OnOff(run?.Vanish),
            Centred(paragraph?.Justification),
            paragraph?.NumberingProperties?.NumberingId?.Val?.InnerText,
            Number(paragraph?.NumberingProperties?.NumberingLevelReference?.Val?.InnerText));
    }

    /// <summary>Level 9 of the outline is «body text».</summary>
    public static bool IsOutlined(OutlineLevel? level) => Number(level?.Val?.InnerText) is >= 0 and < 9;
}
