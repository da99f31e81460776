using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Results;

/// <param name="TerritoryId">School, municipality or region.</param>
/// <param name="Series">Procedure, subject, grade.</param>
/// <param name="Until">Last school year; null for all.</param>
public sealed record JournalFilter(int TerritoryId, AssessmentSeries Series, SchoolYear? Until = null);

/// <param name="Years">The oldest first; autumn works among them.</param>
/// <param name="Reference">The region in the last of these years; null where unknown or where the territory is the region.</param>
public sealed record JournalView(IReadOnlyList<JournalYear> Years, JournalYear? Reference);

/// <summary>Marks of the work against those of the journal.</summary>
/// <param name="Territory">Whose pupils.</param>
/// <param name="Work">The work.</param>
/// <param name="Counts">Lower, equal, higher than the journal.</param>
public sealed record JournalYear(TerritoryFact Territory, Assessment Work, JournalComparison Counts)
{
    public int Participants => Counts.Lower + Counts.Equal + Counts.Higher;

    /// <summary>Shares 0..1 of pupils whose mark is lower, equal, higher.</summary>
    public IReadOnlyList<double> Shares => Participants == 0 ? [0, 0, 0] : [(double)Counts.Lower / Participants, (double)Counts.Equal / Participants, (double)Counts.Higher / Participants];
}

/// <summary>Asks how marks of the work agree with the journal over the years.</summary>
public sealed class JournalMarksQuestion(FactsSource source, DetailStore details)
{
    /// <summary>Null where «Сравнение отметок с отметками по журналу» is not loaded for the territory.</summary>
    public async ValueTask<JournalView?> AskAsync(JournalFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.TerritoryId) is not { } territory || !WorkLookup.Sees(scope, territory))
        {
            return null;
        }

        var works = WorkLookup.OfSeries(facts, filter.Series, withBreaks: true).FindAll(work => filter.Until is not { } until || work.Assessment.Year <= until);
        var region = facts.Region;
        var rows = await details.ReadAsync(
            DetailKind.JournalComparison, works.ConvertAll(work => work.Id), region is null ? [territory.Id] : [territory.Id, region.Id], token);
        var years = works.Select(work => Year(rows, work, territory)).OfType<JournalYear>().ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var last = works.Find(work => work.Assessment == years[^1].Work);
        return new JournalView(years, region is null || region.Id == territory.Id ? null : Year(rows, last, region));
    }

    private static JournalYear? Year(List<DetailRow> rows, (int Id, Assessment Assessment) work, TerritoryFact territory) =>
        rows.Find(row => row.AssessmentId == work.Id && row.TerritoryId == territory.Id) is { Detail: JournalComparison counts }
            && counts.Lower + counts.Equal + counts.Higher > 0
            ? new JournalYear(territory, work.Assessment, counts)
            : null;
}
