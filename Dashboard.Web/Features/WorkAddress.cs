using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Web.Features;

/// <summary>How the pages about one work name it in their address.</summary>
internal static class WorkAddress
{
    /// <summary>The key of <see cref="WorkVariant.Code"/>.</summary>
    public const string Variant = "variant";

    /// <summary>The key of a school that narrows a page.</summary>
    public const string School = "school";

    public static WorksFilter Read(Query address, int? year, int? schoolId = null, DetailKind? with = null) => new(
        AssessmentWords.FindProcedure(address.Value(Links.Procedure)),
        address.Value(Links.Subject),
        address.Number(Links.Grade),
        year,
        address.Value(Variant),
        schoolId,
        with);

    /// <summary>«ВПР, математика, 5 класс».</summary>
    public static string Name(Assessment work) => AssessmentWords.FullName(work.Series);

    /// <summary>«весна 2025», «осень 2022», «2025, с учётом пересдач», «14.03.2025».</summary>
    public static string Time(Assessment work)
    {
        var year = work.CalendarYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var time = work.Date is { } day ? Russian.Date(day)
            : work.Procedure == Procedure.Vpr ? (work.Season == Season.Autumn ? "осень\u00a0" : "весна\u00a0") + year
            : year;
        return time + (work.Form == TestForm.Computer ? ", компьютерная форма" : "") + (work.Wave == Wave.Main ? "" : ", " + AssessmentWords.Name(work.Wave));
    }
}
