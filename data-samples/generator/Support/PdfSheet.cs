using System.Globalization;
using System.Text;

namespace Dashboard.Samples.Support;

/// <summary>
/// A page of PDF with a text layer, as an office program writes it when it leaves Times New Roman to the reader: letters of one byte,
/// named by /Differences and given back to readers by /ToUnicode. Written by hand: a library wants a font file with Cyrillic letters beside it,
/// and stamps the day and a random number into each document.
/// </summary>
internal sealed class PdfSheet
{
    private const int Size = 11;
    private readonly StringBuilder page = new();

    /// <summary>A line of text; places are points from the left and the lower edge of A4.</summary>
    public PdfSheet Text(int left, int low, string text, bool bold = false, int size = Size)
    {
        page.Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "F2" : "F1")} {size} Tf {left} {low} Td <{Convert.ToHexString(Bytes(text))}> Tj ET\n");
        return this;
    }

    public PdfSheet Line(int left, int low, int right, int high)
    {
        page.Append(CultureInfo.InvariantCulture, $"0.5 w {left} {low} m {right} {high} l S\n");
        return this;
    }

    /// <summary>Width of a text in points, by the same table that the document carries.</summary>
    public static int Width(string text, int size = Size) => Bytes(text).Sum(sign => Width(sign)) * size / 1000;

    public byte[] Save()
    {
        var stream = page.ToString();
        var map = ToUnicode();
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (ru-RU) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
            Stream(stream),
            Font("TimesNewRomanPSMT", 8),
            Font("TimesNewRomanPS-BoldMT", 9),
            Stream(map),
            Descriptor("TimesNewRomanPSMT", 80),
            Descriptor("TimesNewRomanPS-BoldMT", 130),
        ];
        var text = new StringBuilder("%PDF-1.5\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static string Stream(string content) => string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static string Font(string name, int descriptor) => string.Create(
        CultureInfo.InvariantCulture,
        $"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 32 /LastChar 255 /Widths [{string.Join(' ', Enumerable.Range(32, 224).Select(code => Width((byte)code)))}] /FontDescriptor {descriptor} 0 R /ToUnicode 7 0 R /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [{Differences()}] >> >>");

    private static string Descriptor(string name, int stem) => string.Create(
        CultureInfo.InvariantCulture,
        $"<< /Type /FontDescriptor /FontName /{name} /Flags 34 /FontBBox [-568 -307 2000 1007] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV {stem} >>");

    // Names of letters as Adobe counted them: А–Е, then Ё, then Ж–Я.
    private static string Differences()
    {
        var names = new StringBuilder("168 /afii10023 184 /afii10071 185 /afii61352 192");
        for (var letter = 0; letter < 32; letter++)
        {
            names.Append(CultureInfo.InvariantCulture, $" /afii{10017 + letter + (letter > 5 ? 1 : 0)}");
        }

        for (var letter = 0; letter < 32; letter++)
        {
            names.Append(CultureInfo.InvariantCulture, $" /afii{10065 + letter + (letter > 5 ? 1 : 0)}");
        }

        return names.ToString();
    }

    private static string ToUnicode()
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Letters def\n/CMapType 2 def\n1 begincodespacerange\n<20> <FF>\nendcodespacerange\n");
        text.Append("4 beginbfrange\n<20> <7E> <0020>\n<AB> <AB> <00AB>\n<BB> <BB> <00BB>\n<C0> <FF> <0410>\nendbfrange\n");
        text.Append("4 beginbfchar\n<96> <2013>\n<A8> <0401>\n<B8> <0451>\n<B9> <2116>\nendbfchar\nendcmap\nend\nend\n");
        return text.ToString();
    }

    private static int Width(byte sign) => sign switch
    {
        (byte)' ' or (byte)'.' or (byte)',' => 250,
        (byte)'(' or (byte)')' => 333,
        >= (byte)'0' and <= (byte)'9' => 500,
        // Broad letters: ж м ф ш щ ы ю.
        0xE6 or 0xEC or 0xF4 or 0xF8 or 0xF9 or 0xFB or 0xFE => 680,
        >= 0xE0 or 0xB8 => 500,
        >= 0xC0 or 0xA8 => 690,
        0xB9 => 960,
        _ => 500,
    };

    private static byte[] Bytes(string text) => [.. text.Select(sign => sign switch
    {
        >= 'А' and <= 'я' => (byte)(0xC0 + (sign - 'А')),
        'Ё' => (byte)0xA8,
        'ё' => (byte)0xB8,
        '№' => (byte)0xB9,
        '«' => (byte)0xAB,
        '»' => (byte)0xBB,
        '–' => (byte)0x96,
        >= ' ' and <= '~' => (byte)sign,
        _ => throw new ArgumentException("The page has no letter for " + sign, nameof(text)),
    })];
}
