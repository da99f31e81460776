using System.Globalization;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.LowResults;

/// <summary>
/// Ten schools whose membership was worked out by hand, with the arithmetic in the last column, before the program judged
/// them. TenSchools.works.tsv has their results, TenSchools.expected.tsv the answers and the reasons.
/// </summary>
public sealed class TenSchoolsTests
{
    private static readonly WrittenWorks Works = WrittenWorks.Of(Lines("works").Select(Written));

    public static TheoryData<int> Schools => [.. Expected().Select(row => int.Parse(row[0], CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_program_agrees_with_the_hand(int school)
    {
        if (Expected().Single(row => row[0] == school.ToString(CultureInfo.InvariantCulture)) is not [_, var either, var both, var level, var several, var running, var pupils, var reason])
        {
            throw new FormatException("A row has eight columns.");
        }

        var decision = Works.Judge().Find(school)!;
        Assert.True(decision.State.ToString() == either, $"{reason}: {decision.State}");
        Assert.True(Works.Judge(LowResultRule.Default with { Combination = RuleCombination.Both }).Find(school)!.State.ToString() == both, reason);
        Assert.True((decision.Level?.ToString() ?? "") == level, $"{reason}: {decision.Level}");
        Assert.True(GroundsOf(decision, SubRule.SeveralWorksOfOneYear) == several, $"{reason}: {GroundsOf(decision, SubRule.SeveralWorksOfOneYear)}");
        Assert.True(GroundsOf(decision, SubRule.SameWorkYearsRunning) == running, $"{reason}: {GroundsOf(decision, SubRule.SameWorkYearsRunning)}");
        Assert.True((NearestTurn.Of(decision)?.Pupils.ToString(CultureInfo.InvariantCulture) ?? "") == pupils, $"{reason}: {NearestTurn.Of(decision)}");
    }

    [Fact]
    public void There_are_ten_schools() => Assert.Equal(10, Expected().Count());

    private static string GroundsOf(LowResultDecision decision, SubRule subRule) => string.Join(
        ", ",
        decision.Grounds.Where(ground => ground.SubRule == subRule)
            .SelectMany(ground => subRule == SubRule.SameWorkYearsRunning ? ground.Values.TakeLast(1) : ground.Values)
            .Select(WrittenWorks.ShortName));

    private static string Written(string[] row) =>
        $"{row[0]} {row[1]} {Data.Domain.Assessments.Subject.Find(row[2])!.ShortName} {row[3]} {row[5][..4]} {(row[8].Length == 0 ? "?" : row[8])}/{row[7]} {row[6]} {row[4]}";

    private static IEnumerable<string[]> Expected() => Lines("expected");

    private static IEnumerable<string[]> Lines(string file) =>
        Repository.Read($"Dashboard.Tests/Domain/LowResults/TenSchools.{file}.tsv").Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
