using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Samples.Roadmaps;

/// <summary>A document with what it truly says.</summary>
/// <param name="Name">File name with extension.</param>
/// <param name="Bytes">The document.</param>
/// <param name="Truth">What the order says of itself.</param>
/// <param name="Plan">Its activities.</param>
/// <param name="Own">Accepted readings that no convention gives.</param>
public sealed record RoadmapFile(string Name, ReadOnlyMemory<byte> Bytes, RoadmapTruth Truth, Plan Plan, IReadOnlyList<AcceptedReading> Own)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name of the files of truth without their endings.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    public IReadOnlyList<TrueActivity> Activities() => Plan.Activities(Span.Of(Truth.Period));

    /// <summary>A row an activity; texts are cut as in every file of truth: 60 characters of the activity, 40 of the responsible.</summary>
    public string TruthTable()
    {
        var text = new StringBuilder("number\tactivity\tsection\tdeadline\tstart\tend\trecurrence\tresponsible\n");
        foreach (var activity in Activities())
        {
            text.AppendJoin(
                '\t',
                activity.Number,
                Cut(activity.Activity, 60),
                activity.Section,
                activity.Deadline,
                Span.Text(activity.Reading.Days.Start),
                Span.Text(activity.Reading.Days.End),
                activity.Reading.Recurrence,
                Cut(activity.Responsible, 40)).Append('\n');
        }

        return text.ToString();
    }

    public string TruthJson()
    {
        var period = Span.Of(Truth.Period);
        return JsonSerializer.Serialize(
            new
            {
                file = Name,
                Truth.Territory,
                Truth.Level,
                Truth.Issuer,
                Truth.OrderNumber,
                Truth.OrderDate,
                Truth.Title,
                PeriodStart = Span.Text(period.Start),
                PeriodEnd = Span.Text(period.End),
                Truth.ParentOrder,
                Truth.Coordinator,
                Truth.Schools,
                Sections = Plan.Sections(),
                Activities = Activities().Count,
            },
            Layout) + "\n";
    }

    /// <summary>Other good readings, or nothing where there are none.</summary>
    public string? Accepted()
    {
        var lines = AcceptedReadings.Of(Truth, Activities(), Own).ToList();
        return lines.Count == 0
            ? null
            : "file\tnumber\tfield\ttruth\talso acceptable\twhy\n" + string.Concat(lines.Select(a => $"{Stem}\t{a.Numbers}\t{a.Field}\t{a.Truth}\t{a.Also}\t{a.Why}\n"));
    }

    /// <summary>The files of truth by name.</summary>
    public IEnumerable<(string Name, string Text)> Truths()
    {
        yield return (Stem + ".truth.tsv", TruthTable());
        yield return (Stem + ".truth.json", TruthJson());
        if (Accepted() is { } accepted)
        {
            yield return (Stem + ".accepted.tsv", accepted);
        }
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();
}
