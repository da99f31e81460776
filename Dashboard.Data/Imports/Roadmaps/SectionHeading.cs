using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Documents;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>A section that a paragraph over its own table names, where a plan has a table for each section.</summary>
internal static class SectionHeading
{
    private const int Longest = 250;

    /// <summary>The section that begins with this part, or null.</summary>
    public static string? Above(OfficeDocument document, PlanParts parts, int place)
    {
        var block = parts.All[place].Block;
        if (place > 0 && parts.All[place - 1].Block == block)
        {
            return null;
        }

        var several = parts.All.Select(part => part.Block).Distinct().Count() > 1;
        var lines = new List<string>();
        for (var above = block - 1; above >= 0 && document.Blocks[above] is DocumentParagraph paragraph && block - above <= 4; above--)
        {
            lines.AddRange(Wording.Clean(paragraph.Text).Split('\n').Select(Wording.Joined).Reverse());
        }

        foreach (var text in lines.Take(4).Where(text => text.Length is > 0 and < Longest))
        {
            var folded = Wording.Fold(text);
            if (PlanTitle.Opens(folded) || OrderLines.IsStamp(OrderLine.Of(text, false, 0)))
            {
                return null;
            }

            if (SectionRow.Opens(text) && !Wording.IsUpper(text))
            {
                return text;
            }

            if (several && (Wording.IsUpper(text) || SectionRow.OpensByNumber(text) || RowNumber.Lead(text) is not null || lines[0] == text) && text[^1] is not (';' or ',') && char.IsUpper(Wording.FirstLetter(text)) | RowNumber.Lead(text) is not null
                && !SchoolWords.AnnouncesSchools(folded) && !(place == 0 && !(SectionRow.OpensByNumber(text) || Wording.IsUpper(text))))
            {
                return text;
            }
        }

        return null;
    }
}
