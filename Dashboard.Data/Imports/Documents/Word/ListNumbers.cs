using System.Text;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>Counts the items of all lists in reading order, as Word does, and says what stands before each.</summary>
internal sealed class ListNumbers(IReadOnlyDictionary<string, ListDefinition> lists)
{
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> _begun = [];

    /// <summary>The label of the next item: «- », «1.2.»; null when the paragraph belongs to no list or nothing is drawn.</summary>
    /// <param name="list">Code of the list; «0» takes a paragraph out of the list of its style.</param>
    /// <param name="level">From 0; null where only the list is named.</param>
    /// <param name="style">Code of the paragraph's style, which may say the level.</param>
    public string? Next(string? list, int? level, string? style)
    {
        if (list is null || !lists.TryGetValue(list, out var definition))
        {
            return null;
        }

        var at = Math.Clamp(level ?? LevelOf(definition, style), 0, ListDefinition.LevelCount - 1);
        if (definition.Levels[at] is not { } item)
        {
            return null;
        }

        var numbers = Count(list, definition, at);
        if (item.Format == "bullet")
        {
            return ListLabel.Bullet;
        }

        var label = TextFolding.Fold(Label(definition, item, numbers));
        return label.Length == 0 ? null : ListLabel.IsBullet(label) ? ListLabel.Bullet : label;
    }

    private static int LevelOf(ListDefinition definition, string? style)
    {
        for (var level = 0; style is not null && level < ListDefinition.LevelCount; level++)
        {
            if (definition.Levels[level]?.StyleCode == style)
            {
                return level;
            }
        }

        return 0;
    }

    private int?[] Count(string list, ListDefinition definition, int at)
    {
        if (!_counters.TryGetValue(definition.Counter, out var numbers))
        {
            _counters[definition.Counter] = numbers = new int?[ListDefinition.LevelCount];
        }

        for (var upper = 0; upper < at; upper++)
        {
            numbers[upper] ??= First(definition, upper);
        }

        var begins = _begun.Add((list, at)) && definition.Restarts[at] is not null;
        numbers[at] = begins || numbers[at] is null ? First(definition, at) : numbers[at] + 1;
        for (var lower = at + 1; lower < ListDefinition.LevelCount; lower++)
        {
            if (at < (definition.Levels[lower]?.RestartsAfter ?? lower))
            {
                numbers[lower] = null;
            }
        }

        return numbers;
    }

    private static int First(ListDefinition definition, int level) => definition.Restarts[level] ?? definition.Levels[level]?.Start ?? 1;

    private static string Label(ListDefinition definition, ListLevel item, int?[] numbers)
    {
        var label = new StringBuilder();
        for (var i = 0; i < item.Text.Length; i++)
        {
            if (item.Text[i] == '%' && i + 1 < item.Text.Length && item.Text[i + 1] is >= '1' and <= '9')
            {
                var level = item.Text[++i] - '1';
                var format = item.OnlyDigits ? "decimal" : definition.Levels[level]?.Format ?? "decimal";
                label.Append(ListNumerals.Write(numbers[level] ?? First(definition, level), format));
            }
            else
            {
                label.Append(item.Text[i]);
            }
        }

        return label.ToString();
    }
}
