using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Imports;

/// <param name="RegionName">Name of the region.</param>
/// <param name="RegionCode">Two digits of the ФИС ОКО logins, or null when not known yet.</param>
/// <param name="CategoryNames">Code of a school category → its name and short name in this region.</param>
public sealed record SetUpAnswers(string RegionName, string? RegionCode, IReadOnlyDictionary<string, (string Name, string ShortName)> CategoryNames);

/// <summary>How this region calls a category of schools.</summary>
public sealed record CategoryNames(string Code, string Name, string ShortName);

/// <param name="IsOwn">The own installation is shown, not the sample.</param>
/// <param name="HasOwn">There is an own installation.</param>
/// <param name="HasSample">There is the sample.</param>
/// <param name="Folder">Where both lie.</param>
public sealed record InstallationState(bool IsOwn, bool HasOwn, bool HasSample, string Folder);

/// <summary>«Начать со своими данными»: an own, empty installation beside the sample, and the way back and forth.</summary>
public sealed class SetUp(InstallationDatabase database, FactsSource facts)
{
    public InstallationState State => new(
        database.Kind == InstallationKind.Own, database.Folder.Has(InstallationKind.Own), database.Folder.Has(InstallationKind.Demonstration), database.Folder.Root);

    /// <summary>Shows the own installation, making it when there is none.</summary>
    public async Task StartOwnAsync(CancellationToken token = default)
    {
        await database.SwitchAsync(InstallationKind.Own, token);
        await facts.ReloadAsync(token);
    }

    /// <summary>Shows the sample again; the own data stay where they are. False where this folder has no sample.</summary>
    public async Task<bool> ShowSampleAsync(CancellationToken token = default)
    {
        if (!database.Folder.Has(InstallationKind.Demonstration))
        {
            return false;
        }

        await database.SwitchAsync(InstallationKind.Demonstration, token);
        await facts.ReloadAsync(token);
        return true;
    }

    /// <summary>Names the region and the categories. The region of an installation that has results stays what the results say.</summary>
    public async Task NameAsync(SetUpAnswers answers, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var installation = await context.Installations.SingleAsync(token);
        var region = await context.Territories.OfType<Region>().SingleOrDefaultAsync(token);
        if (region is null)
        {
            context.Territories.Add(new Region { Name = answers.RegionName });
        }
        else
        {
            region.Name = answers.RegionName;
        }

        installation.RegionName = answers.RegionName;
        installation.RegionCode = answers.RegionCode;
        installation.DataVersion++;
        foreach (var category in await context.SchoolCategories.ToListAsync(token))
        {
            if (answers.CategoryNames.TryGetValue(category.Code, out var named))
            {
                (category.Name, category.ShortName) = named;
            }
        }

        await context.SaveChangesAsync(token);
        await facts.ReloadAsync(token);
    }

    /// <summary>Name and code of the region, empty until known.</summary>
    public async Task<(string Name, string Code)> RegionAsync(CancellationToken token = default)
    {
        var installation = (await facts.GetAsync(token)).Installation;
        return (installation.RegionName ?? string.Empty, installation.RegionCode ?? string.Empty);
    }

    public async Task<IReadOnlyList<CategoryNames>> CategoriesAsync(CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        return await context.SchoolCategories.AsNoTracking().OrderBy(category => category.Id)
            .Select(category => new CategoryNames(category.Code, category.Name, category.ShortName)).ToListAsync(token);
    }
}
