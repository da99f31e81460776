using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Web.Features;

/// <summary>A series as it stands in addresses: procedure, subject, grade, and where there is one, profile and title.</summary>
internal static class SeriesAddress
{
    private const string Profile = "profile";
    private const string Title = "title";

    public static Query Write(Query address, AssessmentSeries series) => address
        .With(Links.Procedure, AssessmentWords.Code(series.Procedure))
        .With(Links.Subject, series.Subject)
        .With(Links.Grade, series.ProgrammeGrade)
        .With(Profile, series.Profile switch { TestProfile.Basic => "basic", TestProfile.Advanced => "advanced", _ => null })
        .With(Title, series.Title);

    /// <summary>The offered series that the address names; what it leaves out is filled in, null where nothing is offered.</summary>
    public static AssessmentSeries? Read(Query address, IReadOnlyList<SeriesChoice> choices)
    {
        var profile = address.Value(Profile) switch { "basic" => TestProfile.Basic, "advanced" => TestProfile.Advanced, _ => (TestProfile?)null };
        var fitting = choices.Where(choice => address.Value(Title) is not { } title || choice.Series.Title == title).ToList();
        return SeriesChoice.Pick(
            fitting.Count > 0 ? fitting : choices, AssessmentWords.FindProcedure(address.Value(Links.Procedure)), address.Value(Links.Subject), address.Number(Links.Grade), profile);
    }
}
