namespace Dashboard.Tests.Journeys.Support;

/// <summary>A screen on which every page must be good to look at.</summary>
/// <param name="Name">Ends the name of a picture.</param>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
/// <param name="Dark">Does the system of the visitor ask for dark colours?</param>
internal sealed record Screen(string Name, int Width, int Height, bool Dark = false)
{
    public static Screen Desktop { get; } = new("1440x900", 1440, 900);

    public static Screen Phone { get; } = new("390x844", 390, 844);

    public static Screen Night { get; } = new("dark", 1440, 900, Dark: true);

    public static IReadOnlyList<Screen> All { get; } = [Desktop, Phone, Night];
}
