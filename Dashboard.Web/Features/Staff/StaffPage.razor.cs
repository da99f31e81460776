using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Staff;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Staff;

/// <summary>How far «повышение квалификации 100 %» is: by school, municipality and subject, and whose training ends.</summary>
public sealed partial class StaffPage : AskingPage
{
    private const string SchoolsKey = "schools", Listed = "listed";

    private const int ShownEnding = 12;

    private StaffView? _view;

    [Inject]
    private StaffQuestion Question { get; set; } = null!;

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: кадры школ" : "Кадры школ";

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(
        $"{Russian.SchoolYear(year)}: {Russian.Count(view.Schools.Count, "школа", "школы", "школ")} с данными; {StaffWords.Trained(view.Totals)}");

    private static string Definition => Russian.Bind(
        "Сколько человек обучено из всех, о ком это сказано. Обучение, срок которого закончился, не считается. Кто ведёт два предмета, стоит в двух строках, как в таблице школы. "
        + "Строки, где число обученных не названо, в долю не входят и названы отдельно.");

    private int Soon => _view!.Ending.Count(course => course.DaysLeft >= 0);

    /// <summary>Most sheets do not name vacancies: then there is no column of zeros.</summary>
    private bool HasVacancies => _view!.Totals.Vacancies > 0;

    private string TopicsTitle => _view!.Totals.Missing == 0 ? "Обучены все, о ком сказано" : Russian.Bind($"Обучить осталось {Russian.Count(_view.Totals.Missing, "человека", "человек", "человек")}");

    private string EndingTitle => _view!.Ending.Count == 0 ? "Сроки обучения" : Russian.Bind($"Закончится скоро: {Soon}, закончилось: {_view.Ending.Count - Soon}");

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        new Crumb("Риски", Links.Risks(Municipality?.Id)), new Crumb("Кадры"),
    ];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private IReadOnlyList<DataColumn<StaffOfSchool>> Columns =>
    [
        new("school", "Школа", row => row.School.Label) { IsHead = true, Address = row => Links.SchoolStaff(row.School.Id, YearKey), SortBy = row => row.School.Label },
        new("municipality", "Муниципалитет", row => row.Municipality?.Label ?? "") { IsMinor = true, SortBy = row => row.Municipality?.Label },
        new("list", "Перечень", row => row.IsListed ? "ШНОР" : Russian.Dash) { SortBy = row => row.IsListed ? 0 : 1 },
        new("staff", "Человек", row => Russian.Number(row.Training.Staff)) { IsNumeric = true, IsMinor = true, SortBy = row => row.Training.Staff },
        new("trained", "Обучены", row => Russian.OutOf(row.Training.Trained, row.Training.Known)) { IsNumeric = true, SortBy = row => row.Training.Trained },
        new("share", "Доля", row => Percent(row.Training.Share)) { IsNumeric = true, SortBy = row => row.Training.Share },
        new("missing", "Осталось", row => Russian.Number(row.Training.Missing)) { IsNumeric = true, SortBy = row => row.Training.Missing },
        new("whom", "Кого обучить", row => row.Missing.Count == 0 ? Russian.Dash : string.Join(", ", row.Missing.Select(topic => $"{topic.Topic} {topic.People}"))) { IsMinor = true },
        new("deficits", "С дефицитами", row => Russian.Number(row.Training.WithDeficits)) { IsNumeric = true, IsMinor = true, SortBy = row => row.Training.WithDeficits },
        .. HasVacancies ? [new DataColumn<StaffOfSchool>("vacancies", "Вакансий", row => Russian.Number(row.Training.Vacancies)) { IsNumeric = true, IsMinor = true, SortBy = row => row.Training.Vacancies }] : Array.Empty<DataColumn<StaffOfSchool>>(),
    ];

    protected override async Task AskAsync() =>
        _view = await Question.AskAsync(new StaffFilter(Address.Number(Links.Year), Municipality?.Id, Address.Value(SchoolsKey) == Listed), Scope, Leaving);

    private string MunicipalityAddress(int id) => Address.With(Links.Territory, id).ToString();

    private static string Percent(double? share) => share is { } known ? Russian.Percent(known) : Russian.Dash;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
