using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Deficits;

namespace Dashboard.Data.Queries.Support;

/// <summary>What a reader of a dossier may not conclude, said before the visit and not after it.</summary>
internal static class DossierCautions
{
    internal static IReadOnlyList<string> Of(IReadOnlyList<DossierResult> results, DeficitsView? tasks, bool isInPlan)
    {
        var sentences = new List<string>();
        var small = results.Count(result => result.Latest.Low!.IsSmallGroup);
        if (results.Count == 0)
        {
            sentences.Add("Результатов школы не загружено: о подготовке учеников по этой странице судить нельзя.");
        }
        else
        {
            sentences.Add("Доли двух лет относятся к разным ученикам: если интервалы перекрываются, разница неотличима от обычных колебаний.");
        }

        if (small > 0)
        {
            sentences.Add($"В {Russian.Number(small)} из {Russian.Number(results.Count)} работ меньше 10 участников: один ученик меняет долю больше чем на 10 п.п., вывода по ним нет.");
        }

        if (results.Any(result => result.Values.Any(value => value is { Work.BreaksSeries: true })))
        {
            sentences.Add("Осенние и компьютерные работы с обычными весенними не сравниваются.");
        }

        if (tasks is not { Subjects.Count: > 0 })
        {
            sentences.Add("Отчёт о выполнении заданий не загружен: какие умения не даются, неизвестно.");
        }

        if (!isInPlan)
        {
            sentences.Add("Школу не называет ни одна утверждённая дорожная карта: выполнение мер не отслеживается.");
        }

        sentences.Add("Результаты ВПР не оценивают работу учителей и не доказывают, что помогло или не помогло мероприятие.");
        return [.. sentences.Select(Russian.Bind)];
    }
}
