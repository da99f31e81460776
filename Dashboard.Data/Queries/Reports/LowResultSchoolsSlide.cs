using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;

namespace Dashboard.Data.Queries.Reports;

/// <summary>«Зона адресной поддержки»: schools by name while they fit, else how many there are in each municipality.</summary>
public sealed class LowResultSchoolsSlide(SupportZone zones) : IDeckSlide
{
    /// <summary>Three slides of names are read, seventeen are not.</summary>
    private const int MostNamed = 3 * DeckGround.RowsOnSlide;

    public SlideKind Kind => SlideKind.LowResultSchools;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.IsSchool)
        {
            return [await zones.OfSchoolAsync(ground.Territory!.Id, ground.Year, scope, token) is ({ Basis: not ZoneBasis.Nothing } zone, var school) ? OfSchool(ground, zone, school) : Nothing(ground)];
        }

        var view = await zones.AskAsync(new ZoneFilter(ground.Year, ground.MunicipalityId), scope, token);
        if (view.Basis == ZoneBasis.Nothing)
        {
            return [Nothing(ground)];
        }

        // A calculated flag is no status of a school: it is not named to everybody.
        List<ZoneSchool> named = [.. ground.IsForWiderAudience ? view.All.Where(school => school.IsListed) : view.All];
        var table = named.Count <= MostNamed && !(ground.IsForWiderAudience && named.Count == 0) ? Schools(ground, named) : Municipalities(view, named);
        return ground.Pages(
            ground.Slide(
                Kind, Title(ground, view), table, ground.Source(DeckGround.Schools(view.OutOf), $"перечень {view.List}", view.Order.Count > 0 ? "приказ " + string.Join(", ", view.Order) : "расчётный признак"),
                RuleWords.Sentence(view.Rule) + (view.TooSmall > 0 ? $" О {Russian.Count(view.TooSmall, "школе", "школах", "школах")} сказать нельзя: только малые группы." : ""),
                view.Basis == ZoneBasis.Order ? "Перечень — по приказу; расчётный признак статуса школе не даёт." : "Приказа нет: показан расчётный признак, статуса школе он не даёт."),
            table);
    }

    private SlideView Nothing(DeckGround ground) => ground.Nothing(Kind, "Перечня и результатов для него нет", "Загрузите приказ с перечнем школ или результаты работ.");

    private static string Title(DeckGround ground, ZoneView view) => view.Basis == ZoneBasis.Order
        ? $"В зоне адресной поддержки {Russian.Number(view.Schools.Count)} из {Russian.Count(view.OutOf, "школы", "школ", "школ")}: перечень {view.List}"
            + (view.Beyond.Count > 0 && !ground.IsForWiderAudience ? $"; расчётный признак ещё у {Russian.Number(view.Beyond.Count)}" : "")
        : $"Расчётный признак — у {Russian.Number(view.Schools.Count)} из {Russian.Count(view.OutOf, "школы", "школ", "школ")}; перечня по приказу нет";

    /// <summary>By name: the order of need would be read as places.</summary>
    private static TableBody Schools(DeckGround ground, List<ZoneSchool> named) => new(
        [new("Школа"), .. ground.IsRegion ? [new SlideColumn("Муниципалитет")] : Array.Empty<SlideColumn>(), new("Основание"), .. ground.IsForWiderAudience ? Array.Empty<SlideColumn>() : [new SlideColumn("Работы с низким результатом")]],
        [
            .. named.OrderBy(school => school.Municipality?.Label, StringComparer.CurrentCulture).ThenBy(school => school.School.Label, StringComparer.CurrentCulture).Select(school => (IReadOnlyList<SlideCell>)
            [
                new SlideCell(school.School.Label), .. ground.IsRegion ? [new SlideCell(school.Municipality?.Label ?? Russian.Dash)] : Array.Empty<SlideCell>(),
                new SlideCell(school.IsListed ? "приказ" : "расчётный признак"),
                .. ground.IsForWiderAudience ? Array.Empty<SlideCell>() : [new SlideCell(Works(school), school.Works.Count)],
            ]),
        ],
        $"Школы зоны адресной поддержки: {Russian.Number(named.Count)}, по алфавиту");

    private static TableBody Municipalities(ZoneView view, List<ZoneSchool> named) => new(
        [new("Муниципалитет"), new("Школ в зоне", true), new("Из них по приказу", true)],
        [
            .. named.GroupBy(school => school.Municipality?.Label ?? Russian.Dash).OrderBy(group => group.Key, StringComparer.CurrentCulture).Select(group => (IReadOnlyList<SlideCell>)
            [
                new SlideCell(group.Key), new SlideCell(Russian.Number(group.Count()), group.Count()), new SlideCell(Russian.Number(group.Count(school => school.IsListed)), group.Count(school => school.IsListed)),
            ]),
        ],
        $"Школы зоны адресной поддержки по муниципалитетам, перечень {view.List}");

    private static string Works(ZoneSchool school) =>
        school.Works.Count == 0 ? Russian.Dash : string.Join(", ", school.Works.Select(work => $"{AssessmentWords.Name(work.Assessment.Procedure)} {AssessmentWords.ShortName(work.Assessment.Series)}".Replace(' ', Russian.NoBreakSpace)));

    private SlideView OfSchool(DeckGround ground, ZoneView zone, ZoneSchool school)
    {
        var title = school.IsListed ? $"{ground.Name} — в перечне {zone.List}: школе положена адресная поддержка" : $"{ground.Name} — не в перечне {zone.List}";
        List<string> points =
        [
            .. zone.Order.Count > 0 && school.IsListed ? [$"Приказ {string.Join(", ", zone.Order)}."] : Array.Empty<string>(),
            school.State switch
            {
                LowResultState.Flagged => "Расчётный признак есть.",
                LowResultState.NotFlagged => "Расчётного признака нет.",
                null => "Расчётный признак не показан.",
                _ => "Расчётный признак не определён: оценить работы нельзя.",
            },
            .. ground.IsForWiderAudience ? Array.Empty<string>() : school.Works.Select(work => $"{AssessmentWords.FullName(work.Assessment.Series)}: {LowResultWords.Value(zone.Rule, work.Value)}"),
        ];
        return ground.Slide(
            Kind, title, new PointsBody([.. points.Select(Russian.Bind)], title), ground.Source(null, $"результаты {ground.Year}", "перечень и результаты работ"), RuleWords.Sentence(zone.Rule),
            "Речь о работах и учениках: о школе в целом расчётный признак не говорит.");
    }
}
