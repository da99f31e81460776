using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>What may be said of a study, what may not, and how it was counted.</summary>
internal sealed class StudyConclusions(Indicator indicator, StudyWords words, StudyRun run, IReadOnlyList<SchoolChange> judged, IReadOnlyList<ChangeRow> rows, StudyCautions cautions)
{
    // From here on the likeness of pupils is worth a word.
    private const double AlikePupils = 1.05;

    private int Told => judged.Count(school => school.Change!.Verdict is StudyVerdict.Better or StudyVerdict.Worse);

    private bool AreAllSmall => judged.All(school => school.Change!.Verdict == StudyVerdict.TooFew);

    internal string Title(MeasuredChange together)
    {
        var one = judged.Count == 1;
        return Russian.Bind(together.Verdict switch
        {
            _ when StudyWords.IsLeftOpen(together) => one ? "Школа изменилась заметно, но для вывода этого мало" : "Вместе школы изменились заметно, но для вывода этого мало",
            StudyVerdict.Better or StudyVerdict.Worse when one => "Школа изменилась больше, чем ожидалось",
            StudyVerdict.Better or StudyVerdict.Worse when AreAllSmall => "Вместе школы изменились заметно, по отдельности они слишком малы",
            StudyVerdict.Better or StudyVerdict.Worse when Told == 0 => "Вместе школы изменились заметно, каждая по отдельности — нет",
            StudyVerdict.Better or StudyVerdict.Worse => $"Вместе школы изменились заметно, по отдельности — {Russian.OutOf(Told, judged.Count)}",
            StudyVerdict.AsExpected => one ? "Школа изменилась, но в пределах ожидаемого и без мер" : "Вместе школы изменились, но в пределах ожидаемого и без мер",
            StudyVerdict.Indistinguishable when one => "Изменение школы неотличимо от обычных колебаний",
            StudyVerdict.Indistinguishable when AreAllSmall => "Вместе изменение неотличимо от обычных колебаний, по отдельности школы слишком малы",
            StudyVerdict.Indistinguishable when Told == 0 => "Ни вместе, ни по отдельности изменения не отличить от обычных колебаний",
            StudyVerdict.Indistinguishable => $"Вместе изменение неотличимо от обычных колебаний, по отдельности заметно у {Russian.OutOf(Told, judged.Count)}",
            StudyVerdict.TooFew => "Участников слишком мало, чтобы судить об изменении",
            _ when words.IsAlone => "Сравнить не с кем: показано только изменение",
            _ => "Обычные колебания неизвестны: показано только изменение",
        });
    }

    internal List<string> CanSay(MeasuredChange together)
    {
        var said = new List<string> { words.Before(together) };
        foreach (var row in rows.Where(row => row.Kind is ChangeRowKind.Municipality or ChangeRowKind.Region).Take(run.Groups.Count > 1 ? 0 : 2))
        {
            var difference = Against(together, row);
            said.Add(StudyWords.Said(
                $"{row.Name}: {IndicatorWords.Difference(indicator, row.Change!.Value)}{(row.Interval is { } interval ? " " + words.Interval(interval) : "")}{difference}."));
        }

        if (together.Parts is { } parts && together.Verdict is not (StudyVerdict.TooFew or StudyVerdict.NoMeasure))
        {
            var why = parts.Interval.Contains(0) || together.Verdict is StudyVerdict.Better or StudyVerdict.Worse ? "" : $"; но {words.WhyNotTold(together, 1)}, поэтому вывода об изменении нет";
            said.Add(StudyWords.Said($"Сверх ожидаемого: {IndicatorWords.Difference(indicator, parts.Beyond)} {words.Interval(parts.Interval)}{why}."));
        }

        return said;
    }

    private string Against(MeasuredChange together, ChangeRow row)
    {
        if (together is not { Before: { Count: { } was } before, After: { Count: { } now } after }
            || row is not { Before: { Count: { } otherWas } otherBefore, After: { Count: { } otherNow } otherAfter })
        {
            return "";
        }

        var difference = DifferenceInDifferences.OfShares(
            now, after.Participants, was, before.Participants, otherNow, otherAfter.Participants, otherWas, otherBefore.Participants);
        return $"; разница с ними {IndicatorWords.Difference(indicator, difference.Value)} {words.Interval(difference.Interval)}";
    }

    internal List<string> CannotSay(MeasuredChange together)
    {
        var said = new List<string>
        {
            together.Verdict is StudyVerdict.Better or StudyVerdict.Worse
                ? "Что причина — мероприятие: школы могли измениться и по другим причинам."
                : $"Что мероприятие ничего не дало{(together.Parts is { } parts ? $": изменение меньше {words.Amount(parts.Noticeable)} сверх ожидаемого здесь легко не заметить" : ": заметить это здесь нечем")}.",
        };
        if (Overlap())
        {
            said.Add(judged.Any(school => school.Change!.Interval is null) ? "Какая из школ изменилась сильнее: обычные колебания школ неизвестны." : "Какая из школ изменилась сильнее: интервалы школ накладываются.");
        }

        if (run.Groups.TrueForAll(group => group.Windows.After.Count == 1))
        {
            // A later work that is there and was not taken is no missing year.
            said.Add(run.Groups.TrueForAll(group => run.Works.Any(work => work.Days.Start > group.Windows.After[0].Days.End && work.IsLike(group.Windows.After[0])))
                ? "Что так осталось и дальше: после мероприятия взят один год, более поздние работы можно добавить."
                : "Что так будет и дальше: после мероприятия пока один год.");
        }

        if (cautions.Signs.Count > 0)
        {
            said.Add("Что изменились именно знания: в работах есть признаки, требующие дополнительного анализа.");
        }

        if (cautions.Overlapping > 0)
        {
            said.Add("Какая из мер с этим связана: в школах шли и другие.");
        }

        if (run.Groups.Exists(group => !group.Windows.AreComparable))
        {
            said.Insert(0, "Что показатель изменился: работы до и после разные, и вывод показан только по вашему выбору.");
        }

        return said.ConvertAll(StudyWords.Said);
    }

    /// <summary>The school that changed most, either way, is not told apart from every other.</summary>
    private bool Overlap()
    {
        var known = judged.Select(school => (school.Change!.Change, school.Change.Interval)).OrderByDescending(each => Math.Abs(each.Change)).ToList();
        return known.Count > 1 && known.Skip(1).Any(other => known[0].Interval is not { } most || other.Interval is not { } interval || (most.Low <= interval.High && interval.Low <= most.High));
    }

    internal List<MethodLine> Method(MeasuredChange together, ComparisonView? comparison)
    {
        var finding = run.Change!.Largest;
        var lines = new List<MethodLine>
        {
            new("Изменение", (indicator.Unit, together.Parts, finding.Variation) switch
            {
                (IndicatorUnit.Share, { }, { } ordinary) => $"Участники складываются, доли не усредняются. Интервал — метод Ньюкомба для двух независимых групп (1998, метод 10), расширенный обычными различиями когорт одной школы{(ordinary.Pupils >= AlikePupils ? $" и тем, что дети одной школы похожи (участники считаются за {Russian.Percent(1 / ordinary.Pupils, 0)} своего числа)" : "")}.",
                (IndicatorUnit.Share, _, _) => "Участники складываются, доли не усредняются. Интервал — метод Ньюкомба для двух независимых групп (1998, метод 10).",
                (_, { }, _) => "Средние складываются с весом участников. Интервал — из разброса участников и обычных различий когорт одной школы, найденных по прежним годам.",
                _ => "Средние складываются с весом участников. Интервала нет: разброс не опубликован.",
            }),
        };
        // Beside an answer that they do not stand in they would say the contrary of its verdict.
        if (together.Parts is not null && finding.Variation is { } variation)
        {
            var typical = judged.Select(school => school.Change!.Before.Participants).Order().ElementAt(judged.Count / 2);
            lines.Add(new MethodLine("Обычные колебания",
                $"Найдены по {Russian.Count(variation.Pairs, "паре лет", "парам лет", "парам лет")} {Russian.Count(variation.Schools, "школы", "школ", "школ")}. Два года одной школы с {Russian.Count(typical, "участником", "участниками", "участниками")} связаны с ρ = {Russian.Number(variation.CorrelationAt(1.0 / typical), 2)}."));
            var years = finding.Group.Earlier + finding.Group.Before;
            lines.Add(new MethodLine("Регрессия к среднему", years > 1
                ? $"До мероприятия взято {Russian.Count(years, "год", "года", "лет")}, а не один: школа, выбранная по неудачному году, возвращается к своему обычному уровню и без мер; школа, слабая годами, — нет."
                : "До мероприятия известен один год: сколько от него останется, взято из того, как обычно связаны два года одной школы."));
        }

        lines.Add(new MethodLine("С кем сравнивается", finding.ComparisonSchools.Count > 0
            ? $"У каждой школы {Russian.Count(Math.Min(NearestSchools.Count, finding.ComparisonSchools.Count), "ближайшая", "ближайшие", "ближайших")} из {Russian.Number(finding.ComparisonSchools.Count)} не участвовавших: по ожидаемому уровню за все годы до, числу участников, месту и числу высоких рисков."
            : run.Level is null ? "Опубликованного уровня остальных нет, и других школ известно слишком мало."
            : $"Опубликованный уровень {words.Others}: других школ известно меньше {GroupFinding.EnoughReferences}, поэтому сравнить с похожими школами нельзя."));
        if (indicator.Unit == IndicatorUnit.Share && run.Groups.Count == 1 && rows.Any(row => row.Kind is ChangeRowKind.Municipality or ChangeRowKind.Region))
        {
            lines.Add(new MethodLine("Разница с муниципалитетом и регионом", "Интервал учитывает только случайность набора участников, без колебаний когорт, поэтому он короче: вывод на него не опирается."));
        }

        if (comparison is null && finding.ComparisonSchools.Count > 0)
        {
            lines.Add(new MethodLine("Группа сравнения", "Похожих школ слишком мало."));
        }

        if (judged.Count > 1)
        {
            lines.Add(new MethodLine("Поправка на число сравнений",
                $"Школ {Russian.Number(judged.Count)}: по одной школе вывод делается, только если он держится среди всех (Бенджамини и Хохберг, доля ложных находок не больше 5 %). Если смотреть один показатель за другим, что-нибудь найдётся и случайно: этого поправка не знает."));
        }

        if (run.Groups.Count > 1)
        {
            lines.Add(new MethodLine("Разное время начала",
                $"Школы разделены на {Russian.Count(run.Groups.Count, "группу", "группы", "групп")} по времени начала: у каждой свои годы до и после и свои школы для сравнения; затем группы сложены по участникам."));
        }

        lines.Add(new MethodLine("Когда вывод делается",
            "Если 95-процентный интервал сверх ожидаемого не содержит нуля, школы сдвинулись относительно остальных в ту же сторону больше обычных колебаний и группа сравнения не говорит обратного."));
        if (together.Parts is not null)
        {
            lines.Add(new MethodLine("Что можно было заметить", "Наименьшее изменение сверх ожидаемого, которое будет замечено в четырёх случаях из пяти (мощность 80 %)."));
        }

        return lines.ConvertAll(line => line with { Text = StudyWords.Said(line.Text) });
    }
}
