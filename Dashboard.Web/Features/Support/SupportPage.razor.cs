using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Support;

/// <summary>How schools are supported beside the plans: visits, decisions, events, own indicators.</summary>
public sealed partial class SupportPage : AskingPage
{
    private VisitsView? _visits;
    private DecisionsView? _decisions;
    private EventsView? _events;
    private OwnIndicatorsView? _indicators;

    [Inject]
    private VisitsQuestion Visits { get; set; } = null!;

    [Inject]
    private DecisionsQuestion Decisions { get; set; } = null!;

    [Inject]
    private EventsQuestion Events { get; set; } = null!;

    [Inject]
    private OwnIndicatorsQuestion Indicators { get; set; } = null!;

    [Inject]
    private PlanStore Plans { get; set; } = null!;

    private DateOnly Today => Plans.Today;

    private IReadOnlyList<Crumb> Trail => [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Поддержка школ")];

    private IReadOnlyList<TerritoryFact> Territories => [.. Facts.Municipalities.OrderBy(each => each.Name, StringComparer.CurrentCulture)];

    /// <summary>Schools of the territory in force, by name.</summary>
    private IReadOnlyList<TerritoryFact> Schools =>
        [.. Facts.Schools.Where(school => Municipality is null || school.MunicipalityId == Municipality.Id).OrderBy(school => school.Label, StringComparer.CurrentCulture)];

    protected override async Task AskAsync()
    {
        var (territory, school) = (Municipality?.Id, Address.Number(SupportAddress.School));
        VisitsView? visits = null;
        DecisionsView? decisions = null;
        EventsView? events = null;
        OwnIndicatorsView? indicators = null;
        switch (Address.Value(Links.View))
        {
            case SupportAddress.Decisions:
                decisions = await Decisions.AskAsync(
                    new DecisionsFilter(territory, school, Address.Value(SupportAddress.Owner), Enum.TryParse<DecisionPick>(Address.Value(SupportAddress.Pick), ignoreCase: true, out var pick) ? pick : default),
                    Scope, Leaving);
                break;
            case SupportAddress.Events:
                events = await Events.AskAsync(
                    new EventsFilter(territory, SupportAddress.Span(Address.Value(SupportAddress.Period) ?? SupportAddress.Key(SchoolYear.Of(Today).StartYear)), Address.Value(SupportAddress.Rows) == "all"),
                    Scope, Leaving);
                break;
            case SupportAddress.Indicators:
                indicators = await Indicators.AskAsync(new OwnIndicatorsFilter(territory), Scope, Leaving);
                break;
            default:
                var purpose = Address.Number(SupportAddress.Purpose) is { } number && Enum.IsDefined((VisitPurpose)number) ? (VisitPurpose?)number : null;
                visits = await Visits.AskAsync(new VisitsFilter(territory, school, purpose, SupportAddress.Span(Address.Value(SupportAddress.Period))), Scope, Leaving);
                break;
        }

        (_visits, _decisions, _events, _indicators) = (visits, decisions, events, indicators);
    }

    private Task RefreshAsync() => AskAsync();
}
