using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>One level of a list.</summary>
/// <param name="Start">First number.</param>
/// <param name="Format">As in the format: «decimal», «bullet», …</param>
/// <param name="Text">«%1.%2.», where %n stands for the number of level n.</param>
/// <param name="RestartsAfter">Begins anew after a level above this one (1-based); 0: never.</param>
/// <param name="OnlyDigits">Whether numbers of upper levels are written in digits whatever their own format.</param>
/// <param name="StyleCode">The paragraph style that has this level, if any.</param>
internal sealed record ListLevel(int Start, string Format, string Text, int RestartsAfter, bool OnlyDigits, string? StyleCode)
{
    public static ListLevel Of(Level level, int index) => new(
        WordStyles.Number(level.StartNumberingValue?.Val?.InnerText) ?? 0,
        // Word 2010 and later write unusual formats in a choice; the old name beside it is near enough.
        level.Descendants<NumberingFormat>().LastOrDefault()?.Val?.InnerText ?? "decimal",
        level.LevelText?.Val?.InnerText ?? string.Empty,
        WordStyles.Number(level.LevelRestart?.Val?.InnerText) ?? index,
        WordStyles.OnOff(level.IsLegalNumberingStyle) == true,
        level.ParagraphStyleIdInLevel?.Val?.InnerText);
}

/// <summary>The levels of a list; several lists may count together.</summary>
/// <param name="Counter">Lists of one counter go on counting where the other stopped.</param>
/// <param name="Levels">By index.</param>
/// <param name="Restarts">For each level, the number that this list begins anew with; null: it goes on.</param>
internal sealed record ListDefinition(string Counter, IReadOnlyList<ListLevel?> Levels, IReadOnlyList<int?> Restarts)
{
    public const int LevelCount = 9;

    /// <summary>All lists of a document by their codes.</summary>
    public static IReadOnlyDictionary<string, ListDefinition> All(Numbering? numbering, Styles? styles)
    {
        var all = new Dictionary<string, ListDefinition>(StringComparer.Ordinal);
        if (numbering is null)
        {
            return all;
        }

        var bases = new Dictionary<string, AbstractNum>(StringComparer.Ordinal);
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            bases.TryAdd(definition.AbstractNumberId?.InnerText ?? string.Empty, definition);
        }

        var instances = numbering.Elements<NumberingInstance>().ToList();
        foreach (var instance in instances)
        {
            var code = instance.AbstractNumId?.Val?.InnerText ?? string.Empty;
            if (instance.NumberID?.InnerText is { } list && bases.TryGetValue(code, out var found))
            {
                all.TryAdd(list, Of(code, ThroughStyle(found, instances, bases, styles), instance));
            }
        }

        return all;
    }

    /// <summary>A list that only names a style of lists has its levels where that style points.</summary>
    private static AbstractNum ThroughStyle(AbstractNum definition, List<NumberingInstance> instances, Dictionary<string, AbstractNum> bases, Styles? styles)
    {
        if (definition.NumberingStyleLink?.Val?.InnerText is not { } link)
        {
            return definition;
        }

        var list = styles?.Elements<Style>().FirstOrDefault(style => style.StyleId?.InnerText == link)?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.InnerText;
        var target = instances.Find(instance => instance.NumberID?.InnerText == list)?.AbstractNumId?.Val?.InnerText;
        return target is not null && bases.TryGetValue(target, out var linked) ? linked : definition;
    }

    private static ListDefinition Of(string counter, AbstractNum definition, NumberingInstance instance)
    {
        var levels = new ListLevel?[LevelCount];
        var restarts = new int?[LevelCount];
        foreach (var level in definition.Elements<Level>())
        {
            Put(level, level.LevelIndex?.InnerText);
        }

        foreach (var change in instance.Elements<LevelOverride>())
        {
            if (change.Level is { } level)
            {
                Put(level, change.LevelIndex?.InnerText);
            }

            if (WordStyles.Number(change.LevelIndex?.InnerText) is >= 0 and < LevelCount and var index)
            {
                restarts[index] = WordStyles.Number(change.StartOverrideNumberingValue?.Val?.InnerText);
            }
        }

        return new ListDefinition(counter, levels, restarts);

        void Put(Level level, string? at)
        {
            if (WordStyles.Number(at) is >= 0 and < LevelCount and var index)
            {
                levels[index] = ListLevel.Of(level, index);
            }
        }
    }
}
