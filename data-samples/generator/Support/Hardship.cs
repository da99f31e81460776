using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>
/// How hard the conditions of a school are, from 0 to 1, and where it stands. The story: some schools teach well in hard
/// conditions (resilient ones), some badly in easy ones.
/// </summary>
public static class Hardship
{
    private const double KilometresPerDegree = 111.2;

    // Cosine of the latitude of the region: a constant, because cosines may differ by machine.
    private const double Shrink = 0.4848;

    private static readonly Dictionary<string, double> Told = new()
    {
        // Hard conditions, good results.
        ["Ольховецкая СОШ № 2"] = 0.80,
        ["Перелесковская СОШ"] = 0.76,
        ["Ручьёвская СОШ"] = 0.70,
        // Hard conditions, low results.
        ["Малобродская ООШ"] = 0.86,
        ["Суховражская ООШ"] = 0.82,
        ["Болотнинская ООШ"] = 0.90,
        ["Боровлянская СОШ № 2"] = 0.74,
        ["Чаечная ООШ"] = 0.78,
        ["Камышовская ООШ"] = 0.76,
        ["Хвойненская СОШ"] = 0.72,
        // Usual conditions of a town or large village, low results: it is not the conditions.
        ["СОШ № 4"] = 0.27,
        ["СОШ № 9"] = 0.24,
        ["Боровлянская СОШ № 1"] = 0.33,
        ["Тростянская СОШ"] = 0.44,
    };

    /// <summary>Centre of a municipality, kilometres east and north of the town.</summary>
    private static readonly (int East, int North)[] Centres = [(0, 0), (-46, 22), (58, 64), (-88, -71), (35, -52), (12, 91)];

    public static double Of(InventedSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        if (Told.TryGetValue(school.Name, out var told))
        {
            return told;
        }

        var usual = school.Kind switch { SchoolKind.Selective => 0.08, SchoolKind.Town => 0.30, SchoolKind.Rural => 0.48, _ => 0.58 };
        return Math.Clamp(usual + (0.07 * Pcg32.For(31, school.Index).NextNormal()), 0.02, 0.95);
    }

    /// <summary>Kilometres by road to the centre of the municipality; 0 for a school in it.</summary>
    public static int Distance(InventedSchool school)
    {
        var (east, north) = FromCentre(school);
        // Roads wind.
        return IsCentral(school) ? 0 : (int)((1.3 * Math.Sqrt((east * east) + (north * north))) + 0.5);
    }

    /// <summary>Degrees north and east, four decimals: an uninhabited piece of taiga.</summary>
    public static (double North, double East) Coordinates(InventedSchool school)
    {
        var (east, north) = FromCentre(school);
        var centre = Centres[school.Municipality.Number - 1];
        return (
            Math.Round(61.0 + ((centre.North + north) / KilometresPerDegree), 4),
            Math.Round(98.0 + ((centre.East + east) / (KilometresPerDegree * Shrink)), 4));
    }

    private static (double East, double North) FromCentre(InventedSchool school)
    {
        var random = Pcg32.For(32, school.Index);
        var reach = IsCentral(school) ? 1.8 : school.Kind == SchoolKind.Village ? 38 : 27;
        double Side() => random.Next(0, 1) == 0 ? -1 : 1;
        return (Side() * reach * (0.3 + (0.7 * random.NextUnit())), Side() * reach * (0.3 + (0.7 * random.NextUnit())));
    }

    // The centre is where the first school of the municipality stands.
    private static bool IsCentral(InventedSchool school) =>
        school.Settlement == InventedPlaces.Schools.First(other => other.Municipality == school.Municipality).Settlement;
}
