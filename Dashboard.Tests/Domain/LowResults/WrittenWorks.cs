using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Tests.Domain.LowResults;

/// <summary>
/// Results of schools in short lines: «1 vpr МА 5 2024 9/22» is school 1, its ВПР in mathematics of grade 5 in 2024/2025, 9 of
/// 22. «?/22» is a work without a count, «=2.75/22» a mean; then may follow a wave, a level and a season: «retakes basic autumn».
/// A school 0 only says that the region held the work in that year.
/// </summary>
internal sealed class WrittenWorks
{
    private static readonly SchoolYear Last = new(2024);

    private WrittenWorks(WorkCalendar calendar, IReadOnlyList<SchoolWork> rows) => (Calendar, Rows) = (calendar, rows);

    public WorkCalendar Calendar { get; }

    public IReadOnlyList<SchoolWork> Rows { get; }

    public static WrittenWorks Of(params IEnumerable<string> lines)
    {
        var read = lines.Select(Read).ToList();
        var calendar = WorkCalendar.Of(read.Select(row => (row.Work, row.Year)));
        return new WrittenWorks(calendar, [.. read.Select((row, place) => new SchoolWork(row.School, calendar.KeyOf(row.Work), row.Year, row.Wave, row.Participants, row.Count, row.Mean, place))]);
    }

    /// <summary>Every written school judged in 2024/2025 or another year.</summary>
    public CalculatedList Judge(LowResultRule? rule = null, SchoolYear? year = null)
    {
        var judging = rule ?? LowResultRule.Default;
        return CalculatedList.Judge(judging, SchoolResults.Of(judging.Metric, Calendar, Rows), year ?? Last, Rows.Select(row => row.SchoolId).Where(school => school > 0));
    }

    /// <summary>School 1 in 2024/2025.</summary>
    public static LowResultDecision Decide(LowResultRule rule, params IEnumerable<string> lines) => Of(lines).Judge(rule).Find(1)!;

    /// <summary>«МА 5», «РУ ОГЭ», «МАб ЕГЭ», as people write them in a table.</summary>
    public static string ShortName(WorkValue value)
    {
        var series = value.Work.Series;
        var name = AssessmentWords.ShortName(series).Replace(Russian.NoBreakSpace, ' ');
        return series.Procedure == Procedure.Vpr ? name : $"{name} {AssessmentWords.Name(series.Procedure)}";
    }

    /// <summary>The sentence as a person types it: no-break spaces and joiners are a matter of typography.</summary>
    public static string Plain(string? sentence) =>
        (sentence ?? "").Replace(Russian.NoBreakSpace, ' ').Replace(Russian.WordJoiner.ToString(), "", StringComparison.Ordinal);

    private static (int School, YearlyWork Work, SchoolYear Year, Wave Wave, int Participants, int? Count, double? Mean) Read(string line)
    {
        var words = line.Split(' ');
        var procedure = AssessmentWords.FindProcedure(words[1])!.Value;
        var subject = Subject.Find(words[2])!.Name;
        var (value, participants) = words[5].Split('/') is [var first, var second] ? (first, int.Parse(second, CultureInfo.InvariantCulture)) : throw new FormatException(line);
        var wave = words.Skip(6).Select(AssessmentWords.FindWave).FirstOrDefault(found => found is not null) ?? Wave.Main;
        var profile = words.Contains("basic") ? TestProfile.Basic : words.Contains("advanced") ? TestProfile.Advanced : TestProfile.None;
        var series = new AssessmentSeries(procedure, subject, int.Parse(words[3], CultureInfo.InvariantCulture), profile);
        return (
            int.Parse(words[0], CultureInfo.InvariantCulture),
            new YearlyWork(series, words.Contains("autumn") ? Season.Autumn : Season.Spring),
            new SchoolYear(int.Parse(words[4], CultureInfo.InvariantCulture)),
            wave,
            participants,
            value[0] is '?' or '=' ? null : int.Parse(value, CultureInfo.InvariantCulture),
            value[0] == '=' ? double.Parse(value[1..], CultureInfo.InvariantCulture) : null);
    }
}
