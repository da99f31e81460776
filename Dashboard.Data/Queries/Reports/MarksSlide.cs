using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Marks 2–5 of spring ВПР in Russian and mathematics by grade, each beside the region.</summary>
public sealed class MarksSlide(SeriesQuestion series) : IDeckSlide
{
    private static readonly string[] Subjects = [Subject.Russian.Name, Subject.Mathematics.Name];

    public SlideKind Kind => SlideKind.Marks;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var slides = new List<SlideView>();
        foreach (var subject in Subjects)
        {
            var works = new List<(SeriesView View, int Place)>();
            foreach (var each in ground.Series(Procedure.Vpr).Where(each => each.Subject == subject).OrderBy(each => each.ProgrammeGrade))
            {
                if (await series.AskAsync(new SeriesFilter(ground.Territory!.Id, each, Indicator.LowResults), scope, token) is { } view
                    && ground.PlaceOfYear(view) is >= 0 and var place && view.Own.Points[place]!.Row.Sums.Marked > 0)
                {
                    works.Add((view, place));
                }
            }

            if (works.Count > 0)
            {
                slides.Add(Slide(ground, subject, works));
            }
        }

        return slides.Count > 0 ? slides
            : [ground.Nothing(Kind, $"Отметок ВПР за {ground.Year} нет", ground.IsForWiderAudience ? "Результатов нет, или группы слишком малы для широкой аудитории." : "Загрузите отчёт ФИС ОКО «Статистика по отметкам».")];
    }

    private SlideView Slide(DeckGround ground, string subject, List<(SeriesView View, int Place)> works)
    {
        var bars = (from work in works
                    from line in work.View.Lines
                    where line == work.View.Own || line.Territory.Level == TerritoryLevel.Region
                    let point = line.Points[work.Place]
                    where point is not null && point.Row.Sums.Marked > 0 && ground.Shows(line.Territory, point)
                    select (Name: Grade(work.View, work.Place) + (ground.IsRegion ? "" : $": {line.Territory.Label}"), point.Row.Sums)).ToList();
        var marks = Enumerable.Range(2, 4).Select(mark => new SlideSeries(
            $"«{mark}»", [.. bars.Select(bar => (double?)Count(bar.Sums, mark) / bar.Sums.Marked)], null, mark)).ToList();
        var own = works.ConvertAll(work => (work.View, work.Place, work.View.Own.Points[work.Place]!.Value));
        var body = new ChartBody(ChartKind.StackedBars, [.. bars.Select(bar => bar.Name)], marks, IsShare: true, [], Russian.Bind(
            $"Доли отметок 2–5, ВПР, {AssessmentWords.SubjectName(subject, Procedure.Vpr, TestProfile.None)}: " + string.Join("; ", own.Select(each => $"{Grade(each.View, each.Place)}, «2» — {Russian.Percent(each.Value.Value)}"))));
        var small = own.Where(each => each.Value.IsSmallGroup).Select(each => Grade(each.View, each.Place)).ToList();
        return ground.Slide(
            Kind, Title(ground, subject, own), body,
            ground.Source(own.Count == 1 ? DeckGround.N(own[0].Value.Participants) : $"n от\u00a0{Russian.Number(own.Min(each => each.Value.Participants))} до\u00a0{Russian.Number(own.Max(each => each.Value.Participants))}", ground.Year.ToString(), "ВПР, ФИС ОКО"),
            "Доля отметки — число участников с ней, делённое на число участников с отметкой. По классам: "
                + string.Join(" ", own.Select(each => $"{Grade(each.View, each.Place)}: {IndicatorWords.Base(each.Value)}, интервал {IndicatorWords.Interval(each.Value)}.")),
            small.Count == own.Count && small.Count > 1 ? "Малая выборка во всех классах: один участник заметно меняет долю." : small.Count > 0 ? $"Малая выборка, судить рано: {string.Join(", ", small)}." : "Разные классы пишут разные работы: сравнивать доли классов между собой нельзя" + (ground.IsRegion ? "." : ", каждую — только с регионом."));
    }

    private static string Title(DeckGround ground, string subject, List<(SeriesView View, int Place, IndicatorValue Value)> own)
    {
        var name = AssessmentWords.SubjectName(subject, Procedure.Vpr, TestProfile.None);
        if (own.Count == 1)
        {
            return $"ВПР, {name}, {Grade(own[0].View, own[0].Place)}: «2» у {Russian.Percent(own[0].Value.Value)} участников" + (own[0].Value.IsSmallGroup ? ", малая выборка" : "");
        }

        // A pupil of four is a quarter: only classes with enough participants are told in the title.
        var told = own.FindAll(each => !each.Value.IsSmallGroup);
        if (told.Count == 0)
        {
            return $"ВПР {ground.Year}, {name}: в каждом классе меньше {Russian.Number(Indicator.SmallGroup)} участников, о долях отметок судить рано";
        }

        var (low, high) = (told.MinBy(each => each.Value.Value), told.MaxBy(each => each.Value.Value));
        if (told.Count == 1)
        {
            return $"ВПР {ground.Year}, {name}: доля «2» в классе, где не меньше {Russian.Number(Indicator.SmallGroup)} участников, — {Russian.Percent(low.Value.Value)} ({Grade(low.View, low.Place)})";
        }

        return $"ВПР {ground.Year}, {name}: доля «2» — от {Russian.Percent(low.Value.Value)} ({Grade(low.View, low.Place)}) до {Russian.Percent(high.Value.Value)} ({Grade(high.View, high.Place)})";
    }

    private static string Grade(SeriesView view, int place) =>
        (view.Filter.Series.ProgrammeGrade is { } grade ? $"{Russian.Number(grade)}\u00a0класс" : AssessmentWords.ShortName(view.Filter.Series))
        + view.Filter.Series.Profile switch { TestProfile.Advanced => ", углублённый", TestProfile.Basic => ", базовый", _ => "" } + (view.Periods[place].IsApart ? ", осень" : "");

    private static int Count(ResultSums sums, int mark) => mark switch { 2 => sums.Mark2, 3 => sums.Mark3, 4 => sums.Mark4, _ => sums.Mark5 };
}
