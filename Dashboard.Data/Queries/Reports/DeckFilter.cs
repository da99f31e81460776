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

/// <summary>Which deck is asked for.</summary>
public sealed record DeckFilter
{
    /// <summary>Region, municipality or school; null for the region.</summary>
    public int? TerritoryId { get; init; }

    /// <summary>School year of the results; null for the newest of the territory.</summary>
    public SchoolYear? Year { get; init; }

    public DeckPreset Preset { get; init; }

    /// <summary>Chosen slides in their order; empty for those of the occasion.</summary>
    public IReadOnlyList<SlideKind> Kinds { get; init; } = [];

    /// <summary>Own titles and notes.</summary>
    public IReadOnlyDictionary<SlideKind, OwnWords> Words { get; init; } = new Dictionary<SlideKind, OwnWords>();

    /// <summary>Through the engine of hidden cells, and without what it cannot decide on.</summary>
    public bool IsForWiderAudience { get; init; }

    /// <summary>Office on the cover; null where not named.</summary>
    public string? Author { get; init; }

    /// <summary>The plan whose before and after is shown; null for the first one that has an answer.</summary>
    public int? PlanId { get; init; }
}

/// <summary>Names of occasions and slides, and which slides belong to an occasion.</summary>
public static class DeckWords
{
    public static string Name(DeckPreset preset) => preset switch
    {
        DeckPreset.Interim => "Промежуточные результаты",
        DeckPreset.Heads => "Совещание с\u00a0руководителями",
        DeckPreset.Roadmap => "Отчёт по\u00a0дорожной карте",
        DeckPreset.School => "Школа",
        _ => "Августовская конференция",
    };

    public static string Name(SlideKind kind) => kind switch
    {
        SlideKind.Cover => "Обложка",
        SlideKind.AboutData => "О\u00a0данных",
        SlideKind.LowResultSchools => "Зона адресной поддержки",
        SlideKind.ListFlow => "Кто вошёл в\u00a0перечень и\u00a0кто вышел",
        SlideKind.Marks => "Отметки ВПР",
        SlideKind.Dynamics => "Динамика",
        SlideKind.Scores => "Первичные баллы",
        SlideKind.Journal => "Отметки работы и\u00a0журнала",
        SlideKind.Oge => "ОГЭ",
        SlideKind.Ege => "ЕГЭ",
        SlideKind.Risks => "Риски",
        SlideKind.RoadmapProgress => "Ход дорожной карты",
        SlideKind.BeforeAfter => "До\u00a0и\u00a0после",
        SlideKind.Partners => "Школы-партнёры",
        _ => "Задачи",
    };

    public static IReadOnlyList<SlideKind> Kinds(DeckPreset preset) => preset switch
    {
        DeckPreset.Interim =>
            [SlideKind.Cover, SlideKind.AboutData, SlideKind.Marks, SlideKind.Dynamics, SlideKind.Journal, SlideKind.RoadmapProgress, SlideKind.Tasks],
        DeckPreset.Heads =>
            [SlideKind.Cover, SlideKind.AboutData, SlideKind.LowResultSchools, SlideKind.Marks, SlideKind.Dynamics, SlideKind.Oge, SlideKind.Ege, SlideKind.Risks, SlideKind.Partners, SlideKind.Tasks],
        DeckPreset.Roadmap =>
            [SlideKind.Cover, SlideKind.AboutData, SlideKind.LowResultSchools, SlideKind.ListFlow, SlideKind.Risks, SlideKind.RoadmapProgress, SlideKind.BeforeAfter, SlideKind.Partners, SlideKind.Tasks],
        DeckPreset.School => [.. Enum.GetValues<SlideKind>().Where(kind => kind != SlideKind.ListFlow)],
        _ => Enum.GetValues<SlideKind>(),
    };

    /// <summary>Slides of single schools' marks beside the journal, scores, profiles and changes: no cell of theirs goes through the engine of hidden cells.</summary>
    public static bool MayBeWider(SlideKind kind) => kind is not (SlideKind.Scores or SlideKind.Journal or SlideKind.Risks or SlideKind.BeforeAfter);
}
