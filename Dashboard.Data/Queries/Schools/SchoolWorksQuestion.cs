using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Schools;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">Start year.</param>
public sealed record SchoolWorksFilter(int SchoolId, int Year);

/// <summary>All results of a school in one school year, each with its neighbours and its source.</summary>
/// <param name="Works">By procedure, subject and grade.</param>
public sealed record SchoolWorksView(IReadOnlyList<SchoolWork> Works);

/// <param name="Work">The work.</param>
/// <param name="WorkId">Its key.</param>
/// <param name="Values">The school's result as stored.</param>
/// <param name="Low">Share of «2» or below the threshold, with its interval; null where unknown.</param>
/// <param name="MeanMark">Null where unknown.</param>
/// <param name="MeanScore">Null where unknown.</param>
/// <param name="MunicipalityLow">The municipality's share of «2»; null where unknown.</param>
/// <param name="RegionLow">The region's share of «2»; null where unknown.</param>
/// <param name="Origin">The cell that the numbers come from.</param>
/// <param name="Smoothed">The share of «2» drawn to that of all schools of the work; null where it is not counted or no other school is known.</param>
public sealed record SchoolWork(
    Assessment Work,
    int WorkId,
    ResultValues Values,
    IndicatorValue? Low,
    IndicatorValue? MeanMark,
    IndicatorValue? MeanScore,
    IndicatorValue? MunicipalityLow,
    IndicatorValue? RegionLow,
    ResultOrigin? Origin,
    SmoothedShare? Smoothed = null);

/// <summary>Where a number was read, to the sheet and cell.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Form">Its form in Russian words.</param>
/// <param name="Sheet">Name of the sheet; null where the file has none.</param>
/// <param name="Cell">«B14».</param>
/// <param name="Run">Key of the import in the journal.</param>
/// <param name="LoadedAt">When it was applied.</param>
/// <param name="Reason">Why the value was corrected by hand; null for a value from a file.</param>
public sealed record ResultOrigin(string File, string Form, string? Sheet, string Cell, Guid Run, DateTime LoadedAt, string? Reason)
{
    public bool IsCorrection => Reason is not null;
}

/// <summary>Asks for all works of a school in a year.</summary>
public sealed class SchoolWorksQuestion(FactsSource source, InstallationDatabase database)
{
    /// <summary>Null where there is no such school or it is not to be seen.</summary>
    public async ValueTask<SchoolWorksView?> AskAsync(SchoolWorksFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !WorkLookup.Sees(scope, school))
        {
            return null;
        }

        var rows = new List<(int Index, FactRow Row)>();
        foreach (var place in facts.RowsOfTerritory(school.Id))
        {
            var index = facts.AssessmentIndexAt(place);
            if (facts.Assessments[index].Year.StartYear == filter.Year)
            {
                rows.Add((index, facts.RowAt(place)));
            }
        }

        var files = await FilesAsync([.. rows.Select(row => row.Row.FileId).Distinct()], token);
        var municipality = school.MunicipalityId is { } id ? facts.Territory(id) : null;
        return new SchoolWorksView(
        [
            .. rows.Select(row => Work(facts, row.Index, row.Row, municipality, files.GetValueOrDefault(row.Row.FileId)))
                .OrderBy(work => work.Work.Procedure).ThenBy(work => SeriesChoices.Rank(work.Work.Subject)).ThenBy(work => work.Work.Subject, StringComparer.Ordinal)
                .ThenBy(work => work.Work.ProgrammeGrade).ThenBy(work => WorkVariant.Order(work.Work)),
        ]);
    }

    private static SchoolWork Work(ResultFacts facts, int index, FactRow row, TerritoryFact? municipality, ImportFile? file)
    {
        var sums = ResultSums.Of(row.Values);
        return new SchoolWork(
            facts.Assessments[index],
            row.AssessmentId,
            row.Values,
            Indicator.LowResults.Compute(sums),
            Indicator.MeanMark.Compute(sums),
            Indicator.MeanScore.Compute(sums),
            municipality is null ? null : Low(facts, index, municipality),
            facts.Region is { } region ? Low(facts, index, region) : null,
            file is null ? null : Origin(file, row),
            SmoothedShares.Read(facts, index, Indicator.LowResults).GetValueOrDefault(row.TerritoryId));
    }

    private static IndicatorValue? Low(ResultFacts facts, int index, TerritoryFact territory) =>
        TerritoryRows.Find(facts, index, territory) is { } row ? Indicator.LowResults.Compute(row.Sums) : null;

    private static ResultOrigin Origin(ImportFile file, FactRow row)
    {
        var sheets = file.Sheets.Split('\n');
        return new ResultOrigin(
            file.FileName, file.Form, row.Sheet < sheets.Length && sheets[row.Sheet].Length > 0 ? sheets[row.Sheet] : null, Cell(row.Row, row.Column),
            file.Run!.Key, file.Run.AppliedAt, file.Run.Reason);
    }

    /// <summary>0-based row and column as a sheet's user names the cell.</summary>
    private static string Cell(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<Dictionary<int, ImportFile>> FilesAsync(List<int> ids, CancellationToken token)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await using var context = database.CreateDbContext();
        return await context.ImportFiles.AsNoTracking().Include(file => file.Run).Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, token);
    }
}
