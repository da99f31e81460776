using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Markers;

/// <summary>
/// M2: the mean score lies far above that of comparable schools. Size: standard deviations of the schools' means above their
/// mean. Chance: how far would a new school of this size fall from what the others show? — a t test of the prediction from the
/// other schools by a random-effects model (spread between schools by DerSimonian and Laird, within a school by its number of
/// pupils), over all schools and works of a year at once.
/// </summary>
public static class MeanFarAboveTheContext
{
    /// <summary>One finding for each school of each work, in the order of the input.</summary>
    public static IReadOnlyList<MarkerFinding> OverYear(IReadOnlyList<WorkScores> works, MarkerRule rule)
    {
        var readings = works.SelectMany(work => ReadingsOf(work, rule)).ToList();
        var tested = readings.ConvertAll(reading => reading.Comparison?.PValue ?? double.NaN);
        var beyondChance = FalseDiscovery.Reject(tested, rule.FalseDiscoveryRate);
        var tests = tested.Count(value => !double.IsNaN(value));
        return [.. readings.Select((reading, place) => Finding(reading, beyondChance[place], rule, tests))];
    }

    private static IReadOnlyList<Reading> ReadingsOf(WorkScores work, MarkerRule rule)
    {
        // In a fixed order, so that sums do not differ in the last bit when the schools come in another order.
        var region = work.Schools.Where(school => school.Participants >= rule.MinimumParticipants).OrderBy(school => school.School).Select(Mean.Of).ToList();
        var contexts = region.Where(mean => mean.School.Locality is not null)
            .GroupBy(mean => mean.School.Locality!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() >= rule.MinimumContextSchools)
            .SelectMany(group => Comparisons([.. group], group.Key))
            .Concat(region.Count >= rule.MinimumContextSchools ? Comparisons(region, null) : [])
            .GroupBy(pair => pair.School)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.First().Comparison);
        return [.. work.Schools.Select(school => new Reading(work, school, contexts.GetValueOrDefault(school.School)))];
    }

    private static IEnumerable<(int School, Comparison Comparison)> Comparisons(List<Mean> context, string? locality)
    {
        var mean = context.Average(school => school.Value);
        var deviation = Math.Sqrt(context.Sum(school => Square(school.Value - mean)) / (context.Count - 1));
        var within = context.Sum(school => school.Squares) / context.Sum(school => school.School.Participants - 1);
        var variances = context.Select(school => Math.Max(within, 1e-9) / school.School.Participants).ToArray();
        var values = context.Select(school => school.Value).ToArray();
        return context.Select((school, place) => (school.School.School, new Comparison(
            school.Value, mean, deviation > 0 ? (school.Value - mean) / deviation : 0, deviation > 0 ? Above(values, variances, place) : 1, context.Count, locality)));
    }

    /// <summary>One-sided p-value of a school's mean when the others predict it.</summary>
    private static double Above(double[] values, double[] variances, int own)
    {
        var others = RandomEffects.Of(Without(values, own), Without(variances, own));
        var error = Math.Sqrt(others.TauSquared + variances[own] + (others.MeanError * others.MeanError));
        return 1 - StudentT.CDF(0, 1, values.Length - 2, (values[own] - others.Mean) / error);
    }

    private static double[] Without(double[] all, int own) => [.. all[..own], .. all[(own + 1)..]];

    private static MarkerFinding Finding(Reading reading, bool beyondChance, MarkerRule rule, int tests)
    {
        var (work, school) = (reading.Work.Work, reading.School.School);
        if (reading.School.Participants < rule.MinimumParticipants)
        {
            return MarkerSentences.TooFew(Marker.HighMean, school, work, reading.School.Participants, rule);
        }

        if (reading.Comparison is not { } found)
        {
            return MarkerSentences.NotAssessed(
                Marker.HighMean, school, work,
                $"Школ, где не меньше {Russian.Count(rule.MinimumParticipants, "работы", "работ", "работ")}, в регионе меньше {Russian.Number(rule.MinimumContextSchools)}: сравнить не с чем.");
        }

        var large = found.Z > rule.MeanZ;
        var fired = large && beyondChance;
        var sentence = Sentence(reading.Work.Scale?.Max, found);
        return new MarkerFinding(Marker.HighMean, school, work, fired ? MarkerState.Fired : MarkerState.Quiet, Russian.Bind(
            large && !fired ? $"{sentence} Это больше порога, но среди {Russian.Count(tests, "проверки", "проверок", "проверок")} за год такое бывает и случайно." : sentence))
        {
            Size = found.Z,
            PValue = found.PValue,
            IsStrong = fired && found.Z > rule.StrongMeanZ,
            Caution = fired ? MarkerSentences.Selective(reading.School.Kind) : null,
        };
    }

    /// <summary>«Средний балл 17,2 (86,0 % от наибольшего), по 34 школам (город) — 11,3: отклонение +2,6.».</summary>
    private static string Sentence(int? max, Comparison found) =>
        $"Средний балл {Russian.Number(found.Value)}{(max is > 0 ? $" ({Russian.Percent(found.Value / max.Value)} от наибольшего)" : "")}, "
        + $"в среднем по {Russian.Count(found.Schools, "школе", "школам", "школам")}{(found.Locality is { } locality ? $" ({locality})" : " региона")} — {Russian.Number(found.Mean)}: "
        + $"{Russian.Signed(found.Z)} стандартного отклонения.";

    private static double Square(double value) => value * value;

    private sealed record Mean(SchoolScores School, double Value, double Squares)
    {
        public static Mean Of(SchoolScores school)
        {
            var (mean, variance) = TiltedReference.Moments(school.Counts);
            return new Mean(school, mean, variance * school.Participants);
        }
    }

    private sealed record Comparison(double Value, double Mean, double Z, double PValue, int Schools, string? Locality);

    private sealed record Reading(WorkScores Work, SchoolScores School, Comparison? Comparison);
}
