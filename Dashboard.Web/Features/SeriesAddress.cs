using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
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
        .With(Profile, Code(series.Profile))
        .With(Title, series.Title);

    /// <summary>How schools scatter in the last work of the series that the territory has a number of; it is looked for among them.</summary>
    public static string Funnel(SeriesView view)
    {
        var last = view.Periods.Where((period, place) => view.Own.Points[place] is not null && !period.IsApart).LastOrDefault();
        var (series, territory) = (view.Filter.Series, view.Territory);
        var address = Links.Funnel(
            last?.Year.StartYear, territory.Level == TerritoryLevel.School ? territory.MunicipalityId : territory.Id, AssessmentWords.Code(series.Procedure), series.Subject, series.ProgrammeGrade,
            view.Filter.Indicator.Code, territory.Level == TerritoryLevel.School ? territory.Id : null);
        return Query.Parse(address).With(WorkAddress.Variant, Code(series.Profile)).ToString();
    }

    /// <summary>The offered series that the address names; what it leaves out is filled in, null where nothing is offered.</summary>
    public static AssessmentSeries? Read(Query address, IReadOnlyList<SeriesChoice> choices)
    {
        var profile = address.Value(Profile) switch { "basic" => TestProfile.Basic, "advanced" => TestProfile.Advanced, _ => (TestProfile?)null };
        var fitting = choices.Where(choice => address.Value(Title) is not { } title || choice.Series.Title == title).ToList();
        return SeriesChoice.Pick(
            fitting.Count > 0 ? fitting : choices, AssessmentWords.FindProcedure(address.Value(Links.Procedure)), address.Value(Links.Subject), address.Number(Links.Grade), profile);
    }

    private static string? Code(TestProfile profile) => profile switch { TestProfile.Basic => "basic", TestProfile.Advanced => "advanced", _ => null };
}
