using System.Text.Json;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Roadmaps;

namespace Dashboard.Web.CommandLine;

/// <summary><c>parse-roadmap FILE [--json]</c>: what the program understands of an order, without a database.</summary>
internal static class ParseRoadmapCommand
{
    public const int Read = 0, WithDoubts = 1, Refused = 2;

    private static readonly HashSet<string> Switches = ["json"];

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var arguments = Arguments.Parse(args, Switches, new HashSet<string>(), out var mistake);
        if (arguments is null || arguments.Words is not [var path])
        {
            await errors.WriteLineAsync(mistake ?? "Укажите файл приказа: parse-roadmap ФАЙЛ [--json]");
            return Refused;
        }

        var result = Parse(path);
        if (result.Value is not { } roadmap)
        {
            foreach (var problem in result.Problems)
            {
                await errors.WriteLineAsync(problem.Message);
            }

            return Refused;
        }

        var notes = result.Problems.Where(problem => problem.Severity != ProblemSeverity.Note).Select(problem => problem.Message).ToList();
        await (arguments.Has("json")
            ? output.WriteLineAsync(JsonSerializer.Serialize(RoadmapJson.Of(roadmap, notes), RoadmapJson.Options))
            : RoadmapListing.WriteAsync(roadmap, notes, output));
        return notes.Count > 0 || roadmap.Doubts.Count > 0 || roadmap.Activities.Any(activity => activity.Deadline.Warnings.Count > 0) ? WithDoubts : Read;
    }

    private static ParseResult<ParsedRoadmap> Parse(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            var document = DocumentReader.Read(stream, name, DocumentLimits.Default, CancellationToken.None);
            if (document.Value is null)
            {
                return ParseResult.Refused<ParsedRoadmap>(document.Problems);
            }

            var roadmap = RoadmapReader.Read(document.Value, AcademicCalendar.Default);
            return roadmap with { Problems = [.. document.Problems, .. roadmap.Problems] };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ParseResult.Refused<ParsedRoadmap>(new ImportProblem(name, null, null, "file-no-access", $"Файл {path} не удалось открыть: проверьте путь и права."));
        }
    }
}
