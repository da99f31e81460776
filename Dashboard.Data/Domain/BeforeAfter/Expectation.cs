namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// Where a school would be expected after the intervention if nothing had been done: the level of the others, and of the school's
/// own distance from it the part that usually stays. A school that was chosen because its year was bad is expected to come back
/// by itself, one that has been low for years is not: all known years before are weighed, so that choosing by any of them is
/// accounted for (best linear prediction under the components of <see cref="OrdinaryVariation"/>; for one year before it is the
/// regression to the mean of Barnett, van der Pols and Dobson, Int. J. Epidemiology 2005;34:215).
/// </summary>
/// <param name="Deviation">Expected distance from the level of the others, in the indicator's unit.</param>
/// <param name="Stays">The part 0..1 of the known distance that stays.</param>
/// <param name="Variance">Of the school's true level around the expectation, without the draw of the later pupils.</param>
public readonly record struct Expectation(double Deviation, double Stays, double Variance)
{
    /// <param name="before">Known years before, any order; empty means that nothing is known of the school.</param>
    /// <param name="variation">What is ordinary.</param>
    /// <param name="yearsAfter">Years pooled after the intervention, at least 1.</param>
    public static Expectation Of(IEnumerable<Deviation> before, OrdinaryVariation variation, int yearsAfter)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var deviation in before)
        {
            // A whole cohort without spread, such as 0 of 3 in a mean, would weigh infinitely.
            var variance = Math.Max(variation.Passing + (variation.Pupils * deviation.PupilVariance), 1e-9);
            sum += deviation.Value / variance;
            weights += 1 / variance;
        }

        var stays = weights > 0 && variation.Persistent > 0 ? variation.Persistent / (variation.Persistent + (1 / weights)) : 0;
        var known = weights > 0 ? sum / weights : variation.Centre;
        var centre = (1 - stays) * (1 - stays) * variation.Persistent / variation.Schools;
        return new Expectation(variation.Centre + (stays * (known - variation.Centre)), stays, (variation.Persistent * (1 - stays)) + centre + (variation.Passing / yearsAfter));
    }
}
