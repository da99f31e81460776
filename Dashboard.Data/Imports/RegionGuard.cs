using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Statements;

namespace Dashboard.Data.Imports;

/// <summary>
/// An installation holds one region. The readers ask for that when the region is known; this guard asks again where it became
/// known after a file was read, so that the first file of a new installation binds the others of the same import.
/// </summary>
internal sealed class RegionGuard(string? name, string? code)
{
    /// <summary>From how many schools the ОГРН of a file may speak: a branch of an organisation elsewhere is no other region.</summary>
    private const int LeastSchools = 3;

    private static readonly string[] AdjectiveEndings = ["ого", "его", "ому", "ему", "ая", "яя", "ой", "ей", "ый", "ий", "ую"];

    private string? _name = name;
    private string? _code = code;

    /// <summary>Why the whole file is left out, or null; a file that is let in tells its region to the guard.</summary>
    public ImportProblem? Refuse(string file, ParsedResults parsed, IReadOnlySet<int> used)
    {
        var named = used.Select(index => parsed.Mentions[index])
            .Where(mention => mention.Level == TerritoryLevel.Region && TerritoryWords.IsRegion(HeadText.Normalise(mention.Name)))
            .Select(mention => mention.Name)
            .ToList();
        if (_name is not null && named.Find(other => TerritoryWords.NormaliseRegion(other) != TerritoryWords.NormaliseRegion(_name)) is { } foreign)
        {
            return SchoolMessages.RegionIsAnother(file, null, null, foreign, _name);
        }

        if (RefuseLogins(file, used.Select(index => parsed.Mentions[index].Login)) is { } refusal)
        {
            return refusal;
        }

        if (RefuseOgrn(file, used.Select(index => parsed.Mentions[index].Ogrn)) is { } registered)
        {
            return registered;
        }

        _name ??= named.FirstOrDefault();
        return null;
    }

    /// <summary>The same for a register of schools, which names its region by logins and ОГРН only.</summary>
    public ImportProblem? Refuse(string file, ParsedRegister register) =>
        RefuseLogins(file, register.Rows.Select(row => row.Login)) ?? RefuseOgrn(file, register.Rows.Select(row => row.Ogrn));

    /// <summary>The same for what is stated of schools: by the region that titles name, otherwise as a register.</summary>
    public ImportProblem? Refuse(string file, ParsedStatements parsed)
    {
        if (_name is { } own && parsed.Regions.Count > 0 && !parsed.Regions.Exists(region => IsSameRegion(region, own)))
        {
            return SchoolMessages.RegionIsAnother(file, null, null, parsed.Regions[0], own);
        }

        return RefuseLogins(file, parsed.Mentions.Select(mention => mention.Login)) ?? RefuseOgrn(file, parsed.Mentions.Select(mention => mention.Ogrn));
    }

    /// <summary>«Приозёрного края» in a title is «Приозёрный край»: words agree but for their endings.</summary>
    private static bool IsSameRegion(string titled, string own)
    {
        var (left, right) = (TerritoryWords.NormaliseRegion(titled).Split(' '), TerritoryWords.NormaliseRegion(own).Split(' '));
        return left.Length == right.Length && left.Zip(right).All(pair => Stem(pair.First) == Stem(pair.Second));

        // «приозерного», «приозерный»: an adjective to its ending, a noun («край», «область») by its beginning.
        static string Stem(string word) => word.Length > 5 && Array.Find(AdjectiveEndings, each => word.EndsWith(each, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : word[..Math.Min(3, word.Length)];
    }

    private ImportProblem? RefuseOgrn(string file, IEnumerable<string?> numbers)
    {
        var own = _name is null ? null : OgrnRegion.All.FirstOrDefault(region => TerritoryWords.NormaliseRegion(region) == TerritoryWords.NormaliseRegion(_name));
        if (own is null)
        {
            return null;
        }

        var regions = numbers.Select(OgrnRegion.Of).OfType<string>().GroupBy(region => region).OrderByDescending(group => group.Count()).ToList();
        var schools = regions.Sum(group => group.Count());
        return regions is [var most, ..] && most.Key != own && most.Count() >= LeastSchools && most.Count() * 2 > schools
            ? SchoolMessages.RegistrationIsAnother(file, most.Key, most.Count(), schools, own)
            : null;
    }

    private ImportProblem? RefuseLogins(string file, IEnumerable<string?> logins)
    {
        var regions = logins.OfType<string>().Select(FisOkoLogin.RegionOf).GroupBy(region => region).OrderByDescending(group => group.Count()).ToList();
        if (regions is not [var most, ..])
        {
            return null;
        }

        // A few foreign logins are mistakes of their rows; a file where they prevail is another region's.
        if (_code is not null && most.Key != _code && most.Count() > regions.Sum(group => group.Count()) / 2)
        {
            return SchoolMessages.RegionIsAnother(file, null, null, "код " + most.Key, "код " + _code);
        }

        _code ??= regions.Count == 1 ? most.Key : null;
        return null;
    }
}
