using System.Globalization;

namespace Dashboard.Samples.Region;

/// <summary>A line of an exam sheet.</summary>
/// <param name="Code">Code of the АТЕ or of the school; null for the region.</param>
/// <param name="Name">As the sheet spells it.</param>
/// <param name="Municipality">Spelling of the municipality of a school; null for wider territories.</param>
/// <param name="Outcome">Null where nobody of the school took the subject.</param>
internal sealed record ExamRow(string? Code, string Name, string? Municipality, Outcome? Outcome)
{
    public bool IsSchool => Municipality is not null;

    /// <summary>Region, then each municipality with its schools.</summary>
    public static IEnumerable<ExamRow> Of(AssessmentOutcome outcome)
    {
        yield return new ExamRow(null, SampleRegion.Name, null, outcome.Region);
        foreach (var municipality in outcome.Municipalities)
        {
            yield return new ExamRow(municipality.Code, Spelled(outcome, municipality), null, outcome.Of(municipality));
            foreach (var school in outcome.Schools.Where(school => school.Municipality == municipality))
            {
                yield return OfSchool(outcome, school);
            }
        }
    }

    public static IEnumerable<ExamRow> SchoolsOf(AssessmentOutcome outcome) => outcome.Schools.Select(school => OfSchool(outcome, school));

    /// <summary>Also the schools where nobody took the subject.</summary>
    public static IEnumerable<ExamRow> AllSchools(AssessmentOutcome outcome) => SampleRegion.Schools
        .Where(school => outcome.Assessment.ProgrammeGrade < 10 || school.HasUpperGrades)
        .Select(school => OfSchool(outcome, school));

    public static IEnumerable<ExamRow> MunicipalitiesOf(AssessmentOutcome outcome) =>
        outcome.Municipalities.Select(municipality => new ExamRow(municipality.Code, Spelled(outcome, municipality), null, outcome.Of(municipality)));

    private static ExamRow OfSchool(AssessmentOutcome outcome, InventedSchool school) => new(
        school.Code, SheetSpelling.School(school, outcome.Assessment.StartYear), Spelled(outcome, school.Municipality), outcome.Of(school));

    private static string Spelled(AssessmentOutcome outcome, InventedMunicipality municipality) =>
        SheetSpelling.Municipality(municipality, outcome.Assessment.StartYear);
}

/// <summary>Numbers as exam sheets print them.</summary>
internal static class ExamNumber
{
    /// <summary>Percent with two decimals, as a number.</summary>
    public static double Percent(long part, long whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole, 2, MidpointRounding.AwayFromZero);

    /// <summary>«13,04», a text.</summary>
    public static string PercentText(long part, long whole) => Percent(part, whole).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    public static double Mean(double mean) => Math.Round(mean, 2, MidpointRounding.AwayFromZero);

    /// <summary>«01-Русский язык», «22-Математика базовая».</summary>
    public static string CodedSubject(SampleAssessment assessment)
    {
        var code = assessment.Basic ? 22 : SubjectNames.ExamCode(assessment.Subject);
        return string.Create(CultureInfo.InvariantCulture, $"{code:00}-{SubjectOf(assessment)}");
    }

    /// <summary>«Математика профильная» in ЕГЭ, plain elsewhere.</summary>
    public static string SubjectOf(SampleAssessment assessment) => assessment switch
    {
        { Basic: true } => "Математика базовая",
        { Procedure: SampleProcedure.Ege, Advanced: true } => "Математика профильная",
        _ => assessment.SubjectName,
    };

    public static string Exam(SampleAssessment assessment) => assessment.Procedure == SampleProcedure.Oge ? "ОГЭ" : "ЕГЭ";
}
