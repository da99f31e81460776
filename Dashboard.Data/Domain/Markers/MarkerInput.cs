using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.Markers;

/// <summary>Primary scores of one school in one work.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Counts">Pupils with score 0, 1, 2 …; empty where no distribution is known. Shares become counts by <see cref="ScoreDistribution.Counts"/>.</param>
/// <param name="Locality">«город», «село» or a size class, as registered; null where unknown.</param>
/// <param name="Kind">Kind as registered: лицей, гимназия, СОШ.</param>
public sealed record SchoolScores(int School, IReadOnlyList<int> Counts, string? Locality = null, string? Kind = null)
{
    public int Participants => Counts.Sum();
}

/// <summary>One work over the region.</summary>
/// <param name="Work">Key of the work.</param>
/// <param name="Scale">Boundaries of marks; null where neither a scale nor the data tell them.</param>
/// <param name="Schools">Its schools.</param>
/// <param name="Region">
/// Pupils of the whole region by score, these schools among them; null to add up the schools. A municipality that holds only its
/// own schools gives the region's published row here.
/// </param>
public sealed record WorkScores(int Work, MarkScale? Scale, IReadOnlyList<SchoolScores> Schools, IReadOnlyList<int>? Region = null);

/// <summary>Marks of one school in one work beside the journal's.</summary>
public sealed record SchoolJournal(int School, int Work, JournalComparison Marks);

/// <summary>Marks of one school in one work.</summary>
public sealed record SchoolMarks(int School, int Work, MarkCounts Marks, string? Kind = null);

/// <summary>
/// The same children in two works a year apart: ВПР of grade g and of grade g + 1, or ВПР of grade 8 and ОГЭ of grade 9, in one
/// subject.
/// </summary>
/// <param name="School">Key of the school.</param>
/// <param name="Work">Key of the later work.</param>
/// <param name="EarlierName">«ВПР 2023, 4 класс», as the user reads it.</param>
/// <param name="Earlier">Its marks in the school.</param>
/// <param name="LaterName">«ВПР 2024, 5 класс».</param>
/// <param name="Later">Its marks in the school.</param>
/// <param name="RegionEarlier">The region's marks in the earlier work; null where unknown.</param>
/// <param name="RegionLater">The region's marks in the later work; null where unknown.</param>
public sealed record CohortMarks(
    int School, int Work, string EarlierName, MarkCounts Earlier, string LaterName, MarkCounts Later, MarkCounts? RegionEarlier, MarkCounts? RegionLater);
