using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports.Site;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports.Site;
using Dashboard.Data.Records;

namespace Dashboard.Web.CommandLine;

/// <summary><c>report site --region|--municipality CODE [--year Y] --out FOLDER [--data FOLDER]</c>: pages for an office's own site, written into the log of publications.</summary>
internal static class ReportSiteCommand
{
    public const string Usage = "report site --region|--municipality КОД [--year ГОД] --out ПАПКА [--data ПАПКА]";

    private static readonly HashSet<string> Switches = ["region"];
    private static readonly HashSet<string> Valued = ["municipality", "year", "out", "data"];

    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, Switches, Valued, out var mistake);
        if (arguments is not { Words: [] } || arguments.Value("out") is not { } target || arguments.Has("region") == arguments.Has("municipality") || !ReportCommand.IsYear(arguments.Value("year"), out var year))
        {
            await errors.WriteLineAsync(mistake ?? "Что сделать: " + Usage);
            return ImportCommand.Refused;
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any(entry => !SitePages.Names.Contains(Path.GetFileName(entry))))
        {
            await errors.WriteLineAsync($"В папке {target} лежит что-то ещё: назовите пустую или новую.");
            return ImportCommand.Refused;
        }

        await using var services = await CommandInstallation.OpenShownAsync(arguments, errors);
        if (services is null)
        {
            return ImportCommand.Refused;
        }

        var facts = await services.GetRequiredService<FactsSource>().GetAsync();
        var territory = arguments.Has("region") ? null : ReportCommand.Named(facts, arguments.Value("municipality"), null);
        if (territory is null && !arguments.Has("region"))
        {
            await errors.WriteLineAsync($"Нет муниципалитета с кодом или названием «{arguments.Value("municipality")}».");
            return ImportCommand.Refused;
        }

        if (!MayWriteInto(target))
        {
            await errors.WriteLineAsync($"Папку {target} не удалось создать: проверьте путь и права.");
            return ImportCommand.Refused;
        }

        var made = await new SiteFiles(services.GetRequiredService<SitePagesQuestion>(), services.GetRequiredService<PublicationRecords>()).MakeAsync(new SitePagesFilter(territory?.Id, year), AccessScope.Region);
        if (made.View is not { } view)
        {
            await errors.WriteLineAsync(made.Refusal);
            return ImportCommand.Refused;
        }

        SitePages.WriteFolder(view, target);
        return ImportCommand.Applied;
    }

    // Asked before the publication is logged: what could not be written was not published.
    private static bool MayWriteInto(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
