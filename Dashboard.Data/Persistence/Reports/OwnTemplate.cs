namespace Dashboard.Data.Persistence.Reports;

/// <summary>A ministry's own form of slides (.pptx with its master) or of reports (.docx with its styles).</summary>
public sealed class OwnTemplate
{
    public int Id { get; set; }

    /// <summary>True for slides, false for reports.</summary>
    public bool IsForSlides { get; set; }

    public required string FileName { get; set; }

    public required byte[] Content { get; set; }

    public required string Person { get; set; }

    public DateTime AddedAt { get; set; }
}
