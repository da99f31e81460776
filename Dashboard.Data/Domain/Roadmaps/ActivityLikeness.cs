using System.Text;

namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>How alike two activities' texts are, whatever their endings, punctuation and order of words.</summary>
public static class ActivityLikeness
{
    /// <summary>Texts at least this alike are the same activity when its number agrees too.</summary>
    public const double SameNumber = 0.4;

    /// <summary>Texts at least this alike are the same activity whatever the number.</summary>
    public const double AnyNumber = 0.75;

    private const int StemLength = 5, ShortestWord = 3;

    /// <summary>Twice the shared stems over all stems (Dice), 0..1; two empty texts are alike.</summary>
    public static double Of(string left, string right)
    {
        var (first, second) = (Stems(left), Stems(right));
        if (first.Count + second.Count == 0)
        {
            return 1;
        }

        var shared = first.Count(second.Contains);
        return 2.0 * shared / (first.Count + second.Count);
    }

    /// <summary>
    /// For each activity of <paramref name="next"/> the index of the one in <paramref name="previous"/> that it is a version of, or
    /// null. Each is used once: equal texts first, then equal numbers with like texts, then the most alike.
    /// </summary>
    public static int?[] Match(IReadOnlyList<DraftActivity> previous, IReadOnlyList<DraftActivity> next)
    {
        var found = new int?[next.Count];
        var free = Enumerable.Range(0, previous.Count).ToHashSet();
        Take((old, now) => now.Id is { } id && old.Id == id ? 3 : 0);
        Take((old, now) => Key(old.Title) == Key(now.Title) ? 1 + (old.Number == now.Number ? 1 : 0) : 0);
        Take((old, now) => old.Number.Length > 0 && old.Number == now.Number && Of(old.Title, now.Title) is >= SameNumber and var alike ? alike : 0);
        Take((old, now) => Of(old.Title, now.Title) is >= AnyNumber and var alike ? alike : 0);
        return found;

        void Take(Func<DraftActivity, DraftActivity, double> weight)
        {
            var pairs = from now in Enumerable.Range(0, next.Count)
                        where found[now] is null
                        from old in free
                        let value = weight(previous[old], next[now])
                        where value > 0
                        orderby value descending, Math.Abs(old - now), now
                        select (Old: old, Now: now);
            foreach (var (old, now) in pairs.ToList())
            {
                if (found[now] is null && free.Remove(old))
                {
                    found[now] = old;
                }
            }
        }
    }

    private static string Key(string text) => string.Join(' ', Stems(text).Order(StringComparer.Ordinal));

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Replace('ё', 'е') + " ")
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
                continue;
            }

            if (word.Length >= ShortestWord || (word.Length > 0 && char.IsDigit(word[0])))
            {
                stems.Add(word.ToString(0, Math.Min(word.Length, StemLength)));
            }

            word.Clear();
        }

        return stems;
    }
}
