using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Watching;

/// <param name="SchoolId">The school.</param>
/// <param name="Work">The work.</param>
/// <param name="Marker">Which sign fired.</param>
/// <param name="Sentence">Why, with the numbers, as the sign says it.</param>
/// <param name="FileId">The file that brought the work; null where it is not known.</param>
public sealed record SignOfWork(int SchoolId, Assessment Work, Marker Marker, string Sentence, int? FileId);

/// <param name="SchoolId">The school.</param>
/// <param name="StartYear">School year of the list.</param>
/// <param name="Subject">Subject of the work.</param>
/// <param name="Grade">Its programme grade.</param>
/// <param name="FileId">The file that brought the list.</param>
public sealed record PublishedSignOfWork(int SchoolId, int StartYear, string Subject, int Grade, int? FileId);

/// <summary>
/// A work of a school has a sign that asks for a second look, ours or one of the official list. Told from so many works of the school on,
/// and then each of them.
/// </summary>
public static class WorkHasANewSign
{
    /// <param name="rule">The parameters.</param>
    /// <param name="signs">Signs of one school in one school year.</param>
    public static IReadOnlyList<WatchFinding> Find(WatchRule rule, IReadOnlyCollection<SignOfWork> signs) =>
        signs.Select(sign => sign.Work).Distinct().Count() < rule.SignedWorks ? [] :
        [
            .. signs.Select(sign => new WatchFinding(
                WatchKind.Sign, sign.SchoolId,
                string.Create(CultureInfo.InvariantCulture, $"{sign.Work.Year.StartYear}/{(byte)sign.Work.Procedure}/{sign.Work.Subject}/{sign.Work.ProgrammeGrade}/{(byte)sign.Work.Profile}/{(byte)sign.Work.Season}/{(byte)sign.Work.Form}/{sign.Marker.Code()}"),
                Russian.Bind($"{AssessmentWords.FullName(sign.Work.Series)}, {sign.Work.Year}: {Lowered(sign.Marker.Name())}. {sign.Sentence}"),
                new WatchTarget(sign.Work.Year.StartYear), sign.FileId)),
        ];

    /// <param name="rule">The parameters.</param>
    /// <param name="signs">Marks of one school in the official list of one school year.</param>
    public static IReadOnlyList<WatchFinding> Find(WatchRule rule, IReadOnlyCollection<PublishedSignOfWork> signs) => signs.Count < rule.SignedWorks ? [] :
    [
        .. signs.Select(sign => new WatchFinding(
            WatchKind.PublishedSign, sign.SchoolId, string.Create(CultureInfo.InvariantCulture, $"{sign.StartYear}/{sign.Subject}/{sign.Grade}"),
            Russian.Bind($"{sign.Subject}, {sign.Grade} класс, {Russian.SchoolYear(sign.StartYear)}: работа отмечена в официальном списке с признаками необъективных результатов; "
                + $"отмеченных работ школы в этом году — {Russian.Number(signs.Count)}."),
            new WatchTarget(sign.StartYear), sign.FileId)),
    ];

    private static string Lowered(string name) => name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
