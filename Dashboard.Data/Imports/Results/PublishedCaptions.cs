namespace Dashboard.Data.Imports.Results;

/// <summary>Captions that open-data portals give in Latin letters, in Russian words.</summary>
internal static class PublishedCaptions
{
    public static string Of(string caption) => caption.Trim().ToUpperInvariant() switch
    {
        "PASSES_OVER_220" => "Набрали 220 баллов и более по трём предметам",
        "PASSER_UNDER_160" => "Набрали 160 баллов и более по трём предметам",
        _ => caption,
    };
}
