using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Site;

/// <param name="TerritoryId">Region or municipality; null for the region.</param>
/// <param name="Year">School year of results and plans; null for the newest one.</param>
public sealed record SitePagesFilter(int? TerritoryId = null, SchoolYear? Year = null)
{
    /// <summary>Keys of the addresses that a person has marked as meant for everybody; the others stay inside.</summary>
    public IReadOnlyList<Guid> Links { get; init; } = [];
}

/// <summary>What an office puts on its own site: no names of people, no cell that is not for everybody.</summary>
/// <param name="TerritoryId">Null for a region that nobody has named.</param>
/// <param name="Name">Of the region or municipality.</param>
/// <param name="Year">School year.</param>
/// <param name="IsDemonstration">The invented region of the example.</param>
/// <param name="MadeOn">Today.</param>
/// <param name="DataDate">Day of the newest data.</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="Plans">Own approved plans of the year, of the newest year all since, the newest first.</param>
/// <param name="Municipalities">How the municipalities carry out theirs; empty for a municipality.</param>
/// <param name="Documents">Orders, and addresses that were marked.</param>
/// <param name="Offered">Addresses of these plans that could be marked.</param>
/// <param name="Works">Results, by procedure and subject.</param>
/// <param name="Published">What is to be kept of this publication, as JSON.</param>
/// <param name="After">The last publication that this one was decided after; null for none.</param>
public sealed record SitePagesView(
    int? TerritoryId, string Name, SchoolYear Year, bool IsDemonstration, DateOnly MadeOn, DateOnly DataDate, int DataVersion, IReadOnlyList<SitePlan> Plans,
    IReadOnlyList<SiteMunicipality> Municipalities, IReadOnlyList<SiteDocument> Documents, IReadOnlyList<SiteLink> Offered, IReadOnlyList<SiteWork> Works, string Published, int? After)
{
    public string Title => $"Материалы для сайта: {Name}, {Year}";
}

/// <param name="Title">As approved.</param>
/// <param name="Order">«приказ № 87 от 03.09.2024»; null where unknown.</param>
/// <param name="Period">«01.09.2024–31.08.2025».</param>
/// <param name="Fulfilment">Of all units.</param>
/// <param name="Overdue">Activities with anything overdue.</param>
/// <param name="Activities">In order.</param>
public sealed record SitePlan(string Title, string? Order, string Period, Fulfilment Fulfilment, int Overdue, IReadOnlyList<SiteActivity> Activities);

/// <param name="Section">Null for none.</param>
/// <param name="Number">May be empty.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Due">In the words of the order.</param>
/// <param name="Standing">One for all.</param>
/// <param name="Fulfilment">Of its units: how many, never whose.</param>
public sealed record SiteActivity(string? Section, string Number, string Title, string Due, Standing Standing, Fulfilment Fulfilment);

/// <param name="Name">The municipality.</param>
/// <param name="HasPlan">An approved plan counts.</param>
/// <param name="Fulfilment">Of all units.</param>
/// <param name="Overdue">Activities with anything overdue.</param>
public sealed record SiteMunicipality(string Name, bool HasPlan, Fulfilment Fulfilment, int Overdue);

/// <param name="Title">What it is.</param>
/// <param name="Address">http or https; null for an order that is but named.</param>
public sealed record SiteDocument(string Title, string? Address);

/// <param name="Key">Key of the document.</param>
/// <param name="Title">What stands behind the address.</param>
/// <param name="Address">http or https.</param>
public sealed record SiteLink(Guid Key, string Title, string Address);

/// <param name="Title">«ВПР, математика, 5 класс, весна 2025».</param>
/// <param name="Columns">Heads of numbers.</param>
/// <param name="Rows">The region and municipalities, or the municipality beside the region.</param>
/// <param name="IsRepeated">The data were changed since, and other numbers would give hidden ones away: those of the last publication stand.</param>
public sealed record SiteWork(string Title, IReadOnlyList<string> Columns, IReadOnlyList<SiteRow> Rows, bool IsRepeated);

/// <param name="Territory">Whose.</param>
/// <param name="Mark">«&lt;10» or «*» in the place of the numbers; null where they are shown.</param>
/// <param name="Cells">In the order of the columns; null where there is none.</param>
public sealed record SiteRow(string Territory, string? Mark, IReadOnlyList<string?> Cells);
