using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Web.CommandLine;

/// <summary>
/// <c>export roadmap ID|--all [--form appendix|plan|monitoring|ics] [--out FILE] [--data FOLDER]</c>: a plan in one of its forms.
/// With <c>--all</c> the target is a folder, with a file for each plan in it.
/// </summary>
internal static class ExportRoadmapCommand
{
    private const string Usage = "Что выгрузить: export roadmap НОМЕР|--all [--form appendix|plan|monitoring|ics] [--out ФАЙЛ] [--data ПАПКА]; с --all параметр --out называет папку.";

    private static readonly HashSet<string> Switches = ["all"];
    private static readonly HashSet<string> Valued = ["form", "out", "data"];

    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, Switches, Valued, out var mistake);
        var word = arguments?.Value("form") ?? RoadmapForm.Appendix.Word;
        var form = RoadmapForm.All.FirstOrDefault(each => each.Word == word);
        var all = arguments?.Has("all") == true;
        var id = 0;
        if (arguments is null || form is null || (all ? arguments.Words.Count > 0 : arguments.Words is not [var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out id)))
        {
            await errors.WriteLineAsync(mistake ?? Usage);
            return ImportCommand.Refused;
        }

        await using var services = await CommandInstallation.OpenShownAsync(arguments, errors);
        if (services is null)
        {
            return ImportCommand.Refused;
        }

        var store = services.GetRequiredService<PlanStore>();
        var files = new RoadmapFiles(store, services.GetRequiredService<MonitoringQuestion>());
        return all
            ? await WriteAllAsync(store, files, form, arguments.Value("out") ?? ".", errors)
            : await WriteOneAsync(files, form, id, arguments.Value("out"), errors);
    }

    private static async Task<int> WriteOneAsync(RoadmapFiles files, RoadmapForm form, int id, string? path, TextWriter errors)
    {
        if (await files.MakeAsync(form, id, new RoadmapFileSettings(), AccessScope.Region) is not { } file)
        {
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Дорожной карты с номером {id} нет."));
            return ImportCommand.Refused;
        }

        await using var target = ExportCommand.Target(path);
        if (target is null)
        {
            await errors.WriteLineAsync($"Файл {path} не удалось создать: проверьте путь и права.");
            return ImportCommand.Refused;
        }

        await file.Content.CopyToAsync(target);
        return ImportCommand.Applied;
    }

    private static async Task<int> WriteAllAsync(PlanStore store, RoadmapFiles files, RoadmapForm form, string folder, TextWriter errors)
    {
        var plans = await store.AllAsync(null, AccessScope.Region);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var plan in plans)
            {
                if (await files.MakeAsync(form, plan.Head.Id, new RoadmapFileSettings(), AccessScope.Region) is { } file)
                {
                    // Two plans of a territory may have one year and no number: the key tells them apart.
                    await using var target = File.Create(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{plan.Head.Id}. {file.Name}")));
                    await file.Content.CopyToAsync(target);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"В папку {folder} не удалось записать: проверьте путь и права.");
            return ImportCommand.Refused;
        }

        return ImportCommand.Applied;
    }
}
