using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Reports;

/// <param name="Id">Its number.</param>
/// <param name="IsForSlides">True for slides, false for reports.</param>
/// <param name="FileName">As it was uploaded.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Person">Who uploaded it.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record OwnTemplateLine(int Id, bool IsForSlides, string FileName, int Size, string Person, DateTime AddedAt);

/// <summary>The office's own forms of slides and reports: everybody may use them.</summary>
public sealed class OwnTemplatesQuestion(InstallationDatabase database)
{
    public async Task<IReadOnlyList<OwnTemplateLine>> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = database.CreateDbContext();
        return await context.OwnTemplates.AsNoTracking().OrderBy(template => template.FileName)
            .Select(template => new OwnTemplateLine(template.Id, template.IsForSlides, template.FileName, template.Content.Length, template.Person, template.AddedAt)).ToListAsync(token);
    }
}
