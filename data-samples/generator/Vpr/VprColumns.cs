using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>A row to be written: a territory, and in the report by groups a mark 2–5.</summary>
public readonly record struct VprLine(VprTerritory Territory, int Mark);

/// <summary>A column of a report: its key, its caption, the cell of each line.</summary>
public sealed record VprColumn(string Key, BookCell Caption, Func<VprLine, BookCell> Cell)
{
    /// <summary>It belongs under the common caption over marks, scores or tasks.</summary>
    public bool Grouped { get; init; }

    /// <summary>Maximum points, for the second head row.</summary>
    public int? MaxPoints { get; init; }
}

/// <summary>The columns of each form that has a row a territory.</summary>
public static class VprColumns
{
    public static IReadOnlyList<VprColumn> Of(VprForm form, VprReport report, VprShape shape)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(shape);
        List<VprColumn> columns = form is VprForm.FlatMarks or VprForm.FlatScores ? [.. Flat(report, shape)] : [.. Common(form, shape)];
        columns.AddRange(form switch
        {
            VprForm.Marks or VprForm.FlatMarks => Marks(shape),
            VprForm.Scores or VprForm.FlatScores => Scores(report.Work, shape),
            VprForm.Tasks => Tasks(report.Work, shape, line => (task, max) => line.Territory.TaskShare(task, max)),
            VprForm.GroupTasks => Tasks(report.Work, shape, line => (task, max) =>
                line.Mark == 0 ? line.Territory.TaskShare(task, max) : line.Territory.GroupTaskShare(line.Mark, task, max)),
            _ => Journal(shape),
        });
        foreach (var extra in shape.Extra)
        {
            var place = extra.Before is null ? columns.Count : columns.FindIndex(c => c.Key == extra.Before);
            columns.Insert(place, new VprColumn("extra:" + extra.Caption, BookCell.Of(extra.Caption), line => BookCell.Of(extra.Value(line.Territory))));
        }

        return Ordered([.. columns.Select(c => shape.Captions.TryGetValue(c.Key, out var caption) ? c with { Caption = BookCell.Of(caption) } : c)], shape.ColumnOrder);
    }

    private static List<VprColumn> Ordered(List<VprColumn> columns, IReadOnlyList<string> order)
    {
        var first = order.Select(key => columns.First(c => c.Key == key)).ToList();
        return [.. first, .. columns.Except(first)];
    }

    private static IEnumerable<VprColumn> Common(VprForm form, VprShape shape)
    {
        yield return new VprColumn("name", BookCell.Of("Группы участников"), line => BookCell.Of(Name(line, shape)));
        if (form == VprForm.GroupTasks && shape.Groups != GroupPlace.RowsBelow)
        {
            yield return new VprColumn("group", BookCell.Of("Группа по отметке"), line => BookCell.Of(line.Mark));
        }

        if (shape.SchoolCounts && form != VprForm.Journal && (form != VprForm.GroupTasks || shape.Groups == GroupPlace.RowsBelow))
        {
            yield return new VprColumn("schools", BookCell.Of("Кол-во ОО"), line =>
                line.Territory.Level == VprLevel.School || line.Mark != 0 ? default : VprCells.Count(line.Territory.Schools, shape.Numbers));
        }

        yield return new VprColumn("n", BookCell.Of("Кол-во участников"), line =>
            VprCells.Count(line.Mark == 0 ? line.Territory.Participants : line.Territory.Marks.ElementAtOrDefault(line.Mark - 2), shape.Numbers));
    }

    private static string Name(VprLine line, VprShape shape)
    {
        if (line.Mark != 0 && shape.Groups == GroupPlace.RowsBelow)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Ср.% вып. уч. гр. баллов {line.Mark}");
        }

        return (shape.Indent ? new string(' ', 3 * (int)line.Territory.Level) : "") + VprCells.Name(line.Territory, shape.Schools);
    }

    private static IEnumerable<VprColumn> Marks(VprShape shape) => Enumerable.Range(2, 4).Select(mark => new VprColumn(
        mark.ToString(CultureInfo.InvariantCulture),
        BookCell.Of(mark),
        line => VprCells.Share(line.Territory.MarkShare(mark), shape.Numbers)) { Grouped = true });

    private static IEnumerable<VprColumn> Scores(VprWork work, VprShape shape) => Enumerable.Range(0, work.MaxScore + 1).Select(score => new VprColumn(
        score.ToString(CultureInfo.InvariantCulture),
        BookCell.Of(score),
        line => VprCells.Share(line.Territory.ScoreShare(score), shape.Numbers)) { Grouped = true });

    private static IEnumerable<VprColumn> Tasks(VprWork work, VprShape shape, Func<VprLine, Func<int, int, double?>> share) =>
        work.Tasks.Select((task, i) => new VprColumn(
            task.Code,
            VprCells.TaskCode(task, shape.Tasks),
            line => VprCells.Share(share(line)(i, task.MaxPoints), shape.Numbers)) { Grouped = true, MaxPoints = task.MaxPoints });

    private static IEnumerable<VprColumn> Journal(VprShape shape)
    {
        string[] labels = ["Понизили (Отметка < Отметка по журналу) %", "Подтвердили (Отметка = Отметке по журналу) %", "Повысили (Отметка > Отметка по журналу) %"];
        string[] keys = ["lower", "equal", "higher"];
        return labels.Select((label, i) => new VprColumn(keys[i], BookCell.Of(label), line =>
            VprCells.Share(line.Territory.JournalShare(i), shape.Numbers)) { Grouped = true });
    }

    private static IEnumerable<VprColumn> Flat(VprReport report, VprShape shape)
    {
        var work = report.Work;
        yield return new VprColumn("year", BookCell.Of("Год"), _ => BookCell.Of(work.Year));
        yield return new VprColumn("grade", BookCell.Of("Класс"), _ => BookCell.Of(work.ProgrammeGrade));
        yield return new VprColumn("subject", BookCell.Of("Предмет"), _ => BookCell.Of(VprPreamble.SubjectOf(work)));
        yield return new VprColumn("municipality", BookCell.Of("Муниципалитет"), line => BookCell.Of(line.Territory.Municipality));
        yield return new VprColumn("login", BookCell.Of("Логин"), line => BookCell.Of(shape.Schools == SchoolLook.NameThenEdu ? "edu" + line.Territory.Login : "sch" + line.Territory.Login));
        yield return new VprColumn("name", BookCell.Of("ОО"), line => BookCell.Of(line.Territory.Name));
        yield return new VprColumn("n", BookCell.Of("Кол-во участников"), line => VprCells.Count(line.Territory.Participants, shape.Numbers));
    }
}
