using Dashboard.Samples.Region;
using Xunit;
using DomainTaxNumbers = Dashboard.Data.Domain.Schools.TaxNumbers;

namespace Dashboard.Tests.Samples.Region;

public sealed class SampleRegionTests
{
    private static readonly SampleRegion Region = MadeRegion.Region;

    [Fact]
    public void Another_seed_gives_another_region()
    {
        var other = SampleRegion.Build(SampleRegion.Seed + 1);
        Assert.NotEqual(Region.Outcomes.Select(outcome => outcome.Region.MeanScore), other.Outcomes.Select(outcome => outcome.Region.MeanScore));
    }

    [Fact]
    public void Schools_add_up_to_municipalities_and_these_to_the_region()
    {
        Assert.NotEmpty(Region.Outcomes);
        foreach (var outcome in Region.Outcomes)
        {
            foreach (var municipality in outcome.Municipalities)
            {
                AssertSum(outcome.Of(municipality)!, [.. outcome.Schools.Where(school => school.Municipality == municipality).Select(school => outcome.Of(school)!)]);
            }

            AssertSum(outcome.Region, [.. outcome.Municipalities.Select(municipality => outcome.Of(municipality)!)]);
        }
    }

    [Fact]
    public void Marks_scores_and_journal_count_the_same_participants()
    {
        foreach (var (assessment, outcome) in AllOutcomes())
        {
            Assert.Equal(outcome.Participants, outcome.Scores.Sum());
            Assert.Equal(assessment.HasTestScores ? 0 : outcome.Participants, outcome.Marks.Sum());
            Assert.Equal(assessment.Procedure == SampleProcedure.Vpr ? outcome.Participants : 0, outcome.Journal.Sum());
        }
    }

    [Fact]
    public void Points_on_tasks_are_the_points_of_the_scores()
    {
        foreach (var (assessment, outcome) in AllOutcomes().Where(pair => !pair.Assessment.HasTestScores))
        {
            Assert.Equal(outcome.Scores.Select((count, score) => count * score).Sum(), outcome.TaskPoints.Sum(group => group.Sum()));
            Assert.Equal(outcome.Between(assessment.Blank.Mark5, assessment.Blank.MaxScore), outcome.Marks[3]);
            Assert.Equal(outcome.Between(0, assessment.Blank.Mark3 - 1), outcome.Marks[0]);
        }
    }

    [Theory]
    [InlineData("МА", 8, 25)]
    [InlineData("РУ", 8, 51)]
    [InlineData("РУ", 4, 38)]
    [InlineData("МА", 6, 16)]
    [InlineData("БИ", 5, 29)]
    [InlineData("ИС", 5, 15)]
    [InlineData("ОМ", 4, 32)]
    public void Points_of_the_tasks_add_up_to_the_published_greatest_score(string subject, int grade, int greatest) =>
        Assert.Equal(greatest, VprBlanks.Of(subject, grade).MaxScore);

    [Fact]
    public void The_region_has_the_promised_schools()
    {
        Assert.Equal(6, SampleRegion.Municipalities.Count);
        Assert.Equal(48, SampleRegion.Schools.Count);
        Assert.Equal(48, SampleRegion.Schools.Select(school => school.LoginDigits).Distinct().Count());
        Assert.Equal(48, SampleRegion.Schools.Select(school => school.Code).Distinct().Count());
        Assert.Equal(3, SampleRegion.Schools.Count(school => school.Kind == SchoolKind.Selective));
        Assert.True(SampleRegion.Schools.Count(school => school.Kind == SchoolKind.Village) >= 14);
        var branch = Assert.Single(SampleRegion.Schools, school => school.ParentCode is not null);
        Assert.Contains(SampleRegion.Schools, school => school.Code == branch.ParentCode && school.Inn == branch.Inn);
        Assert.All(SampleRegion.Schools, school => Assert.True(DomainTaxNumbers.IsInn(school.Inn) && DomainTaxNumbers.IsOgrn(school.Ogrn), school.Name));
    }

    [Fact]
    public void Village_schools_have_few_pupils_and_no_work_has_more_pupils_than_the_register()
    {
        foreach (var outcome in Region.Outcomes)
        {
            foreach (var school in outcome.Schools)
            {
                var participants = outcome.Of(school)!.Participants;
                Assert.True(participants <= SchoolRegister.PupilsOf(school), school.Name);
                Assert.True(school.Kind != SchoolKind.Village || participants <= 9, school.Name);
            }
        }
    }

    [Fact]
    public void Works_have_the_holes_of_the_real_years()
    {
        var works = Region.Outcomes.Select(outcome => outcome.Assessment).ToList();
        Assert.DoesNotContain(works, work => work is { Procedure: SampleProcedure.Oge, StartYear: 2019 });
        Assert.Equal(["РУ", "МА"], works.Where(work => work is { Procedure: SampleProcedure.Oge, StartYear: 2020 }).Select(work => work.Subject));
        Assert.DoesNotContain(works, work => work is { Procedure: SampleProcedure.Vpr, StartYear: 2019 });
        Assert.All(works.Where(work => work.Autumn), work => Assert.True(work.StartYear is 2020 or 2022 && work.TakerGrade == work.ProgrammeGrade + 1));
        Assert.DoesNotContain(works, work => work is { Basic: true, StartYear: 2019 or 2020 });
    }

    [Fact]
    public void Twos_are_as_many_as_in_life_and_more_in_mathematics()
    {
        double ShareOf(string subject)
        {
            var works = Region.Outcomes.Where(outcome => outcome.Assessment is { Procedure: SampleProcedure.Vpr, Advanced: false } work && work.Subject == subject).ToList();
            return works.Sum(outcome => outcome.Region.Marks[0]) / (double)works.Sum(outcome => outcome.Region.Participants);
        }

        Assert.InRange(ShareOf("РУ"), 0.08, 0.13);
        Assert.InRange(ShareOf("МА"), 0.09, 0.15);
        Assert.True(ShareOf("МА") > ShareOf("РУ"));
    }

    [Fact]
    public void Improving_schools_improve_and_worsening_ones_get_worse()
    {
        Assert.True(ChangeOfTwos(Drift.Improves) < -0.05);
        Assert.True(ChangeOfTwos(Drift.Worsens) > 0.05);
        Assert.InRange(ChangeOfTwos(Drift.Flat), -0.04, 0.04);
    }

    [Fact]
    public void The_school_too_good_to_be_true_agrees_with_its_journal_and_fails_the_exam()
    {
        var school = Assert.Single(SampleRegion.Schools, school => school.Drift == Drift.TooGood);
        var vpr = Region.Outcomes.Where(outcome => outcome.Assessment.Procedure == SampleProcedure.Vpr && outcome.Of(school) is not null).Select(outcome => outcome.Of(school)!).ToList();
        var participants = (double)vpr.Sum(outcome => outcome.Participants);
        Assert.True(vpr.Sum(outcome => outcome.Journal[1]) / participants >= 0.95);
        Assert.True(vpr.Sum(outcome => outcome.Marks[0]) / participants < 0.04);
        var peak = vpr.Sum(outcome => outcome.Scores[outcome.Blank.Mark4]);
        var before = vpr.Sum(outcome => outcome.Scores[outcome.Blank.Mark4 - 1]);
        Assert.True(peak > 5 * before);
        var oge = Region.Outcomes.Where(outcome => outcome.Assessment is { Procedure: SampleProcedure.Oge, Subject: "МА" }).Select(outcome => outcome.Of(school)!).ToList();
        Assert.True(oge.Sum(outcome => outcome.Marks[0]) / (double)oge.Sum(outcome => outcome.Participants) > 0.2);
    }

    private static double ChangeOfTwos(Drift drift) => ShareOfTwos(drift, 2024) - ShareOfTwos(drift, 2018);

    private static double ShareOfTwos(Drift drift, int startYear)
    {
        var results = Region.Outcomes
            .Where(outcome => outcome.Assessment is { Procedure: SampleProcedure.Vpr, Subject: "РУ" or "МА", Advanced: false } work && work.StartYear == startYear)
            .SelectMany(outcome => outcome.Schools.Where(school => school.Drift == drift).Select(school => outcome.Of(school)!))
            .ToList();
        return results.Sum(result => result.Marks[0]) / (double)results.Sum(result => result.Participants);
    }

    private static IEnumerable<(SampleAssessment Assessment, Outcome Outcome)> AllOutcomes() =>
        from outcome in Region.Outcomes
        from result in outcome.Schools.Select(school => outcome.Of(school)!).Append(outcome.Region)
        select (outcome.Assessment, result);

    private static void AssertSum(Outcome whole, List<Outcome> parts)
    {
        Assert.Equal(whole.Participants, parts.Sum(part => part.Participants));
        for (var mark = 0; mark < 4; mark++)
        {
            Assert.Equal(whole.Marks[mark], parts.Sum(part => part.Marks[mark]));
            for (var task = 0; task < whole.TaskPoints[mark].Length; task++)
            {
                Assert.Equal(whole.TaskPoints[mark][task], parts.Sum(part => part.TaskPoints[mark][task]));
            }
        }

        for (var score = 0; score < whole.Scores.Length; score++)
        {
            Assert.Equal(whole.Scores[score], parts.Sum(part => part.Scores[score]));
        }
    }
}
