namespace Dashboard.Samples.Roadmaps.Region;

/// <summary>The orders of the invented region, in the order in which they are loaded, and the command that writes them.</summary>
public static class RoadmapSamples
{
    public static IEnumerable<RoadmapFile> Files() =>
    [
        FinishedRegionalRoadmap.File(),
        ActiveRegionalRoadmap.File(),
        FinishedMunicipalRoadmap.File(),
        DistrictSchoolYearRoadmap.File(),
        DistrictTwoYearRoadmap.File(),
        SchoolPlan.File(),
    ];

    /// <summary>Writes the documents into one folder and what they truly say into another: no importer may stumble over a truth.</summary>
    public static void Write(string folder, string truths)
    {
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(truths);
        foreach (var file in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
            foreach (var (name, text) in file.Truths())
            {
                File.WriteAllText(Path.Combine(truths, name), text);
            }
        }
    }
}
