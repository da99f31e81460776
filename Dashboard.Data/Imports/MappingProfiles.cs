using System.Text.Json;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Imports;

/// <summary>Saved mappings: a form that a person once explained is recognised by itself from then on.</summary>
public sealed class MappingProfiles(InstallationDatabase database, TimeProvider clock)
{
    /// <summary>Saves a mapping; one of the same fingerprint is replaced.</summary>
    public async Task SaveAsync(MappingProfile profile, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var row = await context.MappingProfiles.FirstOrDefaultAsync(saved => saved.Fingerprint == profile.Fingerprint, token);
        if (row is null)
        {
            row = new StoredMappingProfile { Name = profile.Name, Fingerprint = profile.Fingerprint, Payload = string.Empty };
            context.MappingProfiles.Add(row);
        }

        (row.Name, row.Payload, row.SavedAt) = (profile.Name, JsonSerializer.Serialize(profile), clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(token);
    }

    public async Task<IReadOnlyList<MappingProfile>> ListAsync(CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var rows = await context.MappingProfiles.AsNoTracking().OrderBy(profile => profile.Name).ToListAsync(token);
        return rows.ConvertAll(row => Read(row.Payload));
    }

    public async Task DeleteAsync(string fingerprint, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        await context.MappingProfiles.Where(profile => profile.Fingerprint == fingerprint).ExecuteDeleteAsync(token);
    }

    internal static MappingProfile Read(string payload) => JsonSerializer.Deserialize<MappingProfile>(payload)
        ?? throw new JsonException("The database holds an empty mapping.");
}
