using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>What the address of a plan says: everything that narrows it, and the view.</summary>
internal static class PlanAddress
{
    public const string Status = "status", School = "school", Factor = "factor", Owner = "owner", Section = "section", Month = "month", By = "by";

    public static readonly IReadOnlyList<string> Filters = [Status, School, Links.Subject, Factor, Owner, Section, Links.Text];

    public static PlanFilter Read(int plan, Query address) => new(
        plan, PlanCondition.Find(address.Value(Status)), address.Number(School), address.Value(Links.Subject), address.Number(Factor), address.Value(Owner),
        address.Number(Section), address.Value(Links.Text));

    /// <summary>The month that the calendar shows: «2025-06» of the address, else that of the given day.</summary>
    public static DateOnly MonthOf(Query address, DateOnly otherwise) =>
        DateOnly.TryParseExact(address.Value(Month) + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var month)
            ? month
            : new DateOnly(otherwise.Year, otherwise.Month, 1);
}
