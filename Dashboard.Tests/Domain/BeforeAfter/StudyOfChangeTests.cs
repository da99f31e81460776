using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Samples.Simulated;
using Xunit;

namespace Dashboard.Tests.Domain.BeforeAfter;

public sealed class StudyOfChangeTests
{
    private const int Years = 5;

    private static readonly SimulatedRegion Region = new(2026, 120, 1, Years);

    [Fact]
    public void The_parts_of_a_change_add_up_to_it()
    {
        var study = Study(Enumerable.Range(0, 6), Enumerable.Range(6, 100));
        foreach (var change in study.Schools.Select(school => school.Change).OfType<MeasuredChange>().Append(study.Together!))
        {
            Assert.Equal(change.Change, change.Parts!.Common + change.Parts.Regression + change.Parts.Beyond, 12);
            Assert.True(change.Parts.Interval.Contains(change.Parts.Beyond));
            Assert.True(change.Interval!.Value.Contains(change.Change));
            Assert.InRange(change.Parts.PValue, 0, 1);
        }
    }

    [Fact]
    public void The_order_of_schools_changes_nothing()
    {
        var (one, other) = (Study(Enumerable.Range(0, 6), Enumerable.Range(6, 100)), Study(Enumerable.Range(0, 6).Reverse(), Enumerable.Range(6, 100).Reverse()));
        Assert.Equal(one.Together!.Parts!.Beyond, other.Together!.Parts!.Beyond, 12);
        Assert.Equal(one.Together.Parts.Interval.Low, other.Together.Parts.Interval.Low, 12);
        Assert.Equal(one.Comparison!.Schools.Select(school => school.Course.School).Order(), other.Comparison!.Schools.Select(school => school.Course.School).Order());
    }

    [Fact]
    public void Success_and_failure_are_two_sides_of_one_number()
    {
        var group = Group(Enumerable.Range(0, 6), Enumerable.Range(6, 100));
        var (low, pass) = (StudyOfChange.Of([group], Indicator.LowResults).Together!, StudyOfChange.Of([Turned(group)], Indicator.PassRate).Together!);
        Assert.Equal(low.Change, -pass.Change, 12);
        Assert.Equal(low.Parts!.Beyond, -pass.Parts!.Beyond, 9);
        Assert.Equal(low.Verdict, pass.Verdict);
    }

    [Fact]
    public void A_school_that_was_chosen_by_one_bad_year_is_expected_back_and_one_that_is_low_for_years_is_not()
    {
        var others = References(40);
        var chance = Course(1000, 3, 3, 3, 12, 3);
        var chronic = Course(1001, 12, 12, 12, 12, 12);
        var study = StudyOfChange.Of([new StudyGroup(3, 1, 1, [chance, chronic], others, Level(others), [])], Indicator.LowResults);
        var (back, stays) = (study.Schools[0].Change!.Parts!, study.Schools[1].Change!.Parts!);
        Assert.True(back.Regression < -0.15, $"one bad year: {back}");
        Assert.True(stays.Regression > -0.12, $"low for years: {stays}");
        Assert.Equal(StudyVerdict.Indistinguishable, study.Schools[1].Change!.Verdict);
    }

    [Theory]
    [InlineData(4, 1, StudyVerdict.TooFew, "under ten pupils on a side")]
    [InlineData(30, 0, StudyVerdict.NoMeasure, "one year before and nobody else: what is ordinary is not known")]
    public void Where_nothing_can_be_said_nothing_is(int pupils, int earlier, StudyVerdict expected, string reason)
    {
        var course = new SchoolCourse(1, [.. Enumerable.Repeat((Reading?)new Reading(0.5, pupils, pupils / 2), earlier + 2)], []);
        var study = StudyOfChange.Of([new StudyGroup(earlier, 1, 1, [course], [], [.. Enumerable.Repeat((Reading?)new Reading(0.1, 1000, 100), earlier + 2)], [])], Indicator.LowResults);
        Assert.True(study.Together!.Verdict == expected, $"{reason}: {study.Together}");
        Assert.Null(study.Comparison);
    }

    [Fact]
    public void Schools_without_any_variation_give_finite_numbers()
    {
        var same = Enumerable.Range(0, 40).Select(school => Course(school, 0, 0, 0, 0, 0)).ToList();
        var study = StudyOfChange.Of([new StudyGroup(3, 1, 1, [Course(1000, 0, 0, 0, 0, 0)], same, Level(same), [])], Indicator.LowResults);
        var parts = study.Together!.Parts!;
        Assert.True(double.IsFinite(parts.Noticeable) && parts.Interval.Low <= 0 && parts.Interval.High > 0, parts.ToString());
        Assert.Equal(StudyVerdict.Indistinguishable, study.Together.Verdict);
    }

    [Fact]
    public void A_school_without_a_result_on_a_side_is_named_and_not_counted()
    {
        var others = References(40);
        var half = Course(1000, 2, 2, 2, 2, 2) with { Readings = [.. Course(1000, 2, 2, 2, 2, 2).Readings.Take(4), null] };
        var study = StudyOfChange.Of([new StudyGroup(3, 1, 1, [half, Course(1001, 2, 2, 2, 2, 2)], others, Level(others), [])], Indicator.LowResults);
        Assert.Null(study.Schools[0].Change);
        Assert.Equal(30, study.Together!.Before.Participants);
    }

    [Fact]
    public void Groups_that_began_in_different_years_are_compared_each_with_its_own_others()
    {
        var (first, second) = (Group([0, 1, 2], Enumerable.Range(6, 100)), Group([3, 4, 5], Enumerable.Range(6, 100)));
        var together = StudyOfChange.Of([first, second], Indicator.LowResults);
        var apart = new[] { StudyOfChange.Of([first], Indicator.LowResults).Together!, StudyOfChange.Of([second], Indicator.LowResults).Together! };
        var pupils = apart.Sum(each => each.After.Participants);
        Assert.Equal(apart.Sum(each => each.Parts!.Beyond * each.After.Participants) / pupils, together.Together!.Parts!.Beyond, 12);
        Assert.Equal([0, 0, 0, 1, 1, 1], together.Schools.Select(school => school.Group));
    }

    [Fact]
    public void Means_are_judged_by_the_spread_that_the_schools_themselves_show()
    {
        static SchoolCourse Mean(int school) => new(school, [.. Enumerable.Range(0, Years).Select(year => (Reading?)new Reading(3.6 + (((((school * 13) + (year * 29)) % 11) - 5) / 10.0), 25, null))], []);
        var others = Enumerable.Range(0, 60).Select(Mean).ToList();
        var study = StudyOfChange.Of([new StudyGroup(3, 1, 1, [Mean(1000)], others, [null, null, null, null, null], [])], Indicator.MeanMark);
        Assert.NotNull(study.Together!.Interval);
        Assert.InRange(study.Together.Parts!.Noticeable, 0.3, 3);
    }

    private static StudyOfChange Study(IEnumerable<int> participants, IEnumerable<int> references) => StudyOfChange.Of([Group(participants, references)], Indicator.LowResults);

    private static StudyGroup Group(IEnumerable<int> participants, IEnumerable<int> references)
    {
        List<SchoolCourse> own = [.. participants.Select(Simulated)], others = [.. references.Select(Simulated)];
        return new StudyGroup(3, 1, 1, own, others, Level(others), []);
    }

    private static SchoolCourse Simulated(int school) =>
        new(school, [.. Enumerable.Range(0, Years).Select(year => Region.Result(0, school, year) is { } result ? new Reading((double)result.Low / result.Pupils, result.Pupils, result.Low) : (Reading?)null)], []);

    private static StudyGroup Turned(StudyGroup group)
    {
        Reading? Turn(Reading? reading) => reading is { } known ? new Reading(1 - known.Value, known.Participants, known.Participants - known.Count) : null;
        SchoolCourse Course(SchoolCourse course) => course with { Readings = [.. course.Readings.Select(Turn)] };
        return group with { Participants = [.. group.Participants.Select(Course)], References = [.. group.References.Select(Course)], Others = [.. group.Others.Select(Turn)] };
    }

    /// <summary>Thirty pupils a year, so many of them with «2».</summary>
    private static SchoolCourse Course(int school, params int[] twos) => new(school, [.. twos.Select(count => (Reading?)new Reading(count / 30.0, 30, count))], []);

    /// <summary>Schools of one to seven «2» of thirty, with a little of chance from year to year.</summary>
    private static List<SchoolCourse> References(int count) =>
        [.. Enumerable.Range(0, count).Select(school => Course(school, [.. Enumerable.Range(0, Years).Select(year => 1 + (school % 5) + (((school * 7) + (year * 11)) % 3))]))];

    private static List<Reading?> Level(List<SchoolCourse> others) => [.. Enumerable.Range(0, Years).Select(work => Reading.Pool(others.Select(course => course.Readings[work])))];
}
