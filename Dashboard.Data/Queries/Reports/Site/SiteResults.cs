using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Disclosure;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports.Site;

/// <summary>Results of territories as everybody may see them, after everything that was published of the same works.</summary>
internal sealed class SiteResults(ResultFacts facts, IReadOnlyList<PublishedWork> earlier)
{
    private const string Participants = "Участников", MeanMark = "Средняя отметка", MeanScore = "Средний балл", Below = "Ниже порога, %";

    private static readonly IReadOnlyList<string> Heads = [Participants, "«2», %", "«3», %", "«4», %", "«5», %", MeanMark, MeanScore, Below];

    private readonly PublicTables _tables = new(facts);
    private readonly ILookup<string, PublishedWork> _earlier = earlier.ToLookup(work => work.Work);

    /// <summary>Works of the year in which any of these territories has a row, and what is to be kept of them.</summary>
    internal (IReadOnlyList<SiteWork> Works, IReadOnlyList<PublishedWork> Published) Of(IReadOnlyList<TerritoryFact> territories, SchoolYear year)
    {
        var found = new List<(Assessment Assessment, SiteWork Work, PublishedWork Published)>();
        // Own works of an office and of schools are not for its site.
        foreach (var group in Enumerable.Range(0, facts.Assessments.Count).Where(index => facts.Assessments[index].Year == year && facts.Assessments[index].Procedure != Procedure.Own)
            .GroupBy(index => PublicTables.SamePupils(facts.Assessments[index])))
        {
            found.AddRange(OfGroup([.. group], territories));
        }

        found.Sort((left, right) => Order(left.Assessment).CompareTo(Order(right.Assessment)));
        return (found.ConvertAll(each => each.Work), found.ConvertAll(each => each.Published));
    }

    private static (Procedure, int, string, int, TestProfile, Season, Wave) Order(Assessment work) =>
        (work.Procedure, SeriesChoices.Rank(work.Subject), work.Subject, work.ProgrammeGrade ?? 0, work.Profile, work.Season, work.Wave);

    /// <summary>Works of the same pupils are decided together.</summary>
    private List<(Assessment, SiteWork, PublishedWork)> OfGroup(int[] works, IReadOnlyList<TerritoryFact> territories)
    {
        var tables = Array.ConvertAll(works, _tables.Of);
        var before = Array.ConvertAll(works, index => _earlier[PublishedWork.KeyOf(facts.Assessments[index])].LastOrDefault());
        var cells = HiddenCells.Decide(_tables.Tree, tables, DisclosureRule.Default, before.OfType<PublishedWork>().SelectMany(each => Places(each.Hidden)).Distinct());
        var mayChange = Republication.TellsNothing(
            _tables.Tree, cells, tables, [.. before.Select(each => each is null ? null : new PublishedBefore(Places(each.Hidden), Places(each.Totals), each.Secrets))]);
        var found = new List<(Assessment, SiteWork, PublishedWork)>();
        for (var work = 0; work < works.Length; work++)
        {
            var assessment = facts.Assessments[works[work]];
            // A table that comes beside a repeated one tells of the same pupils: it waits.
            if (!mayChange && before[work] is null)
            {
                continue;
            }

            var rows = mayChange ? Rows(works[work], tables[work], cells, territories) : Repeated(PublishedWork.KeyOf(assessment), territories);
            if (rows.Count == 0)
            {
                continue;
            }

            var hidden = cells.Territories.ToList();
            var published = mayChange
                ? new PublishedWork(
                    PublishedWork.KeyOf(assessment), [.. hidden.Select(_tables.IdAt)], [.. Republication.Totals(_tables.Tree, tables[work]).Select(_tables.IdAt)],
                    Republication.Secrets(tables[work], hidden), rows)
                : before[work]! with { Rows = rows };
            found.Add((assessment, View(assessment, rows, territories, !mayChange), published));
        }

        return found;
    }

    /// <summary>What a school that is gone held is missing from the fingerprint, so that its work is repeated.</summary>
    private HashSet<int> Places(IEnumerable<int> territories) => [.. territories.Select(_tables.PlaceOf).Where(place => place >= 0)];

    private List<PublishedRow> Rows(int index, PublishedTable table, HiddenCells cells, IReadOnlyList<TerritoryFact> territories)
    {
        var rows = new List<PublishedRow>();
        foreach (var territory in territories)
        {
            if (TerritoryRows.Find(facts, index, territory) is { } row)
            {
                var decision = row.Place >= 0 ? cells.Of(table, _tables.PlaceOf(territory.Id)) : HiddenCells.OfSum(Terms(index, territory, row.Origin).Select(term => cells.Of(table, _tables.PlaceOf(term))));
                rows.Add(decision == CellDisclosure.Shown
                    ? new PublishedRow(territory.Id, null, Cells(row.Sums))
                    : new PublishedRow(territory.Id, DisclosureWords.Mark(decision, DisclosureRule.Default), new Dictionary<string, string>()));
            }
        }

        return rows;
    }

    /// <summary>Territories whose rows were added up where the sheet has none of the total.</summary>
    private IEnumerable<int> Terms(int index, TerritoryFact total, RowOrigin origin) =>
        (origin == RowOrigin.SumOfMunicipalities ? facts.Municipalities : facts.Schools.Where(school => total.Level == TerritoryLevel.Region || school.MunicipalityId == total.Id))
        .Where(term => facts.Find(facts.AssessmentId(index), term.Id) >= 0).Select(term => term.Id);

    /// <summary>Of each territory what was said last; one that no publication has named stays away.</summary>
    private List<PublishedRow> Repeated(string work, IReadOnlyList<TerritoryFact> territories) =>
        [.. territories.Select(territory => _earlier[work].SelectMany(each => each.Rows).LastOrDefault(row => row.Territory == territory.Id)).OfType<PublishedRow>()];

    private static Dictionary<string, string> Cells(ResultSums sums)
    {
        var cells = new Dictionary<string, string> { [Participants] = Russian.Number(sums.Participants > 0 ? sums.Participants : sums.Marked) };
        if (sums.Marked > 0)
        {
            int[] marks = [sums.Mark2, sums.Mark3, sums.Mark4, sums.Mark5];
            for (var mark = 0; mark < marks.Length; mark++)
            {
                cells[Heads[mark + 1]] = Russian.PercentValue((double)marks[mark] / sums.Marked);
            }
        }

        Add(MeanMark, Indicator.MeanMark);
        Add(MeanScore, Indicator.MeanScore);
        Add(Below, Indicator.BelowThreshold);
        return cells;

        void Add(string head, Indicator indicator)
        {
            if (indicator.Compute(sums) is { } value)
            {
                cells[head] = IndicatorWords.Number(indicator, value.Value);
            }
        }
    }

    private static SiteWork View(Assessment work, List<PublishedRow> rows, IReadOnlyList<TerritoryFact> territories, bool isRepeated)
    {
        var columns = Heads.Where(head => rows.Exists(row => row.Cells.ContainsKey(head))).ToList();
        return new SiteWork(
            Russian.Bind(Title(work)), columns.Count > 0 ? columns : [Participants],
            rows.ConvertAll(row => new SiteRow(
                territories.First(territory => territory.Id == row.Territory).Label, row.Mark, (columns.Count > 0 ? columns : [Participants]).ConvertAll(head => row.Cells.GetValueOrDefault(head)))),
            isRepeated);
    }

    /// <summary>«ВПР, математика, 5 класс, осень 2022», «ОГЭ, математика, 2025, с учётом пересдач».</summary>
    private static string Title(Assessment work) =>
        AssessmentWords.FullName(work.Series) + ", " + (work.Procedure != Procedure.Vpr ? "" : work.Season == Season.Autumn ? "осень " : "весна ") + work.CalendarYear.ToString(CultureInfo.InvariantCulture)
        + (work.Form == TestForm.Computer ? ", компьютерная форма" : "") + (work.Wave == Wave.Main ? "" : ", " + AssessmentWords.Name(work.Wave));
}
