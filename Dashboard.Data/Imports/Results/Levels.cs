using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Whose row it is: what a form needs to know before it reads the numbers.</summary>
internal enum RowOwner
{
    /// <summary>A territory with a result.</summary>
    Territory,

    /// <summary>A footnote, an empty row: nothing to load.</summary>
    Nothing,

    /// <summary>A total of nobody knows which territory: not loaded, and said so.</summary>
    Total,

    /// <summary>Numbers without a name.</summary>
    Nameless,
}

/// <summary>
/// Tells the level of each row of one table and remembers the municipality above it (docs/imports.md, «Levels»).
/// A login says school; then columns of their own; then words of the name; then the code's length.
/// </summary>
internal sealed partial class Levels
{
    private readonly SheetTable _table;
    private readonly ResultCollector _collector;
    private readonly int _territory, _name, _secondName, _code, _login, _inn, _ogrn, _municipality, _municipalityCode, _region;
    private readonly bool _hasSchools;
    private readonly int _longestCode;
    private readonly string? _sheetMunicipality;
    private readonly Dictionary<RowKey, (RowOwner Owner, int Mention)> _known = new(RowKeyComparer.Instance);
    private string? _groupMunicipality;
    private (string Name, string? Code)? _above;
    private bool _afterSample;
    private int _schools, _keys;
    private bool _ownerTold;
    private string? _columnMunicipality, _columnMunicipalityCode;

    public Levels(SheetTable table, ResultCollector collector, string? sheetMunicipality)
    {
        _table = table;
        _collector = collector;
        _sheetMunicipality = sheetMunicipality;
        _territory = table.IndexOf(ColumnMeaning.Territory);
        var names = table.Columns.Where(column => column.Meaning == ColumnMeaning.SchoolName).Select(column => column.Index).ToList();
        _name = names.Count > 0 ? names[0] : -1;
        _secondName = names.Count > 1 ? names[1] : -1;
        _code = table.IndexOf(ColumnMeaning.SchoolCode);
        _login = table.IndexOf(ColumnMeaning.Login);
        _inn = table.IndexOf(ColumnMeaning.Inn);
        _ogrn = table.IndexOf(ColumnMeaning.Ogrn);
        _municipality = table.IndexOf(ColumnMeaning.Municipality);
        _municipalityCode = table.IndexOf(ColumnMeaning.MunicipalityCode);
        _region = table.IndexOf(ColumnMeaning.Region);
        (_hasSchools, _longestCode) = Survey();
        OneColumn = _territory >= 0 || (_municipality < 0 && _name >= 0) || (_name < 0 && _login < 0 && _code < 0);
    }

    /// <summary>Row being read, for sentences.</summary>
    public int Row { get; set; }

    /// <summary>Whether the table had schools and none of them a login, a code or a tax number.</summary>
    public bool SchoolsHaveNoKeys => _schools > 0 && _keys == 0;

    /// <summary>Whether region, municipalities and schools stand in one column, so that a row's level depends on the rows above.</summary>
    public bool OneColumn { get; }

    /// <summary>Whether the table has any column that names a territory; otherwise its rows belong to the region itself.</summary>
    public bool NamesAnyone => _territory >= 0 || _name >= 0 || _code >= 0 || _login >= 0 || _municipality >= 0 || _region >= 0 || _ogrn >= 0 || _inn >= 0;

    [System.Text.RegularExpressions.GeneratedRegex(@"\(?(?<!\w)(?:sch|edu)\d{0,5}(?!\d)\)?", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex BrokenLogin();

    /// <summary>A row that holds nothing but the name of a municipality.</summary>
    public void EnterGroup(string municipality)
    {
        _groupMunicipality = municipality;
        _above = null;
        _known.Clear();
    }

    public RowOwner Of(ReadOnlySpan<Cell> cells, out int mention)
    {
        if (OneColumn || _groupMunicipality is not null)
        {
            return Read(cells, out mention);
        }

        // A flat table repeats its rows for every year and subject: equal texts are the same objects after reading.
        var key = new RowKey(ReferenceAt(cells, _login), ReferenceAt(cells, _name), ReferenceAt(cells, _municipality), NumberAt(cells, _login), NumberAt(cells, _code));
        if (_known.TryGetValue(key, out var known))
        {
            mention = known.Mention;
            return known.Owner;
        }

        var owner = Read(cells, out mention);
        if (_inn < 0 && _ogrn < 0 && _secondName < 0 && _region < 0 && (_code < 0 || CellAt(cells, _code).Kind != CellKind.Text))
        {
            _known[key] = (owner, mention);
        }

        return owner;
    }

    private RowOwner Read(ReadOnlySpan<Cell> cells, out int mention)
    {
        mention = -1;
        var written = TerritoryName(cells, out var secondName);
        var login = CellText.OfCode(CellAt(cells, _login)) is { } told ? FisOkoLogin.DigitsIn(told) ?? Digits(told) : null;
        login ??= FisOkoLogin.DigitsIn(written) ?? FisOkoLogin.DigitsIn(secondName);
        var name = written is null ? null : FisOkoLogin.Without(written);
        if (login is null && name is not null && BrokenLogin().Match(name) is { Success: true } broken)
        {
            _collector.Tell(ResultMessages.BrokenLogin(broken.Value.Trim('(', ')')), _table.SheetIndex, Row, Math.Max(0, _territory >= 0 ? _territory : _name));
            name = BrokenLogin().Replace(name, string.Empty).Trim();
        }

        if (secondName is not null && (string.IsNullOrEmpty(name) || FisOkoLogin.DigitsIn(written) is not null))
        {
            name = FisOkoLogin.Without(secondName);
        }

        var code = CellText.OfCode(CellAt(cells, _code));
        var municipality = CellText.OfName(CellAt(cells, _municipality));
        var municipalityCode = CellText.OfCode(CellAt(cells, _municipalityCode));
        var inn = CellText.OfCode(CellAt(cells, _inn));
        var ogrn = CellText.OfCode(CellAt(cells, _ogrn));
        if (!NamesAnyone)
        {
            var owner = SheetOwner.Of(_table, _collector.Context, _sheetMunicipality);
            mention = _collector.Mention(owner);
            if (owner.Level == TerritoryLevel.Region && !_ownerTold && !SheetOwner.NamesRegion(_table, _collector.Context))
            {
                _ownerTold = true;
                _collector.TellOf(ResultMessages.OwnerIsRegion(_collector.Context.RegionName), _table.SheetIndex);
            }

            return RowOwner.Territory;
        }

        if (string.IsNullOrEmpty(name) && login is null && code is null && ogrn is null && inn is null)
        {
            return OfMunicipalityOnly(cells, municipality, municipalityCode, out mention);
        }

        var normalised = HeadText.Normalise(name ?? string.Empty);
        if (TerritoryWords.IsFootnote(normalised))
        {
            return RowOwner.Nothing;
        }

        if (login is null && Total(normalised, municipality, municipalityCode, out mention) is { } total)
        {
            return total;
        }

        var level = LevelOf(normalised, code, login, municipality, municipalityCode, inn ?? ogrn);
        _afterSample = level == TerritoryLevel.Sample;
        if (level == TerritoryLevel.Municipality)
        {
            var own = string.IsNullOrEmpty(name) ? municipality! : name;
            _above = (own, code ?? municipalityCode);
            mention = _collector.Mention(new TerritoryMention(level, own, code ?? municipalityCode));
            return RowOwner.Territory;
        }

        if (level != TerritoryLevel.School)
        {
            _above = null;
            mention = _collector.Mention(new TerritoryMention(level, name!));
            return RowOwner.Territory;
        }

        _schools++;
        _keys += (login ?? code ?? inn ?? ogrn) is not null ? 1 : 0;
        if (municipality is null && _municipality >= 0)
        {
            // The column names the municipality once, over all its schools.
            (municipality, municipalityCode) = (_columnMunicipality, municipalityCode ?? _columnMunicipalityCode);
        }

        (_columnMunicipality, _columnMunicipalityCode) = (municipality, municipalityCode);
        var of = municipality is not null ? (municipality, municipalityCode)
            : _above is { } above ? (above.Name, above.Code)
            : (_groupMunicipality ?? _sheetMunicipality, municipalityCode);
        mention = _collector.Mention(new TerritoryMention(
            TerritoryLevel.School, string.IsNullOrEmpty(name) ? string.Empty : name, code, login,
            TaxNumbers.IsInn(inn) ? inn : null, TaxNumbers.IsOgrn(ogrn) ? ogrn : null, of.Item1, of.Item2));
        return RowOwner.Territory;
    }

    private RowOwner OfMunicipalityOnly(ReadOnlySpan<Cell> cells, string? municipality, string? code, out int mention)
    {
        mention = -1;
        if (municipality is null)
        {
            if (CellText.OfName(CellAt(cells, _region)) is { } region)
            {
                mention = _collector.Mention(new TerritoryMention(TerritoryLevel.Region, region));
                return RowOwner.Territory;
            }

            return RowOwner.Nameless;
        }

        var normalised = HeadText.Normalise(municipality);
        if (TerritoryWords.IsFootnote(normalised))
        {
            return RowOwner.Nothing;
        }

        if (Total(normalised, null, null, out mention) is { } total)
        {
            return total;
        }

        var level = TerritoryWords.IsSample(normalised) ? TerritoryLevel.Sample
            : IsOurRegion(municipality) || TerritoryWords.IsRegion(normalised) ? TerritoryLevel.Region
            : TerritoryLevel.Municipality;
        _above = level == TerritoryLevel.Municipality ? (municipality, code) : null;
        mention = _collector.Mention(new TerritoryMention(level, municipality, level == TerritoryLevel.Municipality ? code : null));
        return RowOwner.Territory;
    }

    /// <summary>A look at the first rows: are there schools, and how long are the longest codes.</summary>
    private (bool HasSchools, int LongestCode) Survey()
    {
        var hasSchools = false;
        var longest = 0;
        var last = Math.Min(_table.EndRow, _table.FirstRow + 2000);
        for (var row = _table.FirstRow; row < last; row++)
        {
            var cells = _table.Sheet.Row(row);
            if (CellText.OfCode(CellAt(cells, _code)) is { } code && code.All(char.IsAsciiDigit))
            {
                longest = Math.Max(longest, code.Length);
            }

            hasSchools = hasSchools || (TerritoryName(cells, out _) is { } name && (FisOkoLogin.DigitsIn(name) is not null || TerritoryWords.IsSchool(HeadText.Normalise(name))));
        }

        return (hasSchools, longest);
    }

    private string? TerritoryName(ReadOnlySpan<Cell> cells, out string? second)
    {
        second = CellText.OfName(CellAt(cells, _secondName));
        return CellText.OfName(CellAt(cells, _territory >= 0 ? _territory : _name));
    }

    private static string? Digits(string text) => text.Length is >= 6 and <= 8 && text.All(char.IsAsciiDigit) ? text : null;

    private static Cell CellAt(ReadOnlySpan<Cell> cells, int column) => (uint)column < (uint)cells.Length ? cells[column] : default;

    private static string? ReferenceAt(ReadOnlySpan<Cell> cells, int column) =>
        (uint)column < (uint)cells.Length && cells[column].Kind == CellKind.Text ? cells[column].Text : null;

    private static double NumberAt(ReadOnlySpan<Cell> cells, int column) =>
        (uint)column < (uint)cells.Length && cells[column].Kind == CellKind.Number ? cells[column].Number : -1;
}
