using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Schools;

/// <summary>Why a mention was taken for a territory.</summary>
public enum MatchGround
{
    None = 0,
    Alias,
    Login,
    TaxNumber,
    Code,
    Name,
    OnlyOne,
    Answered,
    Created,
}

/// <param name="TerritoryId">The territory offered.</param>
/// <param name="Name">Its name.</param>
/// <param name="Likeness">0..1.</param>
/// <param name="Reason">Why, in Russian words.</param>
public sealed record MatchSuggestion(int TerritoryId, string Name, double Likeness, string Reason);

/// <summary>What became of a mention: a territory, or a question with suggested answers.</summary>
/// <param name="Mention">As the sheet names it.</param>
/// <param name="Key">Comparable form, under which the answer is remembered.</param>
/// <param name="TerritoryId">The territory; below zero one to be created; null while unanswered.</param>
/// <param name="Ground">How it was found.</param>
/// <param name="Suggestions">Best first; empty where nothing is alike.</param>
/// <param name="IsConfident">The first suggestion may be ticked beforehand.</param>
public sealed record MentionMatch(
    TerritoryMention Mention,
    string Key,
    int? TerritoryId,
    MatchGround Ground,
    IReadOnlyList<MatchSuggestion> Suggestions,
    bool IsConfident);

/// <summary>
/// Finds the territory a sheet means: confirmed spelling, login, ИНН or ОГРН, code within the region, equal normalised name in
/// the same municipality. Anything less is a question, never a guess.
/// </summary>
public sealed class TerritoryMatcher(SchoolDirectory directory)
{
    /// <summary>Names at least this alike are suggested; from the second bound on, ticked beforehand.</summary>
    private const double Suggested = 0.5, Confident = 0.85;

    /// <summary>A code that agrees while the own parts of the names do not is a question: codes are reused over years and regions.</summary>
    private const double NameDenies = 0.5;

    public MentionMatch Match(TerritoryMention mention)
    {
        var key = MentionKey.Of(mention);
        return mention.Level switch
        {
            TerritoryLevel.Sample => Found(mention, key, directory.Sample, MatchGround.OnlyOne),
            TerritoryLevel.Region => Found(mention, key, directory.Region, MatchGround.OnlyOne),
            TerritoryLevel.Municipality => MatchMunicipality(mention, key),
            _ => MatchSchool(mention, key),
        };
    }

    /// <summary>The municipality that a school's mention names, or null.</summary>
    public DirectoryEntry? MunicipalityOf(TerritoryMention school) =>
        directory.MunicipalityByName(school.Municipality) ?? directory.MunicipalityByCode(school.MunicipalityCode);

    private static MentionMatch Found(TerritoryMention mention, string key, DirectoryEntry? entry, MatchGround ground) =>
        new(mention, key, entry?.Id, entry is null ? MatchGround.None : ground, [], false);

    private MentionMatch MatchMunicipality(TerritoryMention mention, string key)
    {
        if (directory.ByAlias(key) is { } alias)
        {
            return Found(mention, key, alias, MatchGround.Alias);
        }

        if (directory.MunicipalityByName(mention.Name) is { } named)
        {
            return Found(mention, key, named, MatchGround.Name);
        }

        if (directory.MunicipalityByCode(mention.Code) is { } coded && (mention.Name.Length == 0 || Likeness(mention.Name, coded.Name) >= NameDenies))
        {
            return Found(mention, key, coded, MatchGround.Code);
        }

        var suggestions = directory.Entries
            .Where(entry => entry is { Level: TerritoryLevel.Municipality, Id: > 0 })
            .Select(entry => new MatchSuggestion(entry.Id, entry.Name, Likeness(mention.Name, entry.Name), SchoolMessages.Alike(Likeness(mention.Name, entry.Name))))
            .Where(suggestion => suggestion.Likeness >= Suggested)
            .OrderByDescending(suggestion => suggestion.Likeness).Take(3).ToList();
        return new MentionMatch(mention, key, null, MatchGround.None, suggestions, suggestions is [{ Likeness: >= Confident }, ..] && MayBe(mention, suggestions[0].TerritoryId));
    }

    private static double Likeness(string left, string right) =>
        SchoolName.Likeness(MunicipalityName.Normalise(left), MunicipalityName.Normalise(right));

    private MentionMatch MatchSchool(TerritoryMention mention, string key)
    {
        if (directory.ByAlias(key) is { } alias)
        {
            return Found(mention, key, alias, MatchGround.Alias);
        }

        if (directory.ByLogin(mention.Login) is { } byLogin)
        {
            return Found(mention, key, byLogin, MatchGround.Login);
        }

        // A branch has the ИНН of its head: where a login or code says otherwise, the number proves nothing.
        if ((directory.ByTaxNumber(mention.Inn) ?? directory.ByTaxNumber(mention.Ogrn)) is { } byTaxNumber && !Contradicts(mention, byTaxNumber))
        {
            return Found(mention, key, byTaxNumber, MatchGround.TaxNumber);
        }

        var normalised = SchoolName.Normalise(mention.Name);
        var municipality = MunicipalityOf(mention);
        if (directory.SchoolByCode(mention.Code) is { } byCode)
        {
            var likeness = OwnLikeness(normalised, byCode);
            return normalised.Length == 0 || likeness >= NameDenies
                ? Found(mention, key, byCode, MatchGround.Code)
                : new MentionMatch(mention, key, null, MatchGround.None, [new MatchSuggestion(byCode.Id, byCode.Label, likeness, SchoolMessages.CodeAgreesNameDiffers)], false);
        }

        var namesakes = directory.SchoolsByName(normalised);
        var here = municipality is null ? namesakes : [.. namesakes.Where(school => school.MunicipalityId == municipality.Id)];
        if (here.Count == 1 && normalised.Length > 0)
        {
            // A login or code that the register does not know beside an equal name may be a new code or a new school.
            var contradicts = (mention.Login is not null && here[0].Login is not null) || (mention.Code is not null && here[0].Code is not null)
                || (mention.Ogrn is not null && here[0].Ogrn is not null);
            return contradicts || municipality is null
                ? new MentionMatch(mention, key, null, MatchGround.None, [new MatchSuggestion(here[0].Id, here[0].Label, 1, contradicts ? SchoolMessages.NameAgreesCodeDiffers : SchoolMessages.NameAgreesMunicipalityUnknown)], !contradicts || here[0].Id > 0)
                : Found(mention, key, here[0], MatchGround.Name);
        }

        return Suggest(mention, key, normalised, municipality);
    }

    private MentionMatch Suggest(TerritoryMention mention, string key, string normalised, DirectoryEntry? municipality)
    {
        var suggestions = directory.Entries
            .Where(entry => entry is { Level: TerritoryLevel.School, Id: > 0 } && (municipality is null || entry.MunicipalityId == municipality.Id))
            .Select(entry => (Entry: entry, Likeness: BestLikeness(normalised, entry)))
            .Where(candidate => candidate.Likeness >= Suggested)
            .OrderByDescending(candidate => candidate.Likeness).ThenBy(candidate => candidate.Entry.Id).Take(5)
            .Select(candidate => new MatchSuggestion(candidate.Entry.Id, candidate.Entry.Label, candidate.Likeness, SchoolMessages.Alike(candidate.Likeness)))
            .ToList();
        var clear = suggestions.Count == 1 || (suggestions.Count > 1 && suggestions[0].Likeness - suggestions[1].Likeness > 0.1);
        return new MentionMatch(mention, key, null, MatchGround.None, suggestions, clear && suggestions[0].Likeness >= Confident && MayBe(mention, suggestions[0].TerritoryId));
    }

    /// <summary>
    /// A territory that this very import creates stands in the sheet on its own row, and one with another code is another
    /// territory: neither is offered as the likely meaning.
    /// </summary>
    private bool MayBe(TerritoryMention mention, int territoryId) =>
        directory.Find(territoryId) is { Id: > 0 } entry && !Contradicts(mention, entry);

    private static bool Contradicts(TerritoryMention mention, DirectoryEntry entry) =>
        (mention.Code is not null && entry.Code is not null && mention.Code != entry.Code)
        || (mention.Login is not null && entry.Login is not null && mention.Login != entry.Login);

    private static double OwnLikeness(string normalised, DirectoryEntry entry)
    {
        var own = SchoolName.OwnPart(normalised);
        var full = SchoolName.Likeness(own, SchoolName.OwnPart(SchoolName.Normalise(entry.Name)));
        return entry.ShortName is { } shortName ? Math.Max(full, SchoolName.Likeness(own, SchoolName.OwnPart(SchoolName.Normalise(shortName)))) : full;
    }

    private static double BestLikeness(string normalised, DirectoryEntry entry)
    {
        var full = SchoolName.Likeness(normalised, SchoolName.Normalise(entry.Name));
        return entry.ShortName is { } shortName ? Math.Max(full, SchoolName.Likeness(normalised, SchoolName.Normalise(shortName))) : full;
    }
}
