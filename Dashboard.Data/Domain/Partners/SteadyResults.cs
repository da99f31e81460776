using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Partners;

/// <summary>One work of one year in a school.</summary>
/// <param name="Year">School year.</param>
/// <param name="High">Pupils with «4» and «5».</param>
/// <param name="Total">Pupils with a mark.</param>
/// <param name="Region">The region's share 0..1 of «4» and «5» in the same work.</param>
/// <param name="HasMarker">A sign that needs a second look fired in it, ours or the official list's.</param>
/// <param name="Subject">Key of the subject: grades of one subject are different pupils, subjects of a year are the same ones.</param>
public sealed record PartnerWork(SchoolYear Year, int High, int Total, double Region, bool HasMarker = false, int Subject = 0);

/// <summary>
/// Steadily good: hardly any work with a marker in the years looked at, enough years with results without these works, each of them above
/// what the region has in the same works, and the lower end of Wilson's interval over all of them above it too, for as many pupils as surely
/// wrote (the most in any one subject of each year): a pupil who writes six works is no six pupils. A small school with one lucky year
/// passes none of the last three.
/// </summary>
/// <param name="Exclusion">What does not hold; null where all of it does.</param>
/// <param name="Sentence">The numbers, or what is missing.</param>
/// <param name="High">Pupils with «4» and «5» over the counted years.</param>
/// <param name="Total">Pupils with a mark over the counted years.</param>
/// <param name="Expected">Share 0..1 that the region's pupils have in the same works; NaN where nothing is counted.</param>
public sealed record SteadyResults(PartnerExclusion? Exclusion, string Sentence, int High, int Total, double Expected)
{
    public bool IsSteady => Exclusion is null;

    /// <param name="known">All works known of the school.</param>
    /// <param name="last">The last school year looked at.</param>
    /// <param name="rule">Years and numbers.</param>
    public static SteadyResults Of(IEnumerable<PartnerWork> known, SchoolYear last, PartnerRule rule)
    {
        var looked = known.Where(work => work.Total > 0 && work.Year <= last && work.Year.StartYear > last.StartYear - rule.Years).ToList();
        var marked = looked.FindAll(work => work.HasMarker);
        var years = looked.Where(work => !work.HasMarker)
            .GroupBy(work => work.Year).OrderBy(year => year.Key)
            .Select(year => new YearSum(
                year.Key, year.Sum(work => work.High), year.Sum(work => work.Total), year.Sum(work => work.Total * work.Region), year.GroupBy(work => work.Subject).Max(subject => subject.Sum(work => work.Total))))
            .ToList();
        var counted = years.FindAll(year => year.Total >= rule.MinimumParticipants);
        var (high, total) = (counted.Sum(year => year.High), counted.Sum(year => year.Total));
        var expected = total > 0 ? counted.Sum(year => year.Expected) / total : double.NaN;
        if (Problem(looked.Count, marked, counted, rule) is not var (exclusion, problem))
        {
            var pupils = counted.Sum(year => year.Pupils);
            var interval = Wilson.Of((int)Math.Round((double)high * pupils / total, MidpointRounding.AwayFromZero), pupils);
            var (works, behind) = pupils < total
                ? ($"в {Russian.OutOf(high, total)} {Russian.Plural(total, "работы", "работ", "работ")}", $" по {Russian.Count(pupils, "ученику", "ученикам", "ученикам")}")
                : ($"у {Russian.OutOf(high, total)}", "");
            var numbers = $"«4» и «5» {works} ({Russian.Percent((double)high / total)}, интервал {Russian.ShareInterval(interval.Low, interval.High)}{behind}), по региону в тех же работах {Russian.Percent(expected)}"
                + (marked.Count > 0 ? $", без {Russian.Count(marked.Count, "работы", "работ", "работ")} с признаками" : "");
            return interval.Low > expected
                ? new SteadyResults(null, Russian.Bind($"{Names(counted.Select(year => year.Year))}: {numbers}; каждый год выше региона."), high, total, expected)
                : new SteadyResults(PartnerExclusion.WithinChance, Russian.Bind($"{Names(counted.Select(year => year.Year))}: {numbers}; неотличимо от обычных колебаний."), high, total, expected);
        }

        return new SteadyResults(exclusion, Russian.Bind(problem), high, total, expected);
    }

    private static (PartnerExclusion Exclusion, string Sentence)? Problem(int looked, List<PartnerWork> marked, List<YearSum> counted, PartnerRule rule)
    {
        if (marked.Count > (rule.MaximumMarkedShare * looked) + 1e-9)
        {
            return (
                PartnerExclusion.HasMarker,
                $"Есть {MarkerWords.All}: {Names(marked.Select(work => work.Year))}; у {Russian.OutOf(marked.Count, looked)} работ, допускается {Russian.Percent(rule.MaximumMarkedShare, 0)}.");
        }

        if (counted.Count < rule.MinimumYears)
        {
            return (
                PartnerExclusion.TooFewYears,
                $"Результаты не меньше чем по {Russian.Number(rule.MinimumParticipants)} работам есть за {Russian.Count(counted.Count, "год", "года", "лет")}, нужно не меньше {Russian.Number(rule.MinimumYears)}.");
        }

        return counted.FindAll(year => year.High <= year.Expected + 1e-9) is { Count: > 0 } low
            ? (PartnerExclusion.NotAboveRegion, $"Не выше региона: {Names(low.Select(year => year.Year))}.")
            : null;
    }

    private static string Names(IEnumerable<SchoolYear> years) => Russian.List([.. years.Distinct().Order().Select(year => Russian.SchoolYear(year.StartYear))]);

    /// <param name="Year">School year.</param>
    /// <param name="High">Pupils with «4» and «5» over its works.</param>
    /// <param name="Total">Pupils with a mark.</param>
    /// <param name="Expected">How many of them would have «4» and «5» in the region.</param>
    /// <param name="Pupils">At least so many wrote.</param>
    private sealed record YearSum(SchoolYear Year, int High, int Total, double Expected, int Pupils);
}
