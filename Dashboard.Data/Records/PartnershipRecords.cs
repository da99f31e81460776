using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A pair of schools as an order fixes it.</summary>
/// <param name="SchoolId">The school that is helped.</param>
/// <param name="PartnerId">The school that helps; 0 while nobody is chosen.</param>
/// <param name="OrderNumber">Number of the order.</param>
/// <param name="OrderDate">Its date.</param>
/// <param name="From">First day; null for the day of the order.</param>
/// <param name="To">Last day; null for no end.</param>
/// <param name="Note">With what the partner helps, who is responsible; null for nothing.</param>
public sealed record PartnershipDraft(int SchoolId, int PartnerId, string? OrderNumber, DateOnly? OrderDate, DateOnly? From, DateOnly? To, string? Note);

/// <summary>
/// Keeps pairs of schools. Whoever keeps the municipality of the school that is helped fixes its pairs, with schools that they see. What was
/// written is never changed or deleted: an end, a mistake and taking it back are added to it.
/// </summary>
public sealed class PartnershipRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string NotYours = "Пары закрепляет координатор муниципалитета, в котором школа, или региональный координатор.";

    /// <summary>Fixes a pair.</summary>
    public async Task<SupportOutcome> FixAsync(PartnershipDraft draft, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (await context.Schools.AsNoTracking().SingleOrDefaultAsync(school => school.Id == draft.SchoolId, token) is not { } helped || !scope.KeepsMunicipality(helped.MunicipalityId))
        {
            return SupportOutcome.Refused(NotYours);
        }

        if (await context.Schools.AsNoTracking().SingleOrDefaultAsync(school => school.Id == draft.PartnerId, token) is not { } partner || !scope.SeesSchool(partner.Id, partner.MunicipalityId))
        {
            return SupportOutcome.Refused("Школу другого муниципалитета закрепляет региональный координатор.");
        }

        var from = draft.From ?? draft.OrderDate!.Value;
        var stored = await context.SchoolPartnerships.AsNoTracking().Include(pair => pair.Changes.OrderBy(change => change.Id))
            .Where(pair => pair.SchoolId == draft.SchoolId && pair.PartnerId == draft.PartnerId).ToListAsync(token);
        if (stored.Find(pair => Overlaps(pair, from, draft.To)) is { } same)
        {
            return SupportOutcome.Refused(Russian.Bind($"Эта пара уже закреплена на это время: {PartnerWords.Order(same.OrderNumber, same.OrderDate)}. Сначала завершите её."));
        }

        var written = new SchoolPartnership
        {
            SchoolId = draft.SchoolId, PartnerId = draft.PartnerId, OrderNumber = SupportChecks.Clean(draft.OrderNumber), OrderDate = draft.OrderDate,
            From = from, To = draft.To, Note = SupportChecks.Clean(draft.Note), Person = await PersonAsync(context, token), RecordedAt = clock.GetUtcNow().UtcDateTime,
        };
        context.SchoolPartnerships.Add(written);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(written.Id, null);
    }

    /// <summary>Ends a pair on a day of its period.</summary>
    public Task<SupportOutcome> EndAsync(int id, DateOnly? day, string? note, AccessScope scope, CancellationToken token = default) =>
        ChangeAsync(id, PartnershipChangeKind.Ended, day, note, scope, token);

    /// <summary>Says that a pair was written by mistake.</summary>
    public Task<SupportOutcome> CancelAsync(int id, string? note, AccessScope scope, CancellationToken token = default) =>
        ChangeAsync(id, PartnershipChangeKind.Cancelled, null, note, scope, token);

    /// <summary>Takes back that a pair ended or was a mistake.</summary>
    public Task<SupportOutcome> RestoreAsync(int id, AccessScope scope, CancellationToken token = default) =>
        ChangeAsync(id, PartnershipChangeKind.Restored, null, null, scope, token);

    /// <summary>What keeps a pair from being written: a sentence; null for nothing.</summary>
    public static string? Fault(PartnershipDraft draft) => draft switch
    {
        { PartnerId: 0 } => "Выберите школу-партнёра.",
        _ when draft.SchoolId == draft.PartnerId => "Школа не может быть партнёром самой себе.",
        { OrderNumber: var number } when string.IsNullOrWhiteSpace(number) => "Укажите номер приказа: пару закрепляет приказ.",
        { OrderDate: null } => "Укажите дату приказа.",
        { OrderDate: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в дате приказа.",
        { From: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в начале периода.",
        { To: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в конце периода.",
        _ when draft.To < (draft.From ?? draft.OrderDate) => "Период заканчивается раньше, чем начинается.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, draft.OrderNumber) ?? SupportChecks.Length(SupportChecks.TextLimit, draft.Note),
    };

    private async Task<SupportOutcome> ChangeAsync(int id, PartnershipChangeKind kind, DateOnly? day, string? note, AccessScope scope, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        if (await context.SchoolPartnerships.Include(pair => pair.Changes.OrderBy(change => change.Id)).SingleOrDefaultAsync(pair => pair.Id == id, token) is not { } pair)
        {
            return SupportOutcome.Refused("Такой пары нет: обновите страницу.");
        }

        var municipality = await context.Schools.AsNoTracking().Where(school => school.Id == pair.SchoolId).Select(school => school.MunicipalityId).SingleAsync(token);
        if (!scope.KeepsMunicipality(municipality))
        {
            return SupportOutcome.Refused(NotYours);
        }

        var others = await context.SchoolPartnerships.AsNoTracking().Include(each => each.Changes.OrderBy(change => change.Id))
            .Where(each => each.SchoolId == pair.SchoolId && each.PartnerId == pair.PartnerId && each.Id != id).ToListAsync(token);
        if ((Fault(pair, kind, day, others) ?? SupportChecks.Length(SupportChecks.TextLimit, note)) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        pair.Changes.Add(new PartnershipChange
        {
            Kind = kind, Day = day, Note = SupportChecks.Clean(note), Person = await PersonAsync(context, token), RecordedAt = clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(token);
        return new SupportOutcome(id, null);
    }

    private static string? Fault(SchoolPartnership pair, PartnershipChangeKind kind, DateOnly? day, List<SchoolPartnership> others) => (kind, pair.Holding()) switch
    {
        (PartnershipChangeKind.Restored, null) => "Возвращать нечего: пара действует.",
        (PartnershipChangeKind.Restored, _) => others.Exists(other => Overlaps(other, pair.From, pair.To)) ? "Вернуть нельзя: эта пара уже закреплена на это время другим приказом." : null,
        (PartnershipChangeKind.Cancelled, { Kind: PartnershipChangeKind.Cancelled }) or (PartnershipChangeKind.Ended, not null) => "Пару уже завершили или отменили: обновите страницу.",
        (PartnershipChangeKind.Ended, _) when day is not { } last || !SupportChecks.IsPlausible(last) => "Укажите последний день пары.",
        (PartnershipChangeKind.Ended, _) when day < pair.From || day > pair.To => Russian.Bind($"Последний день — в пределах периода {PartnerWords.Period(pair.From, pair.To)}."),
        _ => null,
    };

    private static bool Overlaps(SchoolPartnership pair, DateOnly? from, DateOnly? to) => pair.Holding()?.Kind != PartnershipChangeKind.Cancelled
        && (to is null || pair.From is null || pair.From <= to) && (from is null || pair.LastDay() is not { } last || last >= from);

    private static Task<string> PersonAsync(DashboardDbContext context, CancellationToken token) =>
        context.Installations.AsNoTracking().Select(installation => installation.NominalPerson).SingleAsync(token);
}
