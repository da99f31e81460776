using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>A sheet with pupils is summed up in memory: what names a pupil is searched for in every byte that an import leaves behind.</summary>
public class PupilsLeaveNoTraceTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.PathOf("Dashboard.Tests/Imports/Corpus"), "vpr-pupils-*.xlsx").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_of_a_pupil_is_in_the_folder_the_log_or_the_answers(string file)
    {
        var path = Repository.PathOf("Dashboard.Tests/Imports/Corpus/" + file);
        var secrets = Secrets(path);
        Assert.NotEmpty(secrets);
        using var installation = await OwnInstallation.OpenAsync();
        using var spool = new UploadSpool(installation.Folder);
        var log = new LogLines<ImportDesk>();
        using var desk = new ImportDesk(installation.Pipeline, spool, installation.Clock, log);

        await using var upload = File.OpenRead(path);
        var saved = await desk.UploadAsync(file, upload, null, CancellationToken.None);
        var job = desk.Start([saved.Value!], [], AccessScope.Region);
        await DeskWait.ForAsync(job, ImportJobState.Ready);
        AssertNoTrace(secrets, await EverythingIn(installation, job, log));
        desk.Apply(job);
        await DeskWait.ForAsync(job, ImportJobState.Applied);
        AssertNoTrace(secrets, await EverythingIn(installation, job, log));

        // Not because nothing was read: the school's sums are there.
        Assert.True(installation.Facts.Current.Count > 0 || job.Plan!.Problems.Any(problem => problem.Severity == ProblemSeverity.Question), file);
        Assert.True(job.Files[0].Results!.HeldPupils);
    }

    private static async Task<string> EverythingIn(OwnInstallation installation, ImportJob job, LogLines<ImportDesk> log)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(installation.Folder.Root, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            // As UTF-8 and as UTF-16: whichever way a program would have written it.
            text.AppendLine(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
            text.AppendLine(Encoding.Unicode.GetString(memory.GetBuffer(), 0, (int)memory.Length));
        }

        text.AppendJoin('\n', installation.Log.Lines.Concat(log.Lines));
        text.AppendJoin('\n', job.Plan!.Problems.Select(problem => problem.ToString()));
        text.AppendJoin('\n', job.Files.SelectMany(read => read.Results!.Decisions).Select(decision => decision.ToString()));
        text.AppendJoin('\n', job.Files.SelectMany(read => read.Results!.Mentions).Select(mention => mention.ToString()));
        return text.ToString();
    }

    private static void AssertNoTrace(IReadOnlyList<string> secrets, string everything) => Assert.All(
        secrets,
        secret => Assert.DoesNotMatch($@"(?<![\p{{L}}\d]){Regex.Escape(secret)}(?![\p{{L}}\d])", everything));

    /// <summary>Texts of the columns that tell pupils apart: every row another one.</summary>
    private static List<string> Secrets(string path)
    {
        using var stream = File.OpenRead(path);
        var sheet = SpreadsheetReader.Read(stream, Path.GetFileName(path), SpreadsheetLimits.Default, null, CancellationToken.None).Value!.Sheets[0];
        var secrets = new List<string>();
        for (var column = 0; column < 200; column++)
        {
            var texts = Enumerable.Range(0, sheet.RowCount).Where(row => column < sheet.Row(row).Length).Select(row => sheet[row, column].Text).Where(text => text.Length >= 4).ToList();
            var below = texts.Where(text => Regex.IsMatch(text, @"^(\d{4,}|Участник \d+)$")).ToList();
            if (below.Count >= 5 && below.Distinct().Count() == below.Count)
            {
                secrets.AddRange(below);
            }
        }

        return secrets;
    }
}
