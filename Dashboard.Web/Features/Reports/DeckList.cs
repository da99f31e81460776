using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Web.Features.Reports;

/// <summary>A slide that may be in the deck.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Kind">Which.</param>
/// <param name="Tray">What it is in the tray; null for a standard one.</param>
/// <param name="IsTicked">The person wants it.</param>
/// <param name="WhyNot">What keeps it out whatever the person wants; null for nothing.</param>
public sealed record DeckLine(string Code, SlideKind Kind, TrayLine? Tray, bool IsTicked, string? WhyNot)
{
    public bool IsIn => IsTicked && WhyNot is null;

    public string Name => Tray is null ? SlideOffer.All.First(offer => offer.Kind == Kind).Name : Tray.Slide?.Title ?? "Слайд из лотка";

    public DeckEntry Entry(OwnWords? words) => new(Kind, Tray?.Id, Tray is null ? words : null);
}

/// <summary>The slides of a deck as an address names them: codes in their order, one that is left out begins with a minus.</summary>
public static class DeckList
{
    private const string NotWider = "Не для широкой аудитории: отдельные школы и дети здесь узнаваемы, скрыть их числа по правилам нельзя.";
    private const string TrayNotWider = "Не для широкой аудитории: график взят со страницы для своих, его малые числа не скрыты.";
    private const string Unreadable = "Слайд сохранила более новая версия программы: здесь его не прочитать. Уберите его или обновите программу.";

    /// <param name="slides">As the address has it; null for the slides of the occasion and all of the tray.</param>
    /// <param name="occasion">Slides of the occasion in order.</param>
    /// <param name="tray">What is in the tray.</param>
    /// <param name="isWider">For a wider audience.</param>
    /// <param name="gone">How many of the address are no longer in the tray.</param>
    public static IReadOnlyList<DeckLine> Read(string? slides, IReadOnlyList<SlideKind> occasion, IReadOnlyList<TrayLine> tray, bool isWider, out int gone)
    {
        var kinds = SlideOffer.All.ToDictionary(offer => CodeOf(offer.Kind), offer => offer.Kind);
        var items = tray.ToDictionary(CodeOf);
        var named = slides is null
            ? [.. occasion.Select(kind => (Code: CodeOf(kind), IsTicked: true))]
            : slides.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => (Code: code.TrimStart('-'), IsTicked: code[0] != '-')).DistinctBy(each => each.Code).ToList();
        gone = named.Count(each => each.IsTicked && !items.ContainsKey(each.Code) && !kinds.ContainsKey(each.Code));
        var known = named.Select(each => each.Code).ToHashSet();
        return
        [
            .. named.Concat(tray.Select(CodeOf).Where(code => !known.Contains(code)).Select(code => (Code: code, IsTicked: true)))
                .Concat(kinds.Keys.Where(code => !known.Contains(code)).Select(code => (Code: code, IsTicked: false)))
                .Where(each => items.ContainsKey(each.Code) || kinds.ContainsKey(each.Code))
                .Select(each => items.TryGetValue(each.Code, out var item)
                    ? new DeckLine(each.Code, SlideKind.Chosen, item, each.IsTicked, item.Slide is null ? Unreadable : isWider ? TrayNotWider : null)
                    : new DeckLine(each.Code, kinds[each.Code], null, each.IsTicked, isWider && !SlideOffer.MayBeShownWider(kinds[each.Code]) ? NotWider : null)),
        ];
    }

    /// <summary>Null where it is what the occasion and the tray give by themselves: the address stays short.</summary>
    public static string? Write(IReadOnlyList<DeckLine> lines, IReadOnlyList<SlideKind> occasion)
    {
        var usual = Read(null, occasion, [.. lines.Select(line => line.Tray).OfType<TrayLine>()], false, out _).Select(Said);
        return lines.Select(Said).SequenceEqual(usual) ? null : string.Join(',', lines.Select(Said));
    }

    /// <summary>The same of a deck that was made.</summary>
    public static string Write(IEnumerable<DeckEntry> entries) => string.Join(',', entries.Select(entry => entry.TrayItemId is { } id ? CodeOf(id) : CodeOf(entry.Kind)));

    public static IReadOnlyList<DeckLine> Moved(IReadOnlyList<DeckLine> lines, int from, int to)
    {
        List<DeckLine> moved = [.. lines];
        var line = moved[from];
        moved.RemoveAt(from);
        moved.Insert(to, line);
        return moved;
    }

    private static string Said(DeckLine line) => (line.IsTicked ? "" : "-") + line.Code;

    private static string CodeOf(SlideKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string CodeOf(TrayLine line) => CodeOf(line.Id);

    private static string CodeOf(int id) => string.Create(CultureInfo.InvariantCulture, $"t{id}");
}
