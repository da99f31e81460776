using Dashboard.Data.Domain.Documents;

namespace Dashboard.Data.Persistence.Reports;

/// <summary>A document that was made and handed out. What it was made from stays, so that it can be made again, and be said to be older than the data.</summary>
public sealed class MadeDocument
{
    public int Id { get; set; }

    /// <summary>Part of the address of the download, and the name of the file on disk.</summary>
    public Guid Key { get; set; }

    public DocumentKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>As the browser saves it.</summary>
    public required string FileName { get; set; }

    public long Size { get; set; }

    /// <summary>Region, municipality or school; null for what was made of the whole installation.</summary>
    public int? TerritoryId { get; set; }

    /// <summary>The question it answers, as JSON of the kind's own filter.</summary>
    public required string Filter { get; set; }

    /// <summary>Went through the engine of hidden cells and carries no names of officials.</summary>
    public bool IsForWiderAudience { get; set; }

    /// <summary>Version of the data it was made from.</summary>
    public int DataVersion { get; set; }

    /// <summary>Day of the newest data in it.</summary>
    public DateOnly DataDate { get; set; }

    /// <summary>Of what went to a site: the cells that were shown and hidden, as JSON, so that a later one gives nothing away. Null for other kinds.</summary>
    public string? Published { get; set; }

    public required string Person { get; set; }

    public DateTime MadeAt { get; set; }
}
