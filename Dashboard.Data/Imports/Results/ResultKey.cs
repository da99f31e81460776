namespace Dashboard.Data.Imports.Results;

/// <summary>A work and a territory in one number, for tables that are asked of every row.</summary>
internal static class ResultKey
{
    /// <summary>More than the territories of most regions, and odd.</summary>
    private const int Stride = 4099;

    /// <summary>
    /// A long hashes as the exclusive or of its halves: two small numbers as they are would meet in a few thousand values. Made like
    /// this its hash is the work times a stride and the territory. A sheet holds the rows of a work one after another: they are
    /// neighbours in the table too, and 310,000 of them do not wait for memory one by one.
    /// </summary>
    public static long Of(int assessment, int territory) =>
        unchecked(((long)assessment << 32) | (uint)(((assessment * Stride) + territory) ^ assessment));
}
