using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Staff;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Who teaches and who is trained, as numbers: a school's by subject, a municipality's by school of the list, the region's by municipality. Not for a wider audience: one teacher of a subject is a person.</summary>
public sealed class StaffSection(StaffQuestion staff, SchoolStaffQuestion ofSchool) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Staff;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.IsForWiderAudience)
        {
            return [];
        }

        if (ground.SchoolId is { } school)
        {
            return await ofSchool.AskAsync(new SchoolStaffFilter(school), scope, token) is { Lines.Count: > 0 } one
                ? [Sum(one.Totals, one.Year), new TableBlock($"Кадры школы, {Russian.SchoolYear(one.Year)} учебный год", OfSchool(one)), NoteOf(one, ground)] : [Nothing];
        }

        var view = await staff.AskAsync(new StaffFilter(MunicipalityId: ground.Deck.MunicipalityId), scope, token);
        if (view.Year is not { } year || view.Schools.Count == 0)
        {
            return [Nothing];
        }

        var listed = view.Schools.Any(row => row.IsListed);
        return
        [
            Sum(view.Totals, year),
            .. view.Listed is { Share: { } share } known
                ? [BriefingGround.Say($"В школах перечня {Russian.SchoolYear(year)} учебного года повышение квалификации прошли {Russian.OutOf(known.Trained, known.Known)} ({Russian.Percent(share)}).")] : Array.Empty<BriefingBlock>(),
            ground.Deck.IsRegion
                ? new TableBlock($"Кадры школ по муниципалитетам, {Russian.SchoolYear(year)} учебный год", Table("Муниципалитет", view.Municipalities.Select(row => (row.Municipality.Label, row.Training))))
                : new TableBlock(
                    $"Кадры {(listed ? "школ перечня" : "школ")}, {Russian.SchoolYear(year)} учебный год",
                    Table("Школа", view.Schools.Where(row => !listed || row.IsListed).OrderBy(row => row.School.Label, StringComparer.CurrentCulture).Select(row => (row.School.Label, row.Training)))),
            Note(ground),
        ];
    }

    private static TextBlock Nothing => BriefingGround.Say("Сведений о кадрах в программе нет: судить об их дефиците нельзя.");

    private static NoteBlock Note(BriefingGround ground) => ground.Source("сведения школ о кадрах");

    private static NoteBlock NoteOf(SchoolStaffView view, BriefingGround ground) => !view.Lines.Any(line => IsPerson(line.Line)) ? Note(ground)
        : new NoteBlock(Russian.Bind("Примечание. Дефициты показаны там, где учтено не меньше трёх человек: иначе число говорило бы об одном педагоге. " + Note(ground).Text));

    // One or two teachers of a subject are known by name to everybody in the school.
    private static bool IsPerson(StaffStatement line) => line is { Staff: < 3, WithDeficits: not null };

    private static TextBlock Sum(StaffTraining totals, int year) => BriefingGround.Say(
        $"По сведениям за {Russian.SchoolYear(year)} учебный год по предметам и должностям учтено {Russian.Count(totals.Staff, "человек", "человека", "человек")}"
        + (totals.Share is { } share ? $"; повышение квалификации {Russian.Plural(totals.Trained, "прошёл", "прошли", "прошли")} {Russian.OutOf(totals.Trained, totals.Known)} ({Russian.Percent(share)})" : "")
        + (totals.WithDeficits > 0 ? $"; профессиональные дефициты по диагностике — у {Russian.Number(totals.WithDeficits)}" : "")
        + (totals.Vacancies > 0 ? $"; вакансий — {Russian.Number(totals.Vacancies)}" : "")
        + ". Кто ведёт два предмета, учтён дважды, как в исходных сведениях.");

    private static TableBody Table(string head, IEnumerable<(string Name, StaffTraining Training)> rows) => new(
        [new(head), new("Учтено", true), new("Прошли курсы", true), new("Прошли, %", true), new("Вакансий", true)],
        [
            .. rows.Select(row => (IReadOnlyList<SlideCell>)
            [
                new(row.Name), Number(row.Training.Staff), row.Training.Known > 0 ? new(Russian.OutOf(row.Training.Trained, row.Training.Known), row.Training.Trained) : new(Russian.Dash),
                row.Training.Share is { } share ? new(Russian.PercentValue(share), share) : new(Russian.Dash), Number(row.Training.Vacancies),
            ]),
        ],
        "Кадры школ");

    private static TableBody OfSchool(SchoolStaffView view) => new(
        [new("Предмет, должность"), new("Человек", true), new("Прошли курсы", true), new("С дефицитами", true), new("Вакансий", true)],
        [
            .. view.Lines.Select(line => (IReadOnlyList<SlideCell>)
            [
                new(line.Topic), Number(line.Line.Staff), Maybe(line.Line.Trained), IsPerson(line.Line) ? new(Russian.Dash) : Maybe(line.Line.WithDeficits), Maybe(line.Line.Vacancies),
            ]),
        ],
        "Кадры школы по предметам и должностям");

    private static SlideCell Number(int value) => new(Russian.Number(value), value);

    private static SlideCell Maybe(int? value) => value is { } known ? Number(known) : new(Russian.Dash);
}
