using System.Collections.Frozen;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>A known word: what it means, which one of its kind, and whether it had to be guessed from a misspelling.</summary>
internal readonly record struct Entry(Lemma Lemma, int Value = 0, bool Misspelt = false);

/// <summary>The words of deadlines in the forms in which they occur. A long word with one wrong, lost, doubled or swapped letter is still known.</summary>
internal static class Lexicon
{
    private const int ShortestGuess = 6;

    private static readonly FrozenDictionary<string, Entry> Words = Build();

    private static readonly FrozenDictionary<int, string[]> LongWords = Words.Keys
        .Where(word => word.Length >= ShortestGuess)
        .GroupBy(word => word.Length)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public static bool Knows(string word) => Words.ContainsKey(word);

    public static Entry Find(string word)
    {
        if (Words.TryGetValue(word, out var entry))
        {
            return entry;
        }

        if (word.Length < ShortestGuess)
        {
            return default;
        }

        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var known in LongWords.GetValueOrDefault(length, []))
            {
                if (known[0] == word[0] && OneSlip(known, word))
                {
                    // A slip in the ending is a form that the table lacks, not a misspelling.
                    var ending = Math.Min(known.Length, word.Length) - 2;
                    return Words[known] with { Misspelt = !known.AsSpan(0, ending).SequenceEqual(word.AsSpan(0, ending)) };
                }
            }
        }

        return default;
    }

    /// <summary>One letter wrong, lost, added, or two neighbours swapped.</summary>
    private static bool OneSlip(string one, string other)
    {
        var shared = Math.Min(one.Length, other.Length);
        var head = 0;
        while (head < shared && one[head] == other[head])
        {
            head++;
        }

        var left = one.AsSpan(head);
        var right = other.AsSpan(head);
        if (left.Length == right.Length)
        {
            return left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
        }

        return left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
    }

    private static FrozenDictionary<string, Entry> Build()
    {
        var words = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (lemma, value, forms) in WordForms.All)
        {
            foreach (var form in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(form, new Entry(lemma, value));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
