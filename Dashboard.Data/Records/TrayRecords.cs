using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Reports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A chart on its way into the tray.</summary>
/// <param name="Slide">As JSON: the numbers that the person sees.</param>
/// <param name="Address">Of the page.</param>
/// <param name="TerritoryId">Whose numbers; null for the whole region.</param>
/// <param name="DataVersion">Version of the data that is seen.</param>
public sealed record TrayDraft(string Slide, string Address, int? TerritoryId, int DataVersion);

/// <summary>Keeps charts that were put aside for slides. A slide is text here: what is in it, its reader knows.</summary>
public sealed class TrayRecords(InstallationDatabase database, TimeProvider clock)
{
    public const int TitleLimit = 300, NotesLimit = 4000;

    /// <summary>More would not be a tray but an archive.</summary>
    private const int Most = 60;

    private const string Gone = "Этого слайда в лотке уже нет.", NotYours = "Слайды этой территории собирает её координатор.", TitleKey = "title", NotesKey = "notes", BodyKey = "body";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Puts a chart last; the very same chart of the same page is there once, and zero units then changed.</summary>
    public async Task<RecordOutcome> AddAsync(TrayDraft draft, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        // One writer at a time: two presses of one button add one slide.
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        if (!await MayWriteAsync(context, draft.TerritoryId, scope, token))
        {
            return RecordOutcome.Refused(NotYours);
        }

        var alike = await context.TrayItems.AsNoTracking().Where(item => item.Address == draft.Address).Select(item => item.Slide).ToListAsync(token);
        var body = Read(draft.Slide)?[BodyKey];
        if (alike.Exists(slide => Read(slide) is { } kept && JsonNode.DeepEquals(kept[BodyKey], body)))
        {
            return new RecordOutcome(0, null);
        }

        var count = await context.TrayItems.CountAsync(token);
        if (count >= Most)
        {
            return RecordOutcome.Refused($"В лотке уже {Most} слайдов: уберите лишние на странице «Отчёты и слайды».");
        }

        var last = await context.TrayItems.MaxAsync(item => (int?)item.Position, token) ?? -1;
        context.TrayItems.Add(new TrayItem
        {
            Position = last + 1, Slide = draft.Slide, Address = draft.Address, TerritoryId = draft.TerritoryId, DataVersion = draft.DataVersion,
            Person = await ActivityRecords.NominalPersonAsync(context, token), AddedAt = clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return new RecordOutcome(1, null);
    }

    public Task<RecordOutcome> RemoveAsync(int id, AccessScope scope, CancellationToken token = default) =>
        ChangeAsync(id, (context, item) => context.TrayItems.Remove(item), scope, token);

    /// <summary>Own title and notes; what is null stays.</summary>
    public async Task<RecordOutcome> NameAsync(int id, string? title, string? notes, AccessScope scope, CancellationToken token = default)
    {
        if (title is not null && string.IsNullOrWhiteSpace(title))
        {
            return RecordOutcome.Refused("У слайда должен быть заголовок.");
        }

        if (title?.Length > TitleLimit || notes?.Length > NotesLimit)
        {
            return RecordOutcome.Refused($"Заголовок не длиннее {TitleLimit} знаков, заметки не длиннее {NotesLimit}.");
        }

        return await ChangeAsync(
            id,
            (_, item) =>
            {
                if (Read(item.Slide) is { } slide)
                {
                    slide[TitleKey] = title?.Trim() ?? slide[TitleKey]?.GetValue<string>();
                    slide[NotesKey] = notes?.Trim() ?? slide[NotesKey]?.GetValue<string>();
                    item.Slide = slide.ToJsonString(Written);
                }
            },
            scope,
            token);
    }

    /// <summary>Puts these in this order; whatever is not named goes after them in its own.</summary>
    public async Task<RecordOutcome> ArrangeAsync(IReadOnlyList<int> ids, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var items = await context.TrayItems.OrderBy(item => item.Position).ThenBy(item => item.Id).ToListAsync(token);
        foreach (var territory in items.Where(item => ids.Contains(item.Id)).Select(item => item.TerritoryId).Distinct())
        {
            if (!await MayWriteAsync(context, territory, scope, token))
            {
                return RecordOutcome.Refused(NotYours);
            }
        }

        var places = ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var (position, changed) = (0, 0);
        foreach (var item in items.OrderBy(item => places.GetValueOrDefault(item.Id, int.MaxValue)))
        {
            changed += item.Position == position ? 0 : 1;
            item.Position = position++;
        }

        await context.SaveChangesAsync(token);
        return new RecordOutcome(changed, null);
    }

    private async Task<RecordOutcome> ChangeAsync(int id, Action<DashboardDbContext, TrayItem> change, AccessScope scope, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        if (await context.TrayItems.SingleOrDefaultAsync(item => item.Id == id, token) is not { } item)
        {
            return RecordOutcome.Refused(Gone);
        }

        if (!await MayWriteAsync(context, item.TerritoryId, scope, token))
        {
            return RecordOutcome.Refused(NotYours);
        }

        change(context, item);
        await context.SaveChangesAsync(token);
        return new RecordOutcome(1, null);
    }

    // A slide that no program can read is no slide to compare with or to write into.
    private static JsonObject? Read(string slide)
    {
        try
        {
            return JsonNode.Parse(slide) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<bool> MayWriteAsync(DashboardDbContext context, int? territoryId, AccessScope scope, CancellationToken token) =>
        territoryId is { } id ? await WriteAccess.MayWriteAsync(context, id, scope, token) : scope.KeepsRegion;
}
