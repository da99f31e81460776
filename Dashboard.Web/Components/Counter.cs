namespace Dashboard.Web.Components;

/// <param name="Sign">+ ≠ = 2× !</param>
/// <param name="Value">How many.</param>
/// <param name="Title">Of what: «Новых».</param>
/// <param name="Tone">Colour of the sign: ok, warn, err or empty.</param>
public sealed record Counter(string Sign, long Value, string Title, string Tone = "");
