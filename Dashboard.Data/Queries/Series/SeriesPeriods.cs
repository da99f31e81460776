using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Series;

/// <summary>One place on the axis of years.</summary>
/// <param name="Year">School year.</param>
/// <param name="CalendarYear">Year in which the work was written.</param>
/// <param name="Season">Spring or autumn.</param>
/// <param name="Form">Paper or computer.</param>
/// <param name="WaveUsed">The wave shown; null for a year without results.</param>
/// <param name="Label">«2019», «осень 2020», «2024, компьютерная».</param>
/// <param name="Position">Calendar years from 2000 on: 2019 for spring, 2020.45 for autumn.</param>
/// <param name="IsApart">Outside the line: an autumn ВПР, written by the next grade.</param>
/// <param name="BreakReason">Why the line does not go on from the period before, in Russian; null where it does.</param>
/// <param name="Note">What a reader should know of this point: another wave, no exam; null where there is nothing.</param>
public sealed record SeriesPeriod(
    SchoolYear Year,
    int CalendarYear,
    Season Season,
    TestForm Form,
    Wave? WaveUsed,
    string Label,
    double Position,
    bool IsApart = false,
    string? BreakReason = null,
    string? Note = null)
{
    /// <summary>The value here must not be compared with the one before.</summary>
    public bool BreaksSeries => IsApart || BreakReason is not null;
}

/// <summary>A period with its points while the view is put together.</summary>
internal sealed record PeriodDraft(SeriesPeriod Period, IReadOnlyList<SeriesPoint?> Points);

/// <summary>Where a series breaks, which years are gaps, and which two years may be compared.</summary>
internal static class SeriesPeriods
{
    internal const string AutumnReason = "осеннюю работу писал следующий класс";

    internal static SeriesPeriod Of(Assessment assessment, Wave asked)
    {
        var year = assessment.CalendarYear;
        var isAutumn = assessment.Procedure == Procedure.Vpr && assessment.Season == Season.Autumn;
        var isComputer = assessment.Form == TestForm.Computer;
        var label = assessment.Date is { } day ? Russian.Date(day)
            : (isAutumn ? $"осень{Russian.NoBreakSpace}" : "") + year.ToString(CultureInfo.InvariantCulture) + (isComputer ? ", компьютерная" : "");
        var position = year + (isAutumn ? 0.45 : 0) + (isComputer ? 0.2 : 0);
        if (assessment.Date is { } date)
        {
            position = TimeAxis.PositionOf(date);
        }
        else if (assessment.Procedure == Procedure.Own)
        {
            position = assessment.Year.EndYear;
        }

        return new SeriesPeriod(
            assessment.Year,
            year,
            assessment.Season,
            assessment.Form,
            assessment.Wave,
            label,
            position,
            isAutumn,
            null,
            isAutumn ? AutumnReason : assessment.Wave != asked ? AssessmentWords.Name(assessment.Wave) : null);
    }

    /// <summary>Puts in the years without results and says where the line must not go on. The drafts are in order.</summary>
    internal static void Complete(List<PeriodDraft> drafts, int lines, Procedure procedure)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        // An own assessment is held when its owner likes: a year without it is no gap.
        if (procedure != Procedure.Own)
        {
            var known = drafts.Select(draft => draft.Period.CalendarYear).ToHashSet();
            for (var year = drafts[0].Period.CalendarYear + 1; year < drafts[^1].Period.CalendarYear; year++)
            {
                if (!known.Contains(year))
                {
                    drafts.Add(Missing(year, lines, procedure));
                }
            }

            drafts.Sort((left, right) => left.Period.Position.CompareTo(right.Period.Position));
        }

        SeriesPeriod? before = null;
        for (var place = 0; place < drafts.Count; place++)
        {
            var period = drafts[place].Period;
            if (period.IsApart || period.WaveUsed is null)
            {
                continue;
            }

            if (before is not null && BreakBetween(before, period, procedure) is { } reason)
            {
                drafts[place] = drafts[place] with { Period = period with { BreakReason = reason } };
            }

            before = period;
        }
    }

    /// <summary>
    /// The change over the latest unbroken run; where the last year stands alone, since the latest earlier year of the same
    /// season, form and wave. A gap does not forbid to compare, a changed form does.
    /// </summary>
    internal static SeriesChange? LatestChange(List<SeriesPeriod> periods, IReadOnlyList<SeriesPoint?> points, Indicator indicator)
    {
        var to = LastComparable(periods, points, periods.Count - 1);
        if (to < 0)
        {
            return null;
        }

        var from = to;
        for (var place = to; place > 0 && !periods[place].BreaksSeries && periods[place - 1] is { IsApart: false } && points[place - 1] is not null; place--)
        {
            from = place - 1;
        }

        if (from == to && periods[to].BreakReason is null)
        {
            from = LastComparable(periods, points, to - 1);
        }

        return from >= 0 && from < to && Change.Between(indicator, points[from]!.Value, points[to]!.Value) is { } change
            ? new SeriesChange(from, to, change)
            : null;
    }

    private static int LastComparable(List<SeriesPeriod> periods, IReadOnlyList<SeriesPoint?> points, int from)
    {
        var place = from;
        while (place >= 0 && (periods[place].IsApart || points[place] is null))
        {
            place--;
        }

        return place;
    }

    private static PeriodDraft Missing(int year, int lines, Procedure procedure)
    {
        var note = (procedure, year) switch
        {
            (Procedure.Oge, 2020) => "ОГЭ в\u00a02020 году не\u00a0проводился",
            (Procedure.Vpr, 2020 or 2022) => "работу перенесли на\u00a0осень",
            _ => "результатов нет",
        };
        return new PeriodDraft(
            new SeriesPeriod(SchoolYear.Of(year, Season.Spring), year, Season.Spring, TestForm.Paper, null, year.ToString(CultureInfo.InvariantCulture), year, Note: note),
            new SeriesPoint?[lines]);
    }

    private static string? BreakBetween(SeriesPeriod before, SeriesPeriod period, Procedure procedure) =>
        procedure == Procedure.Vpr && before.Form != period.Form
            ? period.Form == TestForm.Computer ? "работу писали на компьютере" : "работу снова писали на бумаге"
        : before.WaveUsed != period.WaveUsed
            ? $"{AssessmentWords.Name(before.WaveUsed!.Value)} и\u00a0{AssessmentWords.Name(period.WaveUsed!.Value)}: разные итоги"
        : null;
}
