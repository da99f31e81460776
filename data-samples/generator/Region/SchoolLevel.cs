namespace Dashboard.Samples.Region;

/// <summary>How well a school teaches a subject in a year, and what it teaches badly.</summary>
internal static class SchoolLevel
{
    private const double DriftPerYear = 0.14;

    /// <summary>In deviations of a pupil's ability.</summary>
    public static double Of(ulong seed, InventedSchool school, string subject, int startYear)
    {
        var years = startYear - 2018;
        var drift = school.Drift switch
        {
            Drift.Improves => DriftPerYear * years,
            Drift.Worsens => -DriftPerYear * years,
            _ => 0,
        };
        var key = Pcg32.KeyOf(subject);
        var ofSubject = 0.16 * Pcg32.For(seed, 2, school.Index, key).NextNormal();
        var ofYear = 0.08 * Pcg32.For(seed, 3, school.Index, key, startYear).NextNormal();
        return school.Effect + drift + ofSubject + ofYear;
    }

    /// <summary>How much harder a task is in this school than elsewhere: about one number in seven is a lasting deficit of the school.</summary>
    public static double Deficit(ulong seed, InventedSchool school, string subject, string taskCode)
    {
        var number = taskCode.TakeWhile(char.IsDigit).Aggregate(0, (sum, digit) => (sum * 10) + (digit - '0'));
        return Pcg32.For(seed, 4, school.Index, Pcg32.KeyOf(subject), number).Chance(1.0 / 7) ? 0.9 : -0.12;
    }
}
