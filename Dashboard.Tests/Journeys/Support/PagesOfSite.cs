using System.Reflection;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Every page of the site by its route, found in the program: a new page cannot be forgotten.</summary>
internal static class PagesOfSite
{
    /// <summary>Pages that stand only while a file waits for a person: their tables are walked by the journeys of imports.</summary>
    private static readonly Dictionary<string, string> Waiting = new(StringComparer.Ordinal)
    {
        ["/imports/{Key:guid}/mapping"] = "columns of a file that no form knows: a form to be filled in",
        ["/imports/{Key:guid}/roadmap"] = "a plan that was read and is corrected: a form to be filled in",
        ["/imports/{Key:guid}"] = "a preview of files that are thrown away or applied",
    };

    public static IEnumerable<string> Templates => typeof(App).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>An address of every page of a site that has something of everything.</summary>
    public static async Task<IReadOnlyList<string>> SeedAsync(LiveSite site)
    {
        var (municipality, school) = await SeededSupport.AddAsync(site);
        await StateAsync(site);
        var plan = (await site.Services.GetRequiredService<Data.Queries.Roadmaps.PlanStore>().AllAsync([municipality], AccessScope.Region)).First(each => each.Head.OrderNumber == "87");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["/municipalities"] = municipality, ["/schools"] = school, ["/roadmaps"] = plan.Head.Id, ["/risks/lists"] = school };
        return
        [
            .. Templates.Where(template => !Waiting.ContainsKey(template)).Select(template => template
                .Replace("{ActivityId:int}", plan.Activities.First(each => each.Number == "2.2").Id.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{Id:int}", numbers.GetValueOrDefault(template.Split("/{")[0], 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)),
        ];
    }

    /// <summary>The other views of the page that is open: its tabs that stay on its path.</summary>
    public static async Task<IReadOnlyList<string>> ViewsAsync(IPage page)
    {
        var path = new Uri(page.Url).AbsolutePath;
        var links = await page.Locator("main nav.tabs a:not([aria-current])").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return [.. links.Where(link => link.Split('?')[0] == path).Distinct(StringComparer.Ordinal)];
    }

    private static async Task StateAsync(LiveSite site)
    {
        var schools = (await site.Services.GetRequiredService<FactsSource>().GetAsync()).Schools.Select(school => school.Id).ToList();
        var pipeline = site.Services.GetRequiredService<ImportPipeline>();
        var listed = from year in new[] { 2024, 2025 }
                     from school in schools.Skip(year - 2024).Where((_, place) => place % 5 == 0)
                     select (school, new StatementKey(StatementKind.ListPlace, year, "low-results"), (SchoolStatement?)new ListPlaceStatement("598-од", new DateOnly(year, 8, 20), new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31)));
        await pipeline.StateAsync([.. listed], StatementForm.SchoolList, "перечни для проверки", AccessScope.Region);
        var factors = (await site.Services.GetRequiredService<StatementsSource>().GetAsync()).Factors;
        var levels = from school in schools
                     from factor in factors.Select((factor, place) => (factor.Code, Place: place))
                     let turn = ((school * 7) + (factor.Place * 5)) % 5
                     select (school, new StatementKey(StatementKind.RiskLevel, 2025, StatementTopic.Risk(ProfileSource.Regional, factor.Code)), (SchoolStatement?)new RiskLevelStatement(turn < 2 ? RiskLevel.High : turn < 4 ? RiskLevel.Medium : RiskLevel.Low));
        await pipeline.StateAsync([.. levels], StatementForm.RiskProfile, "профили для проверки", AccessScope.Region);
    }
}
