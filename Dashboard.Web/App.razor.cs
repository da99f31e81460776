using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web;

/// <summary>The document around the application; also the marker by which tests start the site.</summary>
public partial class App : ComponentBase
{
    // Radzen's files have a compressed variant only under their plain path, so the version guards the cache.
    private static readonly string RadzenVersion =
        typeof(Radzen.Blazor.RadzenButton).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    // Written here and not in a style sheet so that the addresses are the fingerprinted ones of the preload links.
    private string FontFaces => string.Concat(
        "<style>",
        Face("lib/fonts/inter-cyrillic.woff2", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
        Face("lib/fonts/inter-latin-ext.woff2", "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"),
        Face("lib/fonts/inter-latin.woff2", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
        "</style>");

    private string Face(string file, string letters) =>
        $"@font-face{{font-family:Inter;font-style:normal;font-weight:100 900;font-display:swap;src:url(/{Assets[file]}) format(\"woff2\");unicode-range:{letters}}}";
}
