using System.Globalization;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus;

/// <summary>Says what a table holds from the counts behind it and the shape that it was printed in.</summary>
internal static class TruthMaker
{
    // Shares of two decimals give exact counts up to here: half of 0.01 % of 5,000 is a quarter of a person.
    private const int CountsAreExactUpTo = 5_000;

    private static readonly string[] Shifts = ["lower", "equal", "higher"];

    public static TruthTable Table(VprForm form, VprReport report, VprShape shape, string? sheet, Func<VprTerritory, bool> told)
    {
        var work = report.Work;
        var withTasks = form is VprForm.Tasks or VprForm.Planned or VprForm.GroupTasks or VprForm.Pupils or VprForm.Protocol;
        var maxKnown = form is VprForm.Planned or VprForm.Pupils || shape.Tasks.MaxRow is not null || shape.Tasks.PointsSuffix;
        var rows = report.Rows.Where(r => !IsPupils(form) || r.Pupils.Count > 0)
            .Where(r => form is not (VprForm.FlatMarks or VprForm.FlatScores) || r.Level == VprLevel.School)
            .Where(r => r.Level != VprLevel.Municipality || shape.Municipalities == MunicipalityPlace.Row)
            .Where(told);
        return new TruthTable
        {
            Sheet = sheet,
            Form = VprForms.Word(form),
            Year = work.Year,
            Season = work.Season == VprSeason.Autumn ? "autumn" : "spring",
            SchoolYear = work.SchoolYear,
            Subject = work.Subject,
            ProgrammeGrade = work.ProgrammeGrade,
            TakerGrade = work.TakerGrade,
            Profile = work.Advanced ? "advanced" : "base",
            TestForm = work.Computer ? "computer" : "paper",
            TaskMax = withTasks && maxKnown && form != VprForm.Protocol ? work.Tasks.ToDictionary(t => t.Code, t => t.MaxPoints) : null,
            Planned = form == VprForm.Planned ? [.. work.Tasks.Select(t => new TruthResult(t.Code, t.Result))] : null,
            Rows = [.. rows.SelectMany(r => Rows(form, r, work, shape))],
        };
    }

    private static bool IsPupils(VprForm form) => form is VprForm.Pupils or VprForm.Protocol;

    private static IEnumerable<TruthRow> Rows(VprForm form, VprTerritory row, VprWork work, VprShape shape)
    {
        var look = shape.Numbers;
        var head = Head(form, row, shape);
        switch (form)
        {
            case VprForm.Marks or VprForm.FlatMarks:
                yield return Marks(head, row, look);
                break;
            case VprForm.Scores or VprForm.FlatScores:
                yield return head with { Scores = Scores(row, look) };
                break;
            case VprForm.Journal:
                yield return Journal(head, row, shape);
                break;
            case VprForm.Tasks or VprForm.Planned:
                yield return head with { Tasks = Tasks(work, look, (i, max) => row.TaskShare(i, max)) };
                break;
            case VprForm.GroupTasks:
                if (shape.Groups == GroupPlace.RowsBelow)
                {
                    yield return head with { Tasks = Tasks(work, look, (i, max) => row.TaskShare(i, max)) };
                }

                for (var mark = 2; mark <= 5; mark++)
                {
                    yield return head with
                    {
                        Group = mark,
                        Schools = null,
                        Participants = row.Marks[mark - 2],
                        Tasks = Tasks(work, look, (i, max) => row.GroupTaskShare(mark, i, max)),
                    };
                }

                break;
            default:
                yield return Aggregate(head, row, work, withMarks: form == VprForm.Pupils);
                break;
        }
    }

    private static TruthRow Head(VprForm form, VprTerritory row, VprShape shape)
    {
        var flat = form is VprForm.FlatMarks or VprForm.FlatScores;
        var table = form is VprForm.Marks or VprForm.Scores or VprForm.Tasks or VprForm.GroupTasks;
        return new TruthRow
        {
            Level = row.Level switch { VprLevel.Sample => "sample", VprLevel.Region => "region", VprLevel.Municipality => "municipality", _ => "school" },
            Name = row.Level == VprLevel.School && shape.Schools == SchoolLook.BareSch && !flat && !IsPupils(form) ? null
                : form == VprForm.Planned && row.Level == VprLevel.Sample ? "РФ" : row.Name,
            Login = shape.Schools == SchoolLook.NameOnly && !flat && !IsPupils(form) ? null : row.Login,
            Municipality = row.Municipality,
            Schools = table && shape.SchoolCounts && row.Level != VprLevel.School ? row.Schools : null,
            Participants = form == VprForm.Journal && shape.Journal != JournalLook.Columns ? null : row.Participants,
        };
    }

    private static TruthRow Marks(TruthRow head, VprTerritory row, VprNumbers look) => row.Participants == 0 ? head : head with
    {
        MarkShares = Enumerable.Range(2, 4).ToDictionary(Key, mark => VprCells.Fraction(row.MarkShare(mark)!.Value, look)),
        Marks = row.Participants > CountsAreExactUpTo ? null : Enumerable.Range(2, 4).ToDictionary(Key, mark => row.Marks[mark - 2]),
    };

    private static TruthRow Journal(TruthRow head, VprTerritory row, VprShape shape)
    {
        var total = row.Journal.Sum();
        return total == 0 ? head : head with
        {
            Journal = shape.Journal != JournalLook.Columns || total <= CountsAreExactUpTo ? Enumerable.Range(0, 3).ToDictionary(i => Shifts[i], i => row.Journal[i]) : null,
            JournalShares = Enumerable.Range(0, 3).ToDictionary(i => Shifts[i], i => VprCells.Fraction(row.JournalShare(i)!.Value, shape.Numbers)),
        };
    }

    // Forms of pupils have no shares of their own: these are of full precision, rounded only to be readable.
    private static TruthRow Aggregate(TruthRow head, VprTerritory row, VprWork work, bool withMarks)
    {
        var exact = new VprNumbers { Decimals = 6 };
        return head with
        {
            Marks = withMarks ? Enumerable.Range(2, 4).ToDictionary(Key, mark => row.Marks[mark - 2]) : null,
            Scores = Scores(row, exact),
            Tasks = Tasks(work, exact, (i, max) => row.TaskShare(i, max)),
            Journal = withMarks ? Enumerable.Range(0, 3).ToDictionary(i => Shifts[i], i => row.Journal[i]) : null,
        };
    }

    private static Dictionary<string, double>? Scores(VprTerritory row, VprNumbers look) => row.Participants == 0 ? null : Enumerable.Range(0, row.Scores.Length)
        .Where(score => row.Scores[score] > 0)
        .ToDictionary(Key, score => VprCells.Fraction(row.ScoreShare(score)!.Value, look));

    private static Dictionary<string, double>? Tasks(VprWork work, VprNumbers look, Func<int, int, double?> share)
    {
        var tasks = work.Tasks.Select((task, i) => (task.Code, Share: share(i, task.MaxPoints))).Where(t => t.Share is not null).ToList();
        return tasks.Count == 0 ? null : tasks.ToDictionary(t => t.Code, t => VprCells.Fraction(t.Share!.Value, look));
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);
}
