using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Schools;

/// <summary>A known territory, as matching sees it. Ids below zero are territories that the import is going to create.</summary>
public sealed record DirectoryEntry(
    int Id,
    TerritoryLevel Level,
    string Name,
    string? ShortName = null,
    string? Code = null,
    string? Login = null,
    string? Inn = null,
    string? Ogrn = null,
    int? MunicipalityId = null)
{
    /// <summary>The name that fits a list of answers.</summary>
    public string Label => ShortName ?? Name;
}

/// <summary>Every known territory and confirmed spelling, indexed the ways a sheet may name them.</summary>
public sealed class SchoolDirectory
{
    private readonly Dictionary<string, int> _aliases;
    private readonly Dictionary<string, DirectoryEntry> _byLogin = [];
    private readonly Dictionary<string, DirectoryEntry?> _byTaxNumber = [];
    private readonly Dictionary<string, DirectoryEntry> _schoolByCode = [];
    private readonly Dictionary<string, DirectoryEntry> _municipalityByCode = [];
    private readonly Dictionary<string, DirectoryEntry> _municipalityByName = [];
    private readonly Dictionary<string, List<DirectoryEntry>> _schoolsByName = [];
    private readonly Dictionary<int, DirectoryEntry> _byId = [];

    /// <param name="entries">Known territories.</param>
    /// <param name="aliases">Comparable form of a mention (<see cref="MentionKey"/>) → id.</param>
    public SchoolDirectory(IEnumerable<DirectoryEntry> entries, IReadOnlyDictionary<string, int> aliases)
    {
        _aliases = new Dictionary<string, int>(aliases);
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    public IReadOnlyCollection<DirectoryEntry> Entries => _byId.Values;

    public DirectoryEntry? Region { get; private set; }

    public DirectoryEntry? Sample { get; private set; }

    /// <summary>Adds a territory, or another record of a known one beside the ways it was known by.</summary>
    public void Add(DirectoryEntry entry)
    {
        _byId[entry.Id] = entry;
        switch (entry.Level)
        {
            case TerritoryLevel.Sample:
                Sample = entry;
                break;
            case TerritoryLevel.Region:
                Region = entry;
                break;
            case TerritoryLevel.Municipality:
                _municipalityByName.TryAdd(MunicipalityName.Normalise(entry.Name), entry);
                Index(_municipalityByCode, entry.Code, entry);
                break;
            default:
                Index(_byLogin, entry.Login, entry);
                IndexTaxNumber(entry.Inn, entry);
                IndexTaxNumber(entry.Ogrn, entry);
                Index(_schoolByCode, entry.Code, entry);
                IndexName(SchoolName.Normalise(entry.Name), entry);
                if (entry.ShortName is { } shortName && SchoolName.Normalise(shortName) is var normalised && normalised != SchoolName.Normalise(entry.Name))
                {
                    IndexName(normalised, entry);
                }

                break;
        }
    }

    public DirectoryEntry? Find(int id) => _byId.GetValueOrDefault(id);

    public DirectoryEntry? ByAlias(string mentionKey) => _aliases.TryGetValue(mentionKey, out var id) ? Find(id) : null;

    public DirectoryEntry? ByLogin(string? login) => login is null ? null : _byLogin.GetValueOrDefault(login);

    /// <summary>The only school with this number; null where a head and its branches share it.</summary>
    public DirectoryEntry? ByTaxNumber(string? number) => number is null ? null : _byTaxNumber.GetValueOrDefault(number);

    public DirectoryEntry? SchoolByCode(string? code) => code is null ? null : _schoolByCode.GetValueOrDefault(code);

    public DirectoryEntry? MunicipalityByCode(string? code) => code is null ? null : _municipalityByCode.GetValueOrDefault(code);

    public DirectoryEntry? MunicipalityByName(string? name) => name is null ? null : _municipalityByName.GetValueOrDefault(MunicipalityName.Normalise(name));

    public IReadOnlyList<DirectoryEntry> SchoolsByName(string normalisedName) =>
        _schoolsByName.TryGetValue(normalisedName, out var found) ? found : [];

    private static void Index(Dictionary<string, DirectoryEntry> index, string? key, DirectoryEntry entry)
    {
        if (!string.IsNullOrEmpty(key))
        {
            index.TryAdd(key, entry);
        }
    }

    private void IndexTaxNumber(string? number, DirectoryEntry entry)
    {
        if (!string.IsNullOrEmpty(number) && !_byTaxNumber.TryAdd(number, entry) && _byTaxNumber[number]?.Id != entry.Id)
        {
            _byTaxNumber[number] = null;
        }
    }

    private void IndexName(string name, DirectoryEntry entry)
    {
        if (!_schoolsByName.TryGetValue(name, out var list))
        {
            _schoolsByName[name] = list = [];
        }

        // A register may tell more of a school that is known: the new record takes the place of the old one.
        list.RemoveAll(known => known.Id == entry.Id);
        list.Add(entry);
    }
}
