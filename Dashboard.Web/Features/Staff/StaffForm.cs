using System.Globalization;
using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Staff;

namespace Dashboard.Web.Features.Staff;

/// <summary>Lines of a school's staff as a person types them.</summary>
internal sealed class StaffForm(int year, IReadOnlyList<StaffLine> lines)
{
    public int Year { get; } = year;

    public List<TypedLine> Lines { get; } = [.. lines.Select(line => new TypedLine(line))];

    public void Add() => Lines.Add(new TypedLine(null));

    /// <summary>All lines, null for those that are taken back; with problems nothing may be kept. An empty new line says nothing.</summary>
    public (IReadOnlyList<(string Topic, StaffStatement? Line)> Stated, IReadOnlyList<string> Problems) Read()
    {
        var (stated, problems) = (new Dictionary<string, StaffStatement?>(StringComparer.Ordinal), new List<string>());
        // What is renamed or removed is taken back, unless another line has its name now.
        foreach (var before in Lines.Select(line => line.Before).OfType<string>())
        {
            stated[before] = null;
        }

        foreach (var line in Lines.Where(line => !line.IsRemoved && !line.IsEmpty))
        {
            var (statement, wrong) = line.Read();
            problems.AddRange(wrong);
            problems.AddRange(statement is null ? [] : StaffProblem.Of(line.Topic ?? "", statement));
            var topic = (line.Topic ?? "").Trim();
            if (statement is not null && stated.GetValueOrDefault(topic) is not null)
            {
                problems.Add(Russian.Bind($"«{topic}» стоит в двух строках: оставьте одну."));
            }

            stated[topic] = statement;
        }

        if (stated.Count == 0)
        {
            problems.Add("Добавьте хотя бы одну строку.");
        }

        return ([.. stated.Select(pair => (pair.Key, pair.Value))], problems);
    }
}

/// <summary>One line; numbers are text, because what is typed may be no number.</summary>
internal sealed class TypedLine(StaffLine? line)
{
    /// <summary>The subject or post under which the line is kept; null for a new one.</summary>
    public string? Before => line?.Topic;

    public bool IsRemoved { get; set; }

    public string? Topic { get; set; } = line?.Topic;

    public string? Staff { get; set; } = Number(line?.Line.Staff);

    public string? WithDeficits { get; set; } = Number(line?.Line.WithDeficits);

    public string? Level { get; set; } = line?.Line.Level;

    public string? Trained { get; set; } = Number(line?.Line.Trained);

    public string? Course { get; set; } = line?.Line.Course;

    public DateOnly? ValidUntil { get; set; } = line?.Line.ValidUntil;

    public string? Vacancies { get; set; } = Number(line?.Line.Vacancies);

    public bool IsEmpty => Before is null && ValidUntil is null && new[] { Topic, Staff, WithDeficits, Level, Trained, Course, Vacancies }.All(string.IsNullOrWhiteSpace);

    public (StaffStatement? Statement, IReadOnlyList<string> Problems) Read()
    {
        (string Name, string? Text)[] numbers = [("человек", Staff), ("с дефицитами", WithDeficits), ("обучены", Trained), ("вакансий", Vacancies)];
        List<string> problems = [.. numbers.Where(number => !string.IsNullOrWhiteSpace(number.Text) && Parse(number.Text) is null).Select(number => Russian.Bind($"«{Topic}», {number.Name}: нужно целое число."))];
        return problems.Count > 0
            ? (null, problems)
            : (new StaffStatement(Parse(Staff) ?? 0, Parse(WithDeficits), Clean(Level), Parse(Trained), Clean(Course), ValidUntil, Parse(Vacancies)), []);
    }

    private static int? Parse(string? text) => int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
