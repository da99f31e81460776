using System.Text;
using System.Xml;

namespace Dashboard.Data.Exports.OpenXml;

internal static class XmlText
{
    /// <summary>Without the signs that no XML may hold: texts come from strangers' files. Line ends become line feeds.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half of a pair comes out of the enumeration as U+FFFD, which XML may hold.
            if (!sign.IsBmp || XmlConvert.IsXmlChar((char)sign.Value))
            {
                clean.Append(sign.ToString());
            }
        }

        return clean.ToString();
    }
}
