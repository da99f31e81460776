using Dashboard.Samples.Roadmaps.Region;

namespace Dashboard.Samples.Roadmaps.Monitoring;

/// <summary>Filled forms of the plans in force of the invented region, and the command that writes them.</summary>
public static class MonitoringSamples
{
    public static IEnumerable<MonitoringForm> Forms() =>
    [
        Form(ActiveRegionalRoadmap.File(), "Приозёрный край", RegionalMarks.Text),
        Form(DistrictSchoolYearRoadmap.File(), "Журавлинский МО", SchoolYearMarks.Text),
        Form(DistrictTwoYearRoadmap.File(), "Ольховецкий МО", TwoYearMarks.Text),
        Form(SchoolPlan.File(), "Малобродская ООШ", SchoolMarks.Text),
    ];

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var form in Forms())
        {
            File.WriteAllBytes(Path.Combine(folder, form.Name), form.Bytes());
        }
    }

    private static MonitoringForm Form(RoadmapFile plan, string territory, string text) => new(
        Path.GetFileNameWithoutExtension(plan.Name) + ", мониторинг.xlsx", plan, territory, [.. MonitoringMark.Of(text, territory, [.. plan.Truth.Schools.Select(school => school.Name)])]);
}
