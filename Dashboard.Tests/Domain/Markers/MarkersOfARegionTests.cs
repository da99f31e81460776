using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

/// <summary>The two markers that ask a whole region at once, in regions where it is known what was planted and what was not.</summary>
public sealed class MarkersOfARegionTests
{
    private const int Regions = 40;
    private const int Schools = 120;

    private static readonly MarkerRule Rule = MarkerRule.Default;
    // Each case is a region of its own: thirty of them say what a hundred would.
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(30);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, 100_000).ToArbitrary();

    /// <summary>
    /// In a region without any jump every school that fires is a false discovery, and a rate of 5 % means: at most one region of
    /// twenty has one. Of 40 regions 2 are expected; 6 or more have a probability of 1.4 % (binomial), and the seeds are fixed.
    /// </summary>
    [Theory]
    [InlineData(0.0, 1.2, "all schools alike")]
    [InlineData(0.45, 1.2, "a fifth of the differences lies between schools, as in the country")]
    [InlineData(0.8, 2.5, "schools of two worlds: what a strong school does at a boundary is not what the region does")]
    public void Honest_regions_are_seldom_marked(double spread, double slope, string reason)
    {
        var works = Enumerable.Range(0, Regions).Select(seed => new InventedRegion(seed).Work(1, Schools, spread, slope)).ToList();

        var jumps = works.Count(work => ScoresJumpAtAMarkBoundary.OverYear([work], Rule).SelectMany(finding => finding.Boundaries).ToList() is var all
            && FalseDiscovery.Reject(all.ConvertAll(boundary => boundary.PValue)).Contains(true));
        var means = works.Count(work => FalseDiscovery.Reject([.. MeanFarAboveTheContext.OverYear([work], Rule).Select(finding => finding.PValue ?? double.NaN)]).Contains(true));

        Assert.True(jumps <= 5, $"{reason}: jumps in {jumps} of {Regions} honest regions");
        Assert.True(means <= 5, $"{reason}: means in {means} of {Regions} honest regions");
    }

    /// <summary>Without the control the threshold of size alone marks one honest school of fourteen.</summary>
    [Fact]
    public void Size_alone_would_mark_honest_schools()
    {
        var findings = Enumerable.Range(0, Regions).SelectMany(seed => ScoresJumpAtAMarkBoundary.OverYear([new InventedRegion(seed).Work(1, Schools)], Rule)).ToList();

        Assert.InRange(findings.Count(finding => finding.Size > Rule.BoundaryJump), Regions * Schools / 20, Regions * Schools / 10);
        Assert.InRange(findings.Count(finding => finding.State == MarkerState.Fired), 0, 2);
    }

    /// <summary>A single p-value under 5 % is as frequent as it says: less for the exact test, whose steps are coarse.</summary>
    [Fact]
    public void A_p_value_means_what_it_says_for_strong_and_weak_schools_alike()
    {
        var works = Enumerable.Range(0, Regions).Select(seed => new InventedRegion(seed).Work(1, Schools, 0.8)).ToList();
        var jumps = works.SelectMany(work => ScoresJumpAtAMarkBoundary.OverYear([work], Rule)).SelectMany(finding => finding.Boundaries)
            .Select(boundary => boundary.PValue).Where(p => !double.IsNaN(p)).ToList();
        var means = works.SelectMany(work => MeanFarAboveTheContext.OverYear([work], Rule)).Select(finding => finding.PValue!.Value).ToList();

        Assert.InRange(jumps.Count(p => p < 0.05) / (double)jumps.Count, 0.015, 0.05);
        Assert.InRange(means.Count(p => p < 0.05) / (double)means.Count, 0.04, 0.06);
    }

    /// <summary>
    /// Ten schools of 120 give everybody who missed «4» by one or two points what is missing. Of those with 60 pupils or more
    /// nine of ten are found; a smaller school's jump can seldom be told from chance (docs/markers.md).
    /// </summary>
    [Fact]
    public void Planted_jumps_are_found_in_schools_of_sixty_pupils()
    {
        var (found, planted, wrong, right) = (0, 0, 0, 0);
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var region = new InventedRegion(seed);
            var work = region.WithJumps(region.Work(1, Schools), 11, [.. Enumerable.Range(1, 10)]);
            foreach (var (finding, school) in ScoresJumpAtAMarkBoundary.OverYear([work], Rule).Zip(work.Schools))
            {
                var fired = finding.State == MarkerState.Fired;
                right += fired && school.School <= 10 ? 1 : 0;
                wrong += fired && school.School > 10 ? 1 : 0;
                planted += school.School <= 10 && school.Participants >= 60 ? 1 : 0;
                found += fired && school.School <= 10 && school.Participants >= 60 ? 1 : 0;
            }
        }

        Assert.True(found >= 0.9 * planted, $"{found} of {planted} planted jumps found");
        Assert.True(wrong <= 0.05 * (right + wrong), $"{wrong} honest schools among {right + wrong} marked");
    }

    /// <summary>A school three standard deviations of the schools above their mean.</summary>
    [Fact]
    public void A_planted_mean_is_found()
    {
        var found = Enumerable.Range(0, 20).Count(seed =>
        {
            var work = new InventedRegion(seed).Work(1, Schools);
            var high = new SchoolScores(Schools + 1, [.. Enumerable.Repeat(0, 18), 15, 15, 10]);
            return MeanFarAboveTheContext.OverYear([work with { Schools = [.. work.Schools, high] }], Rule)[^1] is { State: MarkerState.Fired, IsStrong: true };
        });

        Assert.Equal(20, found);
    }

    [Fact]
    public void The_order_of_schools_and_works_does_not_matter() =>
        Prop.ForAll(Seeds, seed =>
        {
            var works = Year(seed);
            var turned = works.Reverse().Select(work => work with { Schools = [.. work.Schools.Reverse()] }).ToList();
            return Told(works, Rule).SequenceEqual(Told(turned, Rule), StringComparer.Ordinal);
        }).Check(Few);

    [Fact]
    public void A_school_without_data_changes_nothing() =>
        Prop.ForAll(Seeds, seed =>
        {
            var works = Year(seed);
            var more = works.Select(work => work with { Schools = [new SchoolScores(0, []), .. work.Schools] }).ToList();
            return Told(works, Rule).SequenceEqual(Told(more, Rule).Where(line => !line.StartsWith("0 ", StringComparison.Ordinal)), StringComparer.Ordinal);
        }).Check(Few);

    [Fact]
    public void A_stricter_rule_marks_no_other_school() =>
        Prop.ForAll(Seeds, seed =>
        {
            var works = Year(seed);
            var loose = Rule with { FalseDiscoveryRate = 0.5, BoundaryJump = 0.05, MeanZ = 1 };
            return Fired(works, Rule).IsSubsetOf(Fired(works, Rule with { FalseDiscoveryRate = 0.2 }))
                && Fired(works, Rule with { FalseDiscoveryRate = 0.2 }).IsSubsetOf(Fired(works, loose));
        }).Check(Few);

    [Fact]
    public void What_fired_is_beyond_size_and_chance() =>
        Prop.ForAll(Seeds, seed => Findings(Year(seed), Rule).Where(finding => finding.State == MarkerState.Fired).All(finding =>
            finding.PValue <= Rule.FalseDiscoveryRate && finding.Size > (finding.Marker == Marker.HighMean ? Rule.MeanZ : Rule.BoundaryJump))).Check(Few);

    /// <summary>Two works of twelve schools, of which two jump.</summary>
    private static IReadOnlyList<WorkScores> Year(int seed)
    {
        var region = new InventedRegion(seed);
        return [region.WithJumps(region.Work(1, 12), 7, 1, 2), region.WithJumps(region.Work(2, 12), 11, 2, 3)];
    }

    private static List<MarkerFinding> Findings(IReadOnlyList<WorkScores> works, MarkerRule rule) =>
        [.. ScoresJumpAtAMarkBoundary.OverYear(works, rule), .. MeanFarAboveTheContext.OverYear(works, rule)];

    private static HashSet<(Marker, int, int)> Fired(IReadOnlyList<WorkScores> works, MarkerRule rule) =>
        [.. Findings(works, rule).Where(finding => finding.State == MarkerState.Fired).Select(finding => (finding.Marker, finding.Work, finding.School))];

    private static IEnumerable<string> Told(IReadOnlyList<WorkScores> works, MarkerRule rule) => Findings(works, rule)
        .Select(finding => $"{finding.School} {finding.Work} {finding.Marker} {finding.State} {finding.PValue:R} {finding.Sentence}").Order(StringComparer.Ordinal);
}
