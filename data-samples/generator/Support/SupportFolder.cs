using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>Everything about help for schools: risk profiles, lists, markers, context, staff, the register with coordinates.</summary>
public sealed class SupportFolder
{
    private static readonly Dictionary<string, InventedSchool> ByName = InventedPlaces.Schools.ToDictionary(school => school.Name);

    private SupportFolder(IReadOnlyList<SupportFile> files, IReadOnlyList<(string Name, string Text)> truths)
    {
        Files = files;
        Truths = truths;
    }

    public IReadOnlyList<SupportFile> Files { get; }

    /// <summary>Tables of truth by file name.</summary>
    public IReadOnlyList<(string Name, string Text)> Truths { get; }

    /// <summary>The school of that registered name.</summary>
    public static InventedSchool School(string name) => ByName[name];

    public static SupportFolder Of(SampleRegion region)
    {
        var needs = new Needs(region);
        var works = LowWorks.Of(region);
        List<SupportFile> files =
        [
            PlacesRegister.File(),
            .. new FederalProfiles(needs).Files(),
            ProfilePdf.File(needs),
            .. new ProfileMatrices(needs).Files(),
            .. SelfDiagnoses.Files(),
            .. ListPapers.Files(works),
            .. MarkerLists.Files(),
            .. ContextBooks.Files(),
            .. StaffBooks.Files(works),
        ];
        return new SupportFolder(files, [.. SupportTruth.Tables(files, [.. works.Truth(), .. OfficialLists.Transitions(works)])]);
    }

    /// <summary>Writes the files into one folder and what they truly say into another: no importer may stumble over a truth.</summary>
    public void Write(string folder, string truths)
    {
        Directory.CreateDirectory(truths);
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }

        foreach (var (name, text) in Truths)
        {
            File.WriteAllText(Path.Combine(truths, name), text);
        }
    }
}
