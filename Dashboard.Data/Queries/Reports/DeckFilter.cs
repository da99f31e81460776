using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Queries.Reports;

/// <summary>The occasion; it decides which slides are there while a person has chosen none.</summary>
public enum DeckPreset
{
    Conference,
    Interim,
    Heads,
    Roadmap,
    School,
}

/// <param name="Title">In the place of the generated one; null leaves it.</param>
/// <param name="Notes">In the place of the generated ones; null leaves them.</param>
public sealed record OwnWords(string? Title, string? Notes = null);

/// <summary>A chosen slide: one of the standard ones, or a chart of the tray.</summary>
/// <param name="Kind">Which; <see cref="SlideKind.Chosen"/> for one of the tray.</param>
/// <param name="TrayItemId">Which of the tray; null for a standard one.</param>
/// <param name="Words">Own title and notes; null for the generated ones. What is in the tray keeps its own there.</param>
public sealed record DeckEntry(SlideKind Kind, int? TrayItemId = null, OwnWords? Words = null)
{
    internal static IReadOnlyList<DeckEntry> Of(params IEnumerable<SlideKind> kinds) => [.. kinds.Select(kind => new DeckEntry(kind))];
}

/// <summary>Which deck is asked for.</summary>
public sealed record DeckFilter
{
    /// <summary>Region, municipality or school; null for the region.</summary>
    public int? TerritoryId { get; init; }

    /// <summary>School year of the results; null for the newest of the territory.</summary>
    public SchoolYear? Year { get; init; }

    public DeckPreset Preset { get; init; }

    /// <summary>Chosen slides in their order; empty for those of the occasion.</summary>
    public IReadOnlyList<DeckEntry> Entries { get; init; } = [];

    /// <summary>Through the engine of hidden cells, and without what it cannot decide on.</summary>
    public bool IsForWiderAudience { get; init; }

    /// <summary>Office on the cover; null where not named.</summary>
    public string? Author { get; init; }

    /// <summary>The plan whose before and after is shown; null for the first one that has an answer.</summary>
    public int? PlanId { get; init; }
}

/// <summary>An occasion with its name and its slides in order.</summary>
/// <param name="Preset">The occasion.</param>
/// <param name="Name">As the reader knows it.</param>
/// <param name="Kinds">Its slides.</param>
public sealed record DeckOccasion(DeckPreset Preset, string Name, IReadOnlyList<SlideKind> Kinds)
{
    public static IReadOnlyList<DeckOccasion> All { get; } =
    [
        new(DeckPreset.Conference, "Августовская конференция", [.. SlideOffer.All.Select(offer => offer.Kind)]),
        new(DeckPreset.Interim, "Промежуточные результаты",
            [SlideKind.Cover, SlideKind.AboutData, SlideKind.Marks, SlideKind.Dynamics, SlideKind.Journal, SlideKind.RoadmapProgress, SlideKind.Tasks]),
        new(DeckPreset.Heads, "Совещание с\u00a0руководителями",
            [SlideKind.Cover, SlideKind.AboutData, SlideKind.LowResultSchools, SlideKind.Marks, SlideKind.Dynamics, SlideKind.Oge, SlideKind.Ege, SlideKind.Risks, SlideKind.Partners, SlideKind.Tasks]),
        new(DeckPreset.Roadmap, "Отчёт по\u00a0дорожной карте",
            [SlideKind.Cover, SlideKind.AboutData, SlideKind.LowResultSchools, SlideKind.ListFlow, SlideKind.Risks, SlideKind.RoadmapProgress, SlideKind.BeforeAfter, SlideKind.Partners, SlideKind.Practices, SlideKind.Tasks]),
        new(DeckPreset.School, "Школа", [.. SlideOffer.All.Select(offer => offer.Kind).Where(kind => kind != SlideKind.ListFlow)]),
    ];

    internal static DeckOccasion Of(DeckPreset preset) => All.First(occasion => occasion.Preset == preset);
}

/// <summary>A slide that may be chosen.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">In the list of slides.</param>
/// <param name="MayBeWider">
/// False for single schools' scores, marks beside the journal, profiles, changes and practices with their changes: no cell of theirs goes through the engine of hidden cells.
/// </param>
public sealed record SlideOffer(SlideKind Kind, string Name, bool MayBeWider = true)
{
    public static IReadOnlyList<SlideOffer> All { get; } =
    [
        new(SlideKind.Cover, "Обложка"),
        new(SlideKind.AboutData, "О\u00a0данных"),
        new(SlideKind.LowResultSchools, "Зона адресной поддержки"),
        new(SlideKind.ListFlow, "Кто вошёл в\u00a0перечень и\u00a0кто вышел"),
        new(SlideKind.Marks, "Отметки ВПР"),
        new(SlideKind.Dynamics, "Динамика"),
        new(SlideKind.Scores, "Первичные баллы", MayBeWider: false),
        new(SlideKind.Journal, "Отметки работы и\u00a0журнала", MayBeWider: false),
        new(SlideKind.Oge, "ОГЭ"),
        new(SlideKind.Ege, "ЕГЭ"),
        new(SlideKind.Risks, "Риски", MayBeWider: false),
        new(SlideKind.RoadmapProgress, "Ход дорожной карты"),
        new(SlideKind.BeforeAfter, "До\u00a0и\u00a0после", MayBeWider: false),
        new(SlideKind.Partners, "Школы-партнёры"),
        new(SlideKind.Practices, "Банк практик", MayBeWider: false),
        new(SlideKind.Tasks, "Задачи"),
    ];

    /// <summary>Numbers of the tray were seen by one person and went through no engine.</summary>
    public static bool MayBeShownWider(SlideKind kind) => kind != SlideKind.Chosen && Of(kind).MayBeWider;

    internal static SlideOffer Of(SlideKind kind) => All.First(offer => offer.Kind == kind);
}
