using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Wording;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>Edits the activities of a plan in place, by section; each deadline shows how its text is understood.</summary>
public sealed partial class PlanGrid : ComponentBase
{
    private List<DraftActivity> _rows = [];

    /// <summary>
    /// What each row is drawn under. A draft is a value and becomes another with each change: a row drawn under its draft would be built anew
    /// while the person is already typing in its next cell.
    /// </summary>
    private List<object> _keys = [];
    private IReadOnlyList<DraftActivity>? _given;

    [Parameter, EditorRequired]
    public IReadOnlyList<DraftActivity> Activities { get; set; } = [];

    /// <summary>Told after each change, with all activities.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<DraftActivity>> ActivitiesChanged { get; set; }

    /// <summary>Reads the text of a deadline in the context of the plan.</summary>
    [Parameter, EditorRequired]
    public Func<string, Deadline> ReadDeadline { get; set; } = null!;

    /// <summary>Schools that an activity may choose, value by key.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Schools { get; set; } = [];

    /// <summary>Risk factors, value by key.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Factors { get; set; } = [];

    [Parameter]
    public IReadOnlyList<Choice> Subjects { get; set; } = [];

    /// <summary>Points of the plan above, value by key; empty where it is not known.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Points { get; set; } = [];

    /// <summary>Doubts about the activity at this place beside those of its deadline.</summary>
    [Parameter]
    public Func<int, IReadOnlyList<string>>? Doubts { get; set; }

    /// <summary>What the file says at this place; null for a row that no file has.</summary>
    [Parameter]
    public Func<int, string?>? Source { get; set; }

    [Parameter]
    public string Label { get; set; } = "Мероприятия карты";

    /// <summary>Anchor of a row, so that a list of doubts can lead to it.</summary>
    public static string RowId(int place) => "plan-row-" + place.ToString(CultureInfo.InvariantCulture);

    /// <summary>How a deadline is understood, in words: «до 30.09.2023», «01.03.2023–30.04.2023, ежемесячно: 2 раза».</summary>
    public static string Reading(Deadline deadline)
    {
        var days = (deadline.Start, deadline.End) switch
        {
            ({ } start, { } end) when start == end => Russian.Date(end),
            ({ } start, { } end) => Russian.Date(start) + "–" + Russian.Date(end),
            (null, { } end) => "до " + Russian.Date(end),
            ({ } start, null) => "с " + Russian.Date(start),
            _ => "без даты",
        };
        return deadline.Occurrences.Count > 1 ? $"{days}: {Russian.Count(deadline.Occurrences.Count, "срок", "срока", "сроков")}" : days;
    }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_given, Activities))
        {
            _given = Activities;
            _keys = [.. Activities.Select(KeyOf)];
            _rows = [.. Activities];
        }
    }

    private object KeyOf(DraftActivity activity) =>
        _rows.FindIndex(row => ReferenceEquals(row, activity) || (row.Id is { } stored && stored == activity.Id)) is >= 0 and var place ? _keys[place] : new object();

    private static string? Text(ChangeEventArgs change) => (change.Value as string)?.Trim() is { Length: > 0 } text ? text : null;

    private static int Lines(string? text, int width) => Math.Clamp((text ?? "").Split('\n').Sum(line => (line.Length / width) + 1), 1, 12);

    private string Name(int place) => _rows[place].Number.Length > 0 ? _rows[place].Number : "в строке " + (place + 1).ToString(CultureInfo.InvariantCulture);

    private List<string> Notes(int place) => [.. _rows[place].Deadline.Warnings.Select(warning => warning.Message), .. Doubts?.Invoke(place) ?? []];

    private int LastOf(int place)
    {
        var last = place;
        while (last + 1 < _rows.Count && _rows[last + 1].Section == _rows[place].Section)
        {
            last++;
        }

        return last;
    }

    private Task Set(int place, DraftActivity activity)
    {
        _rows[place] = activity;
        return TellAsync();
    }

    private Task Rename(int place, string? section)
    {
        var title = section?.Trim() is { Length: > 0 } text ? text : null;
        for (var (row, last) = (place, LastOf(place)); row <= last; row++)
        {
            _rows[row] = _rows[row] with { Section = title };
        }

        return TellAsync();
    }

    private Task Add(int after)
    {
        var section = after >= 0 ? _rows[after].Section : null;
        _rows.Insert(after + 1, Blank(section));
        _keys.Insert(after + 1, new object());
        return TellAsync();
    }

    private Task AddSection()
    {
        var sections = _rows.Select(row => row.Section).Distinct().Count();
        _rows.Add(Blank(string.Create(CultureInfo.InvariantCulture, $"Раздел {sections + 1}")));
        _keys.Add(new object());
        return TellAsync();
    }

    private DraftActivity Blank(string? section) => new(
        null, section, string.Empty, string.Empty, null, null, null, null, ReadDeadline(string.Empty), Addressee.PlanSchools, [], null, null, null, null, NeedsEvidence: true, [], null);

    private Task Move(int place, int by)
    {
        // Over the edge of a section the row joins the next one before it changes places.
        if (_rows[place].Section != _rows[place + by].Section)
        {
            _rows[place] = _rows[place] with { Section = _rows[place + by].Section };
        }
        else
        {
            (_rows[place], _rows[place + by]) = (_rows[place + by], _rows[place]);
            (_keys[place], _keys[place + by]) = (_keys[place + by], _keys[place]);
        }

        return TellAsync();
    }

    private Task Remove(int place)
    {
        _rows.RemoveAt(place);
        _keys.RemoveAt(place);
        return TellAsync();
    }

    private Task TellAsync()
    {
        _given = [.. _rows];
        return ActivitiesChanged.InvokeAsync(_given);
    }
}
