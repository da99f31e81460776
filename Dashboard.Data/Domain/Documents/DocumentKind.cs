namespace Dashboard.Data.Domain.Documents;

/// <summary>What the program makes and hands out.</summary>
public enum DocumentKind
{
    /// <summary>Slides, .pptx.</summary>
    Deck,

    /// <summary>«Аналитическая справка», .docx.</summary>
    Briefing,

    /// <summary>«Отчёт по итогам реализации дорожной карты», .docx.</summary>
    RoadmapReport,

    /// <summary>«Материалы для сайта», a folder of static pages in a .zip.</summary>
    SitePages,

    /// <summary>Deck, report and tables of all municipalities of a year, .zip.</summary>
    Archive,
}
