using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Reports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Keeps an office's own forms of slides and reports. Whether a file is one, its reader says before it comes here.</summary>
public sealed class TemplateRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string NotYours = "Шаблоны меняет тот, кто ведёт регион.";

    /// <returns>Its number, or why nothing was kept. A file of the same name takes the place of the earlier one.</returns>
    public async Task<(int? Id, string? Refusal)> AddAsync(bool isForSlides, string fileName, byte[] content, AccessScope scope, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            return (null, NotYours);
        }

        await using var context = database.CreateDbContext();
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var template = await context.OwnTemplates.SingleOrDefaultAsync(known => known.IsForSlides == isForSlides && known.FileName == name, token);
        if (template is null)
        {
            template = new OwnTemplate { IsForSlides = isForSlides, FileName = name, Content = content, Person = "" };
            context.OwnTemplates.Add(template);
        }

        (template.Content, template.Person, template.AddedAt) = (content, await ActivityRecords.NominalPersonAsync(context, token), clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(token);
        return (template.Id, null);
    }

    /// <summary>Null where there is no such template any more.</summary>
    public async Task<byte[]?> ContentAsync(int id, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        return await context.OwnTemplates.AsNoTracking().Where(template => template.Id == id).Select(template => template.Content).SingleOrDefaultAsync(token);
    }

    public async Task<RecordOutcome> RemoveAsync(int id, AccessScope scope, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            return RecordOutcome.Refused(NotYours);
        }

        await using var context = database.CreateDbContext();
        return new RecordOutcome(await context.OwnTemplates.Where(template => template.Id == id).ExecuteDeleteAsync(token), null);
    }
}
