using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Queries.Imports;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Imports;

/// <summary>States of runs, jobs and problems in words.</summary>
internal static class RunState
{
    public static string Word(JournalRun run) => run.State switch
    {
        JournalState.Applied when run.Reason is not null => "исправлено вручную",
        JournalState.Applied => "применено",
        JournalState.Undone => "отменено " + Russian.DateAndTime(run.UndoneAt!.Value.ToLocalTime()),
        _ => "не принято",
    };

    public static (string Text, StatusKind Kind) Of(ImportJob job) => job.State switch
    {
        ImportJobState.Reading => ("читается", StatusKind.InProgress),
        ImportJobState.Ready => ("ждёт решения", StatusKind.Question),
        ImportJobState.Applying => ("записывается", StatusKind.InProgress),
        ImportJobState.Applied => ("применено", StatusKind.Done),
        ImportJobState.Refused => ("не принято", StatusKind.Error),
        ImportJobState.Cancelled => ("остановлено вами", StatusKind.Cancelled),
        _ => ("ошибка программы, ничего не записано", StatusKind.Error),
    };

    public static (string Text, StatusKind Kind) Of(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => ("Ошибка", StatusKind.Error),
        ProblemSeverity.Question => ("Вопрос", StatusKind.Question),
        _ => ("Заметка", StatusKind.Note),
    };

    public static string Place(ImportProblem problem) => (problem.Sheet, problem.Cell) switch
    {
        (null, null) => "весь файл",
        ({ } sheet, null) => sheet,
        (null, { } cell) => cell,
        ({ } sheet, { } cell) => sheet + ", " + cell,
    };

    /// <summary>What a busy job does now: the progress of reading says nothing about writing.</summary>
    public static string Doing(ImportJob job) => job.State == ImportJobState.Applying ? "значения записываются"
        : job.Progress is { } progress ? Rows(progress)
        : "файлы открываются";

    /// <summary>What of a plan will not be written, said beside the button that writes the rest; null where all will be.</summary>
    public static string? LeftOut(ImportPlan plan)
    {
        // A file that cannot be read has no rows: its error is the file itself.
        var files = plan.Files.Count(file => file.File.Refused);
        var rows = plan.Counts.Error - plan.Files.Where(file => file.File.Refused).Sum(file => file.Counts.Error);
        var parts = new List<string>();
        if (files > 0)
        {
            parts.Add(Russian.Count(files, "файл", "файла", "файлов") + " целиком");
        }

        if (rows > 0)
        {
            parts.Add(Russian.Count(rows, "ошибочная строка", "ошибочные строки", "ошибочных строк"));
        }

        // The activities of an order wait for its review, marks changed on both sides for a choice, and not for an answer about a school.
        var orders = plan.Files.Where(file => file.Roadmap is not null && file.Counts.Unanswered > 0).ToList();
        var undecided = plan.Files.Sum(file => file.Monitoring?.Undecided ?? 0);
        var unanswered = plan.Counts.Unanswered - undecided - orders.Sum(file => file.Counts.Unanswered);
        if (unanswered > 0)
        {
            parts.Add(Russian.Count(unanswered, "строка без ответа о школе", "строки без ответа о школе", "строк без ответа о школе"));
        }

        if (undecided > 0)
        {
            parts.Add(Russian.Count(undecided, "отметка, изменённая и на сайте", "отметки, изменённые и на сайте", "отметок, изменённых и на сайте"));
        }

        var waiting = orders.Count == 0 ? null : $"Ждёт вашей проверки: {Russian.Count(orders.Count, "приказ", "приказа", "приказов")}, кнопка «Проверить и принять»";
        var left = parts.Count == 0 ? null : "Не войдут: " + Russian.List(parts) + "; их можно взять позже из исправленных файлов";
        return waiting is null || left is null ? waiting ?? left : waiting + ". " + left;
    }

    /// <summary>
    /// What will be or was written, in its own words: an order has activities, a filled form marks, everything else values; the word for
    /// one mark in the case that the sentence wants.
    /// </summary>
    public static string Written(ImportPlan plan, string mark)
    {
        var activities = plan.Files.Where(file => file.Roadmap is not null).Sum(file => file.Counts.ToWrite);
        var marks = plan.Files.Where(file => file.Monitoring is not null).Sum(file => file.Counts.ToWrite);
        var values = plan.Counts.ToWrite - activities - marks;
        return Russian.List(
        [
            .. values > 0 ? new[] { Russian.Count(values, "значение", "значения", "значений") } : [],
            .. marks > 0 ? new[] { Russian.Count(marks, mark, "отметки", "отметок") } : [],
            .. activities > 0 ? new[] { Russian.Count(activities, "мероприятие", "мероприятия", "мероприятий") } : [],
        ]);
    }

    public static bool HasOnlyOrders(ImportPlan plan) => plan.Files.Any(file => file.Roadmap is not null) && plan.Files.All(file => file.Roadmap is not null || file.File.Refused);

    /// <summary>Progress in rows: «строк 120 000 из 310 000».</summary>
    public static string Rows(ImportProgress progress) =>
        progress.Rows == 0 ? (progress.OfFiles is { } files ? $"файл {Russian.Number(progress.Files + 1)} из {Russian.Number(files)}" : $"прочитано файлов {Russian.Number(progress.Files)}")
        : progress.OfRows is { } rows ? $"строк {Russian.Number(progress.Rows)} из {Russian.Number(rows)}"
        : $"строк {Russian.Number(progress.Rows)}";

    public static double? Share(ImportProgress progress) =>
        progress is { OfRows: > 0, OfFiles: null or 1 } ? (double)progress.Rows / progress.OfRows
        : progress.OfFiles is > 0 and { } files ? (double)progress.Files / files
        : null;
}
