using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>What was checked before the numbers were compared.</summary>
internal static class StudyRemarks
{
    // A school that wrote with so many more or fewer pupils is not quite the same; our choice.
    private const double ChangedComposition = 1 / 3.0;

    internal static List<Remark> Of(StudyRun run, BeforeAfterFilter filter, Participation participation, StudyCautions cautions)
    {
        var remarks = new List<Remark>();
        foreach (var windows in run.Groups.Select(group => group.Windows))
        {
            remarks.Add(windows.AreComparable
                ? new Remark(RemarkKind.Fine, "Сезон, форма и период", Russian.Bind($"{Russian.Capitalised(WindowWords.Of(windows))}: работы одного вида."))
                : new Remark(RemarkKind.Break, "Сезон, форма и период", Russian.Bind(Russian.Capitalised(WindowWords.Difference(windows)) + ".")));
        }

        remarks.Add(filter.Children == Children.SameChildren
            ? new Remark(RemarkKind.Caution, "Дети", "Те же дети в\u00a0следующих классах: работы разные, поэтому сравнивается отличие от\u00a0остальных, а\u00a0не сам показатель.")
            : new Remark(RemarkKind.Fine, "Дети", "Та же параллель в\u00a0другом году: работа одна, дети другие."));
        Composition(remarks, run);
        if (run.Change is not null)
        {
            remarks.Add(cautions.Signs.Count > 0
                ? new Remark(RemarkKind.Caution, "Объективность", Russian.Bind($"В работах {Russian.Count(cautions.Signs.Count, "школы", "школ", "школ")} есть признаки, требующие дополнительного анализа: изменение может говорить о порядке проведения, а не о знаниях."))
                : new Remark(RemarkKind.Fine, "Объективность", "Признаков, требующих дополнительного анализа, в\u00a0этих работах нет."));
            if (cautions.ScalesDiffer)
            {
                remarks.Add(new Remark(RemarkKind.Caution, "Границы отметок", "Отметки до\u00a0и\u00a0после начинались с\u00a0разных баллов: у\u00a0остальных школ тоже, поэтому вывод опирается на\u00a0отличие от\u00a0них."));
            }
        }

        if (run.Groups.Exists(group => group.GoesOn))
        {
            remarks.Add(new Remark(RemarkKind.Caution, "Время", "Работу «после» писали, когда мероприятие ещё шло: к\u00a0тому дню прошла только его часть."));
        }

        if (run.Groups.Exists(group => group.Windows.Before.Any(work => work.Days.End >= group.Days.Start)))
        {
            remarks.Add(new Remark(RemarkKind.Caution, "Время", "Работу «до» писали, когда мероприятие уже началось: «до» не\u00a0вполне до."));
        }

        if (cautions.Overlapping > 0)
        {
            remarks.Add(new Remark(RemarkKind.Caution, "Другие меры", Russian.Bind(
                $"В то же время в этих школах шло ещё {Russian.Count(cautions.Overlapping, "мероприятие", "мероприятия", "мероприятий")} других карт: отделить одно от другого нельзя.")));
        }

        return [.. remarks.Distinct().OrderBy(remark => remark.Kind)];

        static void Composition(List<Remark> remarks, StudyRun run)
        {
            if (run.Change is not { } change)
            {
                return;
            }

            var missing = change.Schools.Count(school => school.Change is null);
            if (missing > 0)
            {
                remarks.Add(new Remark(RemarkKind.Caution, "Состав школ", Russian.Bind($"У {Russian.Count(missing, "школы", "школ", "школ")} нет результата до или после: {(missing == 1 ? "она показана, но в сумму не вошла" : "они показаны, но в сумму не вошли")}.")));
            }

            var changed = change.Schools.Count(HasChanged);
            remarks.Add(changed > 0
                ? new Remark(RemarkKind.Caution, "Состав участников", Russian.Bind(change.Schools.Count - missing == 1 ? "Число участников за год изменилось больше чем на треть."
                    : $"Число участников за год изменилось больше чем на треть у {Russian.Count(changed, "школы", "школ", "школ")} из {Russian.Number(change.Schools.Count - missing)}."))
                : new Remark(RemarkKind.Fine, "Состав участников", "Число участников до\u00a0и\u00a0после сопоставимо."));

            // Of one year each: three years added have more pupils than one without any change.
            bool HasChanged(SchoolChange school)
            {
                if (school.Change is not { } known)
                {
                    return false;
                }

                var group = change.Groups[school.Group].Group;
                var readings = group.Participants.First(course => course.School == school.School).Readings;
                var before = (double)known.Before.Participants / readings.Skip(group.Earlier).Take(group.Before).Count(reading => reading is not null);
                var after = (double)known.After.Participants / readings.Skip(group.Known).Count(reading => reading is not null);
                return Math.Abs(after - before) > ChangedComposition * before;
            }
        }
    }
}
