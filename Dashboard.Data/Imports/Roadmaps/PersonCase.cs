using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>
/// A person's name in the nominative where the words of the order tell its case: «координатором Иванову А.Б.» is Иванова, «координатору
/// Иванову А.Б.» Иванов. An ending that the case does not explain leaves the name as it is written.
/// </summary>
internal static partial class PersonCase
{
    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}.])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Ending of the surname in the accusative and in the dative, and the one of the nominative.
    private static readonly (string Accusative, string Dative, string Nominative)[] Surnames =
    [
        ("ову", "овой", "ова"), ("еву", "евой", "ева"), ("ёву", "ёвой", "ёва"), ("ину", "иной", "ина"), ("ыну", "ыной", "ына"), ("скую", "ской", "ская"), ("цкую", "цкой", "цкая"),
        ("ова", "ову", "ов"), ("ева", "еву", "ев"), ("ёва", "ёву", "ёв"), ("ина", "ину", "ин"), ("ына", "ыну", "ын"), ("ского", "скому", "ский"), ("цкого", "цкому", "цкий"),
    ];

    // Of first names and patronymics, the longer ending first.
    private static readonly (string Accusative, string Dative, string Nominative)[] Names =
    [
        ("вну", "вне", "вна"), ("чну", "чне", "чна"), ("ича", "ичу", "ич"), ("Петра", "Петру", "Пётр"), ("Павла", "Павлу", "Павел"), ("Льва", "Льву", "Лев"),
        ("ию", "ии", "ия"), ("ью", "ье", "ья"), ("ия", "ию", "ий"), ("ея", "ею", "ей"), ("оря", "орю", "орь"), ("у", "е", "а"), ("а", "у", ""),
    ];

    /// <param name="name">Surname and initials in either order, or surname, first name and patronymic.</param>
    /// <param name="isDative">The dative; the accusative otherwise.</param>
    public static string Nominative(string name, bool isDative)
    {
        var words = Word().Matches(name);
        var turned = name;
        for (var place = words.Count - 1; place >= 0; place--)
        {
            var word = words[place];
            var (accusative, dative, nominative) = Array.Find(place == 0 ? Surnames : Names, each => word.Value.EndsWith(isDative ? each.Dative : each.Accusative, StringComparison.Ordinal));
            if (nominative is null || word.Value.Contains('-', StringComparison.Ordinal))
            {
                return name;
            }

            var end = word.Index + word.Length;
            turned = turned[..(end - (isDative ? dative : accusative).Length)] + nominative + turned[end..];
        }

        return turned;
    }
}
