using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>The rows of the chart and of its table.</summary>
internal sealed class StudyRows(ResultFacts facts, StudyReader reader, Indicator indicator, StudyWords words, StudyRun run, StudyCautions cautions)
{
    internal List<ChangeRow> Of(IReadOnlyList<SchoolChange> judged, MeasuredChange together, Participation participation)
    {
        var rows = new List<ChangeRow>();
        if (judged.Count > 1)
        {
            var name = $"{Russian.Count(judged.Count, "школа", "школы", "школ")} вместе";
            rows.Add(Row(ChangeRowKind.Together, name, null, together, cautions.Signs.Count > 0, null, judged.Count, 1));
        }

        foreach (var school in run.Change!.Schools)
        {
            var fact = facts.Territory(school.School)!;
            var begun = run.Groups.Count > 1 ? WindowWords.Of(run.Groups[school.Group].Windows) : null;
            // The only school is judged as all together are: the comparison with similar schools speaks of it too.
            rows.Add(school.Change is { } change
                ? Row(ChangeRowKind.School, fact.Label, fact.Id, judged.Count == 1 ? together : change, cautions.Signs.Contains(school.School), begun, 1, judged.Count)
                : Missing(fact, run.Groups[school.Group].Windows, begun));
        }

        var inside = participation.Schools.Select(each => each.School).ToList();
        foreach (var group in run.Groups)
        {
            rows.AddRange(Others(inside, group));
        }

        return rows;
    }

    private ChangeRow Row(ChangeRowKind kind, string name, int? territory, MeasuredChange change, bool hasSign, string? begun, int howMany, int oneOf) => new(
        kind, name, territory, change.Before, change.After, IntervalOf(change.Before), IntervalOf(change.After), change.Change, change.Interval,
        change.Parts?.Beyond, change.Parts?.Interval, change.Verdict, StudyWords.Short(change), words.RowSentence(name, change, howMany, oneOf), hasSign, begun);

    private ChangeRow Missing(TerritoryFact school, StudyWindows windows, string? begun)
    {
        var before = Reading.Pool(windows.Before.Select(work => reader.Of(school, work)));
        var after = Reading.Pool(windows.After.Select(work => reader.Of(school, work)));
        var lacks = before is null && after is null ? "нет результатов" : before is null ? "нет результата до" : "нет результата после";
        return new ChangeRow(
            ChangeRowKind.School, school.Label, school.Id, before, after, before is { } first ? IntervalOf(first) : null, after is { } second ? IntervalOf(second) : null,
            null, null, null, null, StudyVerdict.NoMeasure, lacks, $"{school.Label}: {lacks}.", false, begun);
    }

    private IEnumerable<ChangeRow> Others(List<TerritoryFact> inside, WindowGroup group)
    {
        var suffix = run.Groups.Count > 1 ? " (" + WindowWords.Of(group.Windows) + ")" : "";
        var municipalities = inside.Select(school => school.MunicipalityId).Distinct().ToList();
        if (municipalities is [{ } id] && facts.Territory(id) is { } municipality && reader.Sees(municipality)
            && Published(ChangeRowKind.Municipality, municipality, inside, group, municipality.Label + ", остальные" + suffix) is { } near)
        {
            yield return near;
        }

        if (TerritoryMap.RegionOf(facts) is { } region && Published(ChangeRowKind.Region, region, inside, group, region.Name + ", остальные" + suffix) is { } wide)
        {
            yield return wide;
        }

        if (facts.Territories.FirstOrDefault(territory => territory.Level == TerritoryLevel.Sample) is { } sample
            && Published(ChangeRowKind.Sample, sample, [], group, "Вся выборка" + suffix) is { } all)
        {
            yield return all;
        }
    }

    private ChangeRow? Published(ChangeRowKind kind, TerritoryFact territory, List<TerritoryFact> without, WindowGroup group, string name)
    {
        var before = Reading.Pool(group.Windows.Before.Select(work => reader.Rest(territory, without, work)));
        var after = Reading.Pool(group.Windows.After.Select(work => reader.Rest(territory, without, work)));
        if (before is not { } first || after is not { } second)
        {
            return null;
        }

        var interval = first.Count is { } was && second.Count is { } now ? Newcombe.Difference(now, second.Participants, was, first.Participants) : (Interval?)null;
        var change = second.Value - first.Value;
        var verdict = first.IsSmallGroup || second.IsSmallGroup ? StudyVerdict.TooFew
            : interval is not { } known ? StudyVerdict.NoMeasure
            : known.Contains(0) ? StudyVerdict.Indistinguishable
            : change > 0 == indicator.HigherIsBetter ? StudyVerdict.Better : StudyVerdict.Worse;
        var word = verdict == StudyVerdict.NoMeasure ? "разброс не\u00a0опубликован" : StudyWords.Short(verdict);
        return new ChangeRow(
            kind, name, territory.Id, first, second, IntervalOf(first), IntervalOf(second), change, interval, null, null, verdict, word,
            StudyWords.Said($"{name}: {IndicatorWords.Difference(indicator, change)}{(interval is { } shown ? " " + words.Interval(shown) : "")}, {word}."), false, null);
    }

    private static Interval? IntervalOf(Reading reading) => reading.Count is { } count ? Wilson.Of(count, reading.Participants) : null;
}
