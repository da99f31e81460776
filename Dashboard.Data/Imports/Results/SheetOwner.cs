using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <summary>Whose a table is that names nobody in its columns: the school or the municipality above it, otherwise the region.</summary>
internal static partial class SheetOwner
{
    [GeneratedRegex(@"\(?\s*код\s*(?:оо|оу|школы|организации)?\s*[:№-]?\s*(\d{3,6})\s*\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"результат|итог|статистик|сведени|отчет|динамик|сравнени|школам|учреждениям|организациям|в разрезе", RegexOptions.CultureInvariant)]
    private static partial Regex ManySchools();

    public static TerritoryMention Of(SheetTable table, ResultReadContext context, string? municipality)
    {
        foreach (var title in table.Titles)
        {
            var words = HeadText.Normalise(title);
            if (title.Length > 120 || !TerritoryWords.IsSchool(words) || ManySchools().IsMatch(words) || TitleReader.Read(title).Subject is not null)
            {
                continue;
            }

            var login = FisOkoLogin.DigitsIn(title);
            var name = login is null ? title : FisOkoLogin.Without(title);
            var code = Code().Match(name) is { Success: true } told ? told.Groups[1].Value : null;
            name = HeadText.Tidy(Code().Replace(name, " ")).TrimEnd(',', ' ');
            return new TerritoryMention(TerritoryLevel.School, name, code, login, Municipality: municipality);
        }

        return municipality is not null
            ? new TerritoryMention(TerritoryLevel.Municipality, municipality)
            : new TerritoryMention(TerritoryLevel.Region, context.RegionName ?? string.Empty);
    }

    /// <summary>Whether a line above the table names the region of the installation, in any case: «в Приозёрном крае».</summary>
    public static bool NamesRegion(SheetTable table, ResultReadContext context)
    {
        if (context.RegionName is not { Length: > 0 } region)
        {
            return false;
        }

        var stems = HeadText.Normalise(region).Split(' ').Where(word => word.Length > 3).Select(word => word.Length > 6 ? word[..^2] : word[..^1]).ToList();
        return stems.Count > 0 && table.Titles.Any(title => HeadText.Normalise(title) is { } words && stems.TrueForAll(stem => words.Contains(stem, StringComparison.Ordinal)));
    }
}
