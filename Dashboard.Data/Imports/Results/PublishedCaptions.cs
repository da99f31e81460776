namespace Dashboard.Data.Imports.Results;

/// <summary>Captions that open-data portals give in Latin letters, in Russian words.</summary>
internal static class PublishedCaptions
{
    /// <summary>Whether a ready number counts pupils over three subjects, and so belongs to none.</summary>
    public static bool IsOfThreeSubjects(string caption) =>
        HeadText.Normalise(caption) is { } words && (words.Contains("220", StringComparison.Ordinal) || words.Contains("250", StringComparison.Ordinal)
            || words.Contains("160", StringComparison.Ordinal) || words.Contains("трем предметам", StringComparison.Ordinal));

    public static string Of(string caption) => caption.Trim().ToUpperInvariant() switch
    {
        "PASSES_OVER_220" => "Набрали 220 баллов и более по трём предметам",
        "PASSER_UNDER_160" => "Набрали 160 баллов и более по трём предметам",
        _ => caption,
    };
}
