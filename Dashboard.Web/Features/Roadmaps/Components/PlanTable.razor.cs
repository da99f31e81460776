using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Roadmaps.Components;

/// <summary>The activities of a plan by section: chosen with checkboxes, marked on the spot, filled down.</summary>
public sealed partial class PlanTable : UnfoldingComponent
{
    private const int VirtualFrom = 120;
    private List<Line> _lines = [];

    [Parameter, EditorRequired]
    public PlanView View { get; set; } = null!;

    /// <summary>Chosen activities.</summary>
    [Parameter, EditorRequired]
    public ChosenRows<int> Chosen { get; set; } = new();

    /// <summary>Changes when a choice of status must show what stands again.</summary>
    [Parameter]
    public int Version { get; set; }

    /// <summary>The choice has changed.</summary>
    [Parameter]
    public EventCallback OnChoose { get; set; }

    /// <summary>A status was chosen in a line.</summary>
    [Parameter]
    public EventCallback<(PlanRow Row, ActivityStatus Status)> OnStatus { get; set; }

    private List<int> Markable => [.. View.Rows.Where(IsMarkable).Select(row => row.Activity.Id)];

    protected override void OnParametersSet()
    {
        _lines = [];
        var titles = View.Plan.Sections.ToDictionary(section => section.Id, section => section.Title);
        int? section = null;
        PlanRow? above = null;
        foreach (var row in View.Rows)
        {
            if (titles.Count > 0 && (row.Activity.SectionId != section || above is null))
            {
                section = row.Activity.SectionId;
                _lines.Add(new Line(section is { } id ? titles[id] : "Без раздела", null, null));
            }

            _lines.Add(new Line(null, row, above));
            above = row;
        }
    }

    private static string Name(PlanActivity activity) => $"{activity.Number} {activity.Title}".Trim();

    private bool IsMarkable(PlanRow row) => row.Current.Any(unit => View.Writable.Contains(unit.TerritoryId));

    private string? Territory(PlanRow row) => row.Units.Count > 0 ? View.Names.GetValueOrDefault(row.Units[0].TerritoryId) : null;

    private Task Choose(int activity, bool range)
    {
        Chosen.Click(activity, range, Markable);
        return OnChoose.InvokeAsync();
    }

    private Task ChooseAll()
    {
        Chosen.Turn(Markable);
        return OnChoose.InvokeAsync();
    }

    private Task Say(PlanRow row, ChangeEventArgs change) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && Enum.IsDefined((ActivityStatus)status)
            ? OnStatus.InvokeAsync((row, (ActivityStatus)status))
            : Task.CompletedTask;

    /// <param name="Section">Heading of a section; null for an activity.</param>
    /// <param name="Row">The activity.</param>
    /// <param name="Above">The activity before it, whose status may be filled down.</param>
    private sealed record Line(string? Section, PlanRow? Row, PlanRow? Above);
}
