using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;
using static Dashboard.Tests.Imports.Documents.WordFile;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>The text of a paragraph is what its reader sees in Word.</summary>
public sealed class WordTextTests
{
    private const string Begin = """<w:r><w:fldChar w:fldCharType="begin"/></w:r>""";
    private const string Separate = """<w:r><w:fldChar w:fldCharType="separate"/></w:r>""";
    private const string End = """<w:r><w:fldChar w:fldCharType="end"/></w:r>""";
    private const string Tracked = """w:id="1" w:author="А" w:date="2024-01-01T00:00:00Z" """;

    private const string Codes = Begin + """<w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>""";

    public static TheoryData<string, string, string> Paragraphs => new()
    {
        { Paragraph(R("При") + R("каз") + R(" № 5")), "Приказ № 5", "a word falls into runs as it was typed" },
        { Paragraph("<w:r>" + T("до") + "<w:tab/>" + T("после") + "</w:r>"), "до после", "a tab is a blank" },
        { Paragraph("<w:r>" + T("раз") + "<w:br/>" + T("два") + "<w:cr/>" + T("три") + "</w:r>"), "раз⏎два⏎три", "line breaks stay" },
        { Paragraph("<w:r>" + T("2023") + "<w:noBreakHyphen/>" + T("2024") + "</w:r>"), "2023-2024", "a no-break hyphen is a hyphen" },
        { Paragraph("<w:r>" + T("меро") + "<w:softHyphen/>" + T("приятие") + "</w:r>"), "мероприятие", "a soft hyphen is not seen" },
        { P("№\u00A05   от\u202F1\u00ADмая "), "№ 5 от 1мая", "blanks of every kind are folded" },
        { Paragraph("""<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>""" + R(" пункт")), "• пункт", "a sign of a symbol font" },
        { Paragraph(R("балл ") + """<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>""" + R(" 4")), "балл ≥ 4", "a sign that means something" },
        { Paragraph("""<w:hyperlink r:id="rId99">""" + R("сайт отдела") + "</w:hyperlink>"), "сайт отдела", "a link whose target is missing" },
        { Paragraph(R("Срок: ") + "<w:sdt><w:sdtPr/><w:sdtContent>" + R("май 2024") + "</w:sdtContent></w:sdt>"), "Срок: май 2024", "a content control in a line" },
        { Paragraph(R("Срок:") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("Место для ввода даты") + "</w:sdtContent></w:sdt>"), "Срок:", "a content control that nobody filled in" },
        { Paragraph("""<w:smartTag w:uri="u" w:element="date">""" + R("1 мая") + "</w:smartTag>" + R(" 2024")), "1 мая 2024", "a smart tag" },
        { Paragraph(Codes + Separate + R("12") + End), "12", "the result of a field without its code" },
        { Paragraph("""<w:fldSimple w:instr="DATE">""" + R("17.02.2023") + "</w:fldSimple>"), "17.02.2023", "a simple field" },
        { Paragraph(Codes + R("вложено") + Codes + Separate + R("внутри") + End + Separate + R("итог") + End), "итог", "a field inside the code of a field" },
        { Paragraph(Codes) + P("дальше"), "дальше", "a field that never ends swallows nothing" },
        { Paragraph(Begin + End + R("после")), "после", "a field without a result" },
        { Paragraph(R("срок") + $"<w:ins {Tracked}>" + R(" до мая") + "</w:ins>" + $"<w:del {Tracked}><w:r><w:delText> до июня</w:delText></w:r></w:del>"), "срок до мая", "insertions stay, deletions go" },
        { Paragraph($"<w:moveFrom {Tracked}>" + R("старое место") + "</w:moveFrom>" + R("текст")) + Paragraph($"<w:moveTo {Tracked}>" + R("новое место") + "</w:moveTo>"), "текст ¶ новое место", "moved text stands once" },
        { Paragraph(R("начало "), $"<w:rPr><w:del {Tracked}/></w:rPr>") + P("и конец"), "начало и конец", "a deleted end of a paragraph joins it with the next" },
        { Paragraph($"<w:del {Tracked}><w:r><w:delText>всё</w:delText></w:r></w:del>", $"<w:rPr><w:del {Tracked}/></w:rPr>") + P("осталось"), "осталось", "a wholly deleted paragraph" },
        { Paragraph(R("видно") + R(" скрыто", "<w:vanish/>") + R(" и это", """<w:vanish w:val="0"/>""")), "видно и это", "hidden text" },
        { Paragraph(R("текст") + """<w:r><w:footnoteReference w:id="2"/></w:r>""" + R(" дальше")), "текст дальше", "a mark of a footnote" },
        { Paragraph(R("текст") + """<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/>""" + T("*") + "</w:r>" + R(" дальше")), "текст дальше", "a footnote with a mark of its own" },
        { Paragraph("""<w:commentRangeStart w:id="0"/>""" + R("текст") + """<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>"""), "текст", "a comment" },
        { Paragraph("<w:ruby><w:rt>" + R("мелко") + "</w:rt><w:rubyBase>" + R("слово") + "</w:rubyBase></w:ruby>"), "слово", "small letters over a word" },
        { Paragraph("<m:oMath><m:r><m:t>x≥3</m:t></m:r></m:oMath>"), "x≥3", "a formula" },
        { Paragraph(TextBox(P("УТВЕРЖДЁН"))) + P("Приказ"), "УТВЕРЖДЁН ¶ Приказ", "a text box, once though it is written twice" },
        { Paragraph(TextBox(Paragraph(TextBox(P("внутри")) + R("рамка")))), "рамка ¶ внутри", "a text box in a text box" },
        { Paragraph("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("старая рамка") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"), "старая рамка", "a text box of old Word" },
        { "<w:sdt><w:sdtPr/><w:sdtContent>" + P("Приказ") + "</w:sdtContent></w:sdt>", "Приказ", "a content control around a paragraph" },
        { "<w:customXml w:element=\"x\">" + P("Приказ") + "</w:customXml>", "Приказ", "custom XML around a paragraph" },
        { P("раз", "<w:sectPr/>") + "<w:p/>" + P("два"), "раз ¶ два", "a section break and an empty paragraph" },
        { "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + P("раз") + "</mc:Choice><mc:Fallback>" + P("раз") + "</mc:Fallback></mc:AlternateContent>", "раз", "a paragraph written for new and for old programs" },
    };

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void A_paragraph_says_what_is_seen(string body, string expected, string reason)
    {
        var shown = Shown(WordFile.Of(body));
        Assert.True(shown == expected, $"{reason}: {shown}");
    }

    public static TheoryData<string, string, string> Headings => new()
    {
        { P("Приказ", """<w:pStyle w:val="1"/>"""), "# Приказ", "a style of headings" },
        { P("Приказ", """<w:pStyle w:val="Own"/>"""), "# Приказ", "a style based on one" },
        { P("Приказ", """<w:pStyle w:val="Name"/>"""), "# Приказ", "the style «Название»" },
        { P("Приказ", """<w:jc w:val="center"/>"""), "# Приказ", "centred" },
        { P("Приказ", """<w:outlineLvl w:val="0"/>"""), "# Приказ", "a level of the outline" },
        { P("Приказ", """<w:outlineLvl w:val="9"/>"""), "Приказ", "the level of body text" },
        { Paragraph(R("При", "<w:b/>") + R(" ") + R("каз", """<w:b w:val="true"/>""")), "# При каз", "wholly bold; a blank need not be" },
        { Paragraph(R("Важно:", "<w:b/>") + R(" срок")), "Важно: срок", "a bold word begins a paragraph" },
        { Paragraph(R("Приказ", """<w:rStyle w:val="Strong"/>""")), "# Приказ", "a style of letters that is bold" },
        { Paragraph(R("Приказ", """<w:b w:val="0"/>"""), """<w:pStyle w:val="Bold"/>"""), "Приказ", "bold is taken back" },
        { P("Приказ", """<w:pStyle w:val="1"/><w:jc w:val="left"/>"""), "# Приказ", "a heading at the left" },
        { P("текст", """<w:pStyle w:val="Hidden"/>""") + P("Приказ"), "Приказ", "a hidden style" },
        { P("текст", """<w:pStyle w:val="Circle"/>"""), "текст", "styles based on one another in a circle" },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void A_heading_is_styled_centred_or_wholly_bold(string body, string expected, string reason)
    {
        const string Styles =
            """
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Мой"/><w:basedOn w:val="1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Name"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Жирный"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Hidden"><w:name w:val="Скрытый"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="а"/><w:basedOn w:val="Circle2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Circle2"><w:name w:val="б"/><w:basedOn w:val="Circle"/></w:style>
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            """;
        var shown = Shown(WordFile.Of(body, Styles));
        Assert.True(shown == expected, $"{reason}: {shown}");
    }

    [Fact]
    public void Headers_footers_notes_and_comments_are_left_out()
    {
        var file = WordFile.Of(P("Приказ"), more: main =>
        {
            Put(main.AddNewPart<HeaderPart>(), Root("hdr", P("колонтитул")));
            Put(main.AddNewPart<FooterPart>(), Root("ftr", P("страница")));
            Put(main.AddNewPart<FootnotesPart>(), Root("footnotes", $"""<w:footnote w:id="2">{P("сноска")}</w:footnote>"""));
            Put(main.AddNewPart<WordprocessingCommentsPart>(), Root("comments", $"""<w:comment w:id="0">{P("примечание")}</w:comment>"""));
        });
        Assert.Equal("Приказ", Shown(file));
    }

    [Theory]
    [InlineData(WordprocessingDocumentType.MacroEnabledDocument, "a document with macros")]
    [InlineData(WordprocessingDocumentType.Template, "a template")]
    public void Every_kind_of_package_of_Word_is_read(WordprocessingDocumentType type, string reason)
    {
        var file = WordFile.Of(P("Приказ"), type: type, more: main =>
        {
            if (type == WordprocessingDocumentType.MacroEnabledDocument)
            {
                using var macros = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0]);
                main.AddNewPart<VbaProjectPart>().FeedData(macros);
            }
        });
        Assert.True(Shown(file) == "Приказ", reason);
    }

    [Fact]
    public void An_embedded_file_is_noticed()
    {
        var result = Read(WordFile.Of(P("Приказ") + """<w:altChunk r:id="rId7"/>"""));
        Assert.Equal("Приказ", Shown(result.Value!));
        Assert.Equal("embedded-document", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Addresses_outside_are_not_followed()
    {
        // Nobody listens there: following the address would fail.
        var file = WordFile.Of(P("Приказ"), more: main =>
        {
            main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("http://127.0.0.1:9/шаблон.dotm"));
            main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("file:///etc/hostname"));
        });
        Assert.Equal("Приказ", Shown(file));
    }

    [Fact]
    public void An_address_that_is_none_does_not_keep_a_document_from_being_read()
    {
        var file = WordFile.Of(P("Приказ"), more: main => main.AddHyperlinkRelationship(new Uri("mailto:example@example.org"), isExternal: true));
        Assert.Equal("Приказ", Shown(PackageEdits.Replace(file, "word/_rels/document.xml.rels", "mailto:example@example.org", "http://не адрес:999999/")));
    }

    [Fact]
    public void A_strict_document_is_read()
    {
        var file = PackageEdits.Replace(WordFile.Of(Table(Texts("1", "май")) + P("конец")), "word/document.xml", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main");
        file = PackageEdits.Replace(file, "_rels/.rels", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");
        Assert.Equal("[1|май] ¶ конец", Shown(file));
    }
}
