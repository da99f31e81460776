using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features;

/// <summary>Low works of a school in few words, the same on every page.</summary>
internal static class LowWorkWords
{
    /// <summary>«МА 5–7: «2» 41 % (26 из 63)»: works of one procedure and subject are one reason, weighed by participants.</summary>
    public static IReadOnlyList<string> Reasons(LowResultRule rule, IEnumerable<LowWork> works) =>
        [.. works.GroupBy(work => (work.Assessment.Procedure, work.Assessment.Subject)).Select(same => $"{Name([.. same])}: {Value(rule, [.. same])}")];

    /// <summary>«Математика, ВПР 5, 6: «2» 41 % (26 из 63)».</summary>
    public static string OfSubject(LowResultRule rule, string subject, IReadOnlyList<LowWork> works)
    {
        var where = works.GroupBy(work => work.Assessment.Procedure)
            .Select(same => AssessmentWords.Name(same.Key) + (same.Key == Procedure.Vpr ? Russian.NoBreakSpace + Grades([.. same]) : ""));
        return $"{subject}, {string.Join(", ", where)}: {Value(rule, works)}";
    }

    private static string Name(List<LowWork> same)
    {
        var first = same[0].Assessment;
        var subject = Subject.Named(first.Subject).ShortName;
        return first.Procedure == Procedure.Vpr ? subject + Russian.NoBreakSpace + Grades(same) : $"{AssessmentWords.Name(first.Procedure)} {subject}";
    }

    // «5–7», «5, 7».
    private static string Grades(List<LowWork> same)
    {
        List<int> grades = [.. same.Select(work => work.Assessment.ProgrammeGrade ?? 0).Distinct().Order()];
        return grades.Count > 2 && grades[^1] - grades[0] == grades.Count - 1 ? Russian.Range(grades[0], grades[^1]) : string.Join(", ", grades);
    }

    private static string Value(LowResultRule rule, IReadOnlyList<LowWork> works)
    {
        if (!rule.CountsPupils)
        {
            return string.Join(", ", works.Select(work => LowResultWords.Value(rule, work.Value)));
        }

        var (count, of) = (works.Sum(work => work.Value.Count ?? 0), works.Sum(work => work.Value.Participants));
        var what = rule.Metric == LowResultMetric.QualityShare ? "«4» и «5»"
            : works.All(work => work.Assessment.Procedure == Procedure.Ege && work.Assessment.Profile != TestProfile.Basic) ? "ниже порога"
            : "«2»";
        return $"{what} {Russian.Percent((double)count / of, 0)} ({Russian.OutOf(count, of)})";
    }
}
