using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>What one work, or several pooled ones, says of a school or a territory.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Participants">Pupils it was counted over, at least 1.</param>
/// <param name="Count">Pupils with the property, for shares; null for means.</param>
public readonly record struct Reading(double Value, int Participants, int? Count)
{
    public bool IsSmallGroup => Participants < Indicator.SmallGroup;

    public static Reading Of(IndicatorValue value) => new(value.Value, value.Participants, value.Count);

    /// <summary>Years added up by pupils, never averaged: a year of 40 weighs four times a year of 10. Null where there is none.</summary>
    public static Reading? Pool(IEnumerable<Reading?> readings)
    {
        var (sum, participants, count, counted) = (0.0, 0, 0, true);
        foreach (var reading in readings)
        {
            if (reading is { } known)
            {
                sum += known.Value * known.Participants;
                participants += known.Participants;
                count += known.Count ?? 0;
                counted &= known.Count is not null;
            }
        }

        return participants == 0 ? null : new Reading(counted ? (double)count / participants : sum / participants, participants, counted ? count : null);
    }
}

/// <summary>A school's readings in the works looked at, in the order of time; null where it has no result.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Readings">First those before the intervention, then those after it.</param>
/// <param name="Traits">Further traits that schools are matched by, in a fixed order; null where unknown.</param>
public sealed record SchoolCourse(int School, IReadOnlyList<Reading?> Readings, IReadOnlyList<double?> Traits);
