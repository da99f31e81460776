using Dashboard.Samples.Region;

namespace Dashboard.Tests.Samples.Region;

/// <summary>The sample region and its files, made once for all tests that only look at them.</summary>
internal static class MadeRegion
{
    private static readonly Lazy<SampleRegion> LazyRegion = new(() => SampleRegion.Build());
    private static readonly Lazy<IReadOnlyList<SampleFile>> LazyFiles = new(() => [.. RegionFolder.Files(LazyRegion.Value)]);

    public static SampleRegion Region => LazyRegion.Value;

    public static IReadOnlyList<SampleFile> Files => LazyFiles.Value;
}
