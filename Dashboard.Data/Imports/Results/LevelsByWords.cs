using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <content>The order in which a login, words, columns and codes tell the level of a row.</content>
internal sealed partial class Levels
{
    private TerritoryLevel LevelOf(string name, string? code, string? login, string? municipality, string? municipalityCode, string? tax)
    {
        if (login is not null || tax is not null)
        {
            return TerritoryLevel.School;
        }

        if (TerritoryWords.IsSample(name))
        {
            return TerritoryLevel.Sample;
        }

        if (name.Length > 0 && (IsOurRegion(name) || TerritoryWords.IsRegion(name) || (_afterSample && _territory >= 0 && !TerritoryWords.IsSchool(name))))
        {
            return TerritoryLevel.Region;
        }

        if (municipality is not null && !OneColumn)
        {
            var repeats = HeadText.Normalise(municipality) == name || (code is not null && code == municipalityCode);
            return repeats ? TerritoryLevel.Municipality : TerritoryLevel.School;
        }

        return OneColumnLevel(name, code);
    }

    private TerritoryLevel OneColumnLevel(string name, string? code)
    {
        if (TerritoryWords.IsSchool(name))
        {
            return TerritoryLevel.School;
        }

        if (code is not null && _longestCode > 2)
        {
            return code.Length <= (_longestCode >= 5 ? 3 : 2) && (_above?.Code is not { } above || code.Length <= above.Length + 1)
                ? TerritoryLevel.Municipality
                : TerritoryLevel.School;
        }

        if (TerritoryWords.IsMunicipality(name) || _collector.Context.MunicipalityNames?.Contains(MunicipalityName.Normalise(name)) == true)
        {
            return TerritoryLevel.Municipality;
        }

        if (_territory >= 0)
        {
            return TerritoryLevel.Municipality;
        }

        return name.Length > 0 && _municipality >= 0 && _name < 0 ? TerritoryLevel.Municipality
            : _hasSchools && code is null && _code >= 0 ? TerritoryLevel.Municipality
            : TerritoryLevel.School;
    }

    /// <summary>Totals: those of the region or of a named municipality are its own rows, the others are not loaded.</summary>
    private RowOwner? Total(string name, string? municipality, string? municipalityCode, out int mention)
    {
        mention = -1;
        if (TerritoryWords.IsRegionTotal(name))
        {
            mention = _collector.Mention(new TerritoryMention(TerritoryLevel.Region, _collector.Context.RegionName ?? string.Empty));
            return RowOwner.Territory;
        }

        var isMunicipal = TerritoryWords.IsMunicipalityTotal(name);
        if (!isMunicipal && !TerritoryWords.IsTotal(name))
        {
            return null;
        }

        var of = municipality ?? _above?.Name ?? _groupMunicipality ?? _sheetMunicipality;
        if (!isMunicipal && !_hasSchools && (_municipality >= 0 || _territory >= 0) && _name < 0 && _groupMunicipality is null && SheetOwner.NamesRegion(_table, _collector.Context))
        {
            // «Итого» under municipalities alone is the region's, where the lines above name the region.
            mention = _collector.Mention(new TerritoryMention(TerritoryLevel.Region, _collector.Context.RegionName!));
            return RowOwner.Territory;
        }

        if (of is null || (!isMunicipal && municipality is null))
        {
            return RowOwner.Total;
        }

        mention = _collector.Mention(new TerritoryMention(TerritoryLevel.Municipality, of, municipalityCode ?? _above?.Code));
        return RowOwner.Territory;
    }

    private bool IsOurRegion(string name) => _collector.Context.RegionName is { Length: > 0 } ours
        && TerritoryWords.NormaliseRegion(ours) == TerritoryWords.NormaliseRegion(name);
}
