using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// The municipality that a whole table belongs to: told above it («Муниципалитет: …», a line of its own, or a part of a line:
/// «ОГЭ 2024, Мартыновский район») or by the sheet's name.
/// </summary>
internal static partial class SheetMunicipality
{
    private static readonly char[] Separators = [',', ';', '(', ')', '.', ':', '|'];

    [GeneratedRegex(@"^(?!муниципальн|городск|сельск|наш)[\p{L}-]+(ий|ый|ой) (муниципальный |городской )?(район|р-н|округ)$|^[\p{L}-]+(ий|ый|ой) (мо|мр|го)$|^(г|город|городской округ) [\p{L}-]+( [\p{L}-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedInATitle();

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

        if (table.Titles.SelectMany(Parts).FirstOrDefault(part => IsNamed(part, context)) is { } within)
        {
            return within.StartsWith("г ", StringComparison.Ordinal) ? "г. " + within[2..] : within;
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

    /// <summary>Parts of a title between commas, brackets and full stops; «г. Озёрск» stays together.</summary>
    private static IEnumerable<string> Parts(string title) => title.Length > 200 ? [] : title
        .Replace("г. ", "г ", StringComparison.Ordinal)
        .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Length != title.Length);

    /// <summary>Only the nominative of a municipality counts inside a line: the rest of a title is full of such words.</summary>
    private static bool IsNamed(string part, ResultReadContext context)
    {
        var normalised = HeadText.Normalise(part);
        return (NamedInATitle().IsMatch(normalised) && SubjectWords.In(part, isFileName: false) is null && !TerritoryWords.IsRegion(normalised) && !TerritoryWords.IsSchool(normalised))
            || (part.Length > 3 && !part.Any(char.IsDigit) && context.MunicipalityNames?.Contains(MunicipalityName.Normalise(part)) == true);
    }
}
