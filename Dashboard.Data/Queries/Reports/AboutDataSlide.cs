using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Overview;

namespace Dashboard.Data.Queries.Reports;

/// <summary>What the data are and what they are not.</summary>
public sealed class AboutDataSlide(LastImportQuestion lastImport) : IDeckSlide
{
    public SlideKind Kind => SlideKind.AboutData;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.Choices.Count == 0)
        {
            return [ground.Nothing(Kind, $"{ground.Name}: результатов ещё нет", "Загрузите отчёты ФИС ОКО или таблицы РЦОИ на странице «Загрузка»: слайды заполнятся сами.")];
        }

        var points = new List<string>
        {
            "Показаны результаты, которые загружены: " + Loaded(ground) + ".",
            $"Группы меньше {Russian.Number(Indicator.SmallGroup)} участников названы малой выборкой: выводов по ним нет.",
            "У долей указан 95-процентный интервал; изменением названо только то, что больше обычных колебаний.",
            "Результаты ВПР не служат для оценки работы учителей и школ: они показывают, где нужна помощь.",
            "Доли нескольких школ сложены по участникам, а не усреднены.",
        };
        if (ground.Facts.Installation.IsDemonstration)
        {
            points.Insert(0, "Данные примера: регион, школы и числа вымышлены.");
        }

        if (ground.IsForWiderAudience)
        {
            points.Add("Для широкой аудитории: малые числа и то, по чему их можно восстановить, скрыты; имён нет, слайды о баллах, журнале, рисках и «до и после» не входят.");
        }

        var import = await lastImport.AskAsync(scope, token);
        var notes = import is null ? "Порядок загрузки неизвестен." : $"Последняя загрузка — {Russian.Date(DateOnly.FromDateTime(import.AppliedOn))}: {Russian.Count(import.Files, "файл", "файла", "файлов")}, новых значений {Russian.Number(import.New)}, заменено {Russian.Number(import.Changed)}, строк не принято {Russian.Number(import.Errors)}.";
        return
        [
            ground.Slide(
                Kind, "Данные показывают, где нужна помощь; оценкой школ и учителей они не служат", new PointsBody([.. points.Select(Russian.Bind)], "О данных: что показано и чего показать нельзя"),
                ground.Source(null, ground.Year.ToString(), $"версия данных {Russian.Number(ground.Facts.Installation.DataVersion)}"), notes),
        ];
    }

    /// <summary>«ВПР с 2018/2019 по 2024/2025 и ОГЭ за 2024/2025».</summary>
    internal static string Loaded(DeckGround ground) => Russian.List([.. ground.Choices.GroupBy(choice => choice.Series.Procedure).Select(Loaded)]);

    private static string Loaded(IGrouping<Procedure, Series.SeriesChoice> procedure)
    {
        var years = procedure.SelectMany(choice => choice.Years).Distinct().Order().ToList();
        var name = procedure.Key == Procedure.Own ? "свои работы" : AssessmentWords.Name(procedure.Key);
        return years.Count == 1 ? $"{name} за {years[0]}" : $"{name} с {years[0]} по {years[^1]}";
    }
}
