using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Conditions;

/// <summary>In what conditions schools work and what their results are: four quarters, and the schools that do well where it is hard.</summary>
public sealed partial class ConditionsPage : AskingPage
{
    private const string ListKey = "list";

    /// <summary>More names than these would cover one another.</summary>
    private const int MostNames = 6;

    private const string CanSay = "в каких условиях работает школа и отличаются ли её отметки от региона в тех же работах.";

    private const string CannotSay =
        "какая школа лучше: это не рейтинг, и ВПР не оценивает работу школы и учителей. Условия не объясняют результат и не оправдывают его; где школа стоит, видно, а почему — нет.";

    private ConditionsView? _view;
    private QuadrantData? _chart;

    [Inject]
    private ConditionsQuestion Question { get; set; } = null!;

    private bool IsNarrowed => Address.Has(Links.Territory) || Address.Has(Links.Year) || Address.Has(ListKey) || Address.Has(Links.Procedure);

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: условия и результаты школ" : "Условия и результаты школ";

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(
        $"{Russian.SchoolYear(year)}: {SocialIndex.Name} рассчитан для {Russian.Count(view.Schools.Count, "школы", "школ", "школ")}; "
        + $"{SocialIndex.DisadvantagedName} (меньше {Russian.Number(view.Rule.DisadvantagedBelow, 0)}) — {Russian.Number(view.Disadvantaged)}; резильентных — {Russian.Number(view.Resilient.Count)}");

    private string ChartTitle
    {
        get
        {
            var (good, low) = (_view!.In(ContextQuadrant.DifficultConditions), _view.In(ContextQuadrant.DifficultConditionsAndLowResults));
            return good + low == 0 ? "Школ в сложных условиях в этом выборе нет" : Russian.Bind($"В сложных условиях {Russian.Count(good + low, "школа", "школы", "школ")}; не ниже региона {Russian.Number(good)}, ниже — {Russian.Number(low)}");
        }
    }

    private string ChartSubtitle =>
        $"{Russian.SchoolYear(_view!.Year!.Value)}; доля «4» и «5» против региона в тех же работах, {(_view.Filter.Procedure is { } procedure ? AssessmentWords.Name(procedure) : "все работы с отметкой")}; {Russian.Count(_chart!.Points.Count, "школа", "школы", "школ")}; точка ведёт к школе";

    private string ResilientTitle => _view!.Resilient.Count == 0 ? "Резильентные школы" : Russian.Bind($"{Russian.Count(_view.Resilient.Count, "резильентная школа", "резильентные школы", "резильентных школ")}");

    private string TableSubtitle => _view!.HasList ? "перечни — официальные, этого учебного года" : "официального перечня ШНОР на этот учебный год нет";

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        new Crumb("Риски", Links.Risks(Municipality?.Id)), new Crumb("Условия"),
    ];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private IReadOnlyList<Choice> Lists => [new Choice("", "все"), .. _view!.Categories.Select(category => new Choice(category.Code, $"в перечне: {category.ShortName}"))];

    private static IReadOnlyList<Choice> Procedures =>
        [new Choice("", "все работы с отметкой"), .. new[] { Procedure.Vpr, Procedure.Oge }.Select(procedure => new Choice(AssessmentWords.Code(procedure), AssessmentWords.Name(procedure)))];

    private IReadOnlyList<DataColumn<SchoolInContext>> Columns =>
    [
        new("school", "Школа", row => row.School.Label) { IsHead = true, Address = row => Links.SchoolConditions(row.School.Id, YearKey), SortBy = row => row.School.Label },
        new("municipality", "Муниципалитет", row => row.Municipality?.Label ?? "") { IsMinor = true, SortBy = row => row.Municipality?.Label },
        new("index", SocialIndex.Name, row => Russian.Number(row.Index.Value!.Value) + (row.Index.Known < row.Index.Measures ? $" по {Russian.OutOf(row.Index.Known, row.Index.Measures)}" : "")) { IsNumeric = true, SortBy = row => row.Index.Value, Hint = "Где известны не все показатели, названо, сколько" },
        new("share", "«4» и «5»", row => row.Results is { } results ? Russian.Percent(results.Share) : Russian.Dash) { IsNumeric = true, SortBy = row => row.Results?.Share, Hint = "Доля работ с «4» и «5»" },
        new("difference", "С регионом, п.п.", row => row.Results is { } results ? Russian.Signed(results.Difference * 100) : Russian.Dash) { IsNumeric = true, Hint = "Разница с долей по региону в тех же работах", SortBy = row => row.Results?.Difference },
        new("pupils", "Учеников", row => row.Results is { } results ? Russian.Number(results.Pupils) : Russian.Dash) { IsNumeric = true, IsMinor = true, SortBy = row => row.Results?.Pupils, Hint = "Не меньше стольких писали работы" },
        new("conditions", "Условия", row => row.Index.IsDisadvantaged ? "сложные" : "обычные") { SortBy = row => row.Index.IsDisadvantaged ? 0 : 1 },
        new("results", "Результаты", Against) { SortBy = row => row.Results is { IsSmall: false } results ? results.Difference : null },
        new("lists", "Перечни", row => row.Lists.Count == 0 ? Russian.Dash : string.Join(", ", row.Lists)) { SortBy = row => row.Lists.Count },
        new("signs", "Признаки", row => row.Signs == 0 ? Russian.Dash : Russian.Number(row.Signs)) { IsNumeric = true, IsMinor = true, SortBy = row => row.Signs, Hint = "Работы с признаками, требующими дополнительного анализа", Address = row => row.Signs == 0 ? null : Links.SchoolMarkers(row.School.Id, _view!.Year) },
    ];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(new ConditionsFilter(Address.Number(Links.Year), Municipality?.Id, Address.Value(ListKey), AssessmentWords.FindProcedure(Address.Value(Links.Procedure))), Scope, Leaving);
        _chart = Chart(_view);
    }

    private QuadrantData Chart(ConditionsView view)
    {
        var named = view.Resilient.Take(MostNames).ToHashSet();
        return new QuadrantData(
            $"{SocialIndex.Name}: правее — условия легче", "«4» и «5»: разница с регионом, п.п.", view.Rule.DisadvantagedBelow, $"{SocialIndex.DisadvantagedName} — меньше {Russian.Number(view.Rule.DisadvantagedBelow, 0)}", "как в регионе",
            Quarter(ContextQuadrant.DifficultConditionsAndLowResults), Quarter(ContextQuadrant.LowResults), Quarter(ContextQuadrant.DifficultConditions), Quarter(ContextQuadrant.Prosperous),
            [
                .. view.Schools.Where(school => school.Results is not null).Select(school => new QuadrantPoint(
                    school.School.Label, school.Index.Value!.Value, school.Results!.Difference, school.Results.Pupils, school.IsLow, named.Contains(school), Words(school), Links.SchoolConditions(school.School.Id, YearKey))),
            ]);

        string Quarter(ContextQuadrant quadrant) => $"{ResultsInContext.Name(quadrant)}: {Russian.Number(view.In(quadrant))}";
    }

    /// <summary>What may be said of a school's marks beside the region's, in a cell.</summary>
    private static string Against(SchoolInContext row) => row.Results switch
    {
        null => "результатов нет",
        { IsSmall: true } => "малая выборка",
        { IsResilient: true } => "выше региона: резильентная",
        { IsCertain: false } => "неотличимы от региона",
        { Difference: < 0 } => "ниже региона",
        _ => "выше региона",
    };

    private static IReadOnlyList<string> Words(SchoolInContext school) =>
    [
        .. school.Municipality is { } municipality ? [municipality.Label] : Array.Empty<string>(),
        $"{SocialIndex.Name} {Russian.Number(school.Index.Value!.Value)} по {Russian.OutOf(school.Index.Known, school.Index.Measures)} показателей",
        $"«4» и «5» {Russian.Percent(school.Results!.Share)}, регион {Russian.Percent(school.Results.Region)}",
        $"учеников {Russian.Number(school.Results.Pupils)}" + (school.Results.IsSmall ? ": малая выборка" : ""),
        school.Results.IsSmall ? "вывода нет" : school.Results.InWords,
        .. school.Lists.Count > 0 ? ["в перечне: " + string.Join(", ", school.Lists)] : Array.Empty<string>(),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
