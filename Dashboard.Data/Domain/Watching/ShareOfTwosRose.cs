using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
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
public readonly record struct WorkInTwoYears(int SchoolId, Assessment Earlier, Assessment Later, IndicatorValue? Before, IndicatorValue? Now, double? Region, int? FileId);

/// <summary>
/// The share of «2» (of those below the threshold in ЕГЭ) rose against the previous year of the same work. It tells the pupils of both
/// years and the region's change beside them; it is a reason to look and no estimate of the school, least of all from ВПР.
/// </summary>
public static class ShareOfTwosRose
{
    /// <summary>Null where nothing is to be told: too few pupils, too small a rise, or one that chance makes too.</summary>
    public static WatchFinding? Find(WatchRule rule, in WorkInTwoYears work)
    {
        if (work is not { Before: { Count: { } before } earlier, Now: { Count: { } now } later }
            || earlier.Participants < rule.MinimumParticipants || later.Participants < rule.MinimumParticipants
            || earlier.IsSmallGroup || later.IsSmallGroup
            // Shares of whole pupils: 3 of 10 less 2 of 10 is 0.1, whatever its binary image.
            || later.Value - earlier.Value < rule.LowShareRise - 1e-9)
        {
            return null;
        }

        var isBeyondChance = Change.Between(Indicator.LowResults, earlier, later)!.Verdict == ChangeVerdict.Worse;
        return rule.OnlyBeyondChance && !isBeyondChance ? null : new WatchFinding(
            WatchKind.LowShare, work.SchoolId, Key(work.Later), Sentence(work, earlier, before, later, now, isBeyondChance),
            new WatchTarget(work.Later.Year.StartYear, AssessmentWords.Code(work.Later.Procedure), work.Later.Subject, work.Later.ProgrammeGrade), work.FileId);
    }

    private static string Sentence(in WorkInTwoYears work, IndicatorValue earlier, int before, IndicatorValue later, int now, bool isBeyondChance)
    {
        var what = work.Later.Procedure == Procedure.Ege ? "доля не набравших минимальный балл" : "доля «2»";
        return Russian.Bind(
            $"{AssessmentWords.FullName(work.Later.Series)}: {what} {Share(later.Value)} ({Russian.OutOf(now, later.Participants)}) в {work.Later.Year} году, "
            + $"было {Share(earlier.Value)} ({Russian.OutOf(before, earlier.Participants)}) в {work.Earlier.Year}: {Russian.PercentagePoints(later.Value - earlier.Value, 0)}"
            + (work.Region is { } region ? $"; по региону {Russian.PercentagePoints(region, 0)}" : "")
            // «п.п.» ends the sentence with its own point.
            + (isBeyondChance ? "" : "; неотличимо от обычных колебаний."));
    }

    private static string Share(double share) => Russian.Percent(share, 0);

    private static string Key(Assessment work) => string.Create(
        CultureInfo.InvariantCulture,
        $"{work.Year.StartYear}/{(byte)work.Procedure}/{work.Subject}/{work.ProgrammeGrade}/{(byte)work.Profile}/{(byte)work.Season}/{(byte)work.Form}/{(byte)work.Wave}");
}
