using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <summary>The municipality that a whole table belongs to: told above it («Муниципалитет: …») or by the sheet's name.</summary>
internal static class SheetMunicipality
{
    public static string? Of(SheetTable table, ResultReadContext context)
    {
        foreach (var title in table.Titles)
        {
            var normalised = HeadText.Normalise(title);
            var colon = title.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && (normalised.StartsWith("муницип", StringComparison.Ordinal) || normalised.StartsWith("район", StringComparison.Ordinal) || normalised.StartsWith("ате", StringComparison.Ordinal)) && title[(colon + 1)..].Trim() is { Length: > 1 } told)
            {
                return told;
            }

            if (Reads(title, normalised, context))
            {
                return title;
            }
        }

        var name = HeadText.Tidy(table.Sheet.Name);
        return Reads(name, HeadText.Normalise(name), context) ? name : null;
    }

    /// <summary>A text that is nothing but the name of a municipality.</summary>
    private static bool Reads(string text, string normalised, ResultReadContext context) =>
        text.Length < 60 && !TerritoryWords.IsSchool(normalised) && !TerritoryWords.IsRegion(normalised) && !normalised.Any(char.IsDigit)
        && (context.MunicipalityNames?.Contains(MunicipalityName.Normalise(text)) == true
            || (TerritoryWords.IsMunicipality(normalised) && normalised.Split(' ').Length <= 4 && !TitleReader.SaysSomething(text)
                && !normalised.Contains("по ", StringComparison.Ordinal) && MunicipalityName.Normalise(text).Length > 0));
}
