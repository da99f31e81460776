using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Archives;

/// <summary>A kind of file that every municipality has in an archive: slides, report, tables. Each is registered beside the others, in the order of the archive.</summary>
public interface IArchiveEntry
{
    /// <summary>As it lies in the folder of the municipality, with its ending.</summary>
    string FileName { get; }

    /// <param name="place">Of which municipality and year, for whom.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    /// <param name="token">Stops the writing.</param>
    /// <returns>False where there is nothing to write: the file is left out.</returns>
    Task<bool> WriteAsync(ArchivePlace place, Stream stream, CancellationToken token);
}

/// <param name="Municipality">Whose folder.</param>
/// <param name="Year">School year of the results.</param>
/// <param name="Scope">Of whoever asked for the archive.</param>
public sealed record ArchivePlace(TerritoryFact Municipality, SchoolYear Year, AccessScope Scope);
