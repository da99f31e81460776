using System.Text.Json;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Documents;

namespace Dashboard.Web.Features.Reports;

/// <summary>What the address of the page says about the deck, and the address of a deck that was made.</summary>
public static class DeckAddress
{
    public const string School = "school", Occasion = "occasion", Audience = "audience", Format = "format", Template = "template", Paper = "form", Slides = "slides", From = "from", Wider = "wider", Narrow = "narrow";

    public static string CodeOf(DeckPreset preset) => JsonNamingPolicy.KebabCaseLower.ConvertName(preset.ToString());

    /// <summary>The occasion that the address names; a school has its own.</summary>
    public static DeckPreset OccasionOf(Query address, bool isSchool) =>
        DeckOccasion.All.Select(occasion => (DeckPreset?)occasion.Preset).FirstOrDefault(preset => CodeOf(preset!.Value) == address.Value(Occasion)) ?? (isSchool ? DeckPreset.School : DeckPreset.Conference);

    /// <summary>The page with the choice of a made document; null where it cannot be chosen again.</summary>
    public static string? OfMade(MadeLine line) => DocumentChoice.Read(line.Filter) is not { Filter.Entries.Count: > 0 } choice ? null
        : Links.Reports(
            choice.Filter.Year?.StartYear, line.Territory is { Level: TerritoryLevel.School } school ? school.MunicipalityId : MunicipalityOf(line.Territory),
            line.Territory is { Level: TerritoryLevel.School } own ? own.Id : null, CodeOf(choice.Filter.Preset), choice.Filter.IsForWiderAudience ? Wider : null,
            choice.Format == DeckFormat.Narrow ? Narrow : null, choice.TemplateId, DeckList.Write(choice.Filter.Entries), line.Key);

    private static int? MunicipalityOf(TerritoryFact? territory) => territory is { Level: TerritoryLevel.Municipality } municipality ? municipality.Id : null;
}
