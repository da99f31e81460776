using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Markers;

public sealed class MarkersQuestionTests
{
    private static readonly int Year = MarkedRegion.Work.Year.StartYear;

    [Fact]
    public async Task The_school_that_lifts_pupils_over_a_boundary_is_found_among_eighty_and_its_sentence_is_kept()
    {
        using var region = await MarkedRegion.Create();

        var view = await region.Question.AskAsync(new MarkersFilter(Marker: Marker.BoundaryJump), AccessScope.Region);
        var school = await region.SchoolQuestion.AskAsync(new SchoolMarkersFilter(region.Lifting), AccessScope.Region);

        Assert.Equal([region.Lifting], view.Municipalities.SelectMany(each => each.Schools).Select(each => each.School.Id));
        Assert.Equal(new MarkersShare(Year, 1, 80, 1), view.Share);
        var work = Assert.Single(school!.WithSigns);
        Assert.Equal(MarkedRegion.Work, work.Work);
        Assert.Contains(work.Fired, finding => finding.Marker == Marker.BoundaryJump && finding.Boundaries.Any(boundary => boundary is { Mark: 4, Fired: true }) && finding.Sentence.Contains("На\u00a0границе «4»", StringComparison.Ordinal));
        Assert.Contains(work.Fired, finding => finding.Marker == Marker.JournalAgreesTooWell);
    }

    [Fact]
    public async Task Too_few_works_and_missing_data_are_told_apart_from_no_sign()
    {
        using var region = await MarkedRegion.Create();

        var jumps = await region.Question.AskAsync(new MarkersFilter(Marker: Marker.BoundaryJump, AllSchools: true), AccessScope.Region);
        var journal = await region.Question.AskAsync(new MarkersFilter(Marker: Marker.JournalDisagrees), AccessScope.Region);
        var tiny = await region.SchoolQuestion.AskAsync(new SchoolMarkersFilter(region.Tiny), AccessScope.Region);

        var schools = jumps.Municipalities.SelectMany(each => each.Schools).ToDictionary(each => each.School.Id);
        Assert.Equal(82, schools.Count);
        Assert.Equal(MarkerState.TooFew, schools[region.Tiny].Cells[0]!.State);
        Assert.Null(schools[region.MarksOnly].Cells[0]);
        // The journal of one school is loaded: all others are not «without a sign», nothing is known of them.
        Assert.Equal((0, 1, 0), (journal.Share.Flagged, journal.Share.Assessed, journal.Share.TooFew));
        Assert.All(Assert.Single(tiny!.Works).Others, other => Assert.Contains("нужно не меньше 20", other.Why!.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_large_and_not_beyond_chance_says_so()
    {
        using var region = await MarkedRegion.Create();

        var year = await region.Source.YearAsync(Year, default);

        var quiet = year.Schools.SelectMany(school => year.CellsOf(school)).Where(cell => cell.State == MarkerState.Quiet).ToList();
        Assert.Contains(quiet, cell => cell.Why is null);
        var explained = quiet.FindAll(cell => cell.Why is not null);
        Assert.NotEmpty(explained);
        Assert.All(explained, cell => Assert.Contains("бывает и случайно", cell.Why!.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Schools_stand_by_name_and_not_by_the_number_of_signs()
    {
        using var region = await MarkedRegion.Create();

        var view = await region.Question.AskAsync(new MarkersFilter(AllSchools: true), AccessScope.Region);

        Assert.All(view.Municipalities, municipality => Assert.Equal(
            municipality.Schools.Select(school => school.School.Label).Order(StringComparer.CurrentCulture), municipality.Schools.Select(school => school.School.Label)));
        Assert.Equal(["Берёзовский район", "Ольховецкий МО"], view.Municipalities.Select(municipality => municipality.Municipality.Label));
    }

    [Fact]
    public async Task Another_municipality_sees_neither_the_school_nor_its_share()
    {
        using var region = await MarkedRegion.Create();
        var other = AccessScope.Municipality(region.Municipalities[1]);

        var view = await region.Question.AskAsync(new MarkersFilter(AllSchools: true), other);

        Assert.Equal([region.Municipalities[1]], view.Municipalities.Select(municipality => municipality.Municipality.Id));
        Assert.DoesNotContain(view.Municipalities[0].Schools, school => school.School.Id == region.Lifting);
        Assert.Null(await region.SchoolQuestion.AskAsync(new SchoolMarkersFilter(region.Lifting), other));
        Assert.Empty(await new SignsOfSeriesQuestion(region.FactsSource, region.Source).AskAsync(new SignsOfSeriesFilter(region.Lifting, MarkedRegion.Work.Series), other));
        Assert.Equal((false, true), ((await Rules(region).AskAsync(other)).MayChange, (await Rules(region).AskAsync(AccessScope.Region)).MayChange));
    }

    [Fact]
    public async Task The_official_list_stands_beside_our_signs()
    {
        using var region = await MarkedRegion.Create();
        await region.StateAsync(region.Lifting, true);
        await region.StateAsync(region.Tiny, true);
        await region.StateAsync(region.MarksOnly, true);

        var view = await region.Question.AskAsync(new MarkersFilter(), AccessScope.Region);
        var school = await region.SchoolQuestion.AskAsync(new SchoolMarkersFilter(region.Lifting), AccessScope.Region);

        // The tiny school could not be assessed; the school with marks alone could, and nothing was found.
        Assert.Equal(new OfficialTally(1, 1, 0, 0, 1), view.Official);
        Assert.Equal(MarkerAgreement.BothMarked, Assert.Single(school!.Official).Agreement);
        Assert.Contains(view.Municipalities.SelectMany(each => each.Schools), each => each.School.Id == region.MarksOnly && each.Cells.Any(cell => cell?.Official == true));
    }

    [Fact]
    public async Task A_saved_rule_judges_its_years_and_leaves_those_before_it()
    {
        using var region = await MarkedRegion.Create();
        var records = new RuleRecords(region.Database, TimeProvider.System);
        var strict = JsonSerializer.Serialize(MarkerRule.Default with { BoundaryJump = 0.9, JournalConfirmed = 1 }, JsonSerializerOptions.Web);

        Assert.Null((await records.SaveAsync(RuleKind.Markers, Year + 1, strict, null, AccessScope.Region)).Refusal);
        Assert.True((await region.Source.YearAsync(Year, default)).FiredOf(region.Lifting).Any());

        Assert.Null((await records.SaveAsync(RuleKind.Markers, Year, strict, "слишком много отмечено", AccessScope.Region)).Refusal);
        Assert.DoesNotContain((await region.Source.YearAsync(Year, default)).FiredOf(region.Lifting), finding => finding.Marker is Marker.BoundaryJump or Marker.JournalAgreesTooWell);
        Assert.Equal([(Year, 0.9), (Year + 1, 0.9)], (await Rules(region).AskAsync(AccessScope.Region)).Versions.Select(version => (version.FromYear, version.Rule.BoundaryJump)));
    }

    [Fact]
    public async Task An_import_of_another_year_leaves_the_findings_of_a_year_as_they_are()
    {
        using var region = await MarkedRegion.Create();
        var first = await region.Source.YearAsync(Year, default);

        region.Facts.Marks(region.MarksOnly, Works.Vpr(2025), 1, 2, 3, 4);
        region.Publish();
        Assert.Same(first, await region.Source.YearAsync(Year, default));

        region.Facts.Marks(region.MarksOnly, Works.Vpr(2021, "Биология"), 0, 0, 10, 20);
        region.Publish();
        var second = await region.Source.YearAsync(Year, default);
        Assert.NotSame(first, second);
        Assert.Equal(Marker.NoTwos, Assert.Single(second.FiredOf(region.MarksOnly)).Marker);
    }

    [Fact]
    public async Task A_cohort_is_compared_with_its_work_of_the_year_before_and_the_exam_with_grade_eight()
    {
        var facts = new FactsBuilder();
        var municipality = facts.Municipality("Ольховецкий МО");
        var (breaking, steady) = (facts.School(municipality, "Еловская СОШ"), facts.School(municipality, "Луговская СОШ"));
        facts.Marks(FactsBuilder.RegionId, Works.Vpr(2023, grade: 4), 100, 400, 400, 100).Marks(FactsBuilder.RegionId, Works.Vpr(2024), 100, 400, 400, 100)
            .Marks(FactsBuilder.RegionId, Works.Vpr(2023, grade: 8), 100, 400, 400, 100).Marks(FactsBuilder.RegionId, Works.Oge(2024), 100, 450, 350, 100);
        facts.Marks(breaking, Works.Vpr(2023, grade: 4), 1, 4, 20, 15).Marks(breaking, Works.Vpr(2024), 10, 20, 8, 2).Marks(breaking, Works.Vpr(2023, grade: 8), 1, 4, 20, 15).Marks(breaking, Works.Oge(2024), 10, 20, 8, 2);
        facts.Marks(steady, Works.Vpr(2023, grade: 4), 4, 16, 16, 4).Marks(steady, Works.Vpr(2024), 4, 17, 15, 4).Marks(steady, Works.Vpr(2023, grade: 8), 4, 16, 16, 4).Marks(steady, Works.Oge(2024), 4, 17, 15, 4);
        using var stored = await StoredRegion.Of(facts);
        using var statements = new Data.Facts.StatementsSource(stored.Database);
        var source = new MarkersSource(stored.Source, statements, new Data.Queries.Results.DetailStore(stored.Database, stored.Source), stored.Database);

        var year = await source.YearAsync(2023, default);

        Assert.Equal(
            [(Marker.CohortBreak, Works.Vpr(2024)), (Marker.ExamDoesNotConfirm, Works.Oge(2024))],
            year.FiredOf(breaking).Select(finding => (finding.Marker, year.Works[finding.Work])).OrderBy(pair => pair.Marker));
        Assert.Empty(year.FiredOf(steady));
    }

    [Fact]
    public async Task The_dynamics_of_a_school_knows_which_work_has_a_sign()
    {
        using var region = await MarkedRegion.Create();

        var signed = await new SignsOfSeriesQuestion(region.FactsSource, region.Source).AskAsync(new SignsOfSeriesFilter(region.Lifting, MarkedRegion.Work.Series), AccessScope.Region);

        var work = Assert.Single(signed);
        Assert.Equal(MarkedRegion.Work, work.Work);
        Assert.Contains(Marker.BoundaryJump, work.Markers);
    }

    private static MarkerRuleQuestion Rules(MarkedRegion region) => new(region.FactsSource, region.Statements, TimeProvider.System);
}
