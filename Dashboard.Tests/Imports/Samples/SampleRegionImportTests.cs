using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Samples.Region;
using Dashboard.Tests.Samples.Region;
using Xunit;

namespace Dashboard.Tests.Imports.Samples;

/// <summary>
/// The committed sample region against the simulation that its files were written from: the reader knows nothing of the
/// simulation, so an equal number was read and not guessed.
/// </summary>
public class SampleRegionImportTests(ImportedSample sample) : IClassFixture<ImportedSample>
{
    private static readonly SampleTruth Truth = new(MadeRegion.Region);

    private ResultFacts Facts => sample.Facts;

    [Fact]
    public void It_loads_without_a_question_or_an_error()
    {
        Assert.Empty(sample.Import.Plan.Questions);
        Assert.Equal([], sample.Import.Plan.Problems.Where(problem => problem.Severity != ProblemSeverity.Note).Select(problem => $"{problem.File} {problem.Sheet} {problem.Cell}: {problem.Message}").Take(10));
        Assert.Equal((0, 0), (sample.Import.Plan.Counts.Error, sample.Import.Plan.Counts.Unanswered));
    }

    [Fact]
    public void Every_school_and_municipality_is_there_once()
    {
        Assert.Equal(
            SampleRegion.Schools.Select(school => school.LoginDigits).Order(StringComparer.Ordinal),
            Facts.Schools.Select(school => school.Login).Order(StringComparer.Ordinal));
        Assert.Equal(SampleRegion.Municipalities.Count, Facts.Municipalities.Count());
        Assert.Equal((SampleRegion.Name, SampleRegion.Code), (Facts.Installation.RegionName, Facts.Installation.RegionCode));
        var branch = SampleRegion.Schools.Single(school => school.ParentCode is not null);
        var head = Facts.Schools.Single(school => school.Code == branch.ParentCode);
        Assert.Equal(head.Id, Facts.Schools.Single(school => school.Login == branch.LoginDigits).HeadSchoolId);
    }

    [Fact]
    public void The_works_are_those_that_were_simulated() =>
        Assert.Equal(Truth.Works.Select(Name).Order(StringComparer.Ordinal), Facts.Assessments.Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_stored_number_is_the_simulated_one()
    {
        var wrong = new List<string>();
        for (var place = 0; place < Facts.Count; place++)
        {
            var work = Facts.Assessments[Facts.AssessmentIndexAt(place)];
            var territory = Facts.Territory(Facts.TerritoryIds[place])!;
            if (Truth.Of(work, territory) is not { } truth)
            {
                wrong.Add($"{Name(work)} {territory.Label}: nobody wrote it");
            }
            else if (Difference(work, territory, Facts.ValuesAt(place), truth) is { } difference)
            {
                wrong.Add($"{Name(work)} {territory.Label}: {difference}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Facts.Count}: " + string.Join('\n', wrong.Take(15)));
    }

    [Fact]
    public void Everybody_who_wrote_a_work_has_a_result_of_it()
    {
        var missing = new List<string>();
        foreach (var work in Truth.Works.Where(work => Facts.FindAssessmentId(work) is not null))
        {
            var id = Facts.FindAssessmentId(work)!.Value;
            missing.AddRange(Facts.Territories
                .Where(territory => territory.Level == TerritoryLevel.School && Truth.Of(work, territory) is { Participants: > 0 } && Facts.Find(id, territory.Id) < 0)
                .Select(territory => $"{Name(work)} {territory.Label}"));
        }

        Assert.True(missing.Count == 0, $"{missing.Count}: " + string.Join('\n', missing.Take(15)));
    }

    [Fact]
    public async Task The_same_folder_again_changes_nothing()
    {
        var again = await sample.Installation.PlanAsync(new ImportAnswers(), ImportedSample.Folder);
        Assert.Equal([], again.Files.Where(file => file.Counts.ToWrite > 0).Select(file => $"{file.File.Name}: {file.Counts}"));
        Assert.False(again.ChangesAnything);
        Assert.Empty(again.Changes);
        Assert.Empty(again.Questions);
    }

    private static string? Difference(Assessment work, TerritoryFact territory, in ResultValues read, Outcome truth)
    {
        if (read.Participants is { } participants && participants != truth.Participants)
        {
            return $"{participants} participants for {truth.Participants}";
        }

        // «Вся выборка» prints shares of hundreds of thousands: its counts are only as exact as two decimals.
        var tolerance = territory.Level == TerritoryLevel.Sample ? truth.Participants * 0.0001 : 0;
        int?[] marks = [read.Mark2, read.Mark3, read.Mark4, read.Mark5];
        if (read.HasMarks && marks.Zip(truth.Marks).Any(pair => Math.Abs(pair.First!.Value - pair.Second) > tolerance))
        {
            return $"marks {string.Join(' ', marks)} for {string.Join(' ', truth.Marks)}";
        }

        var passScore = Truth.Of(work).Assessment.PassScore;
        return read.BelowThreshold is { } below && passScore is { } pass && below != truth.Between(0, pass - 1) ? $"{below} below the threshold for {truth.Between(0, pass - 1)}"
            : read.MeanScore is { } score && Math.Abs(score - truth.MeanScore) > 0.0051 ? string.Create(CultureInfo.InvariantCulture, $"mean score {score} for {truth.MeanScore}")
            : read.MeanMark is { } mark && Math.Abs(mark - truth.MeanMark) > 0.0051 ? string.Create(CultureInfo.InvariantCulture, $"mean mark {mark} for {truth.MeanMark}")
            : null;
    }

    private static string Name(Assessment work) => string.Create(
        CultureInfo.InvariantCulture,
        $"{work.Year} {work.Procedure} {work.Subject} {work.ProgrammeGrade}/{work.TakerGrade} {work.Profile} {work.Form} {work.Season} {work.Wave} {work.Title} {work.Date:yyyy-MM-dd}");
}
