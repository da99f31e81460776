using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>What a school needs help with in a year: its conditions, its results and a character of its own decide.</summary>
public sealed class Needs(SampleRegion region)
{
    private const double LeastHigh = 0.62;
    private const double LeastMedium = 0.42;
    private const double LeastLow = 0.26;

    /// <summary>Level of a factor in the profile of a calendar year.</summary>
    public RiskLevel Level(InventedSchool school, RiskFactor factor, int year)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return Severity(school, factor, year) switch
        {
            >= LeastHigh => RiskLevel.High,
            >= LeastMedium => RiskLevel.Medium,
            >= LeastLow => RiskLevel.Low,
            _ => RiskLevel.Absent,
        };
    }

    /// <summary>The percentage that some matrices carry in brackets.</summary>
    public int Percent(InventedSchool school, RiskFactor factor, int year) => (int)((100 * Math.Clamp(Severity(school, factor, year), 0.02, 0.98)) + 0.5);

    /// <summary>Share 0..1 of the mark «2» in Russian and mathematics (ВПР and ОГЭ) of the school year that began in <paramref name="startYear"/>.</summary>
    public double ShareOfTwos(InventedSchool school, int startYear)
    {
        var results = region.Outcomes
            .Where(outcome => outcome.Assessment is { Subject: "РУ" or "МА", HasTestScores: false, Procedure: SampleProcedure.Vpr or SampleProcedure.Oge } work && work.StartYear == startYear)
            .Select(outcome => outcome.Of(school))
            .OfType<Outcome>()
            .ToList();
        var participants = results.Sum(result => result.Participants);
        return participants == 0 ? 0 : results.Sum(result => result.Marks[0]) / (double)participants;
    }

    private double Severity(InventedSchool school, RiskFactor factor, int year)
    {
        // A profile of spring 2021 knows the works of autumn 2020; the simulation counts them to 2020/2021.
        if (factor.Code == "R_FAIL")
        {
            return 2.1 * ShareOfTwos(school, year - 1);
        }

        var hard = Hardship.Of(school);
        var usual = factor.Code switch
        {
            "R_EQUIP" => 0.25 + (0.40 * hard),
            "R_STAFF" => 0.20 + (0.55 * hard),
            "R_OVZ" => 0.15 + (0.30 * hard),
            "R_LANG" => 1.5 * SchoolContext.ShareOfOtherLanguage(school),
            "R_MOTIV" => 0.28 + (0.30 * hard),
            "R_DISC" => 0.20 + (0.20 * hard),
            "R_PAR" => 0.22 + (0.40 * hard),
            "R_COMP" or "R_ADAPT" or "R_PD" => 0.44,
            var code when code.StartsWith("own:", StringComparison.Ordinal) => 0.9 * Hardship.Distance(school) / 45,
            _ => 0.34,
        };
        var trend = school.Drift switch { Drift.Improves => -0.085, Drift.Worsens => 0.055, _ => 0 } * (year - 2021);
        var weak = school.Drift switch { Drift.Improves => 0.20, Drift.TooGood => 0.12, _ => 0 };
        var own = 0.30 * (Pcg32.For(33, school.Index, Pcg32.KeyOf(factor.Code)).NextUnit() - 0.5);
        return usual + trend + weak + own;
    }
}
