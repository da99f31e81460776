using Dashboard.Data.Imports.Documents;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>A page gives what a browser shows of it, without a browser.</summary>
public sealed class WebPageTests
{
    public static TheoryData<string, string, string> Pages => new()
    {
        { "<p>Приказ\n об   утверждении</p><p>№&nbsp;5</p>", "Приказ об утверждении ¶ № 5", "blanks and lines of the source" },
        { "<h1>План</h1><p>текст</p>", "# План ¶ текст", "a heading" },
        { "<p align=center>План</p><div style='text-align: center'><p>мер</p><p style='text-align:left'>слева</p></div>", "# План ¶ # мер ¶ слева", "centred" },
        { "<p><b>План</b> <strong>мер</strong></p><p><b>Срок:</b> май</p>", "# План мер ¶ Срок: май", "wholly bold and not wholly" },
        { "<p>раз<br>два</p>", "раз⏎два", "a line break" },
        { "<div>раз<p>два</p>три</div>", "раз ¶ два ¶ три", "text beside paragraphs" },
        { "<ul><li>раз<li>- два</ul><ol start=3><li>три<li value=7>семь<li>восемь</ol><ol type=I><li>один</ol>", "- раз ¶ - два ¶ 3. три ¶ 7. семь ¶ 8. восемь ¶ I. один", "lists" },
        { "<ol><li><p>раз</p><p>ещё</p></li><li>два<ul><li>внутри</ul></li></ol>", "1. раз ¶ ещё ¶ 2. два ¶ - внутри", "paragraphs and lists in a list" },
        { "<table><tr><th>№<th>Срок<tr><td>1<td>май</table>", "[№|Срок/1|май]", "a table without end tags" },
        { "<table><tr><td>1<td rowspan=2>отдел<td>май</tr><tr><td>2<td>июнь</tr></table>", "[1|отдел|май/2|^|июнь]", "a cell over two rows" },
        { "<table><tr><td colspan=2>Раздел<td>в</tr><tr><td>1<td>2<td>3</tr></table>", "[Раздел{2}|в/1|2|3]", "a cell over two columns" },
        { "<table><tr><td rowspan=2 colspan=2>а<td>б</tr><tr><td>в</tr></table>", "[а{2}|б/^{2}|в]", "a block" },
        { "<table><tr><td>а<td rowspan=0>б</tr><tr><td>в</tr><tr><td>г</tr></table>", "[а|б/в|^/г|^]", "a cell down to the end" },
        { "<table><tr><td>а<td rowspan=2>б</tr><tr><td colspan=5>в</tr></table>", "[а|б/в|^]", "a cell that would cover another" },
        { "<table><tr><td>а<br>б<ul><li>в<li>г</ul></td></tr></table>", "[а⏎б⏎- в⏎- г]", "lines and items in a cell" },
        { "<table><caption>План</caption><thead><tr><td>№</thead><tbody><tr><td>1</tbody></table>", "План ¶ [№/1]", "a caption and parts of a table" },
        { "<table><tr><td>меню<td><table><tr><td>№<td>Срок<tr><td>1<td>май<tr><td>2<td>июнь</table></table>", "меню ¶ [№|Срок/1|май/2|июнь]", "a table that lays out the page" },
        { "<table><tr><td>до<table><tr><td>а<td>б</table></table>", "[до⏎а б]", "a table in a cell" },
        { "<script>var p='<p>нет</p>'</script><style>p{}</style><p>да</p><p hidden>нет</p><p style='display: none'>нет</p><del>нет</del><noscript>нет</noscript>", "да", "what is not shown" },
        { "<p>снос<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>ка</p><div style='mso-element:footnote-list'><div id=ftn1><p class=MsoFootnoteText>[1] примечание</p></div></div>", "сноска", "footnotes of Word" },
        { "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>пункт</p>", "- пункт", "a bullet of Word" },
        { "<table><tr><td><p style='mso-list:l0'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]><o:p></o:p></p><td>семинар</table>", "[1.|семинар]", "a column numbered by Word" },
        { "<p>да<img src='http://127.0.0.1:9/x.png'><iframe src='http://127.0.0.1:9/'></iframe><link rel=stylesheet href='http://127.0.0.1:9/x.css'></p>", "да", "nothing is loaded" },
        { "<!DOCTYPE html><html><head><title>заголовок окна</title></head><body><p>да</body></html>", "да", "the title of the window" },
        { "<pre>раз\nдва</pre>", "раз⏎два", "text as it stands" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_becomes_paragraphs_and_tables(string html, string expected, string reason)
    {
        var shown = Shown("<html>" + html);
        Assert.True(shown == expected, $"{reason}: {shown}");
    }

    [Fact]
    public void A_page_of_Word_is_read_in_windows_1251()
    {
        var document = Document(Windows1251.GetBytes("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><body lang=RU><p class=MsoNormal>Приказ</p></body></html>"));
        Assert.Equal("Приказ", Shown(document));
        Assert.Equal(DocumentKind.Html, document.Kind);
    }

    [Theory]
    [InlineData("<div>", "elements")]
    [InlineData("<table><tr><td>", "tables")]
    [InlineData("<ul><li>", "lists")]
    [InlineData("<p><font color=red>", "letters")]
    public void A_page_nested_without_end_is_refused_at_once(string tags, string reason)
    {
        var file = System.Text.Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(tags, 100_000)) + "x");
        Assert.True(RefusalOf(file) == "document-too-deep", reason);
    }
}
