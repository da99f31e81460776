using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Staff;
using Dashboard.Data.Queries.Support;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Indicators of effectiveness (domain reference §5.3) as their pages have them, and those that the territory keeps itself.</summary>
public sealed class IndicatorsSection(
    ListsQuestion lists, TilesQuestion tiles, JournalShiftQuestion journal, StaffQuestion staff, SchoolStaffQuestion schoolStaff, MarkersQuestion markers, ProfileQuestion profiles, ConcerningPlans plans,
    OwnIndicatorsQuestion own) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Indicators;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var rows = new List<IReadOnlyList<SlideCell>>();
        await ListsAsync(rows, ground, scope, token);
        if (!ground.IsForWiderAudience)
        {
            await ResultsAsync(rows, ground, scope, token);
            await SchoolsAsync(rows, ground, scope, token);
        }

        var (sum, _) = await plans.SumAsync(ground, scope, token);
        if (sum.Percent is { } percent)
        {
            rows.Add(Row(ground.Deck.IsSchool ? "Выполнение мероприятий для школы" : ground.Deck.IsRegion ? "Выполнение муниципальных дорожных карт" : "Выполнение дорожных карт", $"{Russian.Number(percent)} %", $"выполнено {Russian.OutOf(sum.Fulfilled, sum.Due)} наступивших сроков"));
        }

        return
        [
            .. rows.Count == 0 ? [BriefingGround.Say("Данных, по которым считаются показатели эффективности, ещё нет.")]
                : new BriefingBlock[]
                {
                    BriefingGround.Say($"Показатели сведены в таблицу. Доли нескольких {(ground.Deck.IsSchool ? "работ" : "школ и работ")} сложены по числу участников, а не усреднены."),
                    new TableBlock("Показатели эффективности поддержки", new TableBody([new("Показатель"), new("Значение", true), new("На чём основано")], rows, "Показатели эффективности поддержки школ"), [44, 18, 38]),
                    new NoteBlock(Russian.Bind("Примечание. Показатели описывают положение дел и не служат для сравнения школ и муниципалитетов между собой.")),
                },
            .. await OwnAsync(ground, scope, token),
        ];
    }

    private async Task ListsAsync(List<IReadOnlyList<SlideCell>> rows, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await lists.AskAsync(new ListsFilter(ground.Deck.Year.Next, ground.Deck.MunicipalityId), scope, token);
        if (view.Year != ground.Deck.Year.Next || view.Listed == 0)
        {
            view = await lists.AskAsync(new ListsFilter(ground.Deck.Year, ground.Deck.MunicipalityId), scope, token);
        }

        if (ground.Deck.IsSchool || view.Indicators is not { } indicators)
        {
            return;
        }

        rows.Add(Row("Доля ШНОР среди школ", indicators.Listed, $"школ, перечень {view.Year}"));
        if (view.LeftShare is { } left)
        {
            rows.Add(Row("Доля школ, вышедших из прошлого перечня", left, "школ прошлого перечня"));
        }

        if (!ground.IsForWiderAudience)
        {
            if (view.Dynamics is { } dynamics)
            {
                rows.Add(Row("Доля ШНОР, где доля «2» снизилась", dynamics.Improved, $"школ, которые можно сравнить; отличимо от обычных колебаний — {Russian.Number(dynamics.Distinguishable)}"));
            }

            rows.Add(Row("Доля «2» и результатов ниже порога в ШНОР", indicators.LowInListed, "результатов, которые учитывает критерий"));
            rows.Add(Row("То же в остальных школах", indicators.LowInOthers, "результатов"));
        }
    }

    private async Task ResultsAsync(List<IReadOnlyList<SlideCell>> rows, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        var filter = new TilesFilter(ground.Territory?.Id, ground.Deck.Year);
        foreach (var tile in await tiles.AskAsync(filter, scope, token))
        {
            var small = tile.Value.IsSmallGroup ? "; малая выборка" : "";
            // Of a small group nothing is concluded, its change neither.
            var change = tile is { Change: { } known, Value.IsSmallGroup: false } ? $"; с {tile.ComparedWith} года {IndicatorWords.Moved(tile.Indicator, known.Difference)}" + (IndicatorWords.Moved(tile.Indicator, known.Difference).StartsWith("не", StringComparison.Ordinal) ? "" : $", {IndicatorWords.Verdict(known.Verdict)}") : "";
            rows.Add(Row(tile.Label, IndicatorWords.Value(tile.Indicator, tile.Value.Value), IndicatorWords.Base(tile.Value) + small + change));
        }

        if (await journal.AskAsync(filter, scope, token) is { } shift)
        {
            rows.Add(Row("Отметка за ВПР ниже журнальной", IndicatorWords.Value(shift.Indicator, shift.Value.Value), IndicatorWords.Base(shift.Value) + (shift.Value.IsSmallGroup ? "; малая выборка" : "")));
        }
    }

    private async Task SchoolsAsync(List<IReadOnlyList<SlideCell>> rows, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (ground.SchoolId is { } school)
        {
            if (await schoolStaff.AskAsync(new SchoolStaffFilter(school), scope, token) is { Totals: { Share: { } trained } totals } people)
            {
                rows.Add(Row("Доля педагогов, прошедших повышение квалификации", Russian.Percent(trained), $"{Russian.OutOf(totals.Trained, totals.Known)} по предметам и должностям, {Russian.SchoolYear(people.Year)}"));
            }

            if (await profiles.AskAsync(new ProfileFilter(school), scope, token) is { Before: { } before, Moved: { Of: > 0 } moved })
            {
                rows.Add(Row("Доля рисков, значимость которых снизилась", Russian.Percent((double)moved.Lower / moved.Of), $"{Russian.OutOf(moved.Lower, moved.Of)} факторов с {before} года; выросла — {Russian.Number(moved.Higher)}"));
            }

            return;
        }

        if (await staff.AskAsync(new StaffFilter(MunicipalityId: ground.Deck.MunicipalityId), scope, token) is { Year: { } year } view && (view.Listed ?? view.Totals) is { Share: { } share } all)
        {
            rows.Add(Row(
                view.Listed is null ? "Доля педагогов, прошедших повышение квалификации" : "Доля педагогов ШНОР, прошедших повышение квалификации", Russian.Percent(share),
                $"{Russian.OutOf(all.Trained, all.Known)} по предметам и должностям, {Russian.SchoolYear(year)}"));
        }

        var signs = await markers.AskAsync(new MarkersFilter(ground.Deck.Year.StartYear, ground.Deck.MunicipalityId), scope, token);
        if (signs.Year == ground.Deck.Year.StartYear && signs.Share is { Assessed: > 0 } told)
        {
            rows.Add(Row("Доля школ с признаками, требующими дополнительного анализа", Russian.Percent((double)told.Flagged / told.Assessed), $"{Russian.OutOf(told.Flagged, told.Assessed)} школ, о которых можно судить"));
        }
    }

    private async Task<IReadOnlyList<BriefingBlock>> OwnAsync(BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (ground.Deck.IsSchool)
        {
            return [];
        }

        var view = await own.AskAsync(new OwnIndicatorsFilter(ground.Deck.MunicipalityId), scope, token);
        return Table("Собственные показатели и их цели", view.Indicators, ground.Deck.Year.StartYear);
    }

    /// <summary>Indicators that a territory keeps itself, with target and value; nothing where it keeps none in this year.</summary>
    internal static IReadOnlyList<BriefingBlock> Table(string caption, IEnumerable<OwnIndicatorLine> indicators, int year)
    {
        var rows = indicators.Where(line => line.Years.ContainsKey(year)).Select(line => (IReadOnlyList<SlideCell>)
        [
            new(line.Name), Number(line.At(year).Target, line), line.At(year) is { Value: { } value } at ? new(SupportWords.Entered(value, at.Part, at.OutOf, line.Unit), value) : new(Russian.Dash),
        ]).ToList();
        return rows.Count == 0 ? [] : [new TableBlock($"{caption}, {Russian.SchoolYear(year)} учебный год", new TableBody([new("Показатель"), new("Цель", true), new("Значение", true)], rows, caption))];

        static SlideCell Number(double? value, OwnIndicatorLine line) => value is { } known ? new($"{SupportWords.Number(known)}\u00a0{line.Unit}", known) : new(Russian.Dash);
    }

    private static IReadOnlyList<SlideCell> Row(string name, CountedShare share, string of) =>
        Row(name, share.Value is { } value ? Russian.Percent(value) : Russian.Dash, $"{Russian.OutOf(share.Numerator, share.Denominator)} {of}");

    internal static IReadOnlyList<SlideCell> Row(string name, string value, string ground) => [new(Russian.Bind(name)), new(Russian.Bind(value)), new(Russian.Bind(ground))];
}
