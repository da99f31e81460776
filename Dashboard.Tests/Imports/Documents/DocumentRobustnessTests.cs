using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;
using static Dashboard.Tests.Imports.Documents.WordFile;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Whatever the bytes, the answer is a value.</summary>
public sealed class DocumentRobustnessTests
{
    private static readonly byte[] Word = WordFile.Of(
        P("Приказ", """<w:jc w:val="center"/>""") + Item("пункт") + Paragraph(TextBox(P("рамка"))) + Table(Texts("№", "Срок"), Row(Cell(Item("")), Cell(P("май"), """<w:vMerge w:val="restart"/>""")), Row(Cell(Item("")), Cell("<w:p/>", "<w:vMerge/>"))),
        """<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>""",
        List(1, ("decimal", "%1.")));

    private static readonly byte[][] Sound =
    [
        Word,
        Encoding.UTF8.GetBytes("<html><body><p>Приказ<ol><li>пункт</ol><table><tr><td rowspan=2>1<td>май<tr><td colspan=3>2</table></body></html>"),
        Encoding.UTF8.GetBytes("**Приказ**\n\n1.\tпункт\n№\tСрок\tКто\n1\t\"май\nиюнь\"\tотдел,\nшкола\n\n\t\tхвост\t\n"),
        Windows1251.GetBytes("Приказ\n№\tСрок\n1\tмай\n"),
    ];

    private static readonly string[] Parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"];

    [Fact]
    public void Random_bytes_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Answers));

    [Fact]
    public void Damaged_files_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Damage(Gen.Elements(Sound)).ToArbitrary(), Answers));

    /// <summary>A damaged package hardly ever unpacks; here the damage is inside the parts.</summary>
    [Fact]
    public void Damaged_parts_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(DamagedPart().ToArbitrary(), Answers));

    [Fact]
    public void Text_in_cells_comes_back()
    {
        var field = Gen.Elements("Семинар", "1.1.", "до 30.09.2023", "а, б", "«в»", "№ 5", "отдел; школа").ToArbitrary();
        var rows = Gen.NonEmptyListOf(Gen.ArrayOf(field.Generator, 4)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(rows, table =>
        {
            var expected = "[" + string.Join('/', table.Select(row => string.Join('|', row))) + "]";
            var word = Shown(WordFile.Of(Table([.. table.Select(row => Texts(row))])));
            var text = Shown(string.Join('\n', table.Select(row => string.Join('\t', row))));
            var page = Shown("<html><table>" + string.Concat(table.Select(row => "<tr><td>" + string.Join("</td><td>", row) + "</td></tr>")) + "</table>");
            return word == expected && text == expected && page == expected;
        }));
    }

    private static bool Answers(byte[] bytes)
    {
        var result = Read(bytes);
        return result.Success || result.Problems.Count > 0;
    }

    private static Gen<byte[]> DamagedPart() =>
        from part in Gen.Elements(Parts)
        from bytes in Damage(Gen.Constant(Encoding.UTF8.GetBytes(PackageEdits.Text(Word, part))))
        select PackageEdits.Put(Word, part, Encoding.Latin1.GetString(bytes));

    private static Gen<byte[]> Damage(Gen<byte[]> files) =>
        from file in files
        from places in Gen.NonEmptyListOf(Gen.Choose(0, file.Length - 1))
        from values in Gen.ArrayOf(Gen.Choose(0, 255), places.Count)
        from keep in Gen.Choose(file.Length / 2, file.Length * 2)
        select Damaged(file, places, values, Math.Min(keep, file.Length));

    private static byte[] Damaged(byte[] file, IList<int> places, int[] values, int keep)
    {
        var damaged = file.ToArray();
        foreach (var (index, place) in places.Index())
        {
            damaged[place] = (byte)values[index];
        }

        return damaged[..keep];
    }
}
