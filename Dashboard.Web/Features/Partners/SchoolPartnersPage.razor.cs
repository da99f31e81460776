using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Partners;
using Dashboard.Data.Queries.Series;
using Dashboard.Data.Records;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Partners.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Partners;

/// <summary>Partners of one school: fixed by an order, offered with reasons and differences, and the two lines of a pair together.</summary>
public sealed partial class SchoolPartnersPage : AskingPage
{
    private const string PartnerKey = "partner";

    private PartnersOfSchoolView? _view;
    private int? _beside;
    private IReadOnlyList<SeriesChoice> _choices = [];
    private SeriesView? _series;
    private PairWords? _words;
    private DynamicsData? _dynamics;
    private List<(TerritoryFact School, IReadOnlyList<SignedWork> Works)> _signs = [];
    private PairDialog? _fixing;
    private PairEndDialog? _ending;
    private string? _said;
    private bool _refused;
    private Func<Task<SupportOutcome>>? _undo;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private PartnersOfSchoolQuestion Question { get; set; } = null!;

    [Inject]
    private PartnershipRecords Records { get; set; } = null!;

    [Inject]
    private SeriesChoices Choices { get; set; } = null!;

    [Inject]
    private SeriesQuestion Series { get; set; } = null!;

    [Inject]
    private SignsOfSeriesQuestion Signs { get; set; } = null!;

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(
        $"{Russian.SchoolYear(year.StartYear)}: " + (view.IsListed ? view.IsOfficial ? "школа в перечне по приказу" : "у школы расчётный признак" : "школы нет в перечне этого года"));

    private string PairsTitle => _view!.Pairs.Count(pair => pair.Pair.StateOn(_view.Today) == PairState.InForce) is > 0 and var count
        ? Russian.Bind(count == 1 ? "Пара закреплена приказом" : $"Закреплено {Russian.Count(count, "пара", "пары", "пар")}")
        : "Действующей пары нет";

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Партнёры", Links.Partners(_view?.Municipality?.Id, _view?.Year?.StartYear)),
        new Crumb(_view?.School.Label ?? "Школа"),
    ];

    private string ChartNote =>
        $"{AssessmentWords.FullName(_series!.Filter.Series)}; {IndicatorWords.Name(_series.Filter.Indicator, _series.Filter.Series.Procedure)}"
        + (_series.Filter.Indicator.Unit == IndicatorUnit.Share ? "; полосы — 95-процентные интервалы" : "") + "; круги — школа, квадраты — вторая школа";

    private static IReadOnlyList<Choice> Indicators => [.. Indicator.All.Select(indicator => new Choice(indicator.Code, indicator.ShortName))];

    /// <summary>Schools whose line may stand beside: fixed ones, offered ones, and the one that the address names.</summary>
    private IReadOnlyList<Choice> Comparable =>
    [
        .. _view!.Pairs.Where(pair => pair.Candidate is not null).Select(pair => pair.Pair.Partner).Concat(_view.Offers.Concat(_view.Nearest).Select(offer => offer.Partner))
            .Append(Facts.Territory(_beside!.Value)!).DistinctBy(school => school.Id).Select(school => new Choice(Text(school.Id), school.Label)),
    ];

    private IReadOnlyList<Choice> Partners =>
    [
        .. _view!.Offers.Select(offer => new Choice(Text(offer.Partner.Id), offer.Partner.Label, "Сопоставимые школы")),
        .. Facts.Schools.Where(school => school.Id != Id && Scope.SeesSchool(school.Id, school.MunicipalityId ?? 0) && _view.Offers.All(offer => offer.Partner.Id != school.Id))
            .Select(school => new Choice(Text(school.Id), school.Label, school.MunicipalityId is { } municipality ? Facts.Territory(municipality)?.Label : null))
            .OrderBy(choice => choice.Group, StringComparer.CurrentCulture).ThenBy(choice => choice.Title, StringComparer.CurrentCulture),
    ];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(new PartnersOfSchoolFilter(Id, Address.Number("list") is { } start ? new SchoolYear(start) : null), Scope, Leaving);
        (_series, _words, _signs) = (null, null, []);
        _beside = _view is null ? null
            : Address.Number(PartnerKey) is { } asked && asked != Id && Facts.Territory(asked) is { } named && Scope.SeesSchool(asked, named.MunicipalityId ?? 0) ? asked
            : _view.Pairs.FirstOrDefault(pair => pair.Candidate is not null && !pair.Pair.IsCancelled)?.Pair.Partner.Id ?? (_view.Offers is [var nearest, ..] ? nearest.Partner.Id : null);
        if (_beside is { } beside)
        {
            await AskLinesAsync(beside);
        }
    }

    private async Task AskLinesAsync(int beside)
    {
        var partners = (await Choices.AskAsync(beside, Scope, Leaving)).Select(choice => choice.Series).ToHashSet();
        _choices = [.. (await Choices.AskAsync(Id, Scope, Leaving)).Where(choice => partners.Contains(choice.Series))];
        if (SeriesAddress.Read(Address, _choices) is not { } series)
        {
            return;
        }

        var indicator = Indicator.Find(Address.Value(Links.Indicator)) ?? Indicator.LowResults;
        _series = await Series.AskAsync(new SeriesFilter(Id, series, indicator, BesideId: beside), Scope, Leaving);
        if (_series?.Beside is null)
        {
            return;
        }

        var own = await Signs.AskAsync(new SignsOfSeriesFilter(Id, series), Scope, Leaving);
        var others = await Signs.AskAsync(new SignsOfSeriesFilter(beside, series), Scope, Leaving);
        _signs = [.. new[] { (_series.Territory, own), (_series.Beside.Territory, others) }.Where(each => each.Item2.Count > 0)];
        _words = PairWords.Of(_series);
        _dynamics = SeriesDrawing.Dynamics(_series, Facts.Installation.RegionName, signs: own);
    }

    private string Compared(int partner) => Address.With(PartnerKey, partner).ToString();

    /// <summary>Who is fixed already is not offered once more.</summary>
    private IReadOnlyList<OfferedPartner> Offers =>
        [.. _view!.Offers.Where(offer => !_view.Pairs.Any(pair => pair.Pair.Partner.Id == offer.Partner.Id && pair.Pair.StateOn(_view.Today) is (PairState.InForce or PairState.ToCome)))];

    private string OffersTitle => _view!.Pairs.Count > 0 ? "Другие сопоставимые школы со стабильно высокими результатами" : "Сопоставимые школы со стабильно высокими результатами";

    private string OffersSubtitle(PartnerAnswer answer) => answer.Sentence + (_view!.Offers.Count < answer.Comparable ? Russian.Bind($" Показаны {_view.Offers.Count} ближайших.") : "");

    private async Task FixAsync(int partner)
    {
        if (await _fixing!.AskAsync(new PartnershipDraft(Id, partner, null, null, null, null, null)) is not { } draft)
        {
            return;
        }

        var outcome = await Records.FixAsync(draft, Scope, Leaving);
        await ShowAsync(outcome, "Пара закреплена", outcome.Id is { } id ? () => Records.CancelAsync(id, "Отменено сразу после записи", Scope, Leaving) : null);
    }

    private async Task EndAsync(FixedPair pair)
    {
        if (await _ending!.AskAsync(pair, PartnershipChangeKind.Ended) is var (day, note))
        {
            await ShowAsync(await Records.EndAsync(pair.Id, day, note, Scope, Leaving), "Пара завершена", () => Records.RestoreAsync(pair.Id, Scope, Leaving));
        }
    }

    private async Task CancelAsync(FixedPair pair)
    {
        if (await _ending!.AskAsync(pair, PartnershipChangeKind.Cancelled) is var (_, note))
        {
            await ShowAsync(await Records.CancelAsync(pair.Id, note, Scope, Leaving), "Запись отменена: она осталась в истории", () => Records.RestoreAsync(pair.Id, Scope, Leaving));
        }
    }

    private async Task RestoreAsync(FixedPair pair) => await ShowAsync(await Records.RestoreAsync(pair.Id, Scope, Leaving), "Пара снова действует", null);

    private async Task UndoAsync()
    {
        if (_undo is { } undo)
        {
            await ShowAsync(await undo(), "Возвращено прежнее", null);
        }
    }

    private async Task ShowAsync(SupportOutcome outcome, string done, Func<Task<SupportOutcome>>? undo)
    {
        (_said, _refused, _undo) = (outcome.Refusal ?? done, outcome.Refusal is not null, outcome.Refusal is null ? undo : null);
        await AskAsync();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
