using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>A school's share drawn to the mean of all schools of the work, as far as its own number is uncertain.</summary>
/// <param name="Own">As it was counted.</param>
/// <param name="Value">The smoothed share.</param>
/// <param name="Interval">Its 95 % interval.</param>
/// <param name="Weight">0..1: how much of the own number is kept.</param>
/// <param name="Mean">What it is drawn to.</param>
/// <param name="Schools">Of how many schools.</param>
/// <param name="TellsApart">False: the schools of the work cannot be told apart, all have the same estimate and none may be put before another.</param>
public sealed record SmoothedShare(IndicatorValue Own, double Value, Interval Interval, double Weight, double Mean, int Schools, bool TellsApart);

/// <summary>Smoothed shares of all schools of one work, by empirical Bayes (<see cref="Shrinkage"/>).</summary>
internal static class SmoothedShares
{
    /// <summary>By school; empty where the indicator has no counts or fewer than two schools have it.</summary>
    internal static Dictionary<int, SmoothedShare> Read(ResultFacts facts, int assessmentIndex, Indicator indicator)
    {
        var schools = TerritoryRows.CountedSchools(facts, assessmentIndex, indicator);
        if (schools.Count < 2)
        {
            return [];
        }

        var shrunk = Shrinkage.OfShares(schools.ConvertAll(school => school.Value.Count!.Value), schools.ConvertAll(school => school.Value.Participants));
        return schools.Select((school, place) => (school, Estimate: shrunk.Estimates[place])).ToDictionary(
            pair => pair.school.School.Id,
            pair => new SmoothedShare(
                pair.school.Value, pair.Estimate.Value, pair.Estimate.ShareInterval, pair.Estimate.Lambda, shrunk.Mean, schools.Count, shrunk.TellsApart));
    }
}
