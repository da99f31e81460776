using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>The change of every participant and of all together, with what was to be expected of it.</summary>
/// <param name="Schools">Participants in the order in which they were given.</param>
/// <param name="Together">All that have both results; null where there is none.</param>
/// <param name="Groups">What was found of each group.</param>
/// <param name="Comparison">Comparable schools of the group with most participants; null where a region's data are not there.</param>
/// <param name="Placebo">The same before the intervention, when there was nothing to find.</param>
public sealed record StudyOfChange(
    IReadOnlyList<SchoolChange> Schools, MeasuredChange? Together, IReadOnlyList<GroupFinding> Groups, ComparisonGroup? Comparison, ComparisonGroup? Placebo)
{
    /// <summary>The false discovery rate among the schools of one study.</summary>
    public const double FalseDiscoveryRate = 0.05;

    /// <summary>The chance of noticing what <see cref="ChangeParts.Noticeable"/> says.</summary>
    public const double Power = 0.8;

    /// <param name="groups">Schools by the time of their beginning.</param>
    /// <param name="indicator">What is measured.</param>
    public static StudyOfChange Of(IReadOnlyList<StudyGroup> groups, Indicator indicator)
    {
        var findings = groups.Select(group => GroupFinding.Of(group, indicator.Unit == IndicatorUnit.Share)).ToList();
        var (measures, schools) = (new List<SchoolMeasure>(), new List<SchoolChange>());
        for (var place = 0; place < groups.Count; place++)
        {
            foreach (var participant in groups[place].Participants)
            {
                var measure = findings[place].Measure(participant);
                schools.Add(new SchoolChange(participant.School, place, measure is null ? null : Judgement.Of([measure], indicator)));
                if (measure is not null)
                {
                    measures.Add(measure);
                }
            }
        }

        var (comparison, placebo) = Compared(LargestOf(findings), measures, indicator);
        return new StudyOfChange(
            WithoutFalseDiscoveries(schools), measures.Count == 0 ? null : Agreed(Judgement.Of(measures, indicator), comparison), findings, comparison, placebo);
    }

    /// <summary>The group with most participants whose comparable schools are known.</summary>
    public GroupFinding Largest => LargestOf(Groups);

    private static GroupFinding LargestOf(IReadOnlyList<GroupFinding> findings) => findings.MaxBy(finding => finding.Group.Participants.Count)!;

    private static (ComparisonGroup? Comparison, ComparisonGroup? Placebo) Compared(GroupFinding finding, List<SchoolMeasure> measures, Indicator indicator)
    {
        var comparison = ComparisonGroup.Of(finding.Group, measures.Where(measure => measure.Group == finding));
        return (comparison, comparison is null ? null : ComparisonGroup.Placebo(finding.Group, indicator.Unit == IndicatorUnit.Share));
    }

    // Two ways of counting that point to different sides claim nothing.
    private static MeasuredChange Agreed(MeasuredChange together, ComparisonGroup? comparison) =>
        together is { Verdict: StudyVerdict.Better or StudyVerdict.Worse, Parts: { } parts } && comparison?.Difference is { } difference && difference.Value > 0 != parts.Beyond > 0
            ? together with { Verdict = StudyVerdict.Indistinguishable }
            : together;

    // Of many schools one stands out by chance: what does not hold against all of them together is not told of one.
    private static List<SchoolChange> WithoutFalseDiscoveries(List<SchoolChange> schools)
    {
        var told = FalseDiscovery.Reject([.. schools.Select(school => school.Change is { Parts: { } parts, Verdict: not StudyVerdict.TooFew } ? parts.PValue : double.NaN)], FalseDiscoveryRate);
        return
        [
            .. schools.Select((school, place) => school.Change is { Verdict: StudyVerdict.Better or StudyVerdict.Worse } change && !told[place]
                ? school with { Change = change with { Verdict = StudyVerdict.Indistinguishable } }
                : school),
        ];
    }
}
