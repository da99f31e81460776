using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// Judges one school or several added up by pupils. Intervals of shares are squared and added from Wilson's limits as Newcombe's
/// are (Statistics in Medicine 1998;17:873, method 10), with pupils counted as fewer where those of a school are alike, and with
/// what passes with a cohort added: two cohorts of one school differ by more than a draw of pupils.
/// </summary>
internal static class Judgement
{
    internal static MeasuredChange Of(IReadOnlyList<SchoolMeasure> measures, Indicator indicator)
    {
        var isShare = indicator.Unit == IndicatorUnit.Share;
        var before = Reading.Pool(measures.Select(measure => (Reading?)measure.Before))!.Value;
        var after = Reading.Pool(measures.Select(measure => (Reading?)measure.After))!.Value;
        var tooFew = before.IsSmallGroup || after.IsSmallGroup;
        if (measures.Any(measure => measure.Parts is null))
        {
            var plain = before is { Count: { } earlier } && after is { Count: { } later } ? Newcombe.Difference(later, after.Participants, earlier, before.Participants) : (Interval?)null;
            return new MeasuredChange(before, after, plain, null, tooFew ? StudyVerdict.TooFew : StudyVerdict.NoMeasure);
        }

        var (common, beyond, level, shared, draw, cohorts, spread) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var measure in measures)
        {
            var weight = (double)measure.After.Participants / after.Participants;
            common += weight * measure.Parts!.Common;
            beyond += weight * measure.Parts.Beyond;
            // Where the schools compared vary more than what is ordinary says, so may this one.
            var wide = weight * weight * measure.Parts.Spread * measure.Parts.Spread;
            level += wide * measure.Parts.LevelVariance;
            shared += weight * Math.Sqrt(measure.Parts.SharedVariance);
            draw += wide * measure.Parts.PupilVariance;
            cohorts += wide * measure.Parts.CohortVariance;
            spread += weight * measure.Parts.Spread;
        }

        var change = after.Value - before.Value;
        var pupils = spread * spread * measures.Average(measure => measure.Group.Variation!.Pupils);
        var freedom = measures.Min(Freedom);
        var bound = StudentT.InvCDF(0, 1, freedom, 0.975);
        level += shared * shared;
        var error = Math.Sqrt(level + draw);
        var interval = Beyond(isShare, after, beyond, pupils, bound, level, draw);
        var chance = 2 * (1 - StudentT.CDF(0, 1, freedom, Math.Abs(beyond) / error));
        var ordinary = Change(isShare, before, after, pupils, cohorts);
        // A school that moved as the others is not called worse for not coming back as expected, nor better for the reverse: it has to
        // have moved against them to the same side by more than is ordinary.
        var against = new Interval(ordinary.Low - common, ordinary.High - common);
        var sameWay = beyond > 0 == change - common > 0 && !against.Contains(0);
        var verdict = tooFew ? StudyVerdict.TooFew
            : !interval.Contains(0) && chance <= StudyOfChange.FalseDiscoveryRate && sameWay ? beyond > 0 == indicator.HigherIsBetter ? StudyVerdict.Better : StudyVerdict.Worse
            : ordinary.Contains(0) ? StudyVerdict.Indistinguishable
            : StudyVerdict.AsExpected;
        var noticeable = (bound + Normal.InvCDF(0, 1, StudyOfChange.Power)) * error;
        // Pupils weigh both sides, and schools grow and shrink: what the parts leave of the added change goes with the regression.
        return new MeasuredChange(before, after, ordinary, new ChangeParts(common, change - common - beyond, beyond, interval, error, chance, noticeable), verdict);
    }

    /// <summary>
    /// What is ordinary is found from schools that did not take part, so their number is what counts: the nearest of them less one, or
    /// those that are seen; where next to none is seen, all schools that are.
    /// </summary>
    private static int Freedom(SchoolMeasure measure)
    {
        var (others, own) = (measure.Group.Group.References.Count, measure.Group.Group.Participants.Count);
        return Math.Max(1, measure.Nearest.Count > 0 ? measure.Nearest.Count - 1 : others > 1 ? others : others + own - 1);
    }

    private static Interval Beyond(bool isShare, Reading after, double beyond, double pupils, double bound, double level, double draw)
    {
        if (!isShare)
        {
            var half = bound * Math.Sqrt(level + draw);
            return new Interval(beyond - half, beyond + half);
        }

        var wilson = Wilson.OfShare(after.Value, Alike(after.Participants, pupils));
        var scale = bound / Interval.Z;
        return new Interval(
            beyond - Math.Sqrt(Square((after.Value - wilson.Low) * scale) + (bound * bound * level)),
            beyond + Math.Sqrt(Square((wilson.High - after.Value) * scale) + (bound * bound * level)));
    }

    private static Interval Change(bool isShare, Reading before, Reading after, double pupils, double cohorts)
    {
        var difference = after.Value - before.Value;
        if (!isShare)
        {
            var half = Interval.Z * Math.Sqrt((pupils / before.Participants) + (pupils / after.Participants) + cohorts);
            return new Interval(difference - half, difference + half);
        }

        var (first, second) = (Wilson.OfShare(before.Value, Alike(before.Participants, pupils)), Wilson.OfShare(after.Value, Alike(after.Participants, pupils)));
        var cohort = Square(Interval.Z) * cohorts;
        return new Interval(
            Math.Max(-1, difference - Math.Sqrt(Square(after.Value - second.Low) + Square(first.High - before.Value) + cohort)),
            Math.Min(1, difference + Math.Sqrt(Square(second.High - after.Value) + Square(before.Value - first.Low) + cohort)));
    }

    /// <summary>As how many strangers pupils of one school count.</summary>
    private static int Alike(int participants, double pupils) => Math.Max(1, (int)Math.Round(participants / pupils));

    private static double Square(double value) => value * value;
}
