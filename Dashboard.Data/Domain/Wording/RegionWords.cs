namespace Dashboard.Data.Domain.Wording;

/// <summary>The kind of a region in the cases that sentences need: «край 13 %», «выше остального края».</summary>
/// <param name="Nominative">«край».</param>
/// <param name="Genitive">«края».</param>
/// <param name="RestGenitive">«остального края», «остальной области».</param>
public sealed record RegionWords(string Nominative, string Genitive, string RestGenitive)
{
    private static readonly RegionWords Unknown = new("регион", "региона", "остального региона");

    /// <summary>By the words of the region's full name; «регион» where the name does not tell.</summary>
    public static RegionWords Of(string? regionName)
    {
        var words = (regionName ?? "").ToLowerInvariant().Split([' ', Russian.NoBreakSpace, '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("край") ? new RegionWords("край", "края", "остального края")
            : words.Contains("область") || words.Contains("обл.") || words.Contains("обл") ? new RegionWords("область", "области", "остальной области")
            : words.Contains("республика") || words.Contains("респ.") ? new RegionWords("республика", "республики", "остальной республики")
            : words.Contains("округ") || words.Contains("ао") ? new RegionWords("округ", "округа", "остального округа")
            : words.Contains("город") || words.Contains("г.") ? new RegionWords("город", "города", "остального города")
            : Unknown;
    }
}
