using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Imports.Documents;
using Dashboard.Web.Components;
using Dashboard.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Imports;

/// <summary>An order beside its reading: corrected in place, then accepted; the import page applies it with the rest.</summary>
public sealed partial class RoadmapReviewPage : ComponentBase
{
    private ImportJob? _job;
    private RoadmapProposal? _proposal;
    private PlanDraft? _draft;
    private OfficeDocument? _document;
    private ResultFacts _facts = ResultFacts.Empty;
    private IReadOnlyList<Choice> _territories = [];
    private IReadOnlyList<Choice> _schools = [];
    private IReadOnlyList<Choice> _factors = [];
    private string _file = "";
    private bool _corrected;
    private bool _asNew;

    [Parameter]
    public Guid Key { get; set; }

    [SupplyParameterFromQuery(Name = "file")]
    public string? File { get; set; }

    [CascadingParameter]
    private ShellContext? Shell { get; set; }

    [Inject]
    private ImportDesk Desk { get; set; } = null!;

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    [Inject]
    private FactsSource Source { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static IReadOnlyList<Choice> Subjects { get; } = [.. Subject.All.Select(subject => new Choice(subject.Name, subject.Name))];

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Shell?.State.RegionName ?? "Регион", Links.Overview()), new Crumb("Загрузка данных", Links.Imports()), new Crumb("Загрузка", Links.Import(Key)), new Crumb("Приказ"),
    ];

    /// <summary>Doubts of the order and of its rows as the rows stand now: a corrected deadline doubts no more.</summary>
    private IReadOnlyList<(string Text, int? Place)> Doubts =>
    [
        .. _proposal!.Parsed.Doubts.Where(doubt => doubt.Activity is null).Select(doubt => (doubt.Message, (int?)null)),
        .. (_draft?.Activities ?? []).SelectMany((activity, place) => activity.Deadline.Warnings.Select(warning => warning.Message).Concat(DoubtsAt(place))
            .Select(text => ($"{(activity.Number.Length > 0 ? "Пункт " + activity.Number : "Строка " + (place + 1).ToString(CultureInfo.InvariantCulture))}: {text}", (int?)place))),
    ];

    protected override async Task OnParametersSetAsync()
    {
        (_file, _job) = (File ?? "", Desk.Find(Key));
        _proposal = _job?.State is ImportJobState.Ready ? _job.Plan?.Files.FirstOrDefault(file => file.File.Name == _file)?.Roadmap : null;
        if (_proposal is null)
        {
            return;
        }

        _facts = await Source.GetAsync();
        _territories =
        [
            .. _facts.Region is { } region ? [Option(region, "Регион")] : Array.Empty<Choice>(),
            .. _facts.Municipalities.Select(territory => Option(territory, "Муниципалитет")),
            .. _facts.Schools.Select(territory => Option(territory, "Школа")),
        ];
        _factors = [.. (await Pipeline.RiskFactorsAsync()).Select(factor => new Choice(factor.Id.ToString(CultureInfo.InvariantCulture), factor.Name))];
        _document = Pipeline.OpenDocument(_job!.Sources, _file);
        _asNew = _job.Answers.Roadmaps.GetValueOrDefault(_file)?.AsNew ?? false;
        Take(_proposal.Draft);
        _corrected = false;
    }

    private static Choice Option(TerritoryFact territory, string group) => new(territory.Id.ToString(CultureInfo.InvariantCulture), territory.Label, group);

    // A key below zero leads from a row of the grid back to the row of the file, wherever the person has moved it.
    private void Take(PlanDraft? draft)
    {
        _draft = draft is null ? null : draft with { Activities = [.. draft.Activities.Select((activity, place) => activity with { Id = activity.Id ?? -1 - place })] };
        ListSchools();
    }

    private void ListSchools() => _schools = _draft is null ? [] :
    [
        .. _draft.Schools.Select(school => _facts.Territory(school.SchoolId)).OfType<TerritoryFact>()
            .Select(school => new Choice(school.Id.ToString(CultureInfo.InvariantCulture), school.Label)),
    ];

    private void Change(PlanDraft draft)
    {
        var period = _draft is null || _draft.Period != draft.Period || _draft.OrderDate != draft.OrderDate;
        (_draft, _corrected) = (draft, true);
        if (period)
        {
            // «Весь период» and a month without a year mean other days now.
            _draft = draft with { Activities = [.. draft.Activities.Select(activity => activity with { Deadline = ReadDeadline(activity.Deadline.Text) })] };
        }

        ListSchools();
    }

    private void ChooseTerritory(int territory)
    {
        if (_draft is not null)
        {
            Change(_draft with { TerritoryId = territory });
            return;
        }

        // The plan is made anew with the territory known: its schools are looked for there.
        Answer(new RoadmapAnswer(TerritoryId: territory));
        Navigation.NavigateTo(Links.Import(Key));
    }

    private Deadline ReadDeadline(string text) =>
        DeadlineParser.Parse(text, new DeadlineContext(_draft?.OrderDate, _draft?.Period, null, AcademicCalendar.Default));

    private int? FileRow(int place) => _draft!.Activities[place].Id is { } id && id < 0 && -1 - id < _proposal!.Parsed.Activities.Count ? -1 - id : null;

    private IReadOnlyList<string> DoubtsAt(int place) => FileRow(place) is { } row
        ? [.. _proposal!.Parsed.Doubts.Where(doubt => doubt.Activity == row).Select(doubt => doubt.Message)]
        : [];

    private string? SourceAt(int place)
    {
        if (FileRow(place) is not { } row || _document is null)
        {
            return null;
        }

        var activity = _proposal!.Parsed.Activities[row];
        var table = _document.Blocks.OfType<DocumentTable>().ElementAtOrDefault(activity.Table);
        var source = table?.Rows.FirstOrDefault(each => each.Number == activity.Row);
        return source is null ? null : string.Join("\n", source.Cells.Where(cell => cell.Text.Length > 0).Select(cell => "│ " + cell.Text));
    }

    private void Accept()
    {
        var stored = _draft! with { Activities = [.. _draft.Activities.Select(activity => activity with { Id = activity.Id < 0 ? null : activity.Id })] };
        _corrected = false;
        Answer(new RoadmapAnswer(Corrected: stored, AsNew: _asNew, Accepted: true));
        Navigation.NavigateTo(Links.Import(Key));
    }

    private void Answer(RoadmapAnswer answer) =>
        Desk.Answer(_job!, _job!.Answers with { Roadmaps = new Dictionary<string, RoadmapAnswer>(_job.Answers.Roadmaps) { [_file] = answer } });
}
