using Dashboard.Data.Queries.Administration;

namespace Dashboard.Web.Features.Administration;

/// <summary>A scale of ВПР while it is written: boundaries of marks in primary scores.</summary>
internal sealed class ScaleForm
{
    public string Subject { get; set; } = "";

    public int Grade { get; set; } = 5;

    public int FromYear { get; set; }

    public int ToYear { get; set; }

    public int First3 { get; set; }

    public int First4 { get; set; }

    public int First5 { get; set; }

    public int? Max { get; set; }

    public string Source { get; set; } = "";

    public ScaleRow Read() => new(0, Subject, Grade, FromYear, ToYear, First3, First4, First5, Max, Source);
}
