using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;

namespace Dashboard.Web.CommandLine;

/// <summary>
/// What happens before the site answers: the database is created, and a new folder gets the sample region through the same
/// importer that a user uses. A folder named by <c>--data</c> starts empty: samples are never mixed with real data.
/// </summary>
internal static class FirstStart
{
    /// <summary>Setting that names the folder of own data.</summary>
    public const string DataSetting = "data";

    /// <summary>Setting that names a folder for the sample region alone (a show, a training).</summary>
    public const string SampleSetting = "sample";

    public static (DataFolder Folder, InstallationKind Kind) Choose(IConfiguration configuration)
    {
        if (configuration[SampleSetting] is { Length: > 0 } sample)
        {
            return (new DataFolder(sample), InstallationKind.Demonstration);
        }

        var folder = new DataFolder(configuration[DataSetting] is { Length: > 0 } named ? named : CommandInstallation.DefaultFolder);
        return (folder, folder.Shown ?? (configuration[DataSetting] is { Length: > 0 } ? InstallationKind.Own : InstallationKind.Demonstration));
    }

    public static async Task PrepareAsync(IServiceProvider services, TextWriter console)
    {
        var database = services.GetRequiredService<InstallationDatabase>();
        var created = await database.CreateAsync();
        if (created && database.Kind == InstallationKind.Demonstration)
        {
            await LoadSampleAsync(services.GetRequiredService<ImportPipeline>(), console);
        }

        await services.GetRequiredService<Data.Facts.FactsSource>().GetAsync();
    }

    private static async Task LoadSampleAsync(ImportPipeline pipeline, TextWriter console)
    {
        await console.WriteLineAsync("Первый запуск: загружается вымышленный Приозёрный край. Это один раз.");
        var started = Stopwatch.GetTimestamp();
        // Orders and what is stated of schools name schools and municipalities: both come after the sheets that bring them, and what was
        // done comes after what was ordered.
        var results = await LoadAsync(pipeline, "region", new ImportAnswers { CreateMissing = true }, console);
        var support = await LoadAsync(pipeline, "support", new ImportAnswers(), console);
        var roadmaps = await LoadAsync(pipeline, "roadmaps", new ImportAnswers { AcceptRoadmaps = true }, console);
        var monitoring = await LoadAsync(pipeline, "monitoring", new ImportAnswers(), console);
        await console.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Загружено: значений {results.Counts.ToWrite} из {results.Files.Count} файлов, сведений о школах {support.Counts.ToWrite}, дорожных карт {roadmaps.Files.Count(file => file.Roadmap is not null)}, мероприятий {roadmaps.Counts.ToWrite}, отметок о выполнении {monitoring.Counts.ToWrite} за {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} с; замечаний: {results.Problems.Concat(support.Problems).Concat(roadmaps.Problems).Concat(monitoring.Problems).Count(problem => problem.Severity != ProblemSeverity.Note)}."));
    }

    private static async Task<ImportPlan> LoadAsync(ImportPipeline pipeline, string samples, ImportAnswers answers, TextWriter console)
    {
        var progress = new ConsoleProgress(console);
        var folder = Path.Combine(AppContext.BaseDirectory, "data-samples", samples);
        var files = await pipeline.ReadAsync([new ImportSource(folder, null)], answers, progress, CancellationToken.None);
        progress.Clear();
        var plan = await pipeline.PlanAsync(files, answers, AccessScope.Region);
        if (plan.Questions.Count > 0)
        {
            // «В-Ольховская СШ» is a question to a person, who takes what is offered first; nobody sits here to be asked.
            answers = answers with { Territories = plan.Questions.Where(question => question.Suggestions.Count > 0).ToDictionary(question => question.Key, question => question.Suggestions[0].TerritoryId) };
            plan = await pipeline.PlanAsync(files, answers, AccessScope.Region);
        }

        await pipeline.ApplyAsync(plan, answers);
        return plan;
    }
}
