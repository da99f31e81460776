using System.Globalization;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Imports.Statements;

/// <summary>The files of data-samples/support as the readers understand them, one line a statement, in the words of the truths.</summary>
internal static class SupportReading
{
    private const string Folder = "data-samples/support";

    private static readonly StatementReadContext Known = new(
        [.. ReferenceData.RiskFactors().Select(factor => new KnownFactor(factor.Code, [factor.Name, factor.ShortName, .. factor.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries)]))],
        [.. ReferenceData.Categories().Select(category => new KnownCategory(category.Code, [category.Name, category.ShortName]))]);

    private static readonly Lazy<(SchoolDirectory Directory, Dictionary<int, string> Codes)> Register = new(ReadRegister);

    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Repository.PathOf(Folder), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.PathOf(Folder), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Null where no form knows the file.</summary>
    public static ParsedStatements? Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.PathOf(Folder), file));
        if (SpreadsheetReader.Read(stream, file, new SpreadsheetLimits(), null, CancellationToken.None).Value is { } workbook)
        {
            return StatementReader.Read(workbook, Known);
        }

        stream.Position = 0;
        return DocumentReader.Read(stream, file, DocumentLimits.Default, CancellationToken.None).Value is { } document ? StatementReader.Read(DocumentTables.Of(document), Known) : null;
    }

    /// <summary>«120010 2021 1/R_STAFF: high 81.5» for each statement, without repeats.</summary>
    public static IEnumerable<string> Lines(string file) =>
        Read(file) is { } parsed ? parsed.Rows.Select(row => $"{file} {Code(parsed, row.Mention)} {row.Key.Year} {row.Key.Topic}: {Said(row.Statement)}").Distinct() : [];

    private static string Code(ParsedStatements parsed, int mention)
    {
        var match = new TerritoryMatcher(Register.Value.Directory).Match(parsed.Mentions[mention]);
        // «В-Ольховская СШ» is a question; a person answers it with what is offered first.
        return (match.TerritoryId ?? (match.Suggestions is [var offered, ..] ? offered.TerritoryId : null)) is { } id ? Register.Value.Codes[id] : $"? {parsed.Mentions[mention].Name}, {parsed.Mentions[mention].Municipality}";
    }

    private static string Said(SchoolStatement statement) => statement switch
    {
        RiskLevelStatement risk => $"{risk.Level switch { RiskLevel.High => "high", RiskLevel.Medium => "medium", RiskLevel.Low => "low", RiskLevel.NotConfirmed => "none", _ => "actual" }} {Number(risk.Score)}",
        ListPlaceStatement place => $"{place.OrderNumber} {Day(place.OrderDate)} {Day(place.From)}–{Day(place.To)} {place.Reason}",
        ContextStatement context => Number(Math.Round(context.Value, 3)),
        StaffStatement staff => $"{staff.Staff} {staff.WithDeficits} {staff.Level} {staff.Trained} {staff.Course} {Day(staff.ValidUntil)}",
        PublishedMarkerStatement marker => marker.IsMarked ? "1" : "0",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "No such statement."),
    };

    public static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static (SchoolDirectory, Dictionary<int, string>) ReadRegister()
    {
        using var stream = File.OpenRead(Repository.PathOf("data-samples/region/00 Реестр школ.xlsx"));
        var rows = SchoolRegisterReader.Read(SpreadsheetReader.Read(stream, "реестр.xlsx", new SpreadsheetLimits(), null, CancellationToken.None).Value!)!.Rows;
        var municipalities = rows.Select(row => row.Municipality!).Distinct().Select((name, index) => new DirectoryEntry(index + 1, TerritoryLevel.Municipality, name)).ToList();
        var schools = rows.Select((row, index) => new DirectoryEntry(
            1000 + index, TerritoryLevel.School, row.Name, row.ShortName, row.Code, row.Login, row.Inn, row.Ogrn, municipalities.Find(municipality => municipality.Name == row.Municipality)!.Id)).ToList();
        return (new SchoolDirectory([.. municipalities, .. schools], new Dictionary<string, int>()), schools.ToDictionary(school => school.Id, school => school.Code!));
    }
}
