using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Categories of schools by the words in which orders and this region name them.</summary>
internal sealed partial class ListCategories
{
    /// <summary>Codes of the reference data, which every installation has.</summary>
    public const string LowResults = "low-results", Disadvantaged = "disadvantaged", NonObjective = "non-objective";

    private readonly IReadOnlyList<KnownCategory> _known;

    public ListCategories(IReadOnlyList<KnownCategory> known) => _known = known;

    [GeneratedRegex(@"(?<!\p{L})шнор(?!\p{L})|низк\p{L}+ (?:и(?:/или| ?\(или\)| или)? необъективн\p{L}+ )?(?:образовательн\p{L}+ |учебн\p{L}+ )?(?:результат|качеств\p{L}+ (?:обучен|образован))|низкорезультативн", RegexOptions.CultureInvariant)]
    private static partial Regex LowResultWords();

    [GeneratedRegex(@"(?<!\p{L})шн?ссу(?!\p{L})|(?<!\p{L})шнсу(?!\p{L})|(?:неблагоприятн|сложн|трудн)\p{L}+ социальн\p{L}+ (?:услови|контекст|обстановк)", RegexOptions.CultureInvariant)]
    private static partial Regex DisadvantagedWords();

    [GeneratedRegex(@"(?<!\p{L})пнр(?!\p{L})|необъективн\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex NonObjectiveWords();

    /// <summary>Codes of the categories that a text names, in the order in which it names them.</summary>
    public IReadOnlyList<string> In(string text)
    {
        var folded = HeadWords.Fold(text);
        var found = new Dictionary<string, int>();
        Add(LowResults, Place(LowResultWords()));
        Add(Disadvantaged, Place(DisadvantagedWords()));
        Add(NonObjective, Place(NonObjectiveWords()));
        foreach (var category in _known)
        {
            foreach (var name in category.Names)
            {
                Add(category.Code, PlaceOf(folded, HeadWords.Fold(name)));
            }
        }

        return [.. found.OrderBy(category => category.Value).Select(category => category.Key)];

        int Place(Regex words) => words.Match(folded) is { Success: true } match ? match.Index : -1;

        void Add(string code, int place)
        {
            if (place >= 0)
            {
                found[code] = Math.Min(place, found.GetValueOrDefault(code, int.MaxValue));
            }
        }
    }

    /// <summary>As the region calls it, for sentences.</summary>
    public string NameOf(string code) => _known.FirstOrDefault(category => category.Code == code)?.Names.FirstOrDefault(name => name.Length > 0) ?? code;

    private static int PlaceOf(string text, string name)
    {
        var at = name.Length < 3 ? -1 : text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length])) ? at : -1;
    }
}
