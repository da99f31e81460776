using Xunit;

namespace Dashboard.Tests.Domain.BeforeAfter;

/// <summary>
/// Whether verdicts are true, on regions that are not what the formulas assume. The seeds are fixed, so an outcome is a fact and
/// not a chance; docs/before-after.md has the figures of a longer run.
/// </summary>
public sealed class SimulationTests
{
    private const int Times = 200;

    // Two standard errors of a share of 94 % in so many studies: whether it is 94 is asked by the longer run.
    private const double Chance = 0.034;

    public static TheoryData<string> NothingDone => new(SimulatedStudy.All.Where(study => study.Effect == 0).Select(study => study.Name));

    [Theory]
    [MemberData(nameof(NothingDone))]
    public void Where_nothing_was_done_nothing_is_claimed_and_intervals_hold_the_truth(string name)
    {
        var outcome = SimulatedStudy.All.First(study => study.Name == name).Repeat(Times);
        Assert.True(outcome.Claims <= 0.05, $"{name}: {outcome}");
        Assert.True(outcome.SchoolClaims <= 0.05, $"{name}: {outcome}");
        Assert.True(outcome.Coverage >= 0.94 - Chance, $"{name}: {outcome}");
        Assert.True(outcome.SchoolCoverage >= 0.94 - Chance, $"{name}: {outcome}");
    }

    [Fact]
    public void Before_and_after_alone_claims_success_for_schools_that_were_chosen_by_a_bad_year()
    {
        var outcome = SimulatedStudy.All[2].Repeat(Times);
        Assert.True(outcome.RawClaims > 0.5, outcome.ToString());
    }

    [Fact]
    public void What_was_truly_done_to_many_schools_is_found()
    {
        var outcome = SimulatedStudy.All.First(study => study.Effect < 0 && study.Own is null).Repeat(Times);
        Assert.True(outcome.Claims > 0.6 && outcome.Coverage >= 0.94 - Chance, outcome.ToString());
    }
}
