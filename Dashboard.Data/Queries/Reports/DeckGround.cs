using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Disclosure;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>What every slide of a deck stands on.</summary>
/// <param name="Facts">Of one version: an import in the middle of a deck changes none of its heads.</param>
/// <param name="Territory">Whose deck; null while nothing is loaded.</param>
/// <param name="Year">School year of the results.</param>
/// <param name="Choices">Series that the territory has results in.</param>
/// <param name="Filter">What was asked.</param>
/// <param name="Entries">Slides of the deck in order.</param>
/// <param name="DataDate">Day of the newest data.</param>
public sealed record DeckGround(
    ResultFacts Facts, TerritoryFact? Territory, SchoolYear Year, IReadOnlyList<SeriesChoice> Choices, DeckFilter Filter, IReadOnlyList<DeckEntry> Entries, DateOnly DataDate)
{
    /// <summary>More rows are not read from the last desk.</summary>
    internal const int RowsOnSlide = 12;

    public string Name => Territory?.Label ?? Facts.Installation.RegionName ?? "Регион";

    public bool IsSchool => Territory?.Level == TerritoryLevel.School;

    public bool IsRegion => Territory is null or { Level: TerritoryLevel.Region };

    /// <summary>The municipality that questions are asked about: the territory itself or the school's; null for the region.</summary>
    public int? MunicipalityId => Territory switch { { Level: TerritoryLevel.Municipality } own => own.Id, { Level: TerritoryLevel.School } school => school.MunicipalityId, _ => null };

    public bool IsForWiderAudience => Filter.IsForWiderAudience;

    /// <summary>A document's table goes on over as many pages as it takes: nothing is cut into slides.</summary>
    internal bool IsPaper { get; init; }

    /// <summary>Series written in the year of the deck.</summary>
    public IEnumerable<AssessmentSeries> Series(Procedure procedure) =>
        Choices.Where(choice => choice.Series.Procedure == procedure && choice.Years.Contains(Year)).Select(choice => choice.Series);

    /// <summary>The series of slides about one work: what was written in the year, chosen as every page chooses.</summary>
    public AssessmentSeries? Chosen => SeriesChoice.Pick([.. Choices.Where(choice => choice.Years.Contains(Year))], null, null, null, null) ?? SeriesChoice.Pick(Choices, null, null, null, null);

    /// <summary>May everybody see this number? A sum is shown only where each of its terms is: it could be subtracted from.</summary>
    internal bool Shows(TerritoryFact territory, SeriesPoint point)
    {
        if (!IsForWiderAudience)
        {
            return true;
        }

        var release = PublicRelease.Of(Facts);
        if (point.Row.Place >= 0)
        {
            return release.At(point.Row.Place) == CellDisclosure.Shown;
        }

        var terms = Facts.Schools.Where(school => territory.Level == TerritoryLevel.Region || school.MunicipalityId == territory.Id)
            .Select(school => Facts.Find(point.AssessmentId, school.Id)).Where(place => place >= 0).Select(release.At).ToList();
        return terms.Count > 0 && HiddenCells.OfSum(terms) == CellDisclosure.Shown;
    }

    /// <summary>The place of the deck's year among the periods of a view: a spring work before an autumn one; −1 where the territory has none.</summary>
    internal int PlaceOfYear(SeriesView view)
    {
        var places = Enumerable.Range(0, view.Periods.Count).Where(place => view.Periods[place].Year == Year && view.Own.Points[place] is { } point && Shows(view.Territory, point)).ToList();
        return places.Count == 0 ? -1 : places.OrderBy(place => view.Periods[place].IsApart).ThenByDescending(place => place).First();
    }

    /// <summary>Plans of the year of the results and those that run now: of a school its own and its municipality's.</summary>
    internal List<PlanLine> Concerning(IEnumerable<PlanLine> lines) =>
    [
        .. lines.Where(line => (line.Head.Period.Overlaps(PlanLevels.Days(Year)) || line.Stage != PlanStage.Over)
            && (!IsSchool || line.Head.TerritoryId == Territory!.Id || line.Head.Level == RoadmapLevel.Municipal)),
    ];

    internal SlideView Slide(SlideKind kind, string title, SlideBody body, string source, string notes, string? caveat = null) =>
        new(kind, Russian.Bind(title), body, source, caveat is null ? null : Russian.Bind(caveat), Russian.Bind(notes));

    /// <summary>A slide that says that there is nothing to show, and where it would come from.</summary>
    internal SlideView Nothing(SlideKind kind, string title, string whatToDo) =>
        Slide(kind, title, new PointsBody([Russian.Bind(whatToDo)], Russian.Bind(title), IsNothing: true), Source(null, Year.ToString(), "данных нет"), $"{title}. {whatToDo}");

    /// <summary>«n 1 240 · 2025 · ВПР, математика · данные на 20.06.2025».</summary>
    internal string Source(string? n, string period, string source) =>
        string.Join(" · ", new[] { n, period, source, "данные на\u00a0" + Russian.Date(DataDate) }.Where(part => !string.IsNullOrEmpty(part)));

    internal static string N(long participants) => "n\u00a0" + Russian.Number(participants);

    internal static string Schools(long count) => Russian.Count(count, "школа", "школы", "школ");

    /// <summary>As many parts as it takes, about equally long: a last slide with one row looks forgotten.</summary>
    internal static List<T[]> Evenly<T>(IReadOnlyList<T> rows)
    {
        var parts = (rows.Count + RowsOnSlide - 1) / RowsOnSlide;
        return [.. rows.Chunk(Math.Max(1, (rows.Count + parts - 1) / Math.Max(1, parts)))];
    }

    /// <summary>Rows of a table over as many slides as it takes, each with the same head; the title of the others says that they go on.</summary>
    internal IReadOnlyList<SlideView> Pages(SlideView first, TableBody table)
    {
        var pages = Evenly(table.Rows);
        return IsPaper || pages.Count <= 1 ? [first with { Body = table }]
            : [.. pages.Select((rows, page) => first with { Title = $"{first.Title} ({Russian.OutOf(page + 1, pages.Count)})", Body = table with { Rows = rows } })];
    }
}

/// <summary>A slide of a deck, or several where it does not fit on one.</summary>
public interface IDeckSlide
{
    SlideKind Kind { get; }

    /// <summary>Always answers: where there are no data, with a slide that says so.</summary>
    Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default);
}
