using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Persistence;

namespace Dashboard.Web.CommandLine;

/// <summary>
/// <c>import PATH... [--dry-run] [--create-schools] [--data FOLDER] [--json]</c>: the importer of the site without the site.
/// </summary>
internal static class ImportCommand
{
    public const int Applied = 0, WithProblems = 1, Refused = 2;

    private static readonly HashSet<string> Switches = ["dry-run", "create-schools", "json"];
    private static readonly HashSet<string> Valued = ["data"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, Switches, Valued, out var mistake);
        if (arguments is null || arguments.Words.Count == 0)
        {
            await errors.WriteLineAsync(mistake ?? "Укажите файл, архив или папку: import ПУТЬ… [--dry-run] [--create-schools] [--data ПАПКА] [--json]");
            return Refused;
        }

        await using var services = await CommandInstallation.OpenAsync(arguments.Value("data") ?? CommandInstallation.DefaultFolder, InstallationKind.Own);
        var pipeline = services.GetRequiredService<ImportPipeline>();
        var answers = new ImportAnswers { CreateMissing = arguments.Has("create-schools"), AcceptRoadmaps = true };
        var progress = arguments.Has("json") ? null : new ConsoleProgress(errors);
        var files = await pipeline.ReadAsync([.. arguments.Words.Select(Source)], answers, progress, CancellationToken.None);
        progress?.Clear();
        var plan = await pipeline.PlanAsync(files, answers, AccessScope.Region);
        var refused = IsRefused(plan);
        var dry = arguments.Has("dry-run");
        if (!dry && refused)
        {
            await pipeline.RefuseAsync(plan);
        }
        else if (!dry && plan.ChangesAnything)
        {
            await pipeline.ApplyAsync(plan, answers);
        }

        if (arguments.Has("json"))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(Report(plan, dry, refused), Json));
        }
        else
        {
            await WriteTextAsync(plan, dry, refused, output);
        }

        return refused ? Refused
            : plan.Problems.Any(problem => problem.Severity != ProblemSeverity.Note) ? WithProblems
            : Applied;
    }

    private static ImportSource Source(string path) => Directory.Exists(path) || !File.Exists(path)
        ? new ImportSource(path, null)
        : new ImportSource(Path.GetFileName(path), () => File.OpenRead(path));

    private static bool IsRefused(ImportPlan plan) => plan.Files.All(file =>
        file.File.Refused || (file.Counts.New + file.Counts.Changed + file.Counts.Unchanged + file.Counts.Duplicate == 0 && file.Roadmap is null));

    private static object Report(ImportPlan plan, bool dry, bool refused) => new
    {
        Applied = !dry && !refused,
        DryRun = dry,
        plan.Counts,
        CreatedSchools = plan.Creates.Count(create => create.Level == Data.Domain.Schools.TerritoryLevel.School),
        Files = plan.Files.Select(file =>
        {
            var assessments = file.File.Results?.Assessments ?? [];
            return new
            {
                File = file.File.Name,
                Form = Single(Forms(file.File)),
                Year = Single(assessments.Select(assessment => (int?)assessment.CalendarYear)),
                Procedure = Single(assessments.Select(assessment => ResultsTable.Word(assessment.Procedure))),
                Subject = Single(assessments.Select(assessment => assessment.Subject)),
                Grade = Single(assessments.Select(assessment => assessment.ProgrammeGrade)),
                Counts = new { file.Counts.New, file.Counts.Changed, file.Counts.Unchanged, file.Counts.Duplicate, Error = file.Counts.Error + file.Counts.Unanswered },
                Problems = file.Problems.Select(problem => new { problem.File, problem.Sheet, problem.Cell, problem.Code, problem.Message, problem.Severity }),
            };
        }),
    };

    /// <summary>The one value, the list of several, or null where there is none.</summary>
    private static IEnumerable<Enum> Forms(ReadFile file) =>
        file.Register is not null ? [ResultForm.SchoolRegister]
        : file.Statements is { } statements ? [statements.Form]
        : file.Results?.Forms.Select(form => (Enum)form) ?? [];

    private static object? Single<T>(IEnumerable<T> values) => values.Distinct().ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => several,
    };

    private static async Task WriteTextAsync(ImportPlan plan, bool dry, bool refused, TextWriter output)
    {
        foreach (var file in plan.Files)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{file.File.Name}: {FormNames.Of(file.File)}; новых {file.Counts.New}, изменится {file.Counts.Changed}, без изменений {file.Counts.Unchanged}, повторов {file.Counts.Duplicate}, ошибок {file.Counts.Error + file.Counts.Unanswered}"));
            foreach (var problem in file.Problems.Take(20))
            {
                await output.WriteLineAsync($"  {Place(problem)}{problem.Message}");
            }

            if (file.Problems.Count > 20)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  … и ещё {file.Problems.Count - 20}; весь список даёт --json"));
            }
        }

        await output.WriteLineAsync(
            refused ? "Ничего не загружено."
            : dry ? "Это проверка: ничего не записано."
            : string.Create(CultureInfo.InvariantCulture, $"Записано значений: {plan.Counts.ToWrite}."));
    }

    private static string Place(ImportProblem problem) =>
        (problem.Sheet, problem.Cell) is (null, null) ? string.Empty : $"{problem.Sheet}{(problem.Cell is null ? string.Empty : "!" + problem.Cell)}: ";
}
