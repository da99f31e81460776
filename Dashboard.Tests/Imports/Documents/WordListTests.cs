using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;
using static Dashboard.Tests.Imports.Documents.WordFile;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>The numbers that Word draws are text for whoever reads a plan: the column «№» is often nothing else.</summary>
public sealed class WordListTests
{
    public static TheoryData<string, string, string, string> Lists => new()
    {
        { List(1, ("decimal", "%1.")), Item("раз") + Item("два"), "1. раз ¶ 2. два", "numbers" },
        { List(1, ("bullet", "\uF0B7")), Item("раз") + Item("- два"), "- раз ¶ - два", "bullets, one of them typed once more" },
        { List(1, ("decimal", "%1."), ("decimal", "%1.%2.")), Item("а") + Item("б", level: 1) + Item("в", level: 1) + Item("г") + Item("д", level: 1), "1. а ¶ 1.1. б ¶ 1.2. в ¶ 2. г ¶ 2.1. д", "several levels" },
        { List(1, ("decimal", "%1."), ("decimal", "%1.%2.")), Item("б", level: 1) + Item("в", level: 1), "1.1. б ¶ 1.2. в", "a lower level without its upper one" },
        { List(1, ("upperRoman", "Раздел %1."), ("decimal", "%1.%2")), Item("а") + Item("б", level: 1) + Item("в"), "Раздел I. а ¶ I.1 б ¶ Раздел II. в", "roman numbers in words" },
        { Levels(1, Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Instance(1, 1), Item("а") + Item("б", level: 1), "I. а ¶ 1.1 б", "«legal» numbers are digits throughout" },
        { List(1, ("russianLower", "%1)")), string.Concat(Enumerable.Range(0, 11).Select(_ => Item("х"))), string.Join(" ¶ ", "абвгдежзикл".Select(letter => letter + ") х")), "Russian letters, without ё and й" },
        { List(1, ("upperLetter", "%1.")), Item("а") + Item("б"), "A. а ¶ B. б", "Latin letters" },
        { List(1, ("decimalZero", "%1")), Item("а"), "01 а", "digits with a nought" },
        { List(1, ("none", "")), Item("а"), "а", "a list without marks" },
        { List(1, ("none", "Приложение")), Item("а"), "Приложение а", "a list with a word for a mark" },
        { Levels(1, Level(0, "decimal", "%1.", start: 5)) + Instance(1, 1), Item("а") + Item("б"), "5. а ¶ 6. б", "a list that begins with five" },
        { Levels(1, Level(0, "decimal", "%1.")) + Instance(1, 1) + Instance(2, 1), Item("а") + Item("б", 2), "1. а ¶ 2. б", "two lists that count together" },
        { Levels(1, Level(0, "decimal", "%1.")) + Instance(1, 1) + Instance(2, 1, """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"""), Item("а") + Item("б") + Item("в", 2) + Item("г", 2), "1. а ¶ 2. б ¶ 1. в ¶ 2. г", "a list begun anew" },
        { Levels(1, Level(0, "decimal", "%1.") + Level(1, "decimal", "%2)", """<w:lvlRestart w:val="0"/>""")) + Instance(1, 1), Item("а", level: 1) + Item("б") + Item("в", level: 1), "1) а ¶ 2. б ¶ 2) в", "a level that never begins anew; the upper one had been counted for it" },
        { List(1, ("decimal", "%1.")), Item("а") + Item("") + Item("б"), "1. а ¶ 3. б", "an empty item has a number too" },
        { List(1, ("decimal", "%1.")), Item("а", list: 9) + Item("б", list: 0), "а ¶ б", "a list that is not there, and none" },
        { Levels(1, "<w:numStyleLink w:val=\"Lists\"/>") + Instance(1, 1) + List(2, ("decimal", "%1)")), Item("а"), "1) а", "a list that points at a style of lists" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_item_has_its_number_before_it(string numbering, string body, string expected, string reason)
    {
        const string Styles = """<w:style w:type="numbering" w:styleId="Lists"><w:name w:val="Lists"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>""";
        var shown = Shown(WordFile.Of(body, Styles, InOrder(numbering)));
        Assert.True(shown == expected, $"{reason}: {shown}");
    }

    [Fact]
    public void A_numbered_column_gives_its_numbers()
    {
        var rows = new[] { "семинар", "вебинар" }.Select(text => Row(Cell(Item("")), Cell(P(text))));
        Assert.Equal("[№|Мероприятие/1.|семинар/2.|вебинар]", Shown(WordFile.Of(Table([Texts("№", "Мероприятие"), .. rows]), numbering: List(1, ("decimal", "%1.")))));
    }

    [Fact]
    public void Numbers_of_sections_and_rows_count_together()
    {
        var table = Table(
            Row(Cell(Item("Раздел", level: 0), """<w:gridSpan w:val="2"/>""")),
            Row(Cell(Item("", level: 1)), Cell(P("семинар"))),
            Row(Cell(Item("", level: 1)), Cell(P("вебинар"))),
            Row(Cell(Item("Ещё", level: 0), """<w:gridSpan w:val="2"/>""")),
            Row(Cell(Item("", level: 1)), Cell(P("совещание"))));
        Assert.Equal("[1. Раздел{2}/1.1.|семинар/1.2.|вебинар/2. Ещё{2}/2.1.|совещание]", Shown(WordFile.Of(table, numbering: List(1, ("decimal", "%1."), ("decimal", "%1.%2.")))));
    }

    [Fact]
    public void An_empty_item_beside_text_is_not_seen_in_a_cell() =>
        Assert.Equal("[1. текст|май]", Shown(WordFile.Of(Table(Row(Cell(Item("текст") + Item("")), Cell(P("май")))), numbering: List(1, ("decimal", "%1.")))));

    [Fact]
    public void A_style_brings_its_list_and_a_level_its_style()
    {
        const string Styles =
            """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Раздел"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Пункт"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """;
        var numbering = InOrder(List(1, ("decimal", "%1."), ("decimal", "%1.%2.")));
        var body = P("а", """<w:pStyle w:val="A"/>""") + P("б", """<w:pStyle w:val="B"/>""") + P("в", """<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>""");
        Assert.Equal("1. а ¶ 1.1. б ¶ в", Shown(WordFile.Of(body, Styles, numbering)));
    }

    [Fact]
    public void A_deleted_row_has_no_number()
    {
        var table = Table(
            RowWith("""<w:del w:id="1" w:author="А"/>""", Cell(Item("")), Cell(P("отменено"))),
            Row(Cell(Item("")), Cell(P("семинар"))));
        Assert.Equal("[1.|семинар]", Shown(WordFile.Of(table, numbering: List(1, ("decimal", "%1.")))));
    }

    /// <summary>The schema wants all definitions before all lists.</summary>
    private static string InOrder(string numbering)
    {
        var parts = System.Text.RegularExpressions.Regex.Matches(numbering, "<w:(abstractNum|num) .*?</w:\\1>", System.Text.RegularExpressions.RegexOptions.Singleline).Select(match => match.Value).ToList();
        return string.Concat(parts.OrderBy(part => part.StartsWith("<w:num ", StringComparison.Ordinal)));
    }
}
