using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>
/// Styles of a report: Times New Roman 14 with one and a half lines as offices expect, tables 12 with single ones. A style is found by its name,
/// which Word keeps in English whatever the language of its menus; those that a template lacks are added.
/// </summary>
internal sealed class ReportStyles
{
    private const string Font = "Times New Roman";

    // 12.5 mm of the first line, in twentieths of a point.
    private const string Indent = "709";
    private readonly Styles _styles;
    private readonly Dictionary<string, string> _ids;

    private ReportStyles(Styles styles)
    {
        _styles = styles;
        _ids = styles.Elements<Style>().Where(style => style.Type?.Value == StyleValues.Paragraph && style.StyleName?.Val?.Value is not null && style.StyleId?.Value is not null)
            .GroupBy(style => style.StyleName!.Val!.Value!, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().StyleId!.Value!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Names that a template should have, with what people call them.</summary>
    public static IReadOnlyList<(string Name, string Called)> Needed { get; } = [("heading 1", "Заголовок 1"), ("heading 2", "Заголовок 2"), ("Body Text", "Основной текст"), ("caption", "Название объекта"), ("toc 1", "Оглавление 1"), ("toc 2", "Оглавление 2")];

    public string Normal => _ids.GetValueOrDefault("Normal", "Normal");

    public string this[ReportStyle style] => _ids[Name(style)];

    /// <summary>Which of <see cref="Needed"/> the styles lack, as people call them.</summary>
    public static IReadOnlyList<string> Missing(Styles? styles)
    {
        var known = (styles?.Elements<Style>() ?? []).Select(style => style.StyleName?.Val?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Needed.Where(each => !known.Contains(each.Name)).Select(each => each.Called)];
    }

    /// <summary>The styles with everything that a report uses.</summary>
    public static ReportStyles Ensure(Styles styles)
    {
        if (styles.DocDefaults is null)
        {
            styles.PrependChild(new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font }, new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, Russian())),
                new ParagraphPropertiesDefault()));
        }

        var own = new ReportStyles(styles);
        if (!own._ids.ContainsKey("Normal"))
        {
            own.Add("Normal", "Normal", null, null, isDefault: !styles.Elements<Style>().Any(style => style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph));
        }

        foreach (var style in Enum.GetValues<ReportStyle>().Where(style => !own._ids.ContainsKey(Name(style))))
        {
            own.Add(Name(style), style.ToString(), Paragraph(style), Letters(style));
        }

        return own;
    }

    private static string Name(ReportStyle style) => style switch
    {
        ReportStyle.Title => "Title",
        ReportStyle.Subtitle => "Subtitle",
        ReportStyle.Heading1 => "heading 1",
        ReportStyle.Heading2 => "heading 2",
        ReportStyle.Body => "Body Text",
        ReportStyle.Item => "List Bullet",
        ReportStyle.Caption => "caption",
        ReportStyle.Contents1 => "toc 1",
        ReportStyle.Contents2 => "toc 2",
        ReportStyle.ContentsHead => "TOC Heading",
        ReportStyle.Header => "header",
        ReportStyle.Footer => "footer",
        ReportStyle.Note => "Примечание отчёта",
        ReportStyle.Ground => "Основание вывода",
        ReportStyle.TableHead => "Шапка таблицы",
        ReportStyle.TableText => "Текст таблицы",
        ReportStyle.SmallHead => "Шапка широкой таблицы",
        ReportStyle.SmallText => "Текст широкой таблицы",
        _ => "Рисунок",
    };

    private static StyleParagraphProperties? Paragraph(ReportStyle style) => style switch
    {
        ReportStyle.Title => new(new SpacingBetweenLines { Before = "2400", After = "240" }, Centred()),
        ReportStyle.Subtitle => new(new SpacingBetweenLines { After = "240" }, Centred()),
        ReportStyle.Heading1 => new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "360", After = "180" }, new Indentation { FirstLine = Indent }, new OutlineLevel { Val = 0 }),
        ReportStyle.Heading2 => new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "240", After = "120" }, new Indentation { FirstLine = Indent }, new OutlineLevel { Val = 1 }),
        ReportStyle.Body => new(new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = Indent }, Justified()),
        ReportStyle.Item => new(new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }, Justified()),
        ReportStyle.Caption => new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "180", After = "80" }),
        ReportStyle.Contents1 => new(new SpacingBetweenLines { Before = "80", After = "40" }, new Indentation { Right = "567" }),
        ReportStyle.Contents2 => new(new SpacingBetweenLines { After = "40" }, new Indentation { Left = "425", Right = "567" }),
        ReportStyle.ContentsHead => new(new KeepNext(), new SpacingBetweenLines { After = "240" }, Centred()),
        ReportStyle.Header => new(Centred()),
        ReportStyle.Footer => new(Centred()),
        ReportStyle.Note => new(new SpacingBetweenLines { Before = "80", After = "200" }, Justified()),
        ReportStyle.Ground => new(new SpacingBetweenLines { After = "120" }, new Indentation { Left = Indent }, Justified()),
        ReportStyle.TableHead or ReportStyle.SmallHead => new(new KeepNext(), Centred()),
        ReportStyle.Picture => new(new KeepNext(), new SpacingBetweenLines { Before = "180" }, Centred()),
        _ => null,
    };

    private static StyleRunProperties? Letters(ReportStyle style) => style switch
    {
        ReportStyle.Title => new(new Bold(), new FontSize { Val = "32" }),
        ReportStyle.Heading1 or ReportStyle.Heading2 or ReportStyle.ContentsHead => new(new Bold(), new FontSize { Val = "28" }),
        ReportStyle.Caption or ReportStyle.TableText or ReportStyle.Note or ReportStyle.Ground => new(new FontSize { Val = "24" }),
        ReportStyle.TableHead => new(new Bold(), new FontSize { Val = "24" }),
        ReportStyle.SmallHead => new(new Bold(), new FontSize { Val = "20" }),
        ReportStyle.SmallText or ReportStyle.Footer => new(new FontSize { Val = "20" }),
        ReportStyle.Header => new(new FontSize { Val = "24" }),
        _ => null,
    };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static Justification Justified() => new() { Val = JustificationValues.Both };

    private static Languages Russian() => new() { Val = "ru-RU", EastAsia = "ru-RU", Bidi = "ar-SA" };

    private void Add(string name, string key, StyleParagraphProperties? paragraph, StyleRunProperties? letters, bool isDefault = false)
    {
        // Ids of a template may be anything; ours are made so that they meet none of them.
        var id = "Report" + key;
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = char.IsAsciiLetter(name[0]) ? null : true };
        style.Append(new StyleName { Val = name });
        if (name != "Normal")
        {
            style.Append(new BasedOn { Val = Normal });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(paragraph);
        }

        if (letters is not null)
        {
            letters.Append(Russian());
            style.Append(letters);
        }

        _styles.Append(style);
        _ids[name] = id;
    }
}

internal enum ReportStyle
{
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Body,
    Item,
    Caption,
    Contents1,
    Contents2,
    ContentsHead,
    Header,
    Footer,
    Note,
    Ground,
    TableHead,
    TableText,

    /// <summary>Of a table with more columns than 12 points have room for.</summary>
    SmallHead,
    SmallText,

    /// <summary>The paragraph of a chart.</summary>
    Picture,
}
