using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Schools;

namespace Dashboard.Data.Imports;

/// <summary>
/// Decides which territory every mention of an import means, and which territories it creates. Mentions are taken in the order
/// of the files, so that a school created from the first sheet is known to the second.
/// </summary>
internal sealed class TerritoryPlanner
{
    private const string NoMunicipality = "Муниципалитет не указан";

    private readonly ResultFacts _facts;
    private readonly ImportAnswers _answers;
    private readonly SchoolDirectory _directory;
    private readonly TerritoryMatcher _matcher;
    private readonly Dictionary<string, MentionMatch> _decided = [];
    private readonly List<PlannedTerritory> _creates = [];
    private readonly Dictionary<int, PlannedSchoolUpdate> _updates = [];
    private readonly Dictionary<string, int> _aliases = [];

    public TerritoryPlanner(KnownData known, ImportAnswers answers)
    {
        _facts = known.Facts;
        _answers = answers;
        _directory = new SchoolDirectory(known.Facts.Territories.Select(Entry), known.Aliases);
        _matcher = new TerritoryMatcher(_directory);
    }

    public IReadOnlyList<PlannedTerritory> Creates => _creates;

    public IReadOnlyList<PlannedSchoolUpdate> Updates => [.. _updates.Values];

    public IReadOnlyDictionary<string, int> Aliases => _aliases;

    public IReadOnlyList<MentionMatch> Questions => [.. _decided.Values.Where(match => match.TerritoryId is null)];

    /// <summary>Territory of each mention; null where a question is open, and where no sound row needs the mention.</summary>
    public int?[] Place(IReadOnlyList<TerritoryMention> mentions, IReadOnlySet<int> used)
    {
        var placed = new int?[mentions.Count];
        // A municipality's own row may stand after the schools that name it.
        for (var pass = TerritoryLevel.Sample; pass <= TerritoryLevel.School; pass++)
        {
            for (var index = 0; index < mentions.Count; index++)
            {
                if (mentions[index].Level == pass && used.Contains(index))
                {
                    placed[index] = Decide(mentions[index]).TerritoryId;
                }
            }
        }

        return placed;
    }

    /// <summary>What became of a mention that was placed.</summary>
    public MentionMatch MatchOf(TerritoryMention mention) => Decide(mention);

    /// <summary>Adds the schools of a register and updates those whose record differs; counts them.</summary>
    public ImportCounts PlaceRegister(ParsedRegister register)
    {
        var counts = default(ImportCounts);
        foreach (var row in register.Rows)
        {
            var municipality = MunicipalityNamed(row.Municipality, null) ?? Create(TerritoryLevel.Municipality, row.Municipality ?? NoMunicipality);
            var mention = new TerritoryMention(TerritoryLevel.School, row.Name, row.Code, row.Login, row.Inn, row.Ogrn, row.Municipality);
            var known = _matcher.Match(mention).TerritoryId;
            if (known is null)
            {
                CreateSchool(mention, municipality.Id, row);
                counts = counts with { New = counts.New + 1 };
            }
            else if (known < 0)
            {
                counts = counts with { Duplicate = counts.Duplicate + 1 };
            }
            else if (_updates.ContainsKey(known.Value))
            {
                // A second register of the same import: the first one has said it.
                counts = counts with { Duplicate = counts.Duplicate + 1 };
            }
            else if (Differs(_facts.Territory(known.Value)!, municipality.Id, row))
            {
                _updates[known.Value] = new PlannedSchoolUpdate(known.Value, municipality.Id, row);
                // The other files of this import already know the school by its new record.
                _directory.Add(new DirectoryEntry(
                    known.Value, TerritoryLevel.School, row.Name, row.ShortName, row.Code, row.Login, row.Inn, row.Ogrn, municipality.Id));
                counts = counts with { Changed = counts.Changed + 1 };
            }
            else
            {
                counts = counts with { Unchanged = counts.Unchanged + 1 };
            }
        }

        return counts with { Error = register.ErroneousRows };
    }

    /// <summary>Pupils of a school by the register in force or by one of this import.</summary>
    public int? PupilsOf(int territoryId) =>
        territoryId < 0 ? _creates[-1 - territoryId].Register?.Pupils
        : _updates.TryGetValue(territoryId, out var update) ? update.Register.Pupils ?? _facts.Territory(territoryId)?.Pupils
        : _facts.Territory(territoryId)?.Pupils;

    public string NameOf(int territoryId) => _directory.Find(territoryId)?.Label ?? string.Empty;

    private static DirectoryEntry Entry(TerritoryFact fact) => new(
        fact.Id, fact.Level, fact.Name, fact.ShortName, fact.Code, fact.Login, fact.Inn, fact.Ogrn, fact.MunicipalityId);

    private bool Differs(TerritoryFact school, int municipalityId, RegisterRow row) =>
        school.Name != row.Name
        || school.MunicipalityId != municipalityId
        || (row.ShortName ?? school.ShortName) != school.ShortName
        || (row.Code ?? school.Code) != school.Code
        || (row.Login ?? school.Login) != school.Login
        || (row.Inn ?? school.Inn) != school.Inn
        || (row.Ogrn ?? school.Ogrn) != school.Ogrn
        || (row.Kind ?? school.Kind) != school.Kind
        || (row.Locality ?? school.Locality) != school.Locality
        || (row.Address ?? school.Address) != school.Address
        || (row.Pupils ?? school.Pupils) != school.Pupils
        || (_directory.SchoolByCode(row.HeadCode) is { } head && head.Id != school.Id && head.Id != school.HeadSchoolId);

    private MentionMatch Decide(TerritoryMention mention)
    {
        var match = _matcher.Match(mention);
        if (_decided.TryGetValue(match.Key, out var decided) && decided.TerritoryId is not null)
        {
            match = decided;
        }
        else
        {
            match = match.TerritoryId is null ? Answer(match) : match;
            _decided[match.Key] = match;
        }

        if (match.TerritoryId is { } id && mention.Login is { } login)
        {
            LearnLogin(id, login);
        }

        return match;
    }

    /// <summary>
    /// A school that was known without a login keeps the one that a report tells beside its name: the next report may spell the
    /// name in another way.
    /// </summary>
    private void LearnLogin(int id, string login)
    {
        if (_directory.Find(id) is not { Level: TerritoryLevel.School, Login: null } school || _directory.ByLogin(login) is not null)
        {
            return;
        }

        _directory.Add(school with { Login = login });
        if (id < 0)
        {
            _creates[-1 - id] = _creates[-1 - id] with { Login = login };
        }
        else
        {
            var known = _updates.GetValueOrDefault(id)
                ?? new PlannedSchoolUpdate(id, null, new RegisterRow(school.Name, null, null, null, null, null, null, null, null, null, null, null, 0, 0));
            _updates[id] = known with { Register = known.Register with { Login = login } };
        }
    }

    private MentionMatch Answer(MentionMatch match)
    {
        var mention = match.Mention;
        if (mention.Level is TerritoryLevel.Sample or TerritoryLevel.Region)
        {
            var made = Create(mention.Level, mention.Level == TerritoryLevel.Sample ? "Вся выборка" : mention.Name);
            return match with { TerritoryId = made.Id, Ground = MatchGround.Created };
        }

        if (_answers.Territories.TryGetValue(match.Key, out var answered))
        {
            _aliases[match.Key] = answered;
            return match with { TerritoryId = answered, Ground = MatchGround.Answered };
        }

        // A doubtful spelling stays a question even when missing schools are created: it is likelier a known school misspelt.
        var create = _answers.Create.Contains(match.Key) || (_answers.CreateMissing && !match.IsConfident);
        if (!create)
        {
            return match;
        }

        var created = mention.Level == TerritoryLevel.Municipality
            ? Create(TerritoryLevel.Municipality, mention.Name, mention.Code)
            : CreateSchool(mention, MunicipalityForNew(mention).Id, null);
        return match with { TerritoryId = created.Id, Ground = MatchGround.Created };
    }

    private DirectoryEntry MunicipalityForNew(TerritoryMention school) =>
        MunicipalityNamed(school.Municipality, school.MunicipalityCode)
        ?? _directory.MunicipalityByName(NoMunicipality)
        ?? Create(TerritoryLevel.Municipality, NoMunicipality);

    private DirectoryEntry? MunicipalityNamed(string? name, string? code)
    {
        if (name is null && code is null)
        {
            return null;
        }

        var match = Decide(new TerritoryMention(TerritoryLevel.Municipality, name ?? string.Empty, code));
        return match.TerritoryId is { } id ? _directory.Find(id)
            : name is null ? null
            : Create(TerritoryLevel.Municipality, name, code);
    }

    private DirectoryEntry CreateSchool(TerritoryMention mention, int municipalityId, RegisterRow? register)
    {
        var entry = new DirectoryEntry(
            -1 - _creates.Count, TerritoryLevel.School, mention.Name, register?.ShortName, mention.Code, mention.Login, mention.Inn, mention.Ogrn, municipalityId);
        _creates.Add(new PlannedTerritory(entry.Id, entry.Level, entry.Name, entry.Code, entry.Login, entry.Inn, entry.Ogrn, municipalityId, register));
        _directory.Add(entry);
        return entry;
    }

    private DirectoryEntry Create(TerritoryLevel level, string name, string? code = null)
    {
        var entry = new DirectoryEntry(-1 - _creates.Count, level, name, Code: code);
        _creates.Add(new PlannedTerritory(entry.Id, level, name, code, null, null, null, null));
        _directory.Add(entry);
        _decided[MentionKey.Of(new TerritoryMention(level, name, code))] =
            new MentionMatch(new TerritoryMention(level, name, code), string.Empty, entry.Id, MatchGround.Created, [], false);
        return entry;
    }
}
