using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Web.CommandLine;

/// <summary><c>report deck --region|--municipality CODE|--school CODE [--year Y] [--format wide|narrow] --out FILE [--data FOLDER]</c>: slides of the August conference.</summary>
internal static class ReportCommand
{
    public const string Usage = "report deck --region|--municipality КОД|--school КОД [--year ГОД] [--format wide|narrow] --out ФАЙЛ [--data ПАПКА]";

    private static readonly HashSet<string> Switches = ["region"];
    private static readonly HashSet<string> Valued = ["municipality", "school", "year", "format", "out", "data"];

    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, Switches, Valued, out var mistake);
        var format = arguments?.Value("format") ?? "wide";
        if (arguments is null || arguments.Words is not ["deck"] || arguments.Value("out") is not { } file || format is not ("wide" or "narrow")
            || new[] { arguments.Has("region"), arguments.Has("municipality"), arguments.Has("school") }.Count(named => named) != 1
            || !IsYear(arguments.Value("year"), out var year))
        {
            await errors.WriteLineAsync(mistake ?? "Что сделать: " + Usage);
            return ImportCommand.Refused;
        }

        await using var services = await CommandInstallation.OpenShownAsync(arguments, errors);
        if (services is null)
        {
            return ImportCommand.Refused;
        }

        var facts = await services.GetRequiredService<FactsSource>().GetAsync();
        var territory = arguments.Has("region") ? null : Named(facts, arguments.Value("municipality"), arguments.Value("school"));
        if (territory is null && !arguments.Has("region"))
        {
            await errors.WriteLineAsync($"Нет {(arguments.Has("school") ? "школы с кодом или логином" : "муниципалитета с кодом или названием")} «{arguments.Value("school") ?? arguments.Value("municipality")}».");
            return ImportCommand.Refused;
        }

        var filter = new DeckFilter { TerritoryId = territory?.Id, Year = year, Preset = arguments.Has("school") ? DeckPreset.School : DeckPreset.Conference };
        var deck = await services.GetRequiredService<DeckQuestion>().AskAsync(filter, AccessScope.Region);
        await using var target = ExportCommand.Target(file);
        if (deck is null || target is null)
        {
            await errors.WriteLineAsync(deck is null ? "В этой установке ещё нет ни одной школы." : $"Файл {file} не удалось создать: проверьте путь и права.");
            return ImportCommand.Refused;
        }

        DeckWriter.Write(deck, format == "narrow" ? DeckFormat.Narrow : DeckFormat.Wide, target);
        return ImportCommand.Applied;
    }

    // A school year is named by its last year, as results are: 2025 is 2024/2025.
    internal static bool IsYear(string? text, out SchoolYear? year)
    {
        year = null;
        if (text is null)
        {
            return true;
        }

        if (SchoolYear.TryParse(text, out var whole))
        {
            year = whole;
            return true;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && new SchoolYear(end - 1).IsPlausible)
        {
            year = new SchoolYear(end - 1);
            return true;
        }

        return false;
    }

    internal static TerritoryFact? Named(ResultFacts facts, string? municipality, string? school) => school is not null
        ? facts.Schools.FirstOrDefault(each => each.Code == school || each.Login == school || "sch" + each.Login == school || "edu" + each.Login == school)
        : facts.Municipalities.FirstOrDefault(each => each.Code == municipality || string.Equals(each.Name, municipality, StringComparison.OrdinalIgnoreCase)
            || string.Equals(each.Label.Replace('\u00a0', ' '), municipality, StringComparison.OrdinalIgnoreCase));
}
