using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Markers;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>The journal and the signs that ask for a second look: said of works, never as a reproach. Not for a wider audience.</summary>
public sealed class ObjectivitySection(BriefingSlides slides, MarkersQuestion markers, SchoolMarkersQuestion ofSchool) : IBriefingSection
{
    private const string Caution = "Примечание. Признак — повод посмотреть работы и условия их проведения; вывода о необъективности он не даёт и обычные причины не исключает. ";

    public BriefingPart Part => BriefingPart.Objectivity;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) => ground.IsForWiderAudience ? [] :
    [
        .. await slides.BlocksAsync(SlideKind.Journal, _ => "Отметки за работу и отметки в журнале", ground, scope, token),
        .. ground.SchoolId is { } school ? await OfSchoolAsync(school, ground, scope, token) : await OfSchoolsAsync(ground, scope, token),
    ];

    private async Task<IReadOnlyList<BriefingBlock>> OfSchoolAsync(int school, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (await ofSchool.AskAsync(new SchoolMarkersFilter(school, ground.Deck.Year.StartYear), scope, token) is not { } view || view.Year != ground.Deck.Year.StartYear)
        {
            return [BriefingGround.Say($"Признаки, требующие дополнительного анализа, по работам {ground.Deck.Year} учебного года не проверялись: данных для проверки нет.")];
        }

        var rows = view.WithSigns.SelectMany(work => work.Fired.Select(found => (IReadOnlyList<SlideCell>)
            [new(AssessmentWords.FullName(work.Work.Series)), new($"{found.Marker.Name()}. {found.Sentence}")])).ToList();
        return rows.Count == 0
            ? [BriefingGround.Say($"Признаков, требующих дополнительного анализа, в работах {ground.Deck.Year} учебного года не найдено; работ в этом году — {Russian.Number(view.Works.Count)}. Это не доказывает объективности: в работах, где участников мало, признаки не ищут.")]
            :
            [
                BriefingGround.Say($"Признаки, требующие дополнительного анализа, есть в {Russian.Count(view.WithSigns.Count(), "работе", "работах", "работах")} из {Russian.Number(view.Works.Count)}."),
                new TableBlock("Работы с признаками, требующими дополнительного анализа", new TableBody([new("Работа"), new("Признак и что видно")], rows, "Работы с признаками"), [30, 70]),
                new NoteBlock(Russian.Bind(
                    Caution + string.Join(" ", view.WithSigns.SelectMany(work => work.Fired).Select(found => found.Caution ?? found.Marker.CannotTell()).Distinct().Select(BriefingGround.Sentence)) + " " + ground.Source("расчёт по результатам ВПР").Text)),
            ];
    }

    private async Task<IReadOnlyList<BriefingBlock>> OfSchoolsAsync(BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await markers.AskAsync(new MarkersFilter(ground.Deck.Year.StartYear, ground.Deck.MunicipalityId), scope, token);
        if (view.Year != ground.Deck.Year.StartYear || view.Share.Assessed == 0)
        {
            return [BriefingGround.Say($"Признаки, требующие дополнительного анализа, по работам {ground.Deck.Year} учебного года не проверялись: данных для проверки нет.")];
        }

        var share = view.Share;
        var said = BriefingGround.Say(
            $"Признаки, требующие дополнительного анализа, есть у {Russian.OutOf(share.Flagged, share.Assessed)} школ, о которых можно судить"
            + (share.TooFew > 0 ? $"; ещё о {Russian.Count(share.TooFew, "школе", "школах", "школах")} судить нельзя: работ слишком мало." : "."));
        if (share.Flagged == 0)
        {
            return [said, new NoteBlock(Russian.Bind(Caution + ground.Source("расчёт по результатам ВПР").Text))];
        }

        return
        [
            said,
            ground.Deck.IsRegion ? new TableBlock("Школы с признаками, требующими дополнительного анализа, по муниципалитетам, где такие школы есть", Municipalities(view)) : new TableBlock("Школы с признаками, требующими дополнительного анализа", Schools(view), [34, 14, 52]),
            new NoteBlock(Russian.Bind(Caution + (ground.Deck.IsRegion ? "Муниципалитеты названы по алфавиту. " : "Школы названы по алфавиту. ") + ground.Source("расчёт по результатам ВПР").Text)),
        ];
    }

    private static TableBody Schools(MarkersView view) => new(
        [new("Школа"), new("Работ с признаком", true), new("Какие признаки")],
        [
            .. view.Municipalities.SelectMany(municipality => municipality.Schools).Where(school => school.Works > 0).OrderBy(school => school.School.Label, StringComparer.CurrentCulture).Select(school => (IReadOnlyList<SlideCell>)
            [
                new(school.School.Label), new(Russian.Number(school.Works), school.Works),
                new(string.Join("; ", school.Cells.SelectMany(cell => cell?.Fired ?? []).Distinct().Order().Select(marker => Inside(marker.Name())))),
            ]),
        ],
        "Школы с признаками, по алфавиту");

    // Only the first letter: «экзамен не подтверждает ВПР».
    private static string Inside(string name) => char.ToLower(name[0], System.Globalization.CultureInfo.GetCultureInfo("ru-RU")) + name[1..];

    private static TableBody Municipalities(MarkersView view) => new(
        [new("Муниципалитет"), new("Школ с признаками", true), new("Школ, о которых можно судить", true)],
        [
            .. view.Municipalities.Select(row => (IReadOnlyList<SlideCell>)[new(row.Municipality.Label), new(Russian.Number(row.Flagged), row.Flagged), new(Russian.Number(row.Assessed), row.Assessed)]),
        ],
        "Школы с признаками по муниципалитетам");
}
