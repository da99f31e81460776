using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Schools;

/// <summary>The comparable form of a mention: what a confirmed answer is remembered under.</summary>
public static class MentionKey
{
    public static string Of(TerritoryMention mention) => mention.Level == TerritoryLevel.School
        ? string.Join('|', "school", mention.Login, mention.Code, SchoolName.Normalise(mention.Name), mention.Municipality is null ? string.Empty : MunicipalityName.Normalise(mention.Municipality), mention.Inn, mention.Ogrn)
        : string.Join('|', mention.Level == TerritoryLevel.Municipality ? "municipality" : "region", mention.Code, MunicipalityName.Normalise(mention.Name));
}
