using System.Globalization;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>A work of a school in which three participants of ten or more got «2» or stayed below the minimum.</summary>
/// <param name="School">The school.</param>
/// <param name="StartYear">First calendar year of the school year.</param>
/// <param name="Work">«ВПР РУ 5», «ВПР осень МА 6», «ОГЭ МА», «ЕГЭ МА (проф.)», «ЕГЭ МА (база)».</param>
/// <param name="Participants">Who took part.</param>
/// <param name="Low">Of them with «2» or below the minimum.</param>
public sealed record LowWork(InventedSchool School, int StartYear, string Work, long Participants, long Low)
{
    public int Percent => (int)Math.Round(100.0 * Low / Participants, MidpointRounding.AwayFromZero);
}

/// <summary>The rule of low results counted from the simulation itself, without the product: what its calculation must find.</summary>
public sealed class LowWorks
{
    private const int Worst = 30;
    private const int Fewest = 10;

    // Years in which a work was written at all: a hole of a year does not end a row of two.
    private readonly ILookup<string, int> held;

    private LowWorks(IReadOnlyList<LowWork> all, ILookup<string, int> held)
    {
        All = all;
        this.held = held;
    }

    /// <summary>ВПР in Russian and mathematics of grades 4–8 (not the advanced works), ОГЭ and ЕГЭ in both; by school, year and work.</summary>
    public IReadOnlyList<LowWork> All { get; }

    public static LowWorks Of(SampleRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var all =
            from outcome in region.Outcomes
            let work = outcome.Assessment
            where work.Subject is "РУ" or "МА" && work.Procedure != SampleProcedure.Own && !(work.Procedure == SampleProcedure.Vpr && work.Advanced)
            from school in outcome.Schools
            let result = outcome.Of(school)!
            let low = work.PassScore is { } pass ? result.Between(0, pass - 1) : result.Marks[0]
            where result.Participants > 0 && low * 100 >= result.Participants * Worst
            select new LowWork(school, work.StartYear, Name(work), result.Participants, low);
        return new LowWorks(
            [.. all.OrderBy(low => low.School.Index).ThenBy(low => low.StartYear).ThenBy(low => low.Work.Contains("осень", StringComparison.Ordinal)).ThenBy(low => low.Work, StringComparer.Ordinal)],
            region.Outcomes.Select(outcome => outcome.Assessment).ToLookup(Name, work => work.StartYear));
    }

    public IEnumerable<LowWork> In(InventedSchool school, int startYear) => All.Where(low => low.School == school && low.StartYear == startYear);

    /// <summary>
    /// Two works of the year; or one and the same in this year and the year before; or in this year and the last one before it in which the work
    /// was written. Works of ten participants or more.
    /// </summary>
    public (bool Two, bool YearBefore, bool LastHeld) Rule(InventedSchool school, int startYear)
    {
        var now = Counted(school, startYear);
        return (
            now.Count >= 2,
            now.Overlaps(Counted(school, startYear - 1)),
            now.Any(work => held[work].Where(year => year < startYear).DefaultIfEmpty(0).Max() is var last && Counted(school, last).Contains(work)));
    }

    private HashSet<string> Counted(InventedSchool school, int startYear) =>
        [.. In(school, startYear).Where(low => low.Participants >= Fewest).Select(low => low.Work)];

    /// <summary>Words of an order: «ВПР МА 5 (53 %), ОГЭ МА (41 %)»; the worst four.</summary>
    public string Reason(InventedSchool school, int startYear) => string.Join(
        ", ",
        In(school, startYear).OrderByDescending(low => low.Participants >= Fewest).ThenByDescending(low => low.Percent).ThenBy(low => low.Work, StringComparer.Ordinal).Take(4)
            .Select(low => string.Create(CultureInfo.InvariantCulture, $"{low.Work} ({low.Percent} %)")));

    /// <summary>Tables of the truth that belong to no file.</summary>
    public IEnumerable<TruthRow> Truth()
    {
        foreach (var low in All)
        {
            yield return new TruthRow("low-works", Year(low.StartYear), low.School.Code, low.School.Name, low.Work, Number(low.Participants), Number(low.Low));
        }

        for (var startYear = 2018; startYear <= 2024; startYear++)
        {
            foreach (var school in SampleRegion.Schools)
            {
                var (two, yearBefore, lastHeld) = Rule(school, startYear);
                if (two || lastHeld)
                {
                    yield return new TruthRow("calculated", Year(startYear), school.Code, school.Name, Word(two), Word(yearBefore), Word(lastHeld));
                }
            }
        }
    }

    private static string Name(SampleAssessment work) => work switch
    {
        { Procedure: SampleProcedure.Oge } => "ОГЭ " + work.Subject,
        { Procedure: SampleProcedure.Ege, Basic: true } => "ЕГЭ МА (база)",
        { Procedure: SampleProcedure.Ege, Subject: "МА" } => "ЕГЭ МА (проф.)",
        { Procedure: SampleProcedure.Ege } => "ЕГЭ " + work.Subject,
        _ => string.Create(CultureInfo.InvariantCulture, $"ВПР {(work.Autumn ? "осень " : "")}{work.Subject} {work.ProgrammeGrade}"),
    };

    private static string Year(int startYear) => FormattableString.Invariant($"{startYear}/{startYear + 1}");

    private static string Word(bool said) => said ? "yes" : "no";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
