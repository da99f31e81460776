using System.Text.Json;
using Dashboard.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Runs axe-core in a page.</summary>
internal static class Accessibility
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(found => ({ Rule: found.id, Impact: found.impact ?? '', Help: found.help, Places: found.nodes.map(node => node.target.join(' ')) }))
        """;

    /// <summary>Fails where axe finds something that keeps people from using the page.</summary>
    public static async Task AssertNothingSerious(IPage page)
    {
        var found = (await Check(page)).Where(IsSerious).Select(found => $"{found.Rule}: {found.Help} at {string.Join("; ", found.Places)}").ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    public static async Task<IReadOnlyList<Finding>> Check(IPage page)
    {
        // The script stays in the page: a second run in the same page finds it there.
        await page.EvaluateAsync("script => { if (!globalThis.axe) { (0, eval)(script); } }", Repository.Read("Dashboard.Web/node_modules/axe-core/axe.min.js"));
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return found.Deserialize<List<Finding>>() ?? [];
    }

    public static bool IsSerious(Finding finding) => finding.Impact is "serious" or "critical";

    /// <param name="Rule">Name of the rule in axe.</param>
    /// <param name="Impact">minor, moderate, serious or critical.</param>
    /// <param name="Help">What is wanted, in words.</param>
    /// <param name="Places">Selectors of the elements.</param>
    internal sealed record Finding(string Rule, string Impact, string Help, IReadOnlyList<string> Places);
}
