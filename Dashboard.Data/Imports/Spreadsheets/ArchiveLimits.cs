namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>How much one archive or folder may ask of the server.</summary>
/// <param name="Files">Files in all. Default 5,000: a region's schools in five subjects.</param>
/// <param name="Depth">Archives within archives. Default 3.</param>
/// <param name="FileBytes">Size of one file in it; it is held in memory while it is read, never in a temporary file, because it may name pupils. Default 100 MB.</param>
/// <param name="UnpackedBytes">Size of all files once unpacked. Default 2 GB.</param>
/// <param name="UnpackRatio">How many times larger than the archive its files may become, counted beyond the first 10 MB. Default 200.</param>
public sealed record ArchiveLimits(
    int Files = 5_000,
    int Depth = 3,
    long FileBytes = 100L << 20,
    long UnpackedBytes = 2L << 30,
    int UnpackRatio = 200);
