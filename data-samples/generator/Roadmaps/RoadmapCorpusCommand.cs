using Dashboard.Samples.Roadmaps.Cases;

namespace Dashboard.Samples.Roadmaps;

/// <summary>Orders of invented offices in the shapes of real ones, and the command that writes them with their truths into a folder.</summary>
public static class RoadmapCorpusCommand
{
    /// <summary>Every file, in the order of the case classes.</summary>
    public static IEnumerable<RoadmapFile> Files() =>
    [
        .. Columns.All(),
        .. CutRows.All(),
        .. SectionShapes.All(),
        .. InsideCells.All(),
        .. AroundThePlan.All(),
        .. SchoolOwnPlans.All(),
        .. ManyYears.All(),
        .. WithoutTable.All(),
        .. DeadlineKinds.All(),
        .. WithoutDeadlineColumn.All(),
        .. WordHabits.All(),
        .. OtherFormats.All(),
        .. StrangersOrders.All(),
        .. StrangersAppendices.All(),
        .. StrangersFiles.All(),
    ];

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
            foreach (var (name, text) in file.Truths())
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }
    }
}
