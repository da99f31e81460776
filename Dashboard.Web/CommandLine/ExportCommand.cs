using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Queries.ResultList;

namespace Dashboard.Web.CommandLine;

/// <summary><c>export results [--data FOLDER] [--format csv|json] [--audience own|public] [--out FILE]</c>: every stored result for other programs.</summary>
internal static class ExportCommand
{
    private static readonly HashSet<string> Valued = ["data", "format", "audience", "out"];

    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        if (args is ["roadmap", .. var rest])
        {
            return await ExportRoadmapCommand.RunAsync(rest, errors);
        }

        var arguments = Arguments.Parse(args, new HashSet<string>(), Valued, out var mistake);
        var format = arguments?.Value("format") ?? "csv";
        var audience = arguments?.Value("audience") ?? "own";
        if (arguments is null || arguments.Words is not ["results"] || format is not ("csv" or "json") || audience is not ("own" or "public"))
        {
            await errors.WriteLineAsync(mistake ?? "Что выгрузить: export results [--data ПАПКА] [--format csv|json] [--audience own|public] [--out ФАЙЛ] или export roadmap НОМЕР|--all [--form appendix|plan|monitoring|ics] [--out ФАЙЛ] [--data ПАПКА]");
            return ImportCommand.Refused;
        }

        await using var services = await CommandInstallation.OpenShownAsync(arguments, errors);
        if (services is null)
        {
            return ImportCommand.Refused;
        }

        var made = audience == "public" ? Audience.Public : Audience.Own;
        var rows = await services.GetRequiredService<ResultListQuestion>().AskAsync(made, AccessScope.Region);
        await using var target = Target(arguments.Value("out"));
        if (target is null)
        {
            await errors.WriteLineAsync($"Файл {arguments.Value("out")} не удалось создать: проверьте путь и права.");
            return ImportCommand.Refused;
        }

        if (format == "json")
        {
            ResultsTable.WriteJson(rows, made, target);
        }
        else
        {
            ResultsTable.WriteCsv(rows, made, target);
        }

        return ImportCommand.Applied;
    }

    internal static Stream? Target(string? file)
    {
        try
        {
            return file is null ? Console.OpenStandardOutput() : File.Create(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
