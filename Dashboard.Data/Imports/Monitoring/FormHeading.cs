using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>The lines above a form's table: its name, the title of the plan, the territory with the order.</summary>
internal static partial class FormHeading
{
    public static bool IsOfForm(SheetGrid sheet, int head) => Lines(sheet, head).Any(IsName);

    /// <summary>The plan that the heading names; nothing where the name of the form does not stand above it.</summary>
    public static FormPlan PlanOf(SheetGrid sheet, int head)
    {
        if (Lines(sheet, head).SkipWhile(line => !IsName(line)).Skip(1).Take(2).ToList() is not [{ } title, .. var rest])
        {
            return new FormPlan();
        }

        var order = rest.Select(line => Order().Match(line)).FirstOrDefault(match => match.Success);
        return new FormPlan(null, title, order?.Groups["number"].Value, Day(order));
    }

    private static IEnumerable<string> Lines(SheetGrid sheet, int head)
    {
        for (var row = 0; row < head; row++)
        {
            if (First(sheet.Row(row)) is { } line)
            {
                yield return line;
            }
        }
    }

    private static string? First(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Kind == CellKind.Text && string.Join(' ', cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsName(string line) => line.StartsWith(MonitoringWords.FormTitle, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(Match? order) =>
        order is not null && DateOnly.TryParseExact(order.Groups["day"].Value, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"№\s*(?<number>[^;]+?)(?:\s+от\s+(?<day>\d{2}\.\d{2}\.\d{4}))?\s*(?:;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
