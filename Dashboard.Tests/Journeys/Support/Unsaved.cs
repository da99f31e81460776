using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Looks for tables and charts of a page that cannot be taken away.</summary>
internal static class Unsaved
{
    /// <summary>What is no table of data, by its selector, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["table.cal"] = "a month laid out as a sheet of a calendar: its days are in the table of the plan and leave as .ics",
        ["table:has(tbody input:not([type=checkbox])), table:has(tbody select), table:has(tbody textarea)"] = "fields of a form",
        [".mini table"] = "a small picture of a slide: it leaves in the deck, and its numbers on their own page",
    };

    private const string Script = """
        exempt => {
          const main = document.querySelector('main');
          const name = each => each.getAttribute('aria-label') || each.caption?.textContent || each.closest('.card, section')?.querySelector('h2, h3')?.textContent || each.className || each.tagName;
          const shown = each => each.checkVisibility() && !each.closest('details .panel');
          const near = (each, within) => {
            for (let place = each.parentElement; place && place !== main.parentElement; place = place.parentElement) {
              if (place.matches('section.chart')) return { words: place.textContent, enough: true };
              const takes = place.querySelectorAll('[data-takes]');
              if (takes.length > 0) return { words: [...takes].map(take => take.textContent).join(' '), enough: [...place.querySelectorAll(within)].filter(other => shown(other) && !exempt.some(one => other.matches(one))).length <= takes.length };
            }
            return { words: '', enough: false };
          };
          const tables = [...main.querySelectorAll('table, [role=table]')].filter(each => shown(each) && !exempt.some(one => each.matches(one)))
            .filter(each => { const found = near(each, 'table, [role=table]'); return !found.enough || !found.words.includes('XLSX') || !found.words.includes('CSV'); })
            .map(each => 'no table to take away: ' + name(each).trim());
          const charts = [...main.querySelectorAll('.plot, .hm, .marks, .tl, .sg, .tg, .gantt, .db')].filter(shown)
            .filter(each => { const found = near(each, '.hm, .marks, .tl, .sg, .tg, .gantt'); return !found.words.includes('PNG') || !found.words.includes('SVG'); })
            .map(each => 'no picture to take away: ' + name(each).trim());
          return [...new Set([...tables, ...charts])];
        }
        """;

    public static Task<string[]> OnAsync(IPage page) => page.EvaluateAsync<string[]>(Script, Exempt.Keys.ToArray());
}
