using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>Which works of a year are the columns of a grid.</summary>
public enum WorkChoice
{
    /// <summary>Russian and mathematics: the only subjects that every school writes, so the only ones that compare schools fairly.</summary>
    Compulsory,
    Vpr,
    Oge,
    Ege,
    Own,
    All,
}

/// <param name="Title">Head of the group: «ВПР, математика, класс».</param>
/// <param name="Columns">Its works.</param>
public sealed record WorkGroup(string Title, IReadOnlyList<WorkColumn> Columns);

/// <param name="Index">Index of the assessment in the facts.</param>
/// <param name="Assessment">The work.</param>
/// <param name="Title">Head of a narrow column: «5», «РУ», «МАп».</param>
/// <param name="FullTitle">«ВПР, математика, 5 класс».</param>
public sealed record WorkColumn(int Index, Assessment Assessment, string Title, string FullTitle);

/// <summary>Puts the works of a school year in the order in which every grid shows them.</summary>
internal static class WorkColumns
{
    private static readonly StringComparer BySubject = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: false);
    private static readonly ConditionalWeakTable<ResultFacts, ConcurrentDictionary<(SchoolYear, WorkChoice, bool), IReadOnlyList<WorkGroup>>> Made = [];

    /// <summary>Put in order once for a version of the facts: sorting by the rules of a language costs more than the cells of a heatmap.</summary>
    internal static IReadOnlyList<WorkGroup> Of(ResultFacts facts, SchoolYear year, WorkChoice choice, Indicator indicator) =>
        Made.GetOrCreateValue(facts).GetOrAdd((year, choice, indicator.Code == Indicator.LowResults.Code), static (key, facts) => Order(facts, key.Item1, key.Item2, key.Item3), facts);

    private static IReadOnlyList<WorkGroup> Order(ResultFacts facts, SchoolYear year, WorkChoice choice, bool ofLowResults)
    {
        var works = new List<(int Index, Assessment Assessment)>();
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            if (assessment.Year == year && Fits(assessment, choice))
            {
                works.Add((index, assessment));
            }
        }

        // A work that has both states is shown before retakes, as dynamics do; one that has only another wave is shown as it is.
        return
        [
            .. works.GroupBy(work => work.Assessment with { Wave = Wave.Main })
                .Select(same => same.MinBy(work => work.Assessment.Wave))
                .GroupBy(work => Group(work.Assessment))
                .OrderBy(group => group.Key)
                .Select(group => new WorkGroup(
                    Title(group.Key, group.First().Assessment, ofLowResults),
                    [
                        .. group.OrderBy(work => SeriesChoices.Rank(work.Assessment.Subject))
                            .ThenBy(work => work.Assessment.Subject, BySubject)
                            .ThenBy(work => work.Assessment.ProgrammeGrade)
                            .ThenBy(work => work.Assessment.Profile)
                            .ThenBy(work => work.Assessment.Form)
                            .Select(work => new WorkColumn(work.Index, work.Assessment, Head(group.Key, work.Assessment), FullTitle(work.Assessment))),
                    ])),
        ];
    }

    /// <summary>«ВПР, осень 2020, математика, по программе 5 класса»: the work as it is read out.</summary>
    internal static string FullTitle(Assessment assessment)
    {
        var text = AssessmentWords.FullName(assessment.Series);
        if (assessment is { Procedure: Procedure.Vpr, Season: Season.Autumn })
        {
            text += ", осень" + Russian.NoBreakSpace + assessment.CalendarYear.ToString(CultureInfo.InvariantCulture) + ", писал следующий класс";
        }

        if (assessment is { Procedure: Procedure.Vpr, Form: TestForm.Computer })
        {
            text += ", на компьютере";
        }

        if (assessment.Date is { } day)
        {
            text += ", " + Russian.Date(day);
        }

        return assessment.Wave == Wave.Main ? text : text + ", " + AssessmentWords.Name(assessment.Wave);
    }

    private static bool Fits(Assessment assessment, WorkChoice choice) => choice switch
    {
        WorkChoice.Compulsory => SeriesChoices.Rank(assessment.Subject) < 2 && assessment.Procedure != Procedure.Own
            && !(assessment is { Procedure: Procedure.Vpr, Profile: TestProfile.Advanced }),
        WorkChoice.Vpr => assessment.Procedure == Procedure.Vpr,
        WorkChoice.Oge => assessment.Procedure == Procedure.Oge,
        WorkChoice.Ege => assessment.Procedure == Procedure.Ege,
        WorkChoice.Own => assessment.Procedure == Procedure.Own,
        _ => true,
    };

    // Own works of one title stand together; of ВПР, the two compulsory subjects have a group each, the rest share one.
    private static (Procedure Procedure, Season Season, int Rank, string Title) Group(Assessment assessment) => assessment.Procedure switch
    {
        Procedure.Vpr => (Procedure.Vpr, assessment.Season, SeriesChoices.Rank(assessment.Subject), ""),
        Procedure.Own => (Procedure.Own, Season.Spring, 0, assessment.Title),
        _ => (assessment.Procedure, Season.Spring, 0, ""),
    };

    private static string Title((Procedure Procedure, Season Season, int Rank, string Title) group, Assessment first, bool ofLowResults)
    {
        var autumn = group.Season == Season.Autumn ? $", осень{Russian.NoBreakSpace}{first.CalendarYear.ToString(CultureInfo.InvariantCulture)}" : "";
        return group.Procedure switch
        {
            Procedure.Vpr when group.Rank < 2 => $"ВПР{autumn}, {AssessmentWords.SubjectName(first.Subject, Procedure.Vpr, TestProfile.None)}, класс",
            Procedure.Vpr => $"ВПР{autumn}, другие предметы",
            Procedure.Ege when ofLowResults => "ЕГЭ, ниже порога",
            Procedure.Own => group.Title.Length > 0 ? group.Title : AssessmentWords.Name(Procedure.Own),
            _ => AssessmentWords.Name(group.Procedure),
        };
    }

    private static string Head((Procedure Procedure, Season Season, int Rank, string Title) group, Assessment assessment)
    {
        var grade = assessment.ProgrammeGrade?.ToString(CultureInfo.InvariantCulture) ?? "";
        var letter = AssessmentWords.ProfileLetter(assessment.Procedure, assessment.Profile) + (assessment.Form == TestForm.Computer && assessment.Procedure == Procedure.Vpr ? "к" : "");
        return group is { Procedure: Procedure.Vpr, Rank: < 2 } && grade.Length > 0
            ? grade + letter
            : AssessmentWords.ShortName(assessment.Series) + (assessment is { Procedure: Procedure.Vpr, Form: TestForm.Computer } ? "к" : "");
    }
}
