using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps;

/// <summary>What a line of a plan is.</summary>
public enum PlanKind
{
    Section,
    Activity,

    /// <summary>The rest of the row above, cut off by the end of a page.</summary>
    Tail,

    /// <summary>The head of the table once more, as typed by hand on the next page.</summary>
    Head,

    /// <summary>A row deleted while revisions were recorded: a reader of the result does not see it.</summary>
    Struck,
}

/// <summary>A line of a plan. Cells of an activity: number, activity, deadline, its reading, responsible, then what else the table has.</summary>
public sealed record PlanLine(PlanKind Kind, IReadOnlyList<string> Cells);

/// <summary>
/// A plan as written in a case: a line a row, cells between <c>|</c>, lines of a cell between <c>//</c>, <c>~</c> for a cell that is
/// one with the cell above. <c>#</c> begins a section, <c>&gt;</c> the rest of a cut row (activity, deadline, responsible), <c>=</c> repeats the
/// head, <c>x</c> is a struck row.
/// </summary>
public sealed class Plan
{
    /// <summary>Mark of a cell that is one with the cell above.</summary>
    public const string Same = "~";

    /// <summary>Between the two parts of a deadline that stands in two columns.</summary>
    public const string Parts = " :: ";

    private Plan(IReadOnlyList<PlanLine> lines) => Lines = lines;

    public IReadOnlyList<PlanLine> Lines { get; }

    public static Plan Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Plan([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line)]);
    }

    /// <summary>A plan for each section, for documents that make a table of each.</summary>
    public IEnumerable<Plan> BySection()
    {
        var start = 0;
        for (var i = 1; i <= Lines.Count; i++)
        {
            if (i == Lines.Count || Lines[i].Kind == PlanKind.Section)
            {
                yield return new Plan([.. Lines.Skip(start).Take(i - start)]);
                start = i;
            }
        }
    }

    /// <summary>The rows before the first row that a page cuts, and those from its rest on, for documents that begin a new table there.</summary>
    public (Plan Before, Plan After) CutAtTail()
    {
        var tail = Lines.TakeWhile(line => line.Kind != PlanKind.Tail).Count();
        return (new Plan([.. Lines.Take(tail)]), new Plan([.. Lines.Skip(tail)]));
    }

    /// <summary>Names of the sections as they stand in the document.</summary>
    public IReadOnlyList<string> Sections() => [.. Lines.Where(l => l.Kind == PlanKind.Section).Select(l => Words(l.Cells[0]))];

    /// <summary>The activities as a careful person reads them.</summary>
    /// <param name="period">The period that the document says for itself.</param>
    public IReadOnlyList<TrueActivity> Activities(Span period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var read = new List<TrueActivity>();
        var section = "";
        foreach (var line in Lines)
        {
            switch (line.Kind)
            {
                case PlanKind.Section:
                    section = Words(line.Cells[0]);
                    break;
                case PlanKind.Activity:
                    read.Add(Read(line, section, period, read.LastOrDefault()));
                    break;
                case PlanKind.Tail:
                    read[^1] = read[^1] with
                    {
                        Activity = Joined(read[^1].Activity, line.Cells[0]),
                        Deadline = Joined(read[^1].Deadline, line.Cells.ElementAtOrDefault(1)),
                        Responsible = Joined(read[^1].Responsible, line.Cells.ElementAtOrDefault(2)),
                    };
                    break;
                default:
                    break;
            }
        }

        return read;
    }

    /// <summary>Text as one line of words.</summary>
    public static string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', PaperText.Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static TrueActivity Read(PlanLine line, string section, Span period, TrueActivity? above)
    {
        var deadline = line.Cells[2];
        var reading = deadline == Same ? above!.Reading : Reading.Of(line.Cells[3], period);
        return new TrueActivity
        {
            Number = Words(line.Cells[0]).TrimEnd('.', ')'),
            Activity = Words(line.Cells[1]),
            Section = section,
            Deadline = deadline == Same ? above!.Deadline : Words(deadline.Replace(Parts, " – ", StringComparison.Ordinal)),
            DeadlineMerged = deadline == Same,
            Reading = reading,
            Responsible = line.Cells[4] == Same ? above!.Responsible : Words(line.Cells[4]),
            ResponsibleMerged = line.Cells[4] == Same,
        };
    }

    private static string Joined(string text, string? tail) => string.IsNullOrEmpty(tail) ? text : text + " " + Words(tail);

    private static PlanLine Line(string line) => line[0] switch
    {
        '#' => new(PlanKind.Section, [line[1..].Trim()]),
        '=' => new(PlanKind.Head, []),
        '>' => new(PlanKind.Tail, Cells(line[1..])),
        'x' => new(PlanKind.Struck, Cells(line[1..])),
        _ => new(PlanKind.Activity, Cells(line)),
    };

    private static string[] Cells(string line) =>
        [.. line.Split('|').Select(cell => string.Join('\n', cell.Split("//", StringSplitOptions.TrimEntries)))];
}
