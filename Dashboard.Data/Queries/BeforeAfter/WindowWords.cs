using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Works and windows in words.</summary>
internal static class WindowWords
{
    /// <summary>«весна 2023», «осень 2020», «2024, на компьютере», «05.12.2024».</summary>
    internal static string Of(StudyWork work)
    {
        var assessment = work.Assessment;
        if (assessment.Date is { } day)
        {
            return Russian.Date(day);
        }

        var year = assessment.CalendarYear.ToString(CultureInfo.InvariantCulture);
        var season = assessment.Procedure == Procedure.Vpr ? (assessment.Season == Season.Autumn ? "осень" : "весна") + Russian.NoBreakSpace : "";
        return season + year + (assessment.Form == TestForm.Computer && assessment.Procedure == Procedure.Vpr ? ", на\u00a0компьютере" : "")
            + (assessment.Wave == Wave.Main ? "" : ", " + AssessmentWords.Name(assessment.Wave));
    }

    internal static string Of(IReadOnlyList<StudyWork> works) => works.Count == 1 ? Of(works[0]) : Of(works[0]) + " — " + Of(works[^1]);

    /// <summary>«весна 2023 и весна 2025».</summary>
    internal static string Of(StudyWindows windows) => Of(windows.Before) + " и\u00a0" + Of(windows.After);

    /// <summary>In what the works of two windows are unlike.</summary>
    internal static string Difference(StudyWindows windows)
    {
        var (before, after) = (windows.Before[0], windows.After.Concat(windows.Before).First(work => !work.IsLike(windows.Before[0])));
        var said = new List<string>();
        if (before.Assessment.Season != after.Assessment.Season)
        {
            said.Add("осеннюю работу писал следующий класс по\u00a0программе прошлого года, весеннюю — сам класс");
        }

        if (before.Assessment.Form != after.Assessment.Form)
        {
            said.Add("одну работу писали на\u00a0бумаге, другую на\u00a0компьютере");
        }

        if (before.Assessment.Wave != after.Assessment.Wave)
        {
            said.Add($"{AssessmentWords.Name(before.Assessment.Wave)} и\u00a0{AssessmentWords.Name(after.Assessment.Wave)} — разные итоги");
        }

        return string.Join("; ", said);
    }
}
