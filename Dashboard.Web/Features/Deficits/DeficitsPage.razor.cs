using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Results;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Deficits;

/// <summary>Which tasks and skills fail where, for whom and for how long.</summary>
public sealed partial class DeficitsPage : AskingPage
{
    private WorksView _works = WorksView.Nothing;
    private DeficitsView _view;
    private int? _school;
    private TaskTable? _table;
    private TaskYearsView? _years;
    private Data.Queries.Deficits.DeficitsView? _list;
    private IReadOnlyList<string> _subjects = [];
    private IReadOnlyList<Choice> _schools = [];

    [Inject]
    private WorksQuestion Works { get; set; } = null!;

    [Inject]
    private TasksQuestion Tasks { get; set; } = null!;

    [Inject]
    private TaskYearsQuestion Years { get; set; } = null!;

    [Inject]
    private MarkGroupsQuestion Groups { get; set; } = null!;

    [Inject]
    private DeficitsQuestion Deficits { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private int? MunicipalityId => _school is { } id ? Facts.Territory(id)?.MunicipalityId : Municipality?.Id;

    private int Territory => _school ?? Municipality?.Id ?? Facts.Region?.Id ?? 0;

    private string TerritoryName => Facts.Territory(Territory) is { } territory ? territory.Level == TerritoryLevel.Region ? RegionName ?? territory.Name : territory.Label : "";

    private string Title => _school is null ? "Дефициты" : $"Дефициты: {TerritoryName}";

    private string Subtitle => _works.Chosen is null ? TerritoryName : _view == DeficitsView.List ? _school is null ? TerritoryName : "Школьные дефициты по предметам: сначала системные и те, что держатся дольше" : $"{TerritoryName}; {WorkAddress.Name(_works.Chosen)}, {WorkAddress.Time(_works.Chosen)}";

    private string TasksTitle
    {
        get
        {
            var own = _table!.Columns.ToList().FindIndex(column => column.IsOwn);
            var failed = own < 0 ? 0 : _table.Lines.Count(line => line.Values[own]?.IsDeficit == true);
            var small = own >= 0 && _table.Columns[own].Participants is { } n && n < _table.Bands.SmallGroup;
            return small ? "Малая выборка: вывода о дефицитах нет"
                : failed == 0 ? "Заданий ниже границы нет"
                : Russian.Bind($"{Russian.Count(failed, "задание", "задания", "заданий")} из {Russian.Number(_table.Lines.Count)} — ниже границы");
        }
    }

    private string Missing => _view switch
    {
        DeficitsView.Groups => "Отчёт «Выполнение заданий группами участников» этой работы для выбранной территории не загружен.",
        _ => "Отчёт «Выполнение заданий» этой работы для выбранной территории не загружен.",
    };

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(RegionName ?? "Регион", Links.Overview()),
        .. MunicipalityId is { } id && Facts.Territory(id) is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(id))] : Array.Empty<Crumb>(),
        .. _school is { } school ? [new Crumb(TerritoryName, Links.School(school))] : Array.Empty<Crumb>(),
        new Crumb("Дефициты"),
    ];

    private IReadOnlyList<Segment> Segments =>
    [
        Segment("Задания", DeficitsView.Tasks), Segment("По годам", DeficitsView.Years), Segment("Группы по отметкам", DeficitsView.Groups), Segment("Список", DeficitsView.List),
    ];

    protected override async Task AskAsync()
    {
        _school = Address.Number(WorkAddress.School) is { } id && Facts.Territory(id)?.Level == TerritoryLevel.School ? id : null;
        _view = Enum.TryParse<DeficitsView>(Address.Value(Links.View), ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : DeficitsView.Tasks;
        _works = await Works.AskAsync(WorkAddress.Read(Address, Year?.StartYear, _school, DetailKind.TaskShares), Scope, Leaving);
        _schools = MunicipalityId is { } municipality
            ? [new Choice("", "все"), .. Facts.Schools.Where(school => school.MunicipalityId == municipality).OrderBy(school => school.Label, StringComparer.Ordinal).Select(school => new Choice(Text(school.Id), school.Label))]
            : [];
        (_table, _years, _list) = (null, null, null);
        switch (_view)
        {
            case DeficitsView.List:
                var all = await Deficits.AskAsync(new DeficitsFilter(Territory, Year?.StartYear), Scope, Leaving);
                _subjects = all is null ? [] : [.. all.Subjects.Select(subject => subject.Subject)];
                _list = all is null || Address.Value(Links.Subject) is not { } subject ? all : all with { Subjects = [.. all.Subjects.Where(each => each.Subject == subject)] };
                break;
            case DeficitsView.Years when _works.ChosenId is { } work:
                _years = await Years.AskAsync(new TaskYearsFilter(work, Territory), Scope, Leaving);
                break;
            case DeficitsView.Groups when _works.ChosenId is { } work:
                _table = await Groups.AskAsync(new MarkGroupsFilter(work, Territory), Scope, Leaving);
                break;
            case DeficitsView.Tasks when _works.ChosenId is { } work:
                _table = await Tasks.AskAsync(new TasksFilter(work, Municipality?.Id, _school), Scope, Leaving);
                break;
            default:
                break;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Segment Segment(string title, DeficitsView view) => new(
        title, view == DeficitsView.Tasks ? Address.Without(Links.View).ToString() : Address.With(Links.View, view.ToString().ToLowerInvariant()).ToString(), view == _view);

    // A municipality's column goes down to its schools, a school's to the school alone.
    private string? ColumnAddress(TaskColumn column) => column.Level switch
    {
        TerritoryLevel.Municipality when Municipality is null => Address.With(Links.Territory, column.Territory).ToString(),
        TerritoryLevel.School when _school is null => Address.With(WorkAddress.School, column.Territory).ToString(),
        _ => null,
    };
}
