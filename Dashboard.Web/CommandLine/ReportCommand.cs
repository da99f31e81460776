using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;

namespace Dashboard.Web.CommandLine;

/// <summary><c>report deck|briefing|roadmap</c>: slides of the August conference, «Аналитическая справка», «Отчёт по итогам реализации дорожной карты».</summary>
internal static class ReportCommand
{
    public const string Usage =
        "report deck --region|--municipality КОД|--school КОД [--year ГОД] [--format wide|narrow] [--template ФАЙЛ] --out ФАЙЛ [--data ПАПКА]\n"
        + "report briefing --region|--municipality КОД|--school КОД [--year ГОД] [--audience own|public] [--template ФАЙЛ] --out ФАЙЛ [--data ПАПКА]\n"
        + "report roadmap --plan НОМЕР|--region|--municipality КОД|--school КОД [--audience own|public] [--template ФАЙЛ] --out ФАЙЛ [--data ПАПКА]";

    private static readonly HashSet<string> Switches = ["region"];
    private static readonly HashSet<string> Valued = ["municipality", "school", "plan", "year", "format", "audience", "template", "out", "data"];

    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, Switches, Valued, out var mistake);
        if (arguments is null || arguments.Value("out") is null || !IsWhole(arguments, out var year))
        {
            await errors.WriteLineAsync(mistake ?? "Что сделать:\n" + Usage);
            return ImportCommand.Refused;
        }

        await using var services = await CommandInstallation.OpenShownAsync(arguments, errors);
        if (services is null)
        {
            return ImportCommand.Refused;
        }

        var territory = await TerritoryAsync(services, arguments);
        if (territory is null && (arguments.Has("municipality") || arguments.Has("school")))
        {
            await errors.WriteLineAsync($"Нет {(arguments.Has("school") ? "школы с кодом или логином" : "муниципалитета с кодом или названием")} «{arguments.Value("school") ?? arguments.Value("municipality")}».");
            return ImportCommand.Refused;
        }

        var (write, refusal) = arguments.Words[0] switch
        {
            "deck" => await DeckAsync(services, arguments, territory, year),
            "briefing" => await BriefingAsync(services, arguments, territory, year),
            _ => await RoadmapAsync(services, arguments, territory),
        };
        if (write is null)
        {
            await errors.WriteLineAsync(refusal);
            return ImportCommand.Refused;
        }

        // In memory first: a report that cannot be written leaves no half of a file.
        using var made = new MemoryStream();
        write(made);
        await using var target = ExportCommand.Target(arguments.Value("out"));
        if (target is null)
        {
            await errors.WriteLineAsync($"Файл {arguments.Value("out")} не удалось создать: проверьте путь и права.");
            return ImportCommand.Refused;
        }

        made.Position = 0;
        await made.CopyToAsync(target);
        return ImportCommand.Applied;
    }

    private static bool IsWhole(Arguments arguments, out SchoolYear? year)
    {
        year = null;
        if (arguments.Words is not [var report] || report is not ("deck" or "briefing" or "roadmap"))
        {
            return false;
        }

        var (isDeck, isRoadmap) = (report == "deck", report == "roadmap");
        return new[] { "region", "municipality", "school", "plan" }.Count(arguments.Has) == 1
            && (isRoadmap || !arguments.Has("plan")) && (isDeck || !arguments.Has("format")) && (!isDeck || !arguments.Has("audience")) && (!isRoadmap || !arguments.Has("year"))
            && (arguments.Value("format") ?? "wide") is "wide" or "narrow" && (arguments.Value("audience") ?? "own") is "own" or "public"
            && IsYear(arguments.Value("year"), out year);
    }

    private static async Task<(Action<Stream>? Write, string? Refusal)> DeckAsync(IServiceProvider services, Arguments arguments, TerritoryFact? territory, SchoolYear? year)
    {
        var (content, missing) = await TemplateAsync(arguments);
        var read = content is null ? null : DeckTemplate.Read(content);
        if ((missing ?? read?.Refusal) is { } refusal)
        {
            return (null, refusal);
        }

        var filter = new DeckFilter { TerritoryId = territory?.Id, Year = year, Preset = arguments.Has("school") ? DeckPreset.School : DeckPreset.Conference };
        return await services.GetRequiredService<DeckQuestion>().AskAsync(filter, AccessScope.Region) is not { } deck ? (null, NoSchools)
            : (stream =>
            {
                if (read?.Template is { } template)
                {
                    DeckWriter.Write(deck, template, stream);
                }
                else
                {
                    DeckWriter.Write(deck, arguments.Value("format") == "narrow" ? DeckFormat.Narrow : DeckFormat.Wide, stream);
                }
            }, null);
    }

    private static async Task<(Action<Stream>? Write, string? Refusal)> BriefingAsync(IServiceProvider services, Arguments arguments, TerritoryFact? territory, SchoolYear? year)
    {
        var filter = new BriefingFilter { TerritoryId = territory?.Id, Year = year, IsForWiderAudience = arguments.Value("audience") == "public" };
        return await TextAsync(await services.GetRequiredService<BriefingQuestion>().AskAsync(filter, AccessScope.Region), NoSchools, arguments);
    }

    private static async Task<(Action<Stream>? Write, string? Refusal)> RoadmapAsync(IServiceProvider services, Arguments arguments, TerritoryFact? territory)
    {
        if (await PlanAsync(services, arguments, territory) is not { } plan)
        {
            return (null, "Утверждённой дорожной карты у этой территории нет.");
        }

        var filter = new RoadmapReportFilter(plan) { IsForWiderAudience = arguments.Value("audience") == "public" };
        return await TextAsync(await services.GetRequiredService<RoadmapReportQuestion>().AskAsync(filter, AccessScope.Region), $"Дорожной карты с номером {plan} нет.", arguments);
    }

    private static async Task<(Action<Stream>? Write, string? Refusal)> TextAsync(BriefingView? report, string nothing, Arguments arguments)
    {
        var (content, missing) = await TemplateAsync(arguments);
        var read = content is null ? null : BriefingTemplate.Read(content);
        return (missing ?? read?.Refusal) is { } refusal ? (null, refusal) : report is null ? (null, nothing) : (stream => BriefingWriter.Write(report, stream, read?.Template), null);
    }

    private static async Task<(byte[]? Content, string? Missing)> TemplateAsync(Arguments arguments)
    {
        if (arguments.Value("template") is not { } file)
        {
            return (null, null);
        }

        try
        {
            return (await File.ReadAllBytesAsync(file), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, $"Шаблон {file} не удалось прочитать: проверьте путь и права.");
        }
    }

    /// <summary>The plan itself, or that of the territory.</summary>
    private static async Task<int?> PlanAsync(IServiceProvider services, Arguments arguments, TerritoryFact? territory)
    {
        if (arguments.Value("plan") is { } number)
        {
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }

        return await services.GetRequiredService<RoadmapReportQuestion>().PlanOfAsync(territory?.Id, AccessScope.Region);
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

    private const string NoSchools = "В этой установке ещё нет ни одной школы.";

    private static async Task<TerritoryFact?> TerritoryAsync(IServiceProvider services, Arguments arguments) =>
        Named(await services.GetRequiredService<FactsSource>().GetAsync(), arguments.Value("municipality"), arguments.Value("school"));

    /// <summary>Null where neither is named, and where there is none by that name.</summary>
    internal static TerritoryFact? Named(ResultFacts facts, string? municipality, string? school) =>
        school is not null ? facts.Schools.FirstOrDefault(each => each.Code == school || each.Login == school || "sch" + each.Login == school || "edu" + each.Login == school)
        : municipality is null ? null
        : facts.Municipalities.FirstOrDefault(each => each.Code == municipality || string.Equals(each.Name, municipality, StringComparison.OrdinalIgnoreCase)
            || string.Equals(each.Label.Replace('\u00a0', ' '), municipality, StringComparison.OrdinalIgnoreCase));
}
