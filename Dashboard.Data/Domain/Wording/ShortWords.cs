using System.Collections.Frozen;
using System.Text;

namespace Dashboard.Data.Domain.Wording;

/// <summary>
/// No-break spaces where Russian typography wants them: after a short preposition or conjunction, before a dash
/// and a unit, after «№», between a number and its unit.
/// </summary>
internal static class ShortWords
{
    private static readonly FrozenSet<string> Leading = new[]
    {
        "а", "без", "в", "во", "до", "для", "за", "и", "из", "или", "к", "как", "ко", "на", "над", "не", "ни", "но", "о", "об", "от", "по", "под", "при", "про", "с", "со", "у", "что",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Trailing = new[]
    {
        "%", "—", "же", "ли", "бы", "п.п.", "кл.", "г.", "гг.", "млн", "тыс.",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Bind(string sentence)
    {
        var text = new StringBuilder(sentence);
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == ' ' && Binds(WordBefore(sentence, i), WordAfter(sentence, i)))
            {
                text[i] = Russian.NoBreakSpace;
            }
        }

        return text.ToString();
    }

    private static bool Binds(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before.TrimStart("(«„").ToString())
        || before is "№"
        || Trailing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(after.TrimEnd(after is "п.п." or "кл." or "г." or "гг." or "тыс." ? "" : ".,;:)»"));

    private static ReadOnlySpan<char> WordBefore(string text, int space) =>
        text.AsSpan((text.LastIndexOfAny([' ', Russian.NoBreakSpace], space - 1) + 1)..space);

    private static ReadOnlySpan<char> WordAfter(string text, int space)
    {
        var end = text.IndexOfAny([' ', Russian.NoBreakSpace], space + 1);
        return text.AsSpan((space + 1)..(end < 0 ? text.Length : end));
    }
}
