using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Region;

/// <summary>Turns the outcome of a ВПР into the neutral report from which the writers of ФИС ОКО forms work.</summary>
public static class VprReports
{
    public static VprReport Of(AssessmentOutcome outcome, bool withDate = true)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var assessment = outcome.Assessment;
        var rows = new List<VprTerritory>
        {
            Territory(VprLevel.Sample, "Вся выборка", outcome.Sample, 36_412),
            Territory(VprLevel.Region, SampleRegion.Name, outcome.Region, Present(outcome, outcome.Schools)),
        };
        foreach (var municipality in outcome.Municipalities)
        {
            var schools = outcome.Schools.Where(school => school.Municipality == municipality).ToList();
            var name = SheetSpelling.Municipality(municipality, assessment.StartYear);
            rows.Add(Territory(VprLevel.Municipality, name, outcome.Of(municipality)!, Present(outcome, schools)));
            rows.AddRange(schools.Select(school =>
                Territory(VprLevel.School, SheetSpelling.School(school, assessment.StartYear), outcome.Of(school)!, 1, school.LoginDigits, name)));
        }

        return new VprReport(Work(assessment, withDate), rows);
    }

    private static int Present(AssessmentOutcome outcome, IEnumerable<InventedSchool> schools) =>
        schools.Count(school => outcome.Of(school)!.Participants > 0);

    private static VprTerritory Territory(VprLevel level, string name, Outcome outcome, int schools, string? login = null, string? municipality = null) => new()
    {
        Level = level,
        Name = name,
        Login = login,
        Municipality = municipality,
        Schools = schools,
        Participants = (int)outcome.Participants,
        Marks = Ints(outcome.Marks),
        Scores = Ints(outcome.Scores),
        TaskPoints = [.. Enumerable.Range(0, outcome.Blank.Tasks.Count).Select(task => (int)outcome.TaskPoints.Sum(group => group[task]))],
        GroupTaskPoints = [.. outcome.TaskPoints.Select(Ints)],
        Journal = Ints(outcome.Journal),
    };

    private static int[] Ints(long[] counts) => [.. counts.Select(count => checked((int)count))];

    private static VprWork Work(SampleAssessment assessment, bool withDate) => new()
    {
        Year = assessment.CalendarYear,
        Season = assessment.Autumn ? VprSeason.Autumn : VprSeason.Spring,
        Subject = assessment.SubjectName,
        ProgrammeGrade = assessment.ProgrammeGrade,
        Advanced = assessment.Advanced,
        Computer = assessment.OnComputer,
        Date = withDate ? Day(assessment) : null,
        Tasks = [.. assessment.Blank.Tasks.Select(task => new VprTask(task.Code, task.MaxPoints, task.Level[0], task.Skill))],
        Thresholds = [assessment.Blank.Mark3, assessment.Blank.Mark4, assessment.Blank.Mark5],
    };

    /// <summary>A school day within the official weeks: September for autumn works, March or April for spring ones.</summary>
    private static DateOnly Day(SampleAssessment assessment)
    {
        var first = assessment.Autumn
            ? new DateOnly(assessment.CalendarYear, 9, 19)
            : new DateOnly(assessment.CalendarYear, assessment.StartYear >= 2024 ? 4 : 3, 15);
        var day = first.AddDays((assessment.ProgrammeGrade * 2) + (assessment.Subject == "МА" ? 3 : 0));
        return day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Saturday ? day.AddDays(2) : day;
    }
}
