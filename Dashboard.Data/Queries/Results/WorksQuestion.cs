using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Results;

/// <summary>What the address says of the work; what it leaves out is chosen.</summary>
/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ or own.</param>
/// <param name="Subject">Its Russian name.</param>
/// <param name="Grade">Programme grade, 0 where sheets do not say.</param>
/// <param name="Year">Start year.</param>
/// <param name="Variant"><see cref="WorkVariant.Code"/>.</param>
/// <param name="SchoolId">Only works that this school wrote; null for all.</param>
/// <param name="With">Only works that have such details; null for all.</param>
public sealed record WorksFilter(
    Procedure? Procedure = null,
    string? Subject = null,
    int? Grade = null,
    int? Year = null,
    string? Variant = null,
    int? SchoolId = null,
    DetailKind? With = null);

/// <summary>The work in force and what else may be chosen in its place, each list under the choice above it.</summary>
/// <param name="Procedures">Of all works.</param>
/// <param name="Subjects">Of the procedure, in the order of the dictionary.</param>
/// <param name="Grades">Of the subject; 0 where the sheets do not say the grade.</param>
/// <param name="Years">Of the grade, the newest first.</param>
/// <param name="Variants">Of the year.</param>
/// <param name="Chosen">Null when nothing fits.</param>
/// <param name="ChosenId">Its key in the store.</param>
public sealed record WorksView(
    IReadOnlyList<Procedure> Procedures,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<int> Grades,
    IReadOnlyList<SchoolYear> Years,
    IReadOnlyList<WorkVariant> Variants,
    Assessment? Chosen,
    int? ChosenId)
{
    public static WorksView Nothing { get; } = new([], [], [], [], [], null, null);

    public WorkVariant? Variant => Chosen is null ? null : WorkVariant.Of(Chosen);
}

/// <summary>Which works are there, and which one the page is about.</summary>
public sealed class WorksQuestion(FactsSource source, DetailStore details)
{
    private static readonly List<string> KnownSubjects = [.. Subject.All.Select(subject => subject.Name)];

    public async ValueTask<WorksView> AskAsync(WorksFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var with = filter.With is { } kind ? await details.WorksWithAsync(kind, token) : null;
        var works = Works(facts, scope, filter.SchoolId).Where(work => with is null || with.Contains(work.Id)).ToList();
        if (works.Count == 0)
        {
            return WorksView.Nothing;
        }

        var procedures = works.Select(work => work.Assessment.Procedure).Distinct().Order().ToList();
        var procedure = Pick(procedures, filter.Procedure);
        works.RemoveAll(work => work.Assessment.Procedure != procedure);

        var subjects = works.Select(work => work.Assessment.Subject).Distinct().OrderBy(Place).ThenBy(name => name, StringComparer.Ordinal).ToList();
        var subject = filter.Subject is { } asked && subjects.Contains(asked) ? asked : subjects[0];
        works.RemoveAll(work => work.Assessment.Subject != subject);

        var grades = works.Select(work => work.Assessment.ProgrammeGrade ?? 0).Distinct().Order().ToList();
        var grade = Pick(grades, filter.Grade);
        works.RemoveAll(work => (work.Assessment.ProgrammeGrade ?? 0) != grade);

        var years = works.Select(work => work.Assessment.Year).Distinct().OrderDescending().ToList();
        var year = Pick(years, filter.Year is { } start ? new SchoolYear(start) : null);
        works.RemoveAll(work => work.Assessment.Year != year);
        works.Sort((left, right) => WorkVariant.Order(left.Assessment).CompareTo(WorkVariant.Order(right.Assessment)));

        var chosen = works.Find(work => WorkVariant.Of(work.Assessment).Code == filter.Variant);
        if (chosen.Assessment is null)
        {
            chosen = works[0];
        }

        return new WorksView(procedures, subjects, grades, years, [.. works.Select(work => WorkVariant.Of(work.Assessment)).Distinct()], chosen.Assessment, chosen.Id);
    }

    private static List<(int Id, Assessment Assessment)> Works(ResultFacts facts, AccessScope scope, int? schoolId)
    {
        var works = new List<(int, Assessment)>();
        if (schoolId is { } id)
        {
            if (facts.Territory(id) is { Level: TerritoryLevel.School, MunicipalityId: { } municipality } && scope.SeesSchool(id, municipality))
            {
                foreach (var place in facts.RowsOfTerritory(id))
                {
                    var index = facts.AssessmentIndexAt(place);
                    works.Add((facts.AssessmentId(index), facts.Assessments[index]));
                }
            }

            return works;
        }

        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var rows = facts.RowsOf(index);
            if (rows.End.Value > rows.Start.Value)
            {
                works.Add((facts.AssessmentId(index), facts.Assessments[index]));
            }
        }

        return works;
    }

    private static T Pick<T>(List<T> choices, T? asked)
        where T : struct => asked is { } wanted && choices.Contains(wanted) ? wanted : choices[0];

    internal static int Place(string subject) => KnownSubjects.IndexOf(subject) is >= 0 and var place ? place : int.MaxValue;
}
