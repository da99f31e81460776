using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Watching;

/// <summary>One school's work in two years.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="Earlier">The work when it was last held before.</param>
/// <param name="Later">The same work now: equal but for the year.</param>
/// <param name="Before">Share of «2» then.</param>
/// <param name="Now">Share of «2» now.</param>
/// <param name="Region">Change of the region's share over the same years; null where it is not known.</param>
/// <param name="FileId">The file that brought the later one.</param>
public readonly record struct WorkInTwoYears(int SchoolId, Assessment Earlier, Assessment Later, IndicatorValue? Before, IndicatorValue? Now, double? Region, int? FileId)
{
    public double Rise => Before is { } before && Now is { } now ? now.Value - before.Value : 0;
}

/// <summary>
/// The share of «2» (of those below the threshold in ЕГЭ) rose against the previous year of the same work. It tells the pupils of both
/// years and the region's change beside them; it is a reason to look and no estimate of the school, least of all from ВПР.
/// </summary>
public static class ShareOfTwosRose
{
    /// <summary>Of the rises that are told at most this share is expected to be made by chance, where the rule corrects for the number of works.</summary>
    private const double FalseDiscoveryRate = 0.05;

    /// <param name="rule">The parameters.</param>
    /// <param name="works">Works of all schools of the region: how many are compared decides what chance may make.</param>
    public static IReadOnlyList<WatchFinding> Find(WatchRule rule, IReadOnlyList<WorkInTwoYears> works)
    {
        var compared = works.Where(work => IsCompared(rule, work)).ToList();
        var rejected = rule.CorrectedForMany ? FalseDiscovery.Reject(compared.ConvertAll(ByChance), FalseDiscoveryRate) : null;
        var findings = new List<WatchFinding>();
        for (var place = 0; place < compared.Count; place++)
        {
            var work = compared[place];
            // Shares of whole pupils: 3 of 10 less 2 of 10 is 0.1, whatever its binary image.
            if (work.Rise < rule.LowShareRise - 1e-9 || rejected?[place] == false)
            {
                continue;
            }

            var isBeyondChance = Change.Between(Indicator.LowResults, work.Before, work.Now)!.Verdict == ChangeVerdict.Worse;
            if (isBeyondChance || !rule.OnlyBeyondChance)
            {
                findings.Add(new WatchFinding(
                    WatchKind.LowShare, work.SchoolId, Key(work.Later), Sentence(work, isBeyondChance),
                    new WatchTarget(work.Later.Year.StartYear, AssessmentWords.Code(work.Later.Procedure), work.Later.Subject, work.Later.ProgrammeGrade), work.FileId));
            }
        }

        return findings;
    }

    private static bool IsCompared(WatchRule rule, in WorkInTwoYears work) =>
        work is { Before: { Count: not null, IsSmallGroup: false } earlier, Now: { Count: not null, IsSmallGroup: false } later }
        && earlier.Participants >= rule.MinimumParticipants && later.Participants >= rule.MinimumParticipants;

    /// <summary>What did not rise need not be computed: it is never beyond chance.</summary>
    private static double ByChance(WorkInTwoYears work) => work.Rise <= 0 ? 1
        : FalseDiscovery.ShareIsAbove(work.Now!.Count!.Value, work.Now.Participants, work.Before!.Count!.Value, work.Before.Participants);

    private static string Sentence(in WorkInTwoYears work, bool isBeyondChance)
    {
        var (earlier, later) = (work.Before!, work.Now!);
        var what = work.Later.Procedure == Procedure.Ege ? "доля не набравших минимальный балл" : "доля «2»";
        return Russian.Bind(
            $"{AssessmentWords.FullName(work.Later.Series)}: {what} {Share(later.Value)} ({Russian.OutOf(later.Count!.Value, later.Participants)}) в {work.Later.Year} году, "
            + $"было {Share(earlier.Value)} ({Russian.OutOf(earlier.Count!.Value, earlier.Participants)}) в {work.Earlier.Year}: {Russian.PercentagePoints(work.Rise, 0)}"
            + (work.Region is { } region ? $"; по региону {Russian.PercentagePoints(region, 0)}" : "")
            // «п.п.» ends the sentence with its own point.
            + (isBeyondChance ? "" : "; неотличимо от обычных колебаний."));
    }

    private static string Share(double share) => Russian.Percent(share, 0);

    private static string Key(Assessment work) => string.Create(
        CultureInfo.InvariantCulture,
        $"{work.Year.StartYear}/{(byte)work.Procedure}/{work.Subject}/{work.ProgrammeGrade}/{(byte)work.Profile}/{(byte)work.Season}/{(byte)work.Form}/{(byte)work.Wave}");
}
