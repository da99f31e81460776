namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// The scale on which schools are compared with one another. Shares are turned into angles, in which a village school of 40 % and
/// a lyceum of 2 % vary alike (Freeman and Tukey, Ann. Math. Statist. 1950;21:607: the double arcsine, variance 1/n in radians);
/// means stay as they are. On the scale of shares itself the return of a very low school to its usual level would be overstated.
/// </summary>
/// <param name="IsShare">False for means.</param>
public readonly record struct ComparisonScale(bool IsShare)
{
    /// <summary>The reading on this scale: 0..π for shares.</summary>
    public double Of(Reading reading)
    {
        if (!IsShare)
        {
            return reading.Value;
        }

        double pupils = reading.Participants;
        var count = reading.Value * pupils;
        return Math.Asin(Math.Sqrt(count / (pupils + 1))) + Math.Asin(Math.Sqrt((count + 1) / (pupils + 1)));
    }

    /// <summary>The value that stands at this place of the scale.</summary>
    public double Back(double place)
    {
        if (!IsShare)
        {
            return place;
        }

        var half = Math.Sin(Math.Clamp(place, 0, Math.PI) / 2);
        return half * half;
    }

    /// <summary>The mean value of schools that lie around this place with this variance: the scale is bent.</summary>
    public double Back(double place, double variance)
    {
        var value = Back(place);
        return IsShare ? Math.Clamp(value + (variance * (1 - (2 * value)) / 4), 0, 1) : value;
    }

    /// <summary>A variance on the scale as one of values near this one.</summary>
    public double ValueVariance(double value, double variance) => IsShare ? variance * value * (1 - value) : variance;

    /// <summary>Variance that the draw of so many pupils alone gives to a value: of a mean in units of one pupil's variance.</summary>
    public double PupilVariance(double value, int participants)
    {
        if (!IsShare)
        {
            return 1.0 / participants;
        }

        // A share of exactly 0 or 1 varies too: by half a pupil.
        var least = 0.5 / (participants + 1);
        var known = Math.Clamp(value, least, 1 - least);
        return known * (1 - known) / participants;
    }
}
