using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Imports;
using Dashboard.Samples.Broken;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Samples;

/// <summary>
/// Every broken file through the real pipeline: a clear sentence at the right cell, sound rows only, bounded memory, and no
/// fault of the program.
/// </summary>
public class BrokenFilesImportTests
{
    /// <summary>Bytes that the worst of them may take while it is read: what inflates without limit takes gigabytes.</summary>
    private const long MostBytes = 3L << 30;

    private static readonly Lazy<Dictionary<string, BrokenFile>> Made = new(() => BrokenCommand.Files().ToDictionary(file => file.Name));

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Repository.PathOf("data-samples/broken")).Select(path => Path.GetFileName(path)).Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_file_gets_the_answer_that_its_page_promises(string name)
    {
        var expected = Made.Value[name];
        using var installation = await OwnInstallation.OpenAsync();
        // The page speaks to an installation of region 99.
        await installation.ImportAsync(Sheets.Register("реестр.csv", "010001;sch990101;Известная СОШ;Известный МО;СОШ;1000"));
        var before = await installation.ContentAsync();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var answers = new ImportAnswers { CreateMissing = true };
        var plan = await installation.PlanAsync(answers, Sheets.File(Repository.PathOf("data-samples/broken/" + name)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostBytes);
        Assert.DoesNotContain(plan.Problems, problem => problem.Code == ImportMessages.ReaderFailed);
        Assert.All(plan.Problems, problem => Assert.Matches(@"^[\p{Lu}«\d№#].*[.!?»]$", problem.Message));
        var said = string.Join('\n', plan.Problems.Select(problem => $"{problem.Severity} {problem.Code} {problem.Sheet}!{problem.Cell}: {problem.Message}"));
        switch (expected.Expect)
        {
            case BrokenAnswer.Refuse:
                Assert.True(plan.Counts.ToWrite == 0, said);
                Assert.True(plan.Problems.Any(problem => problem.Severity != ProblemSeverity.Note), $"{name}: nothing is said");
                break;
            case BrokenAnswer.Report:
                foreach (var at in expected.At)
                {
                    var place = at.Split('!');
                    Assert.True(plan.Problems.Any(problem => problem.Sheet == place[0] && NamesRow(problem, place[1])), $"{at} is not named:\n{said}");
                }

                Assert.True(plan.Counts.Error > 0 || plan.Problems.Any(problem => problem.Severity == ProblemSeverity.Question), said);
                break;
            default:
                Assert.True(plan.Counts.New > 0, said);
                break;
        }

        if (plan.ChangesAnything)
        {
            var run = (await installation.Pipeline.ApplyAsync(plan, answers)).Run!;
            Assert.Null(await installation.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        }

        Assert.Equal(before, await installation.ContentAsync());
    }

    // A row may be named by any of its cells, or by a sentence at another row that contradicts it.
    private static bool NamesRow(ImportProblem problem, string expected)
    {
        var row = Regex.Match(expected, @"\d+$").Value;
        return (problem.Cell is { } cell && Regex.Match(cell, @"\d+$").Value == row) || Regex.IsMatch(problem.Message, $@"строка {row}\b");
    }
}
