namespace Dashboard.Web.Components;

/// <summary>Whether a change is good, bad or cannot be told from usual swings.</summary>
public enum ChangeVerdict
{
    /// <summary>The interval holds zero, or nothing was tested.</summary>
    Same,
    Better,
    Worse,
}

/// <summary>A change since an earlier year, ready to be shown. The sign shows direction, the colour shows good or bad.</summary>
/// <param name="Amount">«−0,8 п.п.»</param>
/// <param name="Interval">«[−1,2; −0,4]», null when there is none.</param>
/// <param name="Verdict">Good, bad or indistinguishable.</param>
/// <param name="IsRise">True when the value grew.</param>
/// <param name="Words">The verdict in words, when it differs from the usual sentence.</param>
public sealed record Change(string Amount, string? Interval, ChangeVerdict Verdict, bool IsRise, string? Words = null)
{
    public string Sign => Verdict == ChangeVerdict.Same ? "≈" : IsRise ? "▲" : "▼";

    public string Colour => Verdict switch
    {
        ChangeVerdict.Better => "better",
        ChangeVerdict.Worse => "worse",
        _ => "same",
    };

    public string Sentence => Words ?? Verdict switch
    {
        ChangeVerdict.Better => "изменение к лучшему",
        ChangeVerdict.Worse => "изменение к худшему",
        _ => "неотличимо от обычных колебаний",
    };
}
