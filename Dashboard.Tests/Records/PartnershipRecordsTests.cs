using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Records;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class PartnershipRecordsTests : IAsyncLifetime
{
    private static readonly DateOnly Order = new(2024, 9, 3), End = new(2025, 8, 31);

    private StoredPlans _stored = null!;
    private PartnershipRecords _records = null!;

    private int School => _stored.Schools[0][0];

    private int Partner => _stored.Schools[0][1];

    private int Elsewhere => _stored.Schools[1][0];

    public async Task InitializeAsync()
    {
        _stored = await StoredPlans.Create();
        _records = new PartnershipRecords(_stored.Database, _stored.Clock);
    }

    public Task DisposeAsync()
    {
        _stored.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_pair_is_fixed_with_its_order_period_note_and_who_wrote_it()
    {
        var outcome = await _records.FixAsync(Draft() with { OrderNumber = " 87 ", Note = " Методика " }, AccessScope.Region);

        var pair = Assert.Single((await _stored.Statements.GetAsync()).Partnerships);
        Assert.Equal((outcome.Id!.Value, "87", (DateOnly?)Order, (DateOnly?)Order, (DateOnly?)End, "Методика"), (pair.Id, pair.OrderNumber, pair.OrderDate, pair.From, pair.To, pair.Note));
        Assert.Equal(_stored.Clock.GetUtcNow().UtcDateTime, pair.RecordedAt);
        Assert.NotEmpty(pair.Person);
    }

    public static TheoryData<Func<PartnershipDraft, PartnershipDraft>, string, string> Faulty => new()
    {
        { draft => draft with { PartnerId = 0 }, "Выберите школу-партнёра", "nobody chosen" },
        { draft => draft with { PartnerId = draft.SchoolId }, "партнёром самой себе", "a school alone" },
        { draft => draft with { OrderNumber = " " }, "номер приказа", "an order has a number" },
        { draft => draft with { OrderDate = null }, "дату приказа", "and a date" },
        { draft => draft with { OrderDate = new DateOnly(205, 9, 3) }, "год в дате приказа", "a mistyped year" },
        { draft => draft with { To = new DateOnly(2024, 9, 2) }, "раньше, чем начинается", "over before the order that begins it" },
        { draft => draft with { Note = new string('а', 4001) }, "Сократите текст", "too long to be shown" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task A_pair_that_cannot_be_is_refused_with_a_sentence(Func<PartnershipDraft, PartnershipDraft> spoil, string part, string reason)
    {
        var refusal = (await _records.FixAsync(spoil(Draft()), AccessScope.Region)).Refusal;

        Assert.True(refusal?.Contains(part, StringComparison.Ordinal), $"{reason}: {refusal}");
        Assert.Empty((await _stored.Statements.GetAsync()).Partnerships);
    }

    [Fact]
    public async Task Whoever_keeps_the_municipality_fixes_pairs_of_its_schools_and_the_region_all()
    {
        var own = AccessScope.Municipality(_stored.Municipalities[0]);

        Assert.Contains("Пары закрепляет координатор", (await _records.FixAsync(Draft(), AccessScope.Municipality(_stored.Municipalities[1]))).Refusal, StringComparison.Ordinal);
        Assert.Contains("Пары закрепляет координатор", (await _records.FixAsync(Draft(), AccessScope.Schools(new HashSet<int> { School, Partner }))).Refusal, StringComparison.Ordinal);
        Assert.Contains("региональный координатор", (await _records.FixAsync(Draft(Elsewhere), own)).Refusal, StringComparison.Ordinal);
        Assert.Null((await _records.FixAsync(Draft(Elsewhere), AccessScope.Region)).Refusal);
        var pair = await _records.FixAsync(Draft(), own);
        Assert.Null(pair.Refusal);
        Assert.Contains("Пары закрепляет координатор", (await _records.EndAsync(pair.Id!.Value, End, null, AccessScope.Municipality(_stored.Municipalities[1]))).Refusal, StringComparison.Ordinal);
        Assert.Contains("Пары закрепляет координатор", (await _records.CancelAsync(pair.Id!.Value, null, AccessScope.Schools(new HashSet<int> { School }))).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_pair_is_fixed_again_only_for_another_time()
    {
        var first = await FixAsync();

        Assert.Contains("уже закреплена на это время: приказ от 03.09.2024 № 87", PlainText.Of((await _records.FixAsync(Draft() with { OrderNumber = "88" }, AccessScope.Region)).Refusal!), StringComparison.Ordinal);
        Assert.Null((await _records.FixAsync(Draft() with { OrderDate = new DateOnly(2025, 9, 1), To = null }, AccessScope.Region)).Refusal);
        await _records.EndAsync(first, new DateOnly(2024, 12, 31), null, AccessScope.Region);
        Assert.Null((await _records.FixAsync(Draft() with { From = new DateOnly(2025, 1, 1) }, AccessScope.Region)).Refusal);
        Assert.Contains("Вернуть нельзя", (await _records.RestoreAsync(first, AccessScope.Region)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_and_a_mistake_are_added_taken_back_one_by_one_and_stay_in_the_history()
    {
        var pair = await FixAsync();
        var last = new DateOnly(2025, 1, 15);

        Assert.Null((await _records.EndAsync(pair, last, " школа закрыта ", AccessScope.Region)).Refusal);
        Assert.Null((await _records.CancelAsync(pair, null, AccessScope.Region)).Refusal);
        Assert.Equal(PartnershipChangeKind.Cancelled, (await StoredAsync()).Holding()!.Kind);
        Assert.Null((await _records.RestoreAsync(pair, AccessScope.Region)).Refusal);
        Assert.Equal(last, (await StoredAsync()).LastDay());
        Assert.Null((await _records.RestoreAsync(pair, AccessScope.Region)).Refusal);
        Assert.Contains("Возвращать нечего", (await _records.RestoreAsync(pair, AccessScope.Region)).Refusal, StringComparison.Ordinal);

        var stored = await StoredAsync();
        Assert.Equal((null, End), (stored.Holding(), stored.LastDay()));
        Assert.Equal([PartnershipChangeKind.Ended, PartnershipChangeKind.Cancelled, PartnershipChangeKind.Restored, PartnershipChangeKind.Restored], stored.Changes.Select(change => change.Kind));
        Assert.Equal("школа закрыта", stored.Changes[0].Note);
    }

    [Theory]
    [InlineData(null, "Укажите последний день", "no day")]
    [InlineData("2024-09-02", "в пределах периода с 03.09.2024 по 31.08.2025", "before it began")]
    [InlineData("2025-09-01", "в пределах периода", "it is over by then")]
    public async Task A_pair_ends_on_a_day_of_its_period(string? day, string part, string reason)
    {
        var pair = await FixAsync();

        var refusal = (await _records.EndAsync(pair, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null, AccessScope.Region)).Refusal;

        Assert.True(refusal is not null && PlainText.Of(refusal).Contains(part, StringComparison.Ordinal), $"{reason}: {refusal}");
        Assert.Empty((await StoredAsync()).Changes);
    }

    [Fact]
    public async Task What_ended_is_not_ended_again_and_a_pair_that_is_not_there_is_told()
    {
        var pair = await FixAsync();
        await _records.EndAsync(pair, End, null, AccessScope.Region);

        Assert.Contains("уже завершили", (await _records.EndAsync(pair, End, null, AccessScope.Region)).Refusal, StringComparison.Ordinal);
        Assert.Contains("Такой пары нет", (await _records.CancelAsync(pair + 1, null, AccessScope.Region)).Refusal, StringComparison.Ordinal);
    }

    private PartnershipDraft Draft(int? partner = null) => new(School, partner ?? Partner, "87", Order, null, End, null);

    private async Task<int> FixAsync() => (await _records.FixAsync(Draft(), AccessScope.Region)).Id!.Value;

    private async Task<Data.Persistence.SchoolPartnership> StoredAsync() => Assert.Single((await _stored.Statements.GetAsync()).Partnerships);
}
